using System.Text.Json;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

internal static class PlanWriter
{
    public static byte[] Write(Plan plan) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        WriteMembers(json, plan);
        json.WriteEndObject();
    });

    public static void WriteMembers(Utf8JsonWriter json, Plan plan)
    {
        json.WriteString("format", PlanFormat.Name);
        json.WriteString("problem", plan.Problem);
        json.WriteString("status", plan.Status == PlanStatus.Optimal ? "optimal" : "feasible");
        json.WriteNumber("score", plan.Score);
        json.WriteNumber("bound", plan.Bound);
        json.WriteNumber("gap", plan.Gap);
        json.WriteNumber("seconds", plan.Seconds);
        json.WriteNumber("seed", plan.Seed);
        json.WriteString("solver", plan.Solver);
        json.WriteStartObject("breakdown");
        json.WriteNumber("servedWeight", plan.Breakdown.ServedWeight);
        json.WriteNumber("mandatoryServed", plan.Breakdown.MandatoryServed);
        json.WriteNumber("officerMinutes", plan.Breakdown.OfficerMinutes);
        json.WriteNumber("travelMinutes", plan.Breakdown.TravelMinutes);
        json.WriteNumber("changes", plan.Breakdown.Changes);
        json.WriteEndObject();
        json.Rows("teams", plan.Teams, Team);
        json.Rows("deferred", plan.Deferred, Waiting);
    }

    private static void Team(Utf8JsonWriter json, Team team)
    {
        json.WriteString("id", team.Id);
        json.WriteString("session", team.Session);
        json.WriteString("base", team.Base);
        json.Ids("officers", team.Officers);
        json.Time("depart", team.Depart);
        json.Time("return", team.Return);
        json.WriteNumber("travelMinutes", team.TravelMinutes);
        json.WriteStartArray("visits");
        foreach (Visit visit in team.Visits)
        {
            json.WriteStartObject();
            json.WriteString("enterprise", visit.Enterprise);
            json.Time("start", visit.Start);
            json.Time("end", visit.End);
            json.Ids("requests", visit.Requests);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Waiting(Utf8JsonWriter json, WaitingRequest waiting)
    {
        json.WriteString("request", waiting.Request);
        json.WriteString("code", waiting.Code);
        json.WriteString("cause", waiting.Cause);
        json.WriteString("remedy", waiting.Remedy);
        json.WriteBoolean("verified", waiting.Verified);
    }
}
