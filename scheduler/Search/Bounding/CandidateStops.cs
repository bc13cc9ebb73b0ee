namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The visits that could pay under given prices in a cell, by what they add per minute, and how much those not yet
/// used can add in the minutes left: a fractional knapsack in which each pays its smallest detour. Reused without
/// allocating arrays anew.
/// </summary>
internal sealed class CandidateStops
{
    private readonly Instance _instance;
    private readonly (int Visit, Place Place)[][] _visitsOf;
    private Stop[] _stops = [];
    private bool[] _used = [];

    public CandidateStops(Instance instance)
    {
        _instance = instance;
        var visitsOf = instance.Cells.Select(_ => new List<(int, Place)>()).ToArray();
        for (var v = 0; v < instance.Visits.Length; v++)
        {
            foreach (var place in instance.Visits[v].Places)
            {
                visitsOf[place.Cell].Add((v, place));
            }
        }

        _visitsOf = [.. visitsOf.Select(l => l.ToArray())];
    }

    public int Count { get; private set; }

    /// <summary>Least time on site of any of them; int.MaxValue when there is none.</summary>
    public int LeastWork { get; private set; }

    public ref readonly Stop this[int i] => ref _stops[i];

    /// <summary>Per stop: on the route at present.</summary>
    public Span<bool> Used => _used;

    /// <summary>Gathers the stops of a cell with at least one option whose reduced value is above <paramref name="least"/>.</summary>
    public void Collect(Cell cell, Duals duals, long least)
    {
        var all = _visitsOf[cell.Index];
        if (_stops.Length < all.Length)
        {
            _stops = new Stop[all.Length];
            _used = new bool[all.Length];
        }

        Count = 0;
        LeastWork = int.MaxValue;
        foreach (var (v, place) in all)
        {
            var visit = _instance.Visits[v];
            var options = new List<StopOption>(place.Options.Length);
            foreach (var o in place.Options)
            {
                var option = visit.Options[o];
                var value = ((option.Value + place.Bonus) * Duals.Scale) - duals.Visit[v];
                if (value > least)
                {
                    LeastWork = Math.Min(LeastWork, option.Minutes);
                    options.Add(new StopOption(o, option.Minutes, option.Certificates, value));
                }
            }

            if (options.Count > 0)
            {
                _stops[Count] = new Stop { Visit = v, Location = visit.Location, Options = [.. options] };
                _used[Count++] = false;
            }
        }

        for (var i = 0; i < Count; i++)
        {
            Weigh(i, cell.Base);
        }

        Array.Sort(_stops, 0, Count, ByDensity.Instance);
    }

    /// <summary>No choice of unused stops adds more in so many minutes.</summary>
    public long Knapsack(int spare)
    {
        double sum = 0;
        for (var i = 0; i < Count && spare > 0; i++)
        {
            if (_used[i])
            {
                continue;
            }

            ref var stop = ref _stops[i];
            if (stop.Most <= 0)
            {
                continue;
            }

            var all = stop.Most / stop.Density;
            if (all >= spare)
            {
                return (long)(sum + (stop.Density * spare)) + 1;
            }

            sum += stop.Most;
            spare -= (int)all;
        }

        return (long)sum + 1;
    }

    /// <summary>
    /// What a stop can add at most, per minute and in all. After another stop it costs at least the smallest detour
    /// on a way home: drive there, plus its way home, less the other's way home.
    /// </summary>
    private void Weigh(int i, int home)
    {
        ref var stop = ref _stops[i];
        var travel = _instance.RelaxedTravel;
        var back = travel.Between(stop.Location, home);
        var detour = int.MaxValue;
        for (var j = 0; j < Count; j++)
        {
            if (j != i)
            {
                var other = _stops[j].Location;
                detour = Math.Min(detour, travel.Between(other, stop.Location) + back - travel.Between(other, home));
            }
        }

        if (detour == int.MaxValue)
        {
            return;
        }

        foreach (var option in stop.Options)
        {
            var net = option.Value - (_instance.TravelCost * Duals.Scale * detour);
            if (net > 0)
            {
                stop.Most = Math.Max(stop.Most, net);
                stop.Density = Math.Max(stop.Density, net / (double)Math.Max(1, option.Minutes + detour));
            }
        }
    }

    /// <summary>An option of a visit that could pay.</summary>
    /// <param name="Index">Its index among the visit's options.</param>
    /// <param name="Minutes">Time on site.</param>
    /// <param name="Certificates">What it needs.</param>
    /// <param name="Value">Reduced value before travel and officers, in thousandths.</param>
    public readonly record struct StopOption(int Index, int Minutes, ulong Certificates, long Value);

    /// <summary>A visit that could pay.</summary>
    public struct Stop
    {
        public int Visit;
        public int Location;
        public StopOption[] Options;
        public long Most;
        public double Density;
    }

    private sealed class ByDensity : IComparer<Stop>
    {
        public static ByDensity Instance { get; } = new();

        public int Compare(Stop x, Stop y) => x.Density != y.Density ? y.Density.CompareTo(x.Density) : x.Visit.CompareTo(y.Visit);
    }
}
