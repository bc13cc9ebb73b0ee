namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Finds the best routes of a cell under given prices, exactly: depth first over sets of visits, each driven by its
/// shortest tour, cut off by a knapsack over what the later visits can add in the minutes left. A route has to beat
/// the floor of the certificates that it needs. Not safe for several threads.
/// </summary>
internal sealed class RouteSearch
{
    /// <summary>Sets of visits looked at, some tenths of a second, before a search gives up.</summary>
    private const long MostNodes = 3_000_000;

    private readonly ActiveStops _active = new();
    private readonly Tour _tour = new();
    private readonly int[] _path = new int[Tour.MostStops];
    private readonly int[] _chosen = new int[Tour.MostStops];
    private readonly List<Route> _found = [];
    private readonly long[] _floor = new long[1 << CrewTable.MostKinds];
    private readonly int[] _holder = new int[1 << CrewTable.MostKinds];
    private CellStops _cell = null!;
    private long _travelPrice;
    private uint _kinds;
    private bool _raises;
    private int _most;
    private long _nodes;

    /// <summary>The routes found; in <see cref="Best"/> those that were the best at some moment.</summary>
    public IReadOnlyList<Route> Found => _found;

    /// <summary>True when the last search gave up or was told to stop: it may have missed routes.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Asked now and then in the middle of a search; true ends it.</summary>
    public Func<bool> IsOver { get; set; } = () => false;

    /// <summary>Value of the best route that needs no certificates but these, at least the given floor.</summary>
    public long FloorOf(uint skills) => _floor[skills];

    /// <summary>The route of <see cref="FloorOf"/>; null where none beats the given floor.</summary>
    public Route? RouteOf(uint skills) => _holder[skills] < 0 ? null : _found[_holder[skills]];

    /// <summary>No route of the cell is worth more than this, whatever the search found.</summary>
    public long Crude => _active.AtMost(0, _cell.Cell.Minutes);

    /// <summary>For each set of certificates, the best route that needs no others.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="prices">Price of each visit.</param>
    /// <param name="travelPrice">Price of a minute of driving.</param>
    /// <param name="floors">Per set of certificates: what a route must beat, growing with the set; long.MaxValue where no crew holds them.</param>
    /// <param name="known">Routes known from before, which the search has to beat.</param>
    public void Best(CellStops cell, long[] prices, long travelPrice, long[] floors, IEnumerable<Route> known)
    {
        Start(cell, prices, travelPrice, floors, 0);
        _raises = true;
        _most = int.MaxValue;
        foreach (var route in known)
        {
            var value = route.Value(cell, prices, travelPrice);
            if (value > _floor[route.Needs])
            {
                Raise(route.Needs, value, route);
            }
        }

        Extend(0, 0, 0, 0, 0);
    }

    /// <summary>Every route above its floor, at most <paramref name="most"/>.</summary>
    public void All(CellStops cell, long[] prices, long travelPrice, long[] floors, long least, int most)
    {
        Start(cell, prices, travelPrice, floors, least);
        _raises = false;
        _most = most;
        Extend(0, 0, 0, 0, 0);
    }

    private void Start(CellStops cell, long[] prices, long travelPrice, long[] floors, long least)
    {
        _cell = cell;
        _travelPrice = travelPrice;
        _kinds = (1u << cell.Crews.Kinds) - 1;
        _found.Clear();
        _nodes = 0;
        WasCut = false;
        Array.Copy(floors, _floor, _kinds + 1);
        Array.Fill(_holder, -1, 0, (int)_kinds + 1);
        _active.Collect(cell, prices, least, travelPrice, needs => floors[needs] < long.MaxValue);
        _tour.Start(cell);
    }

    /// <param name="from">Stops before this have been decided on.</param>
    /// <param name="drive">Minutes of the tour so far.</param>
    /// <param name="work">Minutes on site so far.</param>
    /// <param name="value">Value of the stops so far.</param>
    /// <param name="needs">Certificates needed so far.</param>
    private void Extend(int from, int drive, int work, long value, uint needs)
    {
        var minutes = _cell.Cell.Minutes;
        for (var i = from; i < _active.Count && !WasCut; i++)
        {
            if (value - (_travelPrice * drive) + _active.AtMost(i, minutes - drive - work) <= _floor[needs])
            {
                return;
            }

            if (++_nodes > MostNodes || ((_nodes & 0x3FFF) == 0 && IsOver()))
            {
                WasCut = true;
                return;
            }

            var depth = _tour.Count;
            if (depth == Tour.MostStops)
            {
                WasCut = true;
                return;
            }

            _path[depth] = i;
            var tour = _tour.Push(_active[i].Visit);
            var spare = minutes - tour - work;
            foreach (var option in _active.OptionsOf(i))
            {
                var union = needs | option.Needs;
                if (option.Minutes > spare || _floor[union] == long.MaxValue)
                {
                    continue;
                }

                _chosen[depth] = option.Index;
                var total = value + option.Value;
                var net = total - (_travelPrice * tour);
                if (net > _floor[union])
                {
                    Keep(union, net);
                }

                if (net + _active.AtMost(i + 1, spare - option.Minutes) > _floor[union])
                {
                    Extend(i + 1, tour, work + option.Minutes, total, union);
                }
            }

            _tour.Pop();
        }
    }

    private void Keep(uint needs, long value)
    {
        var order = _tour.Order();
        var visits = new int[order.Length];
        var options = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            visits[i] = order[i];
            options[i] = OptionOf(order[i]);
        }

        var route = new Route(visits, options, needs);
        if (_raises)
        {
            Raise(needs, value, route);
            return;
        }

        _found.Add(route);
        WasCut |= _found.Count > _most;
    }

    private int OptionOf(int visit)
    {
        for (var d = 0; d < _tour.Count; d++)
        {
            if (_active[_path[d]].Visit == visit)
            {
                return _chosen[d];
            }
        }

        throw new InvalidOperationException("A stop of the tour is not on the path.");
    }

    /// <summary>Lifts the floor of these certificates and of every set that has more.</summary>
    private void Raise(uint needs, long value, Route route)
    {
        _found.Add(route);
        var rest = _kinds & ~needs;
        for (var more = rest; ; more = (more - 1) & rest)
        {
            var set = needs | more;
            if (_floor[set] < value)
            {
                _floor[set] = value;
                _holder[set] = _found.Count - 1;
            }

            if (more == 0)
            {
                return;
            }
        }
    }
}
