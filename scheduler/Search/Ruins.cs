namespace Inspection.Scheduler.Search;

/// <summary>
/// Five ways to take part of a plan out, each of which frees something that could be used together: officers of one
/// base over the week, neighbouring bases in one session, a neighbourhood of enterprises, poor visits, and room for a
/// visit that waits.
/// </summary>
internal sealed class Ruins
{
    private readonly Solution _solution;
    private readonly Instance _instance;
    private readonly Rng _rng;
    private readonly int[][] _baseNeighbours;
    private readonly int[] _plannable;
    private readonly int _bases;
    private readonly int[] _cells;
    private readonly bool[] _inCells;
    private int _cellCount;

    public Ruins(Solution solution, Rng rng)
    {
        _solution = solution;
        _instance = solution.Instance;
        _rng = rng;
        _bases = _instance.Problem.Bases.Count;
        _baseNeighbours = [.. Enumerable.Range(0, _bases).Select(b => Enumerable.Range(0, _bases).OrderBy(o => _instance.Travel.Between(b, o)).Take(5).ToArray())];
        _plannable = [.. Enumerable.Range(0, _instance.Visits.Length).Where(v => _instance.Visits[v].Places.Length > 0)];
        _cells = new int[_instance.Cells.Length];
        _inCells = new bool[_instance.Cells.Length];
        Removed = new VisitList(_instance.Visits.Length);
    }

    /// <summary>Visits that the last ruin took out.</summary>
    public VisitList Removed { get; }

    public bool HasWork => _plannable.Length > 0;

    /// <summary>Takes visits out by one of the ways, chosen at random, and staffs what is left.</summary>
    public void Apply()
    {
        Removed.Clear();
        _cellCount = 0;
        switch (_rng.Next(10))
        {
            case 0 or 1:
                BaseOverSessions();
                break;
            case 2:
                SessionOverBases();
                break;
            case 3 or 4 or 5:
                Related();
                break;
            case 6:
                PoorVisits();
                break;
            default:
                AroundWaiting();
                break;
        }

        Settle();
    }

    /// <summary>A random visit that waits though it could be placed; -1 when a few tries find none.</summary>
    public int RandomWaiting()
    {
        for (var tries = 0; tries < 12; tries++)
        {
            var v = _plannable[_rng.Next(_plannable.Length)];
            if (_solution.CellOf[v] < 0)
            {
                return v;
            }
        }

        return -1;
    }

    private void BaseOverSessions()
    {
        var b = _rng.Next(_bases);
        var cells = 1 + _rng.Next(3);
        for (var i = 0; i < cells; i++)
        {
            RemoveTeams((b * _instance.SessionCount) + _rng.Next(_instance.SessionCount));
        }
    }

    private void SessionOverBases()
    {
        var near = _baseNeighbours[_rng.Next(_bases)];
        var s = _rng.Next(_instance.SessionCount);
        var cells = 2 + _rng.Next(2);
        for (var i = 0; i < cells && i < near.Length; i++)
        {
            RemoveTeams((near[i] * _instance.SessionCount) + s);
        }
    }

    private void Related()
    {
        var seed = RandomServed();
        if (seed < 0)
        {
            return;
        }

        Remove(seed);
        var count = 3 + _rng.Next(8);
        foreach (var v in _instance.Visits[seed].Near)
        {
            if (Removed.Count >= count)
            {
                return;
            }

            if (_solution.CellOf[v] >= 0 && _rng.Next(3) > 0)
            {
                Remove(v);
            }
        }
    }

    private void PoorVisits()
    {
        var count = 3 + _rng.Next(8);
        for (var i = 0; i < count; i++)
        {
            var a = RandomServed();
            var b = RandomServed();
            if (a >= 0 && b >= 0 && _solution.CellOf[a] >= 0 && _solution.CellOf[b] >= 0)
            {
                Remove(Worth(a) < Worth(b) ? a : b);
            }
        }
    }

    private void AroundWaiting()
    {
        var v = RandomWaiting();
        if (v < 0)
        {
            Related();
            return;
        }

        var places = _instance.Visits[v].Places;
        var cells = 1 + _rng.Next(3);
        for (var i = 0; i < cells; i++)
        {
            RemoveTeams(places[_rng.Next(places.Length)].Cell);
        }
    }

    /// <summary>Takes out one team, or now and then all teams, of a cell.</summary>
    private void RemoveTeams(int c)
    {
        var cell = _solution[c];
        if (cell.Count == 0)
        {
            return;
        }

        var all = _rng.Next(3) == 0;
        var t = _rng.Next(cell.Count);
        for (var i = cell.Count - 1; i >= 0; i--)
        {
            if (all || i == t)
            {
                RemoveTeam(c, i);
            }
        }
    }

    private void RemoveTeam(int c, int t)
    {
        var team = _solution[c][t];
        while (team.Count > 0)
        {
            Remove(team.Visits[team.Count - 1]);
        }
    }

    private void Remove(int v)
    {
        var c = _solution.CellOf[v];
        if (!_inCells[c])
        {
            _inCells[c] = true;
            _cells[_cellCount++] = c;
        }

        _solution.Remove(v);
        Removed.Add(v);
    }

    /// <summary>Staffs the touched cells; a team that a missing stop made late (detours may save time) goes home.</summary>
    private void Settle()
    {
        for (var i = 0; i < _cellCount; i++)
        {
            var c = _cells[i];
            for (var t = _solution[c].Count - 1; t >= 0; t--)
            {
                if (_solution[c][t].Minutes > _instance.Cells[c].Minutes)
                {
                    RemoveTeam(c, t);
                }
            }
        }

        for (var i = 0; i < _cellCount; i++)
        {
            _solution.Restaff(_cells[i]);
            _inCells[_cells[i]] = false;
        }
    }

    private double Worth(int v) => _instance.Visits[v].BestValue / (1.0 + _instance.Visits[v].Options[0].Minutes);

    private int RandomServed()
    {
        for (var tries = 0; tries < 12; tries++)
        {
            var v = _plannable[_rng.Next(_plannable.Length)];
            if (_solution.CellOf[v] >= 0)
            {
                return v;
            }
        }

        return -1;
    }
}
