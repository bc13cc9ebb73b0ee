using System.Globalization;
using System.Text.Json;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

internal static class ProblemWriter
{
    public static byte[] Write(Problem problem) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", ProblemFormat.Name);
        json.WriteString("id", problem.Id);
        json.Rows("sessions", problem.Sessions, Session);
        json.Rows("departments", problem.Departments, Department);
        json.Rows("bases", problem.Bases, Base);
        Travel(json, problem.Travel);
        Rules(json, problem.Rules);
        Objective(json, problem.Objective);
        json.Rows("officers", problem.Officers, Officer);
        json.Rows("enterprises", problem.Enterprises, Enterprise);
        json.Rows("requests", problem.Requests, Request);
        if (problem.Pins.Count > 0)
        {
            json.Rows("pins", problem.Pins, Pin);
        }

        if (problem.Previous is { } previous)
        {
            json.WriteStartObject("previous");
            PlanWriter.WriteMembers(json, previous);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static void Session(Utf8JsonWriter json, Session session)
    {
        json.WriteString("id", session.Id);
        json.Time("start", session.Start);
        json.Time("end", session.End);
    }

    private static void Department(Utf8JsonWriter json, Department department)
    {
        json.WriteString("id", department.Id);
        json.OptionalText("name", department.Name);
    }

    private static void Base(Utf8JsonWriter json, Base home)
    {
        json.WriteString("id", home.Id);
        json.OptionalText("name", home.Name);
        Place(json, home.Location);
        json.WriteNumber("vehicles", home.Vehicles);
        if (home.Central)
        {
            json.WriteBoolean("central", true);
        }
    }

    private static void Travel(Utf8JsonWriter json, TravelModel travel)
    {
        json.WriteStartObject("travel");
        json.WriteNumber("kmh", travel.Kmh);
        json.WriteNumber("detour", travel.Detour);
        json.WriteNumber("overheadMinutes", travel.OverheadMinutes);
        if (travel.Minutes is { } matrix)
        {
            json.WriteStartArray("minutes");
            foreach (IReadOnlyList<int> row in matrix)
            {
                json.WriteStartArray();
                foreach (int minutes in row)
                {
                    json.WriteNumberValue(minutes);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Rules(Utf8JsonWriter json, Rules rules)
    {
        json.WriteStartObject("rules");
        json.WriteNumber("officersPerVisit", rules.OfficersPerVisit);
        json.WriteNumber("officersPerDepartment", rules.OfficersPerDepartment);
        json.WriteNumber("seats", rules.Seats);
        json.WriteNumber("keepFraction", rules.KeepFraction);
        json.WriteNumber("nearestBases", rules.NearestBases);
        json.WriteNumber("maxOneWayMinutes", rules.MaxOneWayMinutes);
        json.WriteNumber("entryMinutes", rules.EntryMinutes);
        json.WriteNumber("parallel", rules.Parallel);
        if (rules.MaxDepartmentsPerVisit is { } most)
        {
            json.WriteNumber("maxDepartmentsPerVisit", most);
        }

        json.WriteEndObject();
    }

    private static void Objective(Utf8JsonWriter json, Objective objective)
    {
        json.WriteStartObject("objective");
        json.WriteNumber("served", objective.Served);
        json.WriteNumber("mandatory", objective.Mandatory);
        json.WriteNumber("officerMinute", objective.OfficerMinute);
        json.WriteNumber("travelMinute", objective.TravelMinute);
        json.WriteNumber("change", objective.Change);
        json.WriteEndObject();
    }

    private static void Officer(Utf8JsonWriter json, Officer officer)
    {
        json.WriteString("id", officer.Id);
        json.OptionalText("name", officer.Name);
        json.Ids("bases", officer.Bases);
        json.WriteStartArray("certificates");
        foreach (Certificate certificate in officer.Certificates)
        {
            json.WriteStartObject();
            json.WriteString("id", certificate.Id);
            if (certificate.ValidUntil is { } until)
            {
                json.WriteString("validUntil", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.OptionalIds("sessions", officer.Sessions);
        if (officer.MaxSessions is { } most)
        {
            json.WriteNumber("maxSessions", most);
        }
    }

    private static void Enterprise(Utf8JsonWriter json, Enterprise enterprise)
    {
        json.WriteString("id", enterprise.Id);
        json.OptionalText("name", enterprise.Name);
        Place(json, enterprise.Location);
        if (enterprise.Tier != Tier.Green)
        {
            json.WriteString("tier", enterprise.Tier == Tier.Red ? "red" : "yellow");
        }

        json.OptionalIds("sessions", enterprise.Sessions);
        json.OptionalIds("recused", enterprise.Recused.Count > 0 ? enterprise.Recused : null);
    }

    private static void Request(Utf8JsonWriter json, Request request)
    {
        json.WriteString("id", request.Id);
        json.WriteString("enterprise", request.Enterprise);
        json.WriteString("department", request.Department);
        json.WriteString("certificate", request.Certificate);
        json.WriteNumber("minutes", request.Minutes);
        json.WriteNumber("weight", request.Weight);
        json.WriteBoolean("mandatory", request.Mandatory);
        json.OptionalIds("sessions", request.Sessions);
    }

    private static void Pin(Utf8JsonWriter json, Pin pin)
    {
        json.WriteString("enterprise", pin.Enterprise);
        json.OptionalText("session", pin.Session);
        json.OptionalText("base", pin.Base);
        json.OptionalIds("officers", pin.Officers);
        json.OptionalIds("requests", pin.Requests);
        if (pin.Exclude)
        {
            json.WriteBoolean("exclude", true);
        }
    }

    private static void Place(Utf8JsonWriter json, Location place)
    {
        json.WriteNumber("lat", place.Lat);
        json.WriteNumber("lon", place.Lon);
    }
}
