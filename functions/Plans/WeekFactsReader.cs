using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>Says registers and requests in the planner's words.</summary>
internal static class WeekFactsReader
{
    /// <summary>The facts of a week. Sessions that have begun are no longer open to anybody.</summary>
    public static WeekFacts Read(string jurisdiction, Week week, Registers known, IReadOnlyList<InspectionRequest> requests, IReadOnlyList<Session> open, Plan? previous)
    {
        HashSet<string> ids = [.. open.Select(s => s.Id)];
        string[]? Open(IReadOnlyList<string>? sessions) => sessions is null ? null : [.. sessions.Where(ids.Contains)];
        return new WeekFacts(
            jurisdiction,
            week.ToString(),
            open,
            [.. known.Departments.Select(d => new Department(d.Id, d.Name))],
            [.. known.Bases.Select(b => new Base(b.Id, b.Name, new Location(b.Lat, b.Lon), b.Vehicles, b.Central))],
            [.. known.Officers.Where(o => o is { Archived: false, Assistant: false }).Select(InWeek)],
            [.. known.Enterprises.Select(e => new Enterprise(e.CreditCode, e.Name, new Location(e.Lat, e.Lon), e.Tier, Open(e.Sessions), e.Recused))],
            [.. requests.Select(AsOfMonday)],
            previous);

        Officer InWeek(OfficerEntry o)
        {
            OfficerWeek given = OfficerWeek.Of(o, week, known.Calendar);
            return new Officer(o.Id, o.Name, o.Bases, [.. o.Certificates.Select(c => new Certificate(c.Kind, c.ValidUntil))], Open(given.Sessions), given.MaxSessions);
        }

        // The catalogue's version of the week's Monday holds for the whole week, not the one of the day on which the request was made.
        Request AsOfMonday(InspectionRequest r)
        {
            Matter? matter = known.Matter(r.Matter, week.Monday);
            return new Request(r.Id, r.Enterprise, r.Department, matter?.Certificate ?? r.Certificate, matter?.Minutes ?? r.Minutes, r.Weight, r.Mandatory, Open(r.Sessions));
        }
    }

    /// <summary>The names that go with the requests. A matter that the catalogue no longer knows is kept from the public.</summary>
    public static Labels Labels(Week week, Registers known, IReadOnlyList<InspectionRequest> requests)
    {
        HashSet<string> asking = [.. requests.Select(r => r.Department)];
        HashSet<string> visited = [.. requests.Select(r => r.Enterprise)];
        return new Labels(
            new Named(known.Jurisdiction, known.Name),
            [.. known.Departments.Where(d => asking.Contains(d.Id)).Select(d => new DepartmentLabel(d.Id, d.Name, d.Short))],
            [.. requests.DistinctBy(r => r.Matter).Select(r => LabelOf(r, known.Matter(r.Matter, week.Monday)))],
            [.. known.Enterprises.Where(e => visited.Contains(e.CreditCode)).Select(e => new EnterpriseLabel(e.CreditCode, e.Name, e.Address, e.Town))],
            [.. requests.Select(r => new RequestLabel(r.Id, r.Matter))]).Ordered();
    }

    private static MatterLabel LabelOf(InspectionRequest request, Matter? matter) =>
        new(request.Matter, matter?.Name ?? request.MatterName, matter?.Visibility ?? Visibility.Hidden);
}
