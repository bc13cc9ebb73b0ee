using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>Lists the teams of a cell that a plan near the bound could have, by the prices of the bound. Not safe for several threads.</summary>
internal sealed class CellColumns(Instance instance, Lagrangian lagrangian, Prices prices)
{
    private const int MostRoutes = 4000;

    private readonly CellPricing _pricing = new(instance);
    private readonly RouteSearch _routes = new();
    private readonly long[] _floors = new long[1 << CrewTable.MostKinds];

    /// <summary>
    /// Adds every team whose loss is at most <paramref name="most"/> (thousandths), and stops early once there are more
    /// than <paramref name="enough"/>; false when some may be missing.
    /// </summary>
    public bool AddAll(long most, List<TeamColumn> columns, int enough)
    {
        var complete = true;
        for (var c = 0; c < lagrangian.Cells.Count && columns.Count <= enough; c++)
        {
            complete &= Add(c, most, columns);
        }

        return complete;
    }

    private bool Add(int c, long most, List<TeamColumn> columns)
    {
        var cell = lagrangian.Cells[c];
        var plan = _pricing.Price(cell, prices, lagrangian.KnownRoutes(c));
        if (!plan.IsExact)
        {
            return false;
        }

        var travelPrice = instance.TravelCost * Prices.Scale;
        var losses = new CrewLosses(instance, cell.Crews, _pricing, plan.Value);
        for (var set = 0u; set < 1u << cell.Crews.Kinds; set++)
        {
            _floors[set] = losses.Least(set) is var least && least == long.MaxValue ? long.MaxValue : least - most - 1;
        }

        var cores = new Cores(instance, cell);
        _routes.All(cell, prices.Visits, travelPrice, _floors, -most, MostRoutes);
        var complete = !_routes.WasCut;
        foreach (var route in _routes.Found)
        {
            var value = route.Value(cell, prices.Visits, travelPrice);
            var (all, isComplete) = cores.Of(route);
            complete &= isComplete;
            foreach (var core in all)
            {
                var loss = losses.Of(core) is var least && least == long.MaxValue ? long.MaxValue : least - value;
                if (loss <= most)
                {
                    int[] visits = [.. route.Visits.Select(v => cell.Visits[v])];
                    columns.Add(TeamColumns.Of(instance, cell.Cell, visits, route.Options, route.Drive(cell), core, cores.SizeOf(core, route), Math.Max(0, loss)));
                }
            }
        }

        return complete;
    }
}
