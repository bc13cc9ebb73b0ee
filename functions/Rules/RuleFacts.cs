using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Rules;

/// <summary>Everything that the rules look at for one week.</summary>
internal sealed class RuleFacts
{
    private readonly ILookup<string, PastVisit> _visits;
    private readonly InspectionRequest[] _asked;

    private RuleFacts(RuleFacts facts, RuleBook rules)
    {
        (Week, Sessions, Registers, Rules, _asked, _visits) = (facts.Week, facts.Sessions, facts.Registers, rules, facts._asked, facts._visits);
        Requests = [.. _asked.Select(r => ExemptKinds.Flag(r, rules, Day))];
    }

    private RuleFacts(RuleFacts facts, Registers registers)
    {
        (Week, Sessions, Registers, Rules, _asked, _visits) = (facts.Week, facts.Sessions, registers, facts.Rules, facts._asked, facts._visits);
        Requests = facts.Requests;
    }

    private RuleFacts(RuleFacts facts, IReadOnlySet<string> enterprises)
    {
        (Week, Sessions, Registers, Rules, _visits) = (facts.Week, facts.Sessions, facts.Registers, facts.Rules, facts._visits);
        _asked = [.. facts._asked.Where(r => enterprises.Contains(r.Enterprise))];
        Requests = [.. facts.Requests.Where(r => enterprises.Contains(r.Enterprise))];
    }

    private RuleFacts(RuleFacts facts, string department, string enterprise)
    {
        (Week, Sessions, Registers, Rules) = (facts.Week, facts.Sessions, facts.Registers, facts.Rules);
        _asked = [.. facts._asked.Where(r => r.Enterprise == enterprise && RequestSight.Knows(department, r, Registers, Day))];
        Requests = [.. facts.Requests.Where(r => r.Enterprise == enterprise && RequestSight.Knows(department, r, Registers, Day))];
        _visits = facts.VisitsTo(enterprise)
            .Select(v => v.State is PastVisitState.Reserved ? v with { Items = [.. v.Items.Where(i => !i.Hidden || i.Department == department)] } : v)
            .Where(v => v.Items.Count > 0)
            .ToLookup(v => v.Enterprise, StringComparer.Ordinal);
    }

    /// <param name="sessions">The half days that have not begun, in time order.</param>
    /// <param name="requests">The requests of the week that were not withdrawn.</param>
    /// <param name="visits">At least those of the year before the week, of its calendar years, and of what is published after it.</param>
    public RuleFacts(Week week, IReadOnlyList<Session> sessions, Registers registers, IEnumerable<InspectionRequest> requests, IEnumerable<PastVisit> visits, RuleBook rules)
    {
        (Week, Sessions, Registers, Rules) = (week, sessions, registers, rules);
        _asked = [.. requests.OrderBy(r => r.Id, StringComparer.Ordinal)];
        Requests = [.. _asked.Select(r => ExemptKinds.Flag(r, rules, week.Monday))];
        HashSet<string> enterprises = [.. Requests.Select(r => r.Enterprise)];
        _visits = visits
            .Where(v => enterprises.Contains(v.Enterprise))
            .Where(v => v.State is not PastVisitState.Released && !(v.State is PastVisitState.Reserved && IsInWeek(v.Date)))
            .OrderBy(v => v.Date)
            .ThenBy(v => string.Join(' ', v.Items.Select(i => i.Request).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .ToLookup(v => v.Enterprise, StringComparer.Ordinal);
    }

    public Week Week { get; }

    public IReadOnlyList<Session> Sessions { get; }

    public Registers Registers { get; }

    /// <summary>In the order of their ids, with the flags that the rules give their kinds.</summary>
    public IReadOnlyList<InspectionRequest> Requests { get; }

    /// <summary>The same requests as they were submitted.</summary>
    public IReadOnlyList<InspectionRequest> Asked => _asked;

    public RuleBook Rules { get; }

    /// <summary>The day whose values of the rules hold for the whole week, except where a rule speaks of single days.</summary>
    public DateOnly Day => Week.Monday;

    /// <summary>
    /// The visits to an enterprise that were made or are published for other weeks, in time order. What is published for this week
    /// is not among them: it is what is being planned anew.
    /// </summary>
    public IEnumerable<PastVisit> VisitsTo(string enterprise) => _visits[enterprise];

    /// <summary>True where the visits are known to be the same, without looking at them.</summary>
    public bool HasVisitsOf(RuleFacts other) => ReferenceEquals(_visits, other._visits);

    /// <summary>The same week under other rules.</summary>
    public RuleFacts Under(RuleBook rules) => new(this, rules);

    /// <summary>The same week with other registers.</summary>
    public RuleFacts In(Registers registers) => new(this, registers);

    /// <summary>The same week without the requests at other enterprises.</summary>
    public RuleFacts At(IReadOnlySet<string> enterprises) => new(this, enterprises);

    /// <summary>One enterprise's week as far as a department may know of it.</summary>
    public RuleFacts KnownTo(string department, string enterprise) => new(this, department, enterprise);

    /// <summary>Those of some enterprises at which there is something of which a department may not know: others' requests or visits that are unannounced.</summary>
    public IReadOnlySet<string> WithSecrets(string department, IReadOnlySet<string> enterprises)
    {
        HashSet<string> asked = [.. Requests.Where(r => enterprises.Contains(r.Enterprise) && !RequestSight.Knows(department, r, Registers, Day)).Select(r => r.Enterprise)];
        return enterprises.Where(e => asked.Contains(e)
            || VisitsTo(e).Any(v => v.State is PastVisitState.Reserved && v.Items.Any(i => i.Hidden && i.Department != department))).ToHashSet(StringComparer.Ordinal);
    }

    public T Value<T>(RuleDefinition<T> rule) => Rules.Value(rule, Day);

    public bool IsInWeek(DateOnly day) => Week.Monday <= day && day <= Week.Sunday;

    public bool IsWorkday(DateOnly day) => Registers.Calendar.IsWorkday(day);
}
