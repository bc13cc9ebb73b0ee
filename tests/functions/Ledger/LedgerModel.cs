using Inspection.Functions.Ledger;

namespace Inspection.Functions.Tests.Ledger;

/// <summary>The ledger as one would keep it on paper: for each enterprise the visits that are planned and those that were carried out.</summary>
internal sealed class LedgerModel(CapLimits limits)
{
    private readonly List<LedgerVisit> _posted = [];
    private readonly Dictionary<string, List<LedgerVisit>> _planned = [];

    public static IReadOnlyList<string> Enterprises { get; } = ["e1", "e2", "e3", "e4"];

    /// <summary>The plan takes the place of the week's earlier one, if every cap has room for it.</summary>
    public bool Publish(LedgerPlan plan)
    {
        string week = plan.Week.ToString();
        var others = _posted.Concat(_planned.Where(pair => pair.Key != week).SelectMany(pair => pair.Value)).ToList();
        var before = _planned.GetValueOrDefault(week, []);
        if (plan.Visits.Any(visit => visit.Items.Any(item => IsSpent(visit.Enterprise, item, others, before))))
        {
            return false;
        }

        _planned[week] = [.. plan.Visits.Where(visit => !_posted.Exists(done => done.Enterprise == visit.Enterprise && done.Week == week && done.Session == visit.Session))];
        return true;
    }

    public bool Plans(LedgerVisit visit) => _planned.GetValueOrDefault(visit.Week, []).Exists(planned => planned.Enterprise == visit.Enterprise);

    public void Record(LedgerVisit visit, bool carriedOut)
    {
        _planned[visit.Week].RemoveAll(planned => planned.Enterprise == visit.Enterprise);
        if (carriedOut)
        {
            _posted.Add(visit);
        }
    }

    /// <summary>What stands, in time order.</summary>
    public IEnumerable<string> Of(string enterprise) =>
        _posted.Select(visit => (visit, State: LedgerState.Posted)).Concat(_planned.Values.SelectMany(visits => visits).Select(visit => (visit, State: LedgerState.Reserved)))
            .Where(entry => entry.visit.Enterprise == enterprise)
            .OrderBy(entry => entry.visit.Date).ThenBy(entry => entry.visit.Week, StringComparer.Ordinal).ThenBy(entry => entry.visit.Session, StringComparer.Ordinal)
            .Select(entry => $"{entry.visit.Week} {entry.visit.Session} {entry.State} {string.Join(',', entry.visit.Items.Select(item => item.Request))}");

    private bool IsSpent(string enterprise, LedgerItem item, IReadOnlyCollection<LedgerVisit> others, IReadOnlyCollection<LedgerVisit> before)
    {
        (int? Cap, Func<LedgerItem, bool> Same)[] caps =
        [
            (limits.Department, other => other.Department == item.Department),
            (limits.Levels, _ => true),
            (limits.Matters.TryGetValue(item.Matter, out int cap) ? cap : null, other => other.Matter == item.Matter),
        ];
        return caps.Any(entry => entry.Cap is { } most
            && others.Count(visit => visit.Enterprise == enterprise && visit.Items.Any(entry.Same)) >= most
            && !before.Any(visit => visit.Enterprise == enterprise && visit.Items.Any(entry.Same)));
    }
}
