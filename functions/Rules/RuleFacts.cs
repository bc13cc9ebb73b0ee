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

    public RuleBook Rules { get; }

    /// <summary>The day whose values of the rules hold for the whole week, except where a rule speaks of single days.</summary>
    public DateOnly Day => Week.Monday;

    /// <summary>
    /// The visits to an enterprise that were made or are published for other weeks, in time order. What is published for this week
    /// is not among them: it is what is being planned anew.
    /// </summary>
    public IEnumerable<PastVisit> VisitsTo(string enterprise) => _visits[enterprise];

    /// <summary>The same week under other rules.</summary>
    public RuleFacts Under(RuleBook rules) => new(this, rules);

    public T Value<T>(RuleDefinition<T> rule) => Rules.Value(rule, Day);

    public bool IsInWeek(DateOnly day) => Week.Monday <= day && day <= Week.Sunday;

    public bool IsWorkday(DateOnly day) => Registers.Calendar.IsWorkday(day);
}
