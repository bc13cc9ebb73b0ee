using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Rules;

/// <summary>Puts the rules together: each says on which days it lets a request pass, and a request that no half day is left for is held back.</summary>
internal sealed class Judge
{
    private const int MostSteps = 400;
    private readonly RuleFacts _facts;
    private readonly Dictionary<string, (InspectionRequest Request, List<Session> Open)> _choices;
    private readonly Dictionary<string, List<DateOnly>> _days;
    private readonly IReadOnlyList<IProtection> _standing;
    private readonly IReadOnlyList<IProtection> _protections;
    private readonly IReadOnlyList<InspectionRequest> _remote;
    private readonly IReadOnlyList<string> _done;
    private readonly IReadOnlyDictionary<string, int?> _tierWeight;

    public Judge(RuleFacts facts)
    {
        _facts = facts;
        _tierWeight = facts.Value(TierWeight.Rule);
        _done = [.. facts.Requests.Where(IsDone).Select(r => r.Id)];
        _standing = [new Registered(facts), new MatterInForce(facts), new InCharge(facts)];
        _remote = [.. facts.Requests.Where(r => IsRemote(r) && Lets(_standing, r, facts.Day))];
        HashSet<string> apart = [.. _done, .. _remote.Select(r => r.Id)];
        _choices = facts.Requests.Where(r => !apart.Contains(r.Id)).ToDictionary(r => r.Id, r => (r, SessionsOf(r)), StringComparer.Ordinal);
        _days = _choices.Values.ToDictionary(c => c.Request.Id, c => Days(c.Open).ToList(), StringComparer.Ordinal);
        IProtection[] always = [.. _standing, new GreenTier(facts)];
        IProtection[] timed = [new MinimumGap(facts), new QuietDays(facts)];
        Close([.. always, .. timed]);
        var admission = new CapAdmission(facts, Passing().SelectMany(r => _days[r.Id].Select(d => d.Year).Distinct().Select(year => (year, r))));
        IProtection[] caps = [.. ICap.All.Select(cap => new CapProtection(cap, admission, facts))];
        Close(caps);
        var alone = new JointOptOut(facts, Passing());
        Close(alone);
        var most = new MaxDepartmentsPerVisit(facts, Passing());
        Close(most);
        _protections = [.. always, .. caps, .. timed, alone, most];
    }

    public Ruling Decide()
    {
        bool empowerment = Empowerment.Applies(_facts);
        var passed = new List<Ruled>();
        var held = new List<Held>();
        foreach (var (request, open) in _choices.Values)
        {
            List<DateOnly> days = _days[request.Id];
            if (days.Count == 0 && (open.Count > 0 || !Lets(_standing, request, _facts.Day)))
            {
                held.Add(Hold(request, open));
                continue;
            }

            string certificate = _facts.Registers.Matter(request.Matter, _facts.Day)?.Certificate ?? request.Certificate;
            passed.Add(new Ruled(
                request,
                WeightOf(request),
                empowerment && Empowerment.NeedsCounty(_facts, request) ? Empowerment.CountyKind(certificate) : certificate,
                Closed(request, open, days)));
        }

        string[] enterprises = [.. _choices.Values.Select(c => c.Request.Enterprise).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var rows = enterprises.ToDictionary(e => e, e => ThirdVisitWithoutFinding.Of(_facts, e), StringComparer.Ordinal);
        return new Ruling(
            passed,
            enterprises.ToDictionary(e => e, e => Recusal.Of(_facts.Registers.Enterprise(e)?.Recused ?? [], rows[e].Select(o => o.Officer)), StringComparer.Ordinal),
            Empowerment.CountyKinds(passed),
            Planner(),
            held,
            [
                .. enterprises.SelectMany(e => DuplicateAlarm.Of(_facts, e)),
                .. enterprises.SelectMany(e => rows[e].Select(o => ThirdVisitWithoutFinding.AlarmOf(_facts, e, o.Officer, o.Visits))),
            ],
            RuleCosts.Of(_facts, passed, held),
            _done,
            _remote);
    }

    private Scheduler.Domain.Rules Planner() => new()
    {
        OfficersPerVisit = _facts.Value(OfficersPerVisit.Rule),
        OfficersPerDepartment = _facts.Value(OfficersPerDepartment.Rule),
        MaxDepartmentsPerVisit = _facts.Value(MaxDepartmentsPerVisit.Definition),
    };

    private Held Hold(InspectionRequest request, List<Session> open)
    {
        List<DateOnly> days = open.Count > 0 ? [.. Days(open)] : [_facts.Day];
        var closing = _protections.Select(p => (Protection: p, Days: days.Where(d => !Lets([p], request, d)).ToList())).Where(p => p.Days.Count > 0).ToList();
        var (main, closed) = closing.MaxBy(p => p.Days.Count);
        Reason reason = main.Explain(request, closed[0]);
        var others = closed.Count == days.Count ? [] : closing.Where(p => p.Protection != main).Select(p => p.Protection.Rule.Name).ToList();
        Text rest = others.Count == 0
            ? new("", "")
            : new($"其余各日因{string.Join('、', others.Select(o => $"“{o.Zh}”"))}也不能安排。", $" The other days are closed by {string.Join(", ", others.Select(o => $"“{o.En}”"))}.");
        DateOnly? first = FirstDate(request, days[0]);
        Text when = first is { } day
            ? new($"最早 {Words.Day(day)} 可以安排。", $"It can be planned from {Words.Day(day)} on. ")
            : new("按现行取值没有可以安排的日期。", "No date is in sight as the rule stands. ");
        Text lift = main.Rule.Lift;
        return new Held(
            request,
            _facts.Rules.InForce(main.Rule, main.Rule == QuietDays.Rule ? closed[0] : _facts.Day),
            WeightOf(request),
            reason.Used,
            first,
            new(reason.Cause.Zh + rest.Zh, reason.Cause.En + rest.En),
            new(when.Zh + reason.Remedy.Zh + lift.Zh, when.En + reason.Remedy.En + " " + lift.En));
    }

    /// <summary>The first working day from a day on that no rule closes.</summary>
    private DateOnly? FirstDate(InspectionRequest request, DateOnly from)
    {
        DateOnly day = from;
        for (int step = 0; step < MostSteps; step++)
        {
            DateOnly before = day;
            foreach (IProtection protection in _protections.Where(p => !request.IsLifted(p.Rule.Id)))
            {
                if (protection.FirstFrom(request, day) is not { } next)
                {
                    return null;
                }

                day = next;
            }

            if (day == before && _facts.IsWorkday(day))
            {
                return day;
            }

            day = day == before ? day.AddDays(1) : day;
        }

        return null;
    }

    /// <summary>The request's half days without those that rules close; null where it may have every one.</summary>
    private List<string>? Closed(InspectionRequest request, List<Session> open, List<DateOnly> days)
    {
        bool IsOpen(DateOnly day) => days.Contains(day) || (open.TrueForAll(s => s.Date != day) && Lets(_protections, request, day));
        List<string> left = [.. _facts.Sessions.Where(s => IsWanted(request, s)).Where(s => IsOpen(s.Date)).Select(s => s.Id)];
        return request.Sessions is null && left.Count == _facts.Sessions.Count ? null : left;
    }

    /// <summary>The half days that the request and its enterprise leave, before any rule.</summary>
    private List<Session> SessionsOf(InspectionRequest request)
    {
        IReadOnlyList<string>? enterprise = _facts.Registers.Enterprise(request.Enterprise)?.Sessions;
        return [.. _facts.Sessions.Where(s => IsWanted(request, s) && (enterprise?.Contains(s.Id, StringComparer.Ordinal) ?? true))];
    }

    private static bool IsWanted(InspectionRequest request, Session session) =>
        (request.Sessions?.Contains(session.Id, StringComparer.Ordinal) ?? true) && !(request.Until < session.Date);

    /// <summary>Takes the days that rules close from those that are left; what they close need not be asked of the rules after them.</summary>
    private void Close(params IProtection[] protections)
    {
        foreach (var (request, _) in _choices.Values)
        {
            _days[request.Id].RemoveAll(day => !Lets(protections, request, day));
        }
    }

    /// <summary>The requests that have a day left.</summary>
    private List<InspectionRequest> Passing() => [.. _choices.Values.Where(c => _days[c.Request.Id].Count > 0).Select(c => c.Request)];

    /// <summary>True for a request that a visit of this week has served.</summary>
    private bool IsDone(InspectionRequest request) =>
        _facts.VisitsTo(request.Enterprise).Any(v => v.State is PastVisitState.Posted && _facts.IsInWeek(v.Date) && v.Items.Any(i => i.Request == request.Id));

    /// <summary>True for a matter that is checked from papers and data: it needs no visit and no officers, and no cap counts it.</summary>
    private bool IsRemote(InspectionRequest request) => _facts.Registers.Matter(request.Matter, _facts.Day) is { SiteVisit: SiteVisit.Remote };

    private int WeightOf(InspectionRequest request) => TierWeight.Of(_tierWeight, _facts.Registers.Enterprise(request.Enterprise)?.Tier ?? Tier.Green, request.Weight);

    private static bool Lets(IReadOnlyList<IProtection> protections, InspectionRequest request, DateOnly day)
    {
        foreach (IProtection protection in protections)
        {
            if (!request.IsLifted(protection.Rule.Id) && protection.FirstFrom(request, day) != day)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<DateOnly> Days(List<Session> sessions) => sessions.Select(s => s.Date).Distinct();
}
