using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Finds the best route of a cell under given prices, exactly: depth first over sequences of visits with positive
/// reduced value, cut off by a fractional knapsack over the time left and by exchanging neighbouring stops.
/// Drives are those of <see cref="Instance.RelaxedTravel"/>. Not safe for several threads.
/// </summary>
internal sealed class Pricing
{
    private const int Kept = 6;
    private const int LongestRoute = 64;

    private readonly Instance _instance;
    private readonly LeastOfficers _least;
    private readonly CandidateStops _candidates;
    private readonly int[] _route = new int[LongestRoute];
    private readonly int[] _chosen = new int[LongestRoute];
    private readonly List<(long Reduced, Column Column)> _found = [];
    private Cell _cell = null!;
    private Duals _duals = null!;
    private long _officerPrice;
    private long _travelPrice;
    private long _best;
    private long _floor;
    private long? _delta;
    private int _most;

    public Pricing(Instance instance)
    {
        _instance = instance;
        _least = new LeastOfficers(instance);
        _candidates = new CandidateStops(instance);
    }

    /// <summary>Stops that a call may look at, some tenths of a second; a call that needs more gives no proof and returns false.</summary>
    public long NodeLimit { get; set; } = 30_000_000;

    public long Nodes { get; private set; }

    /// <summary>Asked now and then in the middle of a call; true ends it without proof.</summary>
    public Func<bool> IsOver { get; set; } = () => false;

    /// <summary>Columns with positive reduced value found by the last call, the best among them.</summary>
    public IReadOnlyList<(long Reduced, Column Column)> Found => _found;

    /// <summary>
    /// Best reduced value of any column of the cell, at least 0, in thousandths. False when the search was cut short.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="duals">The prices.</param>
    /// <param name="known">A reduced value that a known column has: only better ones are looked for.</param>
    /// <param name="best">The best reduced value, of a column found or known.</param>
    public bool Price(Cell cell, Duals duals, long known, out long best) => Search(cell, duals, Math.Max(0, known), null, Kept, out best);

    /// <summary>
    /// Lists every column whose reduced value is within <paramref name="delta"/> of the best of the cell; false when
    /// there are more than <paramref name="most"/> or the search was cut short.
    /// </summary>
    public bool Enumerate(Cell cell, Duals duals, long delta, int most)
    {
        if (!Search(cell, duals, 0, null, Kept, out var best))
        {
            return false;
        }

        return Search(cell, duals, best, delta, most, out _);
    }

    private bool Search(Cell cell, Duals duals, long known, long? delta, int most, out long best)
    {
        _cell = cell;
        _duals = duals;
        _delta = delta;
        _floor = known - (delta ?? 0) - 1;
        _most = most;
        _found.Clear();
        _officerPrice = (cell.OfficerCost * Duals.Scale) + duals.Officer[cell.Index];
        _travelPrice = _instance.TravelCost * Duals.Scale;
        _best = known;
        Nodes = 0;
        _candidates.Collect(cell, duals, -(delta ?? 0));
        if (cell.Vehicles > 0)
        {
            Extend(0, cell.Base, 0, 0, 0);
        }

        best = _best;
        return Nodes <= NodeLimit;
    }

    /// <param name="depth">Stops so far.</param>
    /// <param name="here">Place of the last stop.</param>
    /// <param name="minutes">Drives and work so far, without the way home.</param>
    /// <param name="value">Reduced value of the stops less travel so far.</param>
    /// <param name="certificates">Needed so far.</param>
    private void Extend(int depth, int here, int minutes, long value, ulong certificates)
    {
        if (depth == LongestRoute)
        {
            Nodes = NodeLimit + 1;
            return;
        }

        var travel = _instance.RelaxedTravel;
        var used = _candidates.Used;
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (++Nodes > NodeLimit || ((Nodes & 0xFFFF) == 0 && IsOver()))
            {
                Nodes = Math.Max(Nodes, NodeLimit + 1);
                return;
            }

            if (used[i])
            {
                continue;
            }

            ref readonly var stop = ref _candidates[i];
            var drive = travel.Between(here, stop.Location);
            var back = travel.Between(stop.Location, _cell.Base);
            var spare = _cell.Minutes - minutes - drive - back;
            if (spare <= 0 || IsDetour(depth, here, i, drive))
            {
                continue;
            }

            foreach (var (o, work, needed, worth) in stop.Options)
            {
                if (work > spare)
                {
                    continue;
                }

                var union = certificates | needed;
                var price = StaffPrice(union);
                if (price < 0)
                {
                    continue;
                }

                var sofar = value + worth - (_travelPrice * drive);
                _route[depth] = i;
                _chosen[depth] = o;
                var closed = sofar - (_travelPrice * back) - price;
                if (closed > Threshold())
                {
                    Keep(depth + 1, closed, union);
                }

                used[i] = true;
                if (spare - work >= _candidates.LeastWork && sofar - (_travelPrice * back) - price + _candidates.Knapsack(spare - work) > Threshold())
                {
                    Extend(depth + 1, stop.Location, minutes + drive + work, sofar, union);
                }

                used[i] = false;
            }
        }
    }

    private long Threshold() => _delta is null ? _best : _floor;

    /// <summary>The same stops in another order drive less: that order is looked at elsewhere.</summary>
    private bool IsDetour(int depth, int here, int next, int drive)
    {
        if (depth < 2)
        {
            return false;
        }

        var travel = _instance.RelaxedTravel;
        var before = depth == 2 ? _cell.Base : _candidates[_route[depth - 3]].Location;
        var a = _candidates[_route[depth - 2]].Location;
        var to = _candidates[next].Location;
        var asIs = travel.Between(before, a) + travel.Between(a, here) + drive;
        var swapped = travel.Between(before, here) + travel.Between(here, a) + travel.Between(a, to);
        return swapped < asIs;
    }

    private long StaffPrice(ulong certificates)
    {
        var officers = _least.Of(_cell, certificates);
        if (officers < 0)
        {
            return -1;
        }

        var price = officers * _officerPrice;
        var kinds = _instance.Indices.CertificateKinds;
        for (var rest = certificates; rest != 0; rest &= rest - 1)
        {
            price += _duals.Holder[(_cell.Index * kinds) + BitOperations.TrailingZeroCount(rest)];
        }

        return price;
    }

    private void Keep(int depth, long reduced, ulong certificates)
    {
        _best = Math.Max(_best, reduced);
        if (_delta is not null && _found.Count >= _most)
        {
            Nodes = NodeLimit + 1;
            return;
        }

        var visits = new int[depth];
        var options = new int[depth];
        long value = 0;
        var here = _cell.Base;
        for (var i = 0; i < depth; i++)
        {
            visits[i] = _candidates[_route[i]].Visit;
            options[i] = _chosen[i];
            var visit = _instance.Visits[visits[i]];
            value += visit.Options[_chosen[i]].Value + PlaceIn(visit, _cell.Index).Bonus - (_instance.TravelCost * _instance.RelaxedTravel.Between(here, visit.Location));
            here = visit.Location;
        }

        var officers = _least.Of(_cell, certificates);
        value -= (_instance.TravelCost * _instance.RelaxedTravel.Between(here, _cell.Base)) + (officers * _cell.OfficerCost);
        _found.Add((reduced, new Column(_cell.Index, visits, options, value, certificates, officers)));
        if (_delta is null && _found.Count > _most)
        {
            _found.RemoveAt(0);
        }
    }

    public static Place PlaceIn(VisitData visit, int cell) => visit.Places.First(p => p.Cell == cell);
}
