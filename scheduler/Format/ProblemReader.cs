using System.Text.Json;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>The shape of a problem file: members, types and bounds. What belongs together is checked afterwards.</summary>
internal static class ProblemReader
{
    private static readonly string[] Members = ["format", "id", "sessions", "departments", "bases", "travel", "rules", "objective", "officers", "enterprises", "requests", "pins", "previous"];
    private static readonly string[] SessionMembers = ["id", "start", "end"];
    private static readonly string[] DepartmentMembers = ["id", "name"];
    private static readonly string[] BaseMembers = ["id", "name", "lat", "lon", "vehicles", "central"];
    private static readonly string[] OfficerMembers = ["id", "name", "bases", "certificates", "sessions", "maxSessions"];
    private static readonly string[] CertificateMembers = ["id", "validUntil"];
    private static readonly string[] EnterpriseMembers = ["id", "name", "lat", "lon", "tier", "sessions", "recused"];
    private static readonly string[] RequestMembers = ["id", "enterprise", "department", "certificate", "minutes", "weight", "mandatory", "sessions"];
    private static readonly string[] PinMembers = ["enterprise", "session", "base", "officers", "requests", "exclude"];

    public static Problem Read(JsonElement root, IssueList issues)
    {
        ObjectReader file = ObjectReader.Open(root, JsonPath.Root, issues, Members);
        FormatName.Check(file, ProblemFormat.Name);
        return new Problem(
            file.Id("id"),
            file.Objects("sessions", 1, Limits.Sessions, SessionMembers, o => new Session(o.Id("id"), o.Time("start"), o.Time("end"))),
            file.Objects("departments", 0, Limits.Departments, DepartmentMembers, o => new Department(o.Id("id"), Name(o))),
            file.Objects("bases", 0, Limits.Bases, BaseMembers, Base),
            Parameters.Travel(file),
            Parameters.Rules(file),
            Parameters.Objective(file),
            file.Objects("officers", 0, Limits.Officers, OfficerMembers, Officer),
            file.Objects("enterprises", 0, Limits.Enterprises, EnterpriseMembers, Enterprise),
            file.Objects("requests", 0, Limits.Requests, RequestMembers, Request),
            file.OptionalObjects("pins", Limits.Enterprises, PinMembers, Pin),
            file.Optional("previous", out JsonElement previous) ? PlanReader.Read(previous, file.Path["previous"], issues) : null);
    }

    private static Base Base(ObjectReader o) =>
        new(o.Id("id"), Name(o), Place(o), o.Whole("vehicles", 0, Limits.Count), o.OptionalFlag("central"));

    private static Officer Officer(ObjectReader o) => new(
        o.Id("id"),
        Name(o),
        o.Ids("bases", least: 1),
        o.Objects("certificates", 0, Limits.Count, CertificateMembers, c => new Certificate(c.Id("id"), c.OptionalDate("validUntil"))),
        o.OptionalIds("sessions"),
        o.OptionalWhole("maxSessions", 0, Limits.Sessions));

    private static Enterprise Enterprise(ObjectReader o) => new(
        o.Id("id"),
        Name(o),
        Place(o),
        o.Choice("tier", Tier.Green, ("green", Tier.Green), ("yellow", Tier.Yellow), ("red", Tier.Red)),
        o.OptionalIds("sessions"),
        o.OptionalIds("recused") ?? []);

    private static Request Request(ObjectReader o) => new(
        o.Id("id"),
        o.Id("enterprise"),
        o.Id("department"),
        o.Id("certificate"),
        o.Whole("minutes", 1, Limits.DayMinutes),
        o.Whole("weight", 0, Limits.Weight),
        o.Flag("mandatory"),
        o.OptionalIds("sessions"));

    private static Pin Pin(ObjectReader o) => new(
        o.Id("enterprise"),
        o.OptionalId("session"),
        o.OptionalId("base"),
        o.OptionalIds("officers", least: 1),
        o.OptionalIds("requests", least: 1),
        o.OptionalFlag("exclude"));

    private static string Name(ObjectReader o) => o.Text("name", Limits.NameLength);

    private static Location Place(ObjectReader o) => new(o.Number("lat", -90, 90), o.Number("lon", -180, 180));
}
