using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>What the previous plan promised, so that keeping it can be rewarded.</summary>
internal sealed class PreviousPlan
{
    private readonly Dictionary<int, (int Session, HashSet<int> Officers)> _visits = [];
    private readonly long _change;

    public PreviousPlan(Problem problem, Indices indices)
    {
        _change = problem.Objective.Change;
        foreach (var team in problem.Previous?.Teams ?? [])
        {
            var officers = team.Officers.Select(indices.Officer).Where(o => o >= 0).ToHashSet();
            foreach (var visit in team.Visits)
            {
                Count++;
                if (indices.Enterprise(visit.Enterprise) is >= 0 and var e)
                {
                    _visits.TryAdd(e, (indices.Session(team.Session), officers));
                }
            }
        }
    }

    /// <summary>Visits of the previous plan.</summary>
    public int Count { get; }

    /// <summary>The change avoided when the visit takes place in this cell with one of the known officers (a local mask).</summary>
    public (long Bonus, ulong Known) For(int enterprise, Cell cell)
    {
        if (!_visits.TryGetValue(enterprise, out var previous) || previous.Session != cell.Session)
        {
            return (0, 0);
        }

        ulong known = 0;
        for (var i = 0; i < cell.Officers.Length; i++)
        {
            known |= previous.Officers.Contains(cell.Officers[i]) ? 1UL << i : 0;
        }

        return known == 0 ? (0, 0) : (_change, known);
    }
}
