namespace Inspection.Scheduler.Search.Mastering;

/// <summary>The teams of good plans found on different ways, shared by all workers: together they may make a better one.</summary>
internal sealed class Elite(Instance instance)
{
    private const int MostPlans = 10;

    private readonly Lock _gate = new();
    private readonly List<(long Score, TeamColumn[] Teams)> _plans = [];

    /// <summary>Keeps the teams of a plan if it is among the best.</summary>
    public void Add(Solution solution)
    {
        var teams = new List<TeamColumn>();
        foreach (var cell in instance.Cells)
        {
            for (var t = 0; t < solution[cell.Index].Count; t++)
            {
                teams.Add(TeamColumns.Of(instance, cell, solution[cell.Index][t]));
            }
        }

        lock (_gate)
        {
            _plans.Add((solution.Guide, [.. teams]));
            _plans.Sort((a, b) => b.Score.CompareTo(a.Score));
            if (_plans.Count > MostPlans)
            {
                _plans.RemoveAt(MostPlans);
            }
        }
    }

    /// <summary>The teams of the plans, the best plan first.</summary>
    public IReadOnlyList<TeamColumn> Teams()
    {
        lock (_gate)
        {
            return [.. _plans.SelectMany(p => p.Teams)];
        }
    }
}
