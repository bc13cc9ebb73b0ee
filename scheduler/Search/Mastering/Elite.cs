namespace Inspection.Scheduler.Search.Mastering;

/// <summary>
/// The teams of good plans, shared by all workers: together they may make a better one. The best plans come from
/// different ways; those that polishing passes differ from the best plan here and there, some for the better.
/// </summary>
internal sealed class Elite(Instance instance)
{
    private const int MostPlans = 10;
    private const int MostPassed = 60;

    private readonly Lock _gate = new();
    private readonly List<(long Score, TeamColumn[] Teams)> _plans = [];
    private readonly LinkedList<TeamColumn[]> _passed = [];

    /// <summary>Keeps the teams of a plan if it is among the best.</summary>
    public void Add(Solution solution)
    {
        var teams = TeamsOf(solution);
        lock (_gate)
        {
            _plans.Add((solution.Guide, teams));
            _plans.Sort((a, b) => b.Score.CompareTo(a.Score));
            if (_plans.Count > MostPlans)
            {
                _plans.RemoveAt(MostPlans);
            }
        }
    }

    /// <summary>Keeps the teams of a plan on the way to a better one, until many others have passed.</summary>
    public void Pass(Solution solution)
    {
        var teams = TeamsOf(solution);
        lock (_gate)
        {
            _passed.AddFirst(teams);
            if (_passed.Count > MostPassed)
            {
                _passed.RemoveLast();
            }
        }
    }

    /// <summary>The teams of the best plan first, then of those passed, the last first, then of the other good plans.</summary>
    public IReadOnlyList<TeamColumn> Teams()
    {
        lock (_gate)
        {
            return [.. _plans.Take(1).Select(p => p.Teams).Concat(_passed).Concat(_plans.Skip(1).Select(p => p.Teams)).SelectMany(t => t)];
        }
    }

    private TeamColumn[] TeamsOf(Solution solution)
    {
        var teams = new List<TeamColumn>();
        foreach (var cell in instance.Cells)
        {
            for (var t = 0; t < solution[cell.Index].Count; t++)
            {
                teams.Add(TeamColumns.Of(instance, cell, solution[cell.Index][t]));
            }
        }

        return [.. teams];
    }
}
