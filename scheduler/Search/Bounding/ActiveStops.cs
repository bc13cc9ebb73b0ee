namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The visits of a cell that could pay under given prices, most per minute first, and what those from a position on
/// can add at most in so many minutes: a knapsack in which each pays its smallest detour. Reused without allocating.
/// </summary>
internal sealed class ActiveStops
{
    private Stop[] _stops = [];
    private CellStops.StopOption[] _options = [];
    private long[] _knapsack = [];
    private int _minutes;

    public int Count { get; private set; }

    public ref readonly Stop this[int i] => ref _stops[i];

    /// <summary>The paying options of a stop, their value less the price of the visit.</summary>
    public ReadOnlySpan<CellStops.StopOption> OptionsOf(int i) => _options.AsSpan(_stops[i].First, _stops[i].Count);

    /// <summary>No choice among stops <paramref name="from"/> and after adds more in so many minutes.</summary>
    public long AtMost(int from, int minutes) => minutes <= 0 ? 0 : _knapsack[(from * (_minutes + 1)) + minutes];

    /// <param name="cell">The cell.</param>
    /// <param name="prices">Price of each visit of the instance.</param>
    /// <param name="least">Options whose value less the price is not above this are left out.</param>
    /// <param name="travelPrice">Price of a minute of driving.</param>
    /// <param name="allowed">Whether some crew holds these certificates.</param>
    public void Collect(CellStops cell, long[] prices, long least, long travelPrice, Func<uint, bool> allowed)
    {
        Reserve(cell);
        Count = 0;
        var options = 0;
        for (var i = 0; i < cell.Visits.Length; i++)
        {
            var first = options;
            var price = prices[cell.Visits[i]];
            foreach (var option in cell.Options[i])
            {
                if (option.Value - price > least && allowed(option.Needs))
                {
                    _options[options++] = option with { Value = option.Value - price };
                }
            }

            if (options > first)
            {
                _stops[Count++] = new Stop { Visit = i, First = first, Count = options - first };
            }
        }

        for (var i = 0; i < Count; i++)
        {
            Weigh(cell, i, travelPrice);
        }

        Array.Sort(_stops, 0, Count, ByDensity.Instance);
        FillKnapsack(cell.Cell.Minutes, travelPrice);
    }

    private void Reserve(CellStops cell)
    {
        if (_stops.Length < cell.Visits.Length)
        {
            _stops = new Stop[cell.Visits.Length];
        }

        var options = cell.Options.Sum(o => o.Length);
        if (_options.Length < options)
        {
            _options = new CellStops.StopOption[options];
        }
    }

    private void Weigh(CellStops cell, int i, long travelPrice)
    {
        ref var stop = ref _stops[i];
        stop.Detour = cell.LeastDetour[stop.Visit];
        stop.Density = 0;
        foreach (var option in OptionsOf(i))
        {
            stop.Density = Math.Max(stop.Density, (option.Value - (travelPrice * stop.Detour)) / (double)Math.Max(1, option.Minutes + stop.Detour));
        }
    }

    private void FillKnapsack(int minutes, long travelPrice)
    {
        _minutes = minutes;
        var width = minutes + 1;
        if (_knapsack.Length < (Count + 1) * width)
        {
            _knapsack = new long[(Count + 1) * width];
        }

        Array.Clear(_knapsack, Count * width, width);
        for (var i = Count - 1; i >= 0; i--)
        {
            var row = _knapsack.AsSpan(i * width, width);
            var after = _knapsack.AsSpan((i + 1) * width, width);
            after.CopyTo(row);
            var detour = _stops[i].Detour;
            foreach (var option in OptionsOf(i))
            {
                var net = option.Value - (travelPrice * detour);
                var weight = option.Minutes + detour;
                for (var m = weight; m < width && net > 0; m++)
                {
                    row[m] = Math.Max(row[m], after[m - weight] + net);
                }
            }
        }
    }

    /// <summary>A visit that could pay.</summary>
    public struct Stop
    {
        /// <summary>Local number in the cell.</summary>
        public int Visit;

        public int First;
        public int Count;

        /// <summary>Least minutes by which it lengthens any tour of the others.</summary>
        public int Detour;

        public double Density;
    }

    private sealed class ByDensity : IComparer<Stop>
    {
        public static ByDensity Instance { get; } = new();

        public int Compare(Stop x, Stop y) => x.Density != y.Density ? y.Density.CompareTo(x.Density) : x.Visit.CompareTo(y.Visit);
    }
}
