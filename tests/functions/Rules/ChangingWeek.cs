using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Rules;

/// <summary>A week of a small county in which something changes again and again, drawn from a seed: registers, requests, visits, values of rules.</summary>
internal sealed class ChangingWeek
{
    private const int Enterprises = 30;
    private static readonly string[] Towns = ["店口镇", "枫桥镇", "大唐镇"];
    private static readonly Week Week = Week.Parse("2026-W53", null);
    private readonly Random _random;
    private readonly SortedDictionary<string, InspectionRequest> _requests = new(StringComparer.Ordinal);
    private readonly List<PastVisit> _visits = [];
    private RegisterSet _set = new(
        Collection<DepartmentEntry>.Empty, Collection<BaseEntry>.Empty, Collection<MatterEntry>.Empty, Collection<OfficerEntry>.Empty, Collection<EnterpriseEntry>.Empty,
        Collection<CalendarDay>.Empty, Collection<Dispute>.Empty);

    private RuleBook _rules = RuleBook.Defaults;
    private DateOnly _today = new(2026, 11, 20);
    private long _version;

    public ChangingWeek(int seed)
    {
        _random = new Random(seed);
        for (int n = 0; n < Enterprises; n++)
        {
            Enterprise(n);
            Matter();
            Department();
            Officer();
        }

        for (int n = 0; n < 60; n++)
        {
            Request();
            Visit();
        }
    }

    /// <summary>True where the last change was one of a register.</summary>
    public bool InRegisters { get; private set; }

    public Registers Registers => new("zhuji", "诸暨", _version, _today, _set);

    public RuleFacts Facts => new(Week, Week.Sessions(Registers.Calendar), Registers, _requests.Values, _visits, _rules);

    /// <summary>The same as <see cref="Facts"/>, made of those before one change; as much as possible of them is kept.</summary>
    public RuleFacts After(RuleFacts before) => InRegisters && before.Sessions.SequenceEqual(Week.Sessions(Registers.Calendar)) ? before.In(Registers) : Facts;

    /// <summary>Changes something, and says what.</summary>
    public string Change()
    {
        InRegisters = true;
        return _random.Next(22) switch
        {
            < 5 => Enterprise(_random.Next(2 * Enterprises)),
            < 8 => Matter(),
            < 10 => Department(),
            < 13 => Officer(),
            13 => Dispute(),
            14 => Holiday(),
            15 => Tomorrow(),
            < 18 => Elsewhere(Visit),
            18 => Elsewhere(Rule),
            _ => Elsewhere(Request),
        };
    }

    private string Elsewhere(Func<string> change)
    {
        InRegisters = false;
        return change();
    }

    private string Enterprise(int n)
    {
        string id = $"e{n:D2}";
        var entry = new EnterpriseEntry(
            id, $"企业{_random.Next(100)}", "", Pick(Towns), 29.9, 120.2, Pick(Tier.Green, Tier.Yellow, Tier.Red), Some(["2026-12-28-am", "2026-12-29-pm", "2026-12-30-am"]), Some(["o1", "o2"]),
            JointOptOut: Once(4), Archived: Once(8));
        _set = _set with { Enterprises = Put(_set.Enterprises, id, entry) };
        return $"enterprise {id}";
    }

    private string Matter()
    {
        string id = $"m{_random.Next(12)}";
        MatterVersion Version(DateOnly from) => new(from, $"事项{_random.Next(100)}", new LegalBasis("法", "条"), Pick("market", "fire"), 40, 10, Visibility.Date)
        {
            AnnualCap = Pick<int?>(null, 1, 2),
            SiteVisit = Once(6) ? SiteVisit.Remote : SiteVisit.OnSite,
            Towns = Once(3) ? null : Once(2) ? [Pick(Towns)] : [MatterVersion.EveryTown],
            Archived = Once(8),
        };
        _set = _set with { Matters = Put(_set.Matters, id, new MatterEntry(id, Pick("d0", "d1", "d2"), Once(3) ? [Version(DateOnly.MinValue), Version(new(2026, 11, 21))] : [Version(DateOnly.MinValue)])) };
        return $"matter {id}";
    }

    private string Department()
    {
        string id = $"d{_random.Next(5)}";
        _set = _set with { Departments = Put(_set.Departments, id, new DepartmentEntry(id, $"部门{_random.Next(100)}", "部", Pick(DepartmentLevel.County, DepartmentLevel.City), Archived: Once(8)) { Line = Pick(null, "市监", "消防") }) };
        return $"department {id}";
    }

    private string Officer()
    {
        string id = $"o{_random.Next(6)}";
        _set = _set with { Officers = Put(_set.Officers, id, new OfficerEntry(id, $"人员{_random.Next(100)}", [], []) { Department = Once(8) ? "d0" : null, Archived = Once(4) }) };
        return $"officer {id}";
    }

    private string Dispute()
    {
        string id = $"s{_random.Next(4)}";
        var ruling = Once(4) ? null : new DisputeRuling(Pick("d0", "d1", "d2"), new(2026, 11, 1), "理由", null, null, "何立", default);
        var dispute = new Dispute(id, $"m{_random.Next(12)}", Once(2) ? null : Pick(Towns), ["d0", "d1"], "周敏", "p", default, [], ruling is null ? DisputeState.Open : DisputeState.Decided, ruling);
        _set = _set with { Disputes = Put(_set.Disputes, id, dispute) };
        return $"dispute {id}";
    }

    private string Holiday()
    {
        DateOnly day = Week.Monday.AddDays(_random.Next(7));
        _set = _set with { Calendar = Put(_set.Calendar, $"{day:yyyy-MM-dd}", new CalendarDay(day, Pick(CalendarDayKind.Holiday, CalendarDayKind.Workday), "日", Archived: Once(2))) };
        return $"calendar {day}";
    }

    private string Tomorrow()
    {
        _today = _today.AddDays(1);
        return $"today {_today}";
    }

    private string Visit()
    {
        if (_visits.Count > 40 && Once(2))
        {
            _visits.RemoveAt(_random.Next(_visits.Count));
            return "a visit less";
        }

        var items = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => new PastItem(
            _requests.Keys.ElementAtOrDefault(_random.Next(40)) ?? "r", Pick("d0", "d1", "d2", "d3"), $"m{_random.Next(12)}", DepartmentLevel.County, !Once(4), Pick<bool?>(null, false, false, true)));
        DateOnly day = Once(5) ? Week.Monday.AddDays(_random.Next(5)) : new DateOnly(2026, 1, 1).AddDays(_random.Next(400));
        _visits.Add(new PastVisit($"e{_random.Next(Enterprises):D2}", day, [.. items], [Pick("o1", "o2", "o3"), "o4"], Pick(PastVisitState.Posted, PastVisitState.Posted, PastVisitState.Reserved, PastVisitState.Released)));
        return "a visit more";
    }

    private string Request()
    {
        if (_requests.Count > 50 && Once(3))
        {
            string gone = _requests.Keys.ElementAt(_random.Next(_requests.Count));
            _requests.Remove(gone);
            return $"no request {gone}";
        }

        string id = $"r{_random.Next(90):D2}";
        InspectionRequest request = GivenRules.Request(id, $"e{_random.Next(Enterprises):D2}", Pick("d0", "d1", "d2"), $"m{_random.Next(12)}", _random.Next(50), Once(5), Pick(RequestKind.Planned, RequestKind.Campaign, RequestKind.Complaint, RequestKind.SuperiorOrdered));
        _requests[id] = request with { Until = Once(8) ? Week.Monday.AddDays(2) : null, Lifts = Once(8) ? [new RuleLift(CapPerMatter.Rule.Id, "理由", "何立", default)] : [] };
        return $"request {id}";
    }

    private string Rule()
    {
        _rules = _random.Next(5) switch
        {
            0 => _rules.With(MinimumGap.Rule, Pick(0, 5, 30)),
            1 => _rules.With(QuietDays.Rule, Once(2) ? DayPattern.None : new DayPattern([28, 29], [])),
            2 => _rules.With(CapOverLevels.Rule, Pick<int?>(null, 1, 3)),
            3 => _rules.With(GreenTier.Rule, Once(2)),
            _ => _rules.With(MaxDepartmentsPerVisit.Definition, Pick<int?>(null, 1, 2)),
        };
        return $"rules {_rules.Version}";
    }

    private Collection<T> Put<T>(Collection<T> known, string id, T value)
        where T : class
    {
        var entry = new Entry<T>(id, value, ++_version, default, "");
        return new(_version, known.Entries.With(new Dictionary<string, Entry<T>?>(StringComparer.Ordinal) { [id] = entry }));
    }

    private bool Once(int of) => _random.Next(of) == 0;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    private string[]? Some(string[] of) => Once(3) ? of[.._random.Next(1, of.Length + 1)] : null;
}

/// <summary>Everything that a ruling says, as text that differs where two rulings do.</summary>
internal static class RulingText
{
    public static string Of(Ruling ruling) => string.Join('\n',
    [
        .. ruling.Passed.Select(r => $"passed {JsonSerializer.Serialize(r)}"),
        .. ruling.Held.Select(h => $"held {JsonSerializer.Serialize(h.Request)} {h.Code} {h.InForce.Value} {h.InForce.Since} {Said(h.InForce.Source)} {h.Weight} {h.FirstDate} {Said(h.Cause)} {Said(h.Remedy)} {JsonSerializer.Serialize(h.Used)}"),
        .. ruling.Alarms.Select(a => $"alarm {a.Rule.Id} {a.Enterprise} {Said(a.Says)} {JsonSerializer.Serialize(a.Visits)}"),
        .. ruling.Costs.Select(c => string.Create(CultureInfo.InvariantCulture, $"cost {c.Rule.Id} {c.Requests} {c.Weight} {c.Sessions} {Said(c.Says)}")),
        .. ruling.Recused.Select(r => $"recused {r.Key} {string.Join(',', r.Value)}"),
        .. ruling.CountyKinds.Order(StringComparer.Ordinal).Select(kind => $"county {kind}"),
        .. ruling.Done.Select(id => $"done {id}"),
        .. ruling.Remote.Select(r => $"remote {JsonSerializer.Serialize(r)}"),
        $"{ruling.Planner}",
    ]);

    private static string Said(Text text) => $"{text.Zh} / {text.En}";
}
