using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// Lets only so many departments have their turn at an enterprise in a week, those with the most urgent requests; a week has one visit to an enterprise, so the
/// others wait for the next. The planner alone would have to give the whole visit up where more departments ask than may come: a visit serves all mandatory
/// requests of its enterprise and a good part of the others.
/// </summary>
internal abstract class Turns : IProtection
{
    private readonly RuleFacts _facts;
    private readonly Dictionary<string, IReadOnlyList<string>> _turns;

    /// <param name="facts">Of the week.</param>
    /// <param name="candidates">The requests that no rule before this one holds back.</param>
    /// <param name="most">Most departments at an enterprise; null for any number.</param>
    protected Turns(RuleFacts facts, IEnumerable<InspectionRequest> candidates, Func<string, int?> most)
    {
        _facts = facts;
        _turns = candidates.GroupBy(r => r.Enterprise, StringComparer.Ordinal)
            .Where(g => g.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count() > most(g.Key))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.MostUrgentFirst().Select(r => r.Department).Distinct(StringComparer.Ordinal).Take(most(g.Key)!.Value)], StringComparer.Ordinal);
    }

    public abstract RuleDefinition Rule { get; }

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day) =>
        _facts.IsInWeek(day) && _turns.TryGetValue(request.Enterprise, out IReadOnlyList<string>? departments) && !departments.Contains(request.Department)
            ? _facts.Week.Add(1).Monday
            : day;

    public Reason Explain(InspectionRequest request, DateOnly day)
    {
        string[] names = [.. _turns[request.Enterprise].Select(d => _facts.Registers.Department(d)?.Name ?? d)];
        Text others = new(string.Join('、', names), string.Join(", ", names));
        return new Reason([], Cause(others), new($"也可与{others.Zh}商定先后。", $"The order can also be settled with {others.En}."));
    }

    /// <summary>Why the request is not among this week's.</summary>
    /// <param name="others">The departments whose turn it is.</param>
    protected abstract Text Cause(Text others);
}
