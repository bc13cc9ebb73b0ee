using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>Says registers and requests in the planner's words.</summary>
internal static class WeekFactsReader
{
    /// <summary>The facts of a week as the rules leave them. Sessions that have begun are no longer open to anybody.</summary>
    public static WeekFacts Read(string jurisdiction, Week week, WeekRuling ruled, Plan? previous)
    {
        Registers known = ruled.Registers;
        Ruling ruling = ruled.Ruling;
        HashSet<string> ids = [.. ruled.Open.Select(s => s.Id)];
        string[]? Open(IReadOnlyList<string>? sessions) => sessions is null ? null : [.. sessions.Where(ids.Contains)];
        return new WeekFacts(
            jurisdiction,
            week.ToString(),
            ruled.Open,
            [.. known.Departments.Select(d => new Department(d.Id, d.Name))],
            [.. known.Bases.Select(b => new Base(b.Id, b.Name, new Location(b.Lat, b.Lon), b.Vehicles, b.Central))],
            [.. known.Officers.Where(o => o is { Archived: false, Assistant: false }).Select(InWeek)],
            [
                .. ruling.Recused.Keys.Select(known.Enterprise).OfType<EnterpriseEntry>()
                    .Select(e => new Enterprise(e.CreditCode, e.Name, new Location(e.Lat, e.Lon), e.Tier, Open(e.Sessions), ruling.Recused[e.CreditCode])),
            ],
            [.. ruling.Passed.Select(AsOfMonday)],
            previous)
        {
            Planner = ruling.Planner,
        };

        Officer InWeek(OfficerEntry o)
        {
            OfficerWeek given = OfficerWeek.Of(o, week, known.Calendar);
            IEnumerable<Certificate> certificates = o.Certificates.Select(c => new Certificate(c.Kind, c.ValidUntil));
            IEnumerable<Certificate> county = Empowerment.IsOfCounty(known, o)
                ? o.Certificates.Where(c => ruling.CountyKinds.Contains(c.Kind)).Select(c => new Certificate(Empowerment.CountyKind(c.Kind), c.ValidUntil))
                : [];
            return new Officer(o.Id, o.Name, o.Bases, [.. certificates, .. county], Open(given.Sessions), given.MaxSessions);
        }

        // The catalogue's version of the week's Monday holds for the whole week, not the one of the day on which the request was made.
        Request AsOfMonday(Ruled ruled)
        {
            InspectionRequest r = ruled.Request;
            return new Request(r.Id, r.Enterprise, r.Department, ruled.Certificate, known.Matter(r.Matter, week.Monday)?.Minutes ?? r.Minutes, ruled.Weight, r.Mandatory, Open(ruled.Sessions));
        }
    }

    /// <summary>The names that go with the requests. A matter that the catalogue no longer knows is kept from the public.</summary>
    public static Labels Labels(Week week, WeekRuling ruled)
    {
        Registers known = ruled.Registers;
        InspectionRequest[] requests = [.. ruled.Ruling.Passed.Select(r => r.Request)];
        HashSet<string> asking = [.. requests.Select(r => r.Department)];
        HashSet<string> visited = [.. requests.Select(r => r.Enterprise)];
        return new Labels(
            new Named(known.Jurisdiction, known.Name),
            [.. known.Departments.Where(d => asking.Contains(d.Id)).Select(d => new DepartmentLabel(d.Id, d.Name, d.Short))],
            [.. requests.DistinctBy(r => r.Matter).Select(r => LabelOf(r, known.Matter(r.Matter, week.Monday)))],
            [.. visited.Select(known.Enterprise).OfType<EnterpriseEntry>().Select(e => new EnterpriseLabel(e.CreditCode, e.Name, e.Address, e.Town))],
            [.. requests.Select(r => new RequestLabel(r.Id, r.Matter))])
        {
            Held = [.. ruled.Ruling.Held.Select(h => LabelOf(h, ruled.ToldTo(h.Request.Department).HeldOf(h.Request.Id)!, known))],
            Remote = [.. ruled.Ruling.Remote.Select(r => new RemoteLabel(r.Id, new Named(r.Enterprise, r.EnterpriseName), r.Department, new Named(r.Matter, r.MatterName)))],
            Rules = [.. ruled.Ruling.Costs.Select(c => new RuleLabel(c.Rule.Id, new Bilingual(c.Says.Zh, c.Says.En).ToString()))],
        }.Ordered();
    }

    private static HeldLabel LabelOf(Held held, Held told, Registers known)
    {
        InspectionRequest request = held.Request;
        return new HeldLabel(
            request.Id,
            new Named(request.Enterprise, request.EnterpriseName),
            PlanWords.NameOf(known.Enterprise(request.Enterprise)?.Tier ?? Tier.Green),
            request.Department,
            new Named(request.Matter, request.MatterName),
            request.Mandatory,
            held.Weight,
            held.Code,
            new Bilingual(held.Cause.Zh, held.Cause.En).ToString(),
            new Bilingual(held.Remedy.Zh, held.Remedy.En).ToString())
        {
            ToldCode = told == held ? null : told.Code,
            ToldCause = told == held ? null : new Bilingual(told.Cause.Zh, told.Cause.En).ToString(),
        };
    }

    private static MatterLabel LabelOf(InspectionRequest request, Matter? matter) =>
        new(request.Matter, matter?.Name ?? request.MatterName, matter?.Visibility ?? Visibility.Hidden);
}
