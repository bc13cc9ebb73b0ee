using System.Text.Json;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>The shape of a plan file. Whether its ids exist and its rules are kept is for the checker to say.</summary>
internal static class PlanReader
{
    private const double GapTolerance = 0.0001;

    private static readonly string[] Members = ["format", "problem", "status", "score", "bound", "gap", "seconds", "seed", "solver", "breakdown", "teams", "deferred"];
    private static readonly string[] TeamMembers = ["id", "session", "base", "officers", "depart", "return", "travelMinutes", "visits"];
    private static readonly string[] VisitMembers = ["enterprise", "start", "end", "requests"];
    private static readonly string[] DeferredMembers = ["request", "code", "cause", "remedy", "verified"];

    public static Plan Read(JsonElement root, JsonPath path, IssueList issues)
    {
        ObjectReader file = ObjectReader.Open(root, path, issues, Members);
        FormatName.Check(file, PlanFormat.Name);
        double? gap = file.OptionalNumber("gap", -double.MaxValue, double.MaxValue);
        var plan = new Plan(
            file.Id("problem"),
            file.Choice("status", PlanStatus.Feasible, ("feasible", PlanStatus.Feasible), ("optimal", PlanStatus.Optimal)),
            file.Long("score"),
            file.Long("bound"),
            file.OptionalNumber("seconds", 0, 1e9) ?? 0,
            file.OptionalWhole("seed", int.MinValue, int.MaxValue) ?? 0,
            file.Text("solver", Limits.NameLength),
            Breakdown(file.Object("breakdown", "servedWeight", "mandatoryServed", "officerMinutes", "travelMinutes", "changes")),
            file.Objects("teams", 0, Limits.Enterprises, TeamMembers, Team),
            file.Objects("deferred", 0, Limits.Requests, DeferredMembers, Waiting));
        if (issues.IsEmpty && gap is { } stated && Math.Abs(stated - plan.Gap) > GapTolerance)
        {
            issues.Add(IssueCode.Contradiction, path["gap"], $"The gap is not (bound − score) ÷ |bound| of bound {plan.Bound} and score {plan.Score}.", "State the gap of these two, or leave it out.");
        }

        return plan;
    }

    private static Breakdown Breakdown(ObjectReader? parts) => parts is null
        ? new Breakdown(0, 0, 0, 0, 0)
        : new Breakdown(
            parts.Long("servedWeight"),
            parts.Long("mandatoryServed"),
            parts.Long("officerMinutes"),
            parts.Long("travelMinutes"),
            parts.Long("changes"));

    private static Team Team(ObjectReader team) => new(
        team.Id("id"),
        team.Id("session"),
        team.Id("base"),
        team.Ids("officers"),
        team.Time("depart"),
        team.Time("return"),
        team.Whole("travelMinutes", 0, int.MaxValue),
        team.Objects("visits", 0, Limits.Enterprises, VisitMembers, Visit));

    private static Visit Visit(ObjectReader visit) =>
        new(visit.Id("enterprise"), visit.Time("start"), visit.Time("end"), visit.Ids("requests"));

    private static WaitingRequest Waiting(ObjectReader waiting) => new(
        waiting.Id("request"),
        waiting.Id("code"),
        waiting.Text("cause", Limits.ProseLength),
        waiting.Text("remedy", Limits.ProseLength),
        waiting.OptionalFlag("verified"));
}
