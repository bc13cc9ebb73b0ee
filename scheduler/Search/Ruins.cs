namespace Inspection.Scheduler.Search;

/// <summary>
/// Seven ways to take part of a plan out, each of which frees something that could be used together: a few visits that
/// could change places, officers of one base over the week, neighbouring bases in one session, a neighbourhood of
/// enterprises, poor visits, room for a visit that waits, and room to serve a visit's other requests.
/// </summary>
internal sealed class Ruins
{
    private readonly Solution _solution;
    private readonly Instance _instance;
    private readonly Rng _rng;
    private readonly Removal _removal;
    private readonly int[][] _baseNeighbours;
    private readonly int[] _plannable;
    private readonly int _bases;
    private readonly Func<int, bool> _isWaiting;
    private readonly Func<int, bool> _isServed;
    private readonly Func<int, bool> _isCurtailed;

    public Ruins(Solution solution, Rng rng)
    {
        _solution = solution;
        _instance = solution.Instance;
        _rng = rng;
        _removal = new Removal(solution, rng);
        _bases = _instance.Problem.Bases.Count;
        _baseNeighbours = [.. Enumerable.Range(0, _bases).Select(b => Enumerable.Range(0, _bases).OrderBy(o => _instance.Travel.Between(b, o)).Take(5).ToArray())];
        _isWaiting = v => solution.CellOf[v] < 0;
        _isServed = v => solution.CellOf[v] >= 0;
        _isCurtailed = v => solution.CellOf[v] >= 0 && solution.ValueOf(v) < _instance.Visits[v].BestValue;
        _plannable = [.. Enumerable.Range(0, _instance.Visits.Length).Where(v => _instance.Visits[v].Places.Length > 0)];
    }

    /// <summary>Visits that the last ruin took out.</summary>
    public VisitList Removed => _removal.Removed;

    public bool HasWork => _plannable.Length > 0;

    /// <summary>Takes visits out by one of the ways, chosen at random, and staffs what is left.</summary>
    public void Apply()
    {
        _removal.Begin();
        switch (_rng.Next(17))
        {
            case < 4:
                Few();
                break;
            case < 6:
                BaseOverSessions();
                break;
            case < 7:
                SessionOverBases();
                break;
            case < 10:
                Related(3 + _rng.Next(8));
                break;
            case < 11:
                PoorVisits();
                break;
            case < 14:
                AroundWaiting();
                break;
            default:
                AroundCurtailed();
                break;
        }

        _removal.Settle();
    }

    /// <summary>A random visit that waits though it could be placed; -1 when a few tries find none.</summary>
    public int RandomWaiting() => Random(12, _isWaiting);

    /// <summary>Two or three visits, near one another.</summary>
    private void Few()
    {
        var v = RandomServed();
        if (v < 0)
        {
            return;
        }

        _removal.Visit(v);
        var near = _instance.Visits[v].Near;
        var more = 1 + _rng.Next(2);
        for (var tries = 0; tries < 8 && Removed.Count <= more && near.Length > 0; tries++)
        {
            var w = near[_rng.Next(near.Length)];
            if (_solution.CellOf[w] >= 0)
            {
                _removal.Visit(w);
            }
        }
    }

    private void BaseOverSessions()
    {
        var b = _rng.Next(_bases);
        var cells = 1 + _rng.Next(3);
        for (var i = 0; i < cells; i++)
        {
            _removal.Teams((b * _instance.SessionCount) + _rng.Next(_instance.SessionCount));
        }
    }

    private void SessionOverBases()
    {
        var near = _baseNeighbours[_rng.Next(_bases)];
        var s = _rng.Next(_instance.SessionCount);
        var cells = 2 + _rng.Next(2);
        for (var i = 0; i < cells && i < near.Length; i++)
        {
            _removal.Teams((near[i] * _instance.SessionCount) + s);
        }
    }

    private void Related(int count)
    {
        var seed = RandomServed();
        if (seed < 0)
        {
            return;
        }

        _removal.Visit(seed);
        foreach (var v in _instance.Visits[seed].Near)
        {
            if (Removed.Count >= count)
            {
                return;
            }

            if (_solution.CellOf[v] >= 0 && _rng.Next(3) > 0)
            {
                _removal.Visit(v);
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
            if (a >= 0 && b >= 0)
            {
                _removal.Visit(Worth(a) < Worth(b) ? a : b);
            }
        }
    }

    private void AroundWaiting()
    {
        var v = RandomWaiting();
        if (v < 0)
        {
            Related(3 + _rng.Next(8));
            return;
        }

        TeamsInPlacesOf(v, 1 + _rng.Next(3));
    }

    /// <summary>A visit that leaves requests waiting, and teams where it could go.</summary>
    private void AroundCurtailed()
    {
        var v = Random(40, _isCurtailed);
        if (v < 0)
        {
            AroundWaiting();
            return;
        }

        _removal.Visit(v);
        TeamsInPlacesOf(v, 1 + _rng.Next(2));
    }

    private void TeamsInPlacesOf(int v, int cells)
    {
        var places = _instance.Visits[v].Places;
        for (var i = 0; i < cells; i++)
        {
            _removal.Teams(places[_rng.Next(places.Length)].Cell);
        }
    }

    private double Worth(int v) => _instance.Visits[v].BestValue / (1.0 + _instance.Visits[v].Options[0].Minutes);

    private int RandomServed() => Random(12, _isServed);

    /// <summary>A random visit of a kind; -1 when so many tries find none.</summary>
    private int Random(int tries, Func<int, bool> isWanted)
    {
        for (; tries > 0; tries--)
        {
            var v = _plannable[_rng.Next(_plannable.Length)];
            if (isWanted(v))
            {
                return v;
            }
        }

        return -1;
    }
}
