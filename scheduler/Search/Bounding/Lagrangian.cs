using System.Collections.Concurrent;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The bound for given prices: what the shared rows are worth, and the best that every cell can do when it pays them.
/// No plan scores more, whatever the prices are. The cells are priced by several threads at once.
/// </summary>
internal sealed class Lagrangian
{
    private readonly CellStops[] _cells;
    private readonly List<Route>[] _known;
    private readonly ConcurrentBag<CellPricing> _idle = [];
    private readonly Instance _instance;
    private readonly int _threads;

    public Lagrangian(Instance instance, int threads)
    {
        _instance = instance;
        _threads = threads;
        var places = instance.Cells.Select(_ => new List<(int, Place)>()).ToArray();
        for (var v = 0; v < instance.Visits.Length; v++)
        {
            foreach (var place in instance.Visits[v].Places)
            {
                places[place.Cell].Add((v, place));
            }
        }

        var crews = instance.Cells.Select(c => new CrewTable(instance, c)).ToArray();
        Rows = new SharedRows(instance, crews);
        _cells = [.. instance.Cells.Where(c => c.Vehicles > 0).Select(c => new CellStops(instance, crews[c.Index], places[c.Index]))];
        _known = [.. _cells.Select(_ => new List<Route>())];
        Plans = new CellPlan[_cells.Length];
    }

    private Lagrangian(Lagrangian other)
    {
        _instance = other._instance;
        _threads = 1;
        _cells = other._cells;
        Rows = other.Rows;
        _known = [.. other._known.Select(k => k.ToList())];
        Plans = new CellPlan[_cells.Length];
    }

    /// <summary>The same cells for another thread to ask.</summary>
    public Lagrangian Fork() => new(this);

    public SharedRows Rows { get; }

    /// <summary>Cells in which a team can go out.</summary>
    public IReadOnlyList<CellStops> Cells => _cells;

    /// <summary>What each of <see cref="Cells"/> did at the last prices.</summary>
    public CellPlan[] Plans { get; }

    /// <summary>Good routes of one of <see cref="Cells"/>, found at earlier prices.</summary>
    public List<Route> KnownRoutes(int c) => _known[c];

    /// <summary>The bound in thousandths; null when it was told to stop before the end.</summary>
    /// <param name="prices">The prices.</param>
    /// <param name="isOver">Asked now and then.</param>
    /// <param name="isLeftOut">Cells that are not asked and do nothing; null asks all.</param>
    public long? Evaluate(Prices prices, Func<bool> isOver, bool[]? isLeftOut = null)
    {
        Parallel.For(0, _cells.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads }, i =>
        {
            if (isLeftOut?[i] == true || isOver())
            {
                Plans[i] = CellPlan.Nothing;
                return;
            }

            if (!_idle.TryTake(out var pricing))
            {
                pricing = new CellPricing(_instance);
            }

            pricing.IsOver = isOver;
            Plans[i] = pricing.Price(_cells[i], prices, _known[i]);
            _idle.Add(pricing);
        });
        return isOver() ? null : prices.Constant + Plans.Sum(p => p.Value);
    }
}
