namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The shortest tour from the base over a growing set of stops and back, by the method of Held and Karp: stops are
/// put on and taken off like on a stack, and each costs only the sets that are new.
/// </summary>
internal sealed class Tour
{
    public const int MostStops = 10;

    private readonly int[] _paths = new int[(1 << MostStops) * MostStops];
    private readonly int[] _stops = new int[MostStops];
    private CellStops _cell = null!;

    public int Count { get; private set; }

    public void Start(CellStops cell)
    {
        _cell = cell;
        Count = 0;
    }

    public void Pop() => Count--;

    /// <summary>Adds a visit (local number) and returns the minutes of the shortest tour over all of them.</summary>
    public int Push(int visit)
    {
        var stop = visit + 1;
        var n = Count;
        _stops[n] = stop;
        var added = 1 << n;
        for (var set = 0; set < added; set++)
        {
            var whole = set | added;
            var best = set == 0 ? _cell.Between(0, stop) : int.MaxValue;
            for (var last = 0; last < n; last++)
            {
                if ((set >> last & 1) != 0)
                {
                    best = Math.Min(best, _paths[(set * MostStops) + last] + _cell.Between(_stops[last], stop));
                }
            }

            _paths[(whole * MostStops) + n] = best;
            for (var last = 0; last < n; last++)
            {
                if ((set >> last & 1) != 0)
                {
                    _paths[(whole * MostStops) + last] = Shortest(whole & ~(1 << last), _stops[last]);
                }
            }
        }

        Count++;
        return Back();
    }

    /// <summary>The visits in the order of the shortest tour.</summary>
    public int[] Order()
    {
        var order = new int[Count];
        var set = (1 << Count) - 1;
        var next = 0;
        for (var i = Count - 1; i >= 0; i--)
        {
            var last = Last(set, next);
            order[i] = _stops[last] - 1;
            set &= ~(1 << last);
            next = _stops[last];
        }

        return order;
    }

    private int Back() => Shortest((1 << Count) - 1, 0);

    private int Shortest(int set, int to)
    {
        var best = int.MaxValue;
        for (var last = 0; set >> last != 0; last++)
        {
            if ((set >> last & 1) != 0)
            {
                best = Math.Min(best, _paths[(set * MostStops) + last] + _cell.Between(_stops[last], to));
            }
        }

        return best;
    }

    private int Last(int set, int to)
    {
        var best = int.MaxValue;
        var at = 0;
        for (var last = 0; set >> last != 0; last++)
        {
            if ((set >> last & 1) != 0 && _paths[(set * MostStops) + last] + _cell.Between(_stops[last], to) is var way && way < best)
            {
                (best, at) = (way, last);
            }
        }

        return at;
    }
}
