using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Rules;

/// <summary>A county for tests of rules: two departments, a few enterprises, the ten half days of the week of 2026-11-23.</summary>
internal sealed class GivenRules
{
    public const string Cafe = "cafe";
    public const string Plant = "plant";

    private readonly List<InspectionRequest> _requests = [];
    private readonly List<PastVisit> _visits = [];
    private readonly Dictionary<string, EnterpriseEntry> _enterprises = new(StringComparer.Ordinal)
    {
        [Cafe] = Enterprise(Cafe, "店口镇", Tier.Yellow),
        [Plant] = Enterprise(Plant, "枫桥镇", Tier.Green),
    };

    private readonly List<MatterEntry> _matters = [];
    private readonly List<DepartmentEntry> _departments = [OneLine("market", "市场监管局", "市监"), OneLine("fire", "消防救援大队", "消防"), OneLine("health", "卫生健康局", "卫健")];
    private readonly List<OfficerEntry> _officers = [];
    private readonly List<Dispute> _disputes = [];
    private RuleBook _rules = RuleBook.Defaults;

    public Week Week { get; set; } = Week.Parse("2026-W48", null);

    public static InspectionRequest Request(
        string id, string enterprise = Cafe, string department = "market", string? matter = null, int weight = 10, bool mandatory = false, RequestKind kind = RequestKind.Planned) =>
        new(id, enterprise, enterprise, department, matter ?? id, matter ?? id, department, 40, weight, mandatory, null, null, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), "陈晓", "form", false, "")
        {
            Kind = kind,
            CountsTowardCap = kind.Usual().Counts,
            BlockedByCap = kind.Usual().Blocked,
        };

    public static PastVisit Visit(string date, string department = "market", string enterprise = Cafe, PastVisitState state = PastVisitState.Posted, string matter = "m", bool? finding = null, params string[] officers) =>
        new(enterprise, DateOnly.Parse(date, null), [new PastItem($"{department}-{matter}", department, matter, DepartmentLevel.County, true, finding)], officers, state);

    public GivenRules With(params InspectionRequest[] requests)
    {
        _requests.AddRange(requests.DistinctBy(r => r.Id));
        return this;
    }

    public GivenRules After(params PastVisit[] visits)
    {
        _visits.AddRange(visits);
        return this;
    }

    public GivenRules Under<T>(RuleDefinition<T> rule, T value)
    {
        Assert.Empty(rule.Shape.Check(rule.Of.Write(value)));
        _rules = _rules.With(rule, value);
        return this;
    }

    public GivenRules Change(string enterprise, Func<EnterpriseEntry, EnterpriseEntry> change)
    {
        _enterprises[enterprise] = change(_enterprises[enterprise]);
        return this;
    }

    /// <summary>A matter with these versions; one that a request names and nobody describes has always been in force.</summary>
    public GivenRules Versions(string code, string department, params MatterVersion[] versions)
    {
        _matters.Add(new MatterEntry(code, department, versions));
        return this;
    }

    public static MatterVersion Version(DateOnly from, bool archived = false, SiteVisit siteVisit = SiteVisit.OnSite) =>
        new(from, "m", new LegalBasis("法", "条"), "market", 40, 10, Visibility.Date) { Archived = archived, SiteVisit = siteVisit };

    /// <summary>The department works in a field of its own, or in none.</summary>
    public GivenRules InLine(string department, string? line)
    {
        int place = _departments.FindIndex(d => d.Id == department);
        _departments[place] = _departments[place] with { Line = line };
        return this;
    }

    /// <summary>A dispute that was decided.</summary>
    public GivenRules Decided(string matter, string? town, string department, DateOnly from)
    {
        string id = $"d{_disputes.Count}";
        _disputes.Add(new Dispute(id, matter, town, ["market", "fire"], "周敏", "p", default, [], DisputeState.Decided, new DisputeRuling(department, from, "理由", null, null, "何立", default)));
        return this;
    }

    public GivenRules Matter(string code, string department, int? cap = null, params string[] towns)
    {
        _matters.Add(new MatterEntry(code, department, [new MatterVersion(DateOnly.MinValue, code, new LegalBasis("法", "条"), department, 40, 10, Visibility.Date)
        {
            AnnualCap = cap,
            Towns = towns.Length == 0 ? null : towns,
        }]));
        return this;
    }

    public GivenRules Officer(string id, string? department, params string[] kinds)
    {
        _officers.Add(new OfficerEntry(id, $"officer {id}", ["diankou"], [.. kinds.Select(k => new OfficerCertificate(k))]) { Department = department });
        return this;
    }

    public RuleFacts Facts(bool reversed = false) => new(
        Week,
        Week.Sessions(WorkCalendar.Weekdays),
        Known(),
        reversed ? Enumerable.Reverse(_requests) : _requests,
        reversed ? Enumerable.Reverse(_visits) : _visits,
        _rules);

    public Ruling Rule() => Ruling.Of(Facts());

    /// <summary>The code and first date of each request held back: <c>r1 minimum-gap 2026-12-01</c>.</summary>
    public IEnumerable<string> Held() => Rule().Held.Select(h => $"{h.Request.Id} {h.Code} {h.FirstDate:yyyy-MM-dd}".TrimEnd());

    private Registers Known() => new(
        "zhuji", "诸暨", 1, "v", [.. _departments], [], [.. _matters, .. Others()], _officers, [.. _enterprises.Values], _disputes);

    /// <summary>The departments work in one field, unless a test says otherwise.</summary>
    private static DepartmentEntry OneLine(string id, string name, string brief) => new(id, name, brief) { Line = "执法" };

    private IEnumerable<MatterEntry> Others() => _requests.DistinctBy(r => r.Matter).Where(r => _matters.All(m => m.Code != r.Matter))
        .Select(r => new MatterEntry(r.Matter, r.Department, [Version(DateOnly.MinValue) with { Name = r.Matter, Certificate = r.Certificate, Towns = [MatterVersion.EveryTown] }]));

    private static EnterpriseEntry Enterprise(string id, string town, Tier tier) => new(id, id, "", town, 29.9, 120.2, tier, null, []);
}
