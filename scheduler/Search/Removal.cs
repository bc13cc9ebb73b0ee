namespace Inspection.Scheduler.Search;

/// <summary>Takes visits and teams out of a solution, and mans what is left of the cells that were touched.</summary>
internal sealed class Removal(Solution solution, Rng rng)
{
    private readonly Instance _instance = solution.Instance;
    private readonly int[] _cells = new int[solution.Instance.Cells.Length];
    private readonly bool[] _inCells = new bool[solution.Instance.Cells.Length];
    private int _cellCount;

    /// <summary>Visits taken out since <see cref="Begin"/>.</summary>
    public VisitList Removed { get; } = new(solution.Instance.Visits.Length);

    public void Begin()
    {
        Removed.Clear();
        _cellCount = 0;
    }

    /// <summary>Takes out a visit that takes place.</summary>
    public void Visit(int v)
    {
        var c = solution.CellOf[v];
        if (!_inCells[c])
        {
            _inCells[c] = true;
            _cells[_cellCount++] = c;
        }

        solution.Remove(v);
        Removed.Add(v);
    }

    /// <summary>Takes out one team, or now and then all teams, of a cell.</summary>
    public void Teams(int c)
    {
        var cell = solution[c];
        if (cell.Count == 0)
        {
            return;
        }

        var all = rng.Next(3) == 0;
        var t = rng.Next(cell.Count);
        for (var i = cell.Count - 1; i >= 0; i--)
        {
            if (all || i == t)
            {
                Team(c, i);
            }
        }
    }

    /// <summary>Mans the touched cells; a team that a missing stop made late (detours may save time) goes home.</summary>
    public void Settle()
    {
        for (var i = 0; i < _cellCount; i++)
        {
            var c = _cells[i];
            for (var t = solution[c].Count - 1; t >= 0; t--)
            {
                if (solution[c][t].Minutes > _instance.Cells[c].Minutes)
                {
                    Team(c, t);
                }
            }
        }

        for (var i = 0; i < _cellCount; i++)
        {
            solution.Restaff(_cells[i]);
            _inCells[_cells[i]] = false;
        }
    }

    private void Team(int c, int t)
    {
        var team = solution[c][t];
        while (team.Count > 0)
        {
            Visit(team.Visits[team.Count - 1]);
        }
    }
}
