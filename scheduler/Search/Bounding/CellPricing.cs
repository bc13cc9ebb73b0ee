namespace Inspection.Scheduler.Search.Bounding;

/// <summary>Finds what a cell would do under given prices: the best routes for every crew, and the best crews together. One per thread.</summary>
internal sealed class CellPricing(Instance instance)
{
    private readonly CrewCosts _costs = new(instance);
    private readonly RouteSearch _routes = new();
    private readonly CrewPacking _packing = new();
    private readonly CheapestCrew _cheapest = new(instance);

    /// <summary>Costs at the last prices.</summary>
    public CrewCosts Costs => _costs;

    /// <summary>Crews together at the last prices, of a cell whose crews are listed.</summary>
    public CrewPacking Packing => _packing;

    public Func<bool> IsOver
    {
        set => _routes.IsOver = value;
    }

    /// <summary>The best that the cell can do.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="known">Good routes of earlier calls; the routes of this one replace them.</param>
    public CellPlan Price(CellStops cell, Prices prices, List<Route> known)
    {
        var (table, vehicles) = (cell.Crews, cell.Cell.Vehicles);
        _costs.Start(table, prices);
        _routes.Best(cell, prices.Visits, TravelPrice, _costs.Cheapest, known);
        known.Clear();
        known.AddRange(_routes.Found);
        if (_routes.WasCut)
        {
            return new CellPlan(vehicles * Math.Max(0, _routes.Crude - _costs.Cheapest[0]), [], false);
        }

        return table.IsListed ? Pack(table, vehicles) : Repeat(table, vehicles);
    }

    /// <summary>
    /// What the cell would do if no visit may be in two of its teams: near the best, found team by team where the best
    /// has one twice.
    /// </summary>
    public CellPlan PriceApart(CellStops cell, Prices prices, List<Route> known)
    {
        var plan = Price(cell, prices, known);
        if (!cell.Crews.IsListed || !plan.IsExact || plan.IsApart)
        {
            return plan;
        }

        var visits = (long[])prices.Visits.Clone();
        var everyone = (1u << cell.Cell.Officers.Length) - 1;
        var teams = new List<CellTeam>();
        for (var vehicles = cell.Cell.Vehicles; vehicles > 0; vehicles--)
        {
            _routes.Best(cell, visits, TravelPrice, _costs.Cheapest, known);
            Rate(cell.Crews);
            if (_packing.Choose(vehicles, everyone) is not [var crew, ..])
            {
                break;
            }

            var team = Team(cell.Crews, crew);
            teams.Add(team);
            everyone &= ~(uint)team.Officers;
            foreach (var v in team.Route.Visits)
            {
                visits[cell.Visits[v]] = Prices.Never;
            }
        }

        return new CellPlan(plan.Value, teams, false);
    }

    private long TravelPrice => instance.TravelCost * Prices.Scale;

    private CellPlan Pack(CrewTable table, int vehicles)
    {
        Rate(table);
        var everyone = (1u << table.Cell.Officers.Length) - 1;
        var value = _packing.Best(vehicles, everyone);
        return new CellPlan(value, [.. _packing.Choose(vehicles, everyone).Select(crew => Team(table, crew))], true);
    }

    private void Rate(CrewTable table) =>
        _packing.Start(table, crew => _routes.RouteOf(table.Crews[crew].Skills) is null ? 0 : _routes.FloorOf(table.Crews[crew].Skills) - _costs.CostOf(crew));

    private CellTeam Team(CrewTable table, int crew) => new(_routes.RouteOf(table.Crews[crew].Skills)!, table.Crews[crew].Officers);

    /// <summary>Crews are not listed: the best team once per vehicle; that an officer is in one team only is left to the prices.</summary>
    private CellPlan Repeat(CrewTable table, int vehicles)
    {
        long best = 0;
        Route? route = null;
        for (var set = 0u; set < 1u << table.Kinds; set++)
        {
            if (_routes.RouteOf(set) is { } found && _routes.FloorOf(set) - _costs.Cheapest[set] is var value && value > best)
            {
                (best, route) = (value, found);
            }
        }

        return new CellPlan(vehicles * best, route is null ? [] : [.. Enumerable.Repeat(new CellTeam(route, _cheapest.Find(table, _costs.Officers, route.Needs)), vehicles)], true);
    }
}
