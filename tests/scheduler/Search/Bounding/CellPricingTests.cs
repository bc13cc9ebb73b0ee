using System.Numerics;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

public sealed class CellPricingTests
{
    private const int Seeds = 60;

    [Fact]
    public void A_cell_does_what_the_best_choice_of_crews_and_routes_does()
    {
        int apart = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed)), 1);
            Instance instance = lagrangian.Rows.Instance;
            Prices prices = SmallCells.Priced(lagrangian, seed);
            foreach (CellStops cell in lagrangian.Cells)
            {
                CellPlan plan = new CellPricing(instance).Price(cell, prices, []);

                var listed = new Choices(instance, cell, prices);
                Assert.True(plan.IsExact && plan.Value == listed.Best(mayRepeat: true), $"seed {seed}: {plan.Value} instead of {listed.Best(mayRepeat: true)}");
                Assert.True(plan.Value == plan.Teams.Sum(t => Worth(instance, cell, prices, t)), $"seed {seed}: the teams do not reach {plan.Value}");
                Assert.True(plan.Value >= listed.Best(mayRepeat: false), $"seed {seed}: {plan.Value} is below {listed.Best(mayRepeat: false)}");
                if (plan.IsApart)
                {
                    apart += plan.Teams.Count > 1 ? 1 : 0;
                    Assert.True(plan.Value == listed.Best(mayRepeat: false), $"seed {seed}: {plan.Value} instead of {listed.Best(mayRepeat: false)}");
                }
            }
        }

        Assert.True(apart > 0, "No cell sent out several teams to different visits.");
    }

    [Fact]
    public void A_large_cell_is_not_put_below_any_choice_of_its_crews()
    {
        for (int seed = 1; seed <= 3; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed, officers: 16, enterprises: 3).Rules(r => r with { OfficersPerVisit = 1, Seats = 2 })), 1);
            Instance instance = lagrangian.Rows.Instance;
            Prices prices = SmallCells.Priced(lagrangian, seed);
            CellStops cell = lagrangian.Cells[0];
            Assert.False(cell.Crews.IsListed);

            CellPlan plan = new CellPricing(instance).Price(cell, prices, []);

            long best = new Choices(instance, cell, prices).Best(mayRepeat: false);
            Assert.True(plan.Value >= best, $"seed {seed}: {plan.Value} is below {best}");
        }
    }

    [Fact]
    public void What_earlier_prices_found_does_not_change_the_answer()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var lagrangian = new Lagrangian(InstanceBuilder.Build(SmallCells.Random(seed)), 1);
            CellStops cell = lagrangian.Cells[0];
            var pricing = new CellPricing(lagrangian.Rows.Instance);
            var known = new List<Route>();
            for (int round = 0; round < 4; round++)
            {
                Prices prices = SmallCells.Priced(lagrangian, (100 * seed) + round);
                Assert.True(pricing.Price(cell, prices, known).Value == new CellPricing(lagrangian.Rows.Instance).Price(cell, prices, []).Value, $"seed {seed}, round {round}");
            }
        }
    }

    [Fact]
    public void Teams_priced_apart_visit_nobody_twice_and_keep_the_rules()
    {
        int mended = 0;
        for (int seed = 1; seed <= Seeds * 2; seed++)
        {
            Problem problem = SmallCells.Random(seed);
            var lagrangian = new Lagrangian(InstanceBuilder.Build(problem), 1);
            Instance instance = lagrangian.Rows.Instance;
            Prices prices = SmallCells.Priced(lagrangian, seed);
            foreach (CellStops cell in lagrangian.Cells)
            {
                var pricing = new CellPricing(instance);
                bool wasApart = pricing.Price(cell, prices, []).IsApart;

                CellPlan plan = pricing.PriceApart(cell, prices, []);

                mended += wasApart ? 0 : 1;
                Assert.True(plan.IsApart, $"seed {seed}");
                Assert.All(plan.Teams, t => Assert.True(Worth(instance, cell, prices, t) > 0, $"seed {seed}: a team that costs more than it brings"));
                IReadOnlyList<Issue> issues = PlanChecker.Check(problem, Given.Plan(problem, [.. plan.Teams.Select((t, i) => Written(instance, cell, t, i))]));
                Assert.True(issues.Count == 0, $"seed {seed}: {string.Join(" ", issues.Take(3))}");
            }
        }

        Assert.True(mended > 0, "No cell wanted a visit twice.");
    }

    private static Team Written(Instance instance, CellStops cell, CellTeam team, int number)
    {
        Problem problem = instance.Problem;
        return Given.Team(
            problem, $"t{number}", problem.Sessions[cell.Cell.Session].Id, problem.Bases[cell.Cell.Base].Id,
            [.. cell.Cell.Officers.Where((_, i) => (team.Officers >> i & 1) != 0).Select(o => problem.Officers[o].Id)],
            [.. team.Route.Visits.Zip(team.Route.Options).Select(x => instance.Visits[cell.Visits[x.First]]
                is var visit ? (problem.Enterprises[visit.Enterprise].Id, (string[])[.. visit.Options[x.Second].Requests.Select(r => problem.Requests[r].Id)]) : default)]);
    }

    private static long Worth(Instance instance, CellStops cell, Prices prices, CellTeam team) =>
        team.Route.Value(cell, prices.Visits, instance.TravelCost * Prices.Scale)
        - Enumerable.Range(0, cell.Cell.Officers.Length).Where(i => (team.Officers >> i & 1) != 0).Sum(i => prices.OfficerIn(cell.Cell, i));

    /// <summary>All teams of a cell and all ways to send them out together.</summary>
    private sealed class Choices
    {
        private readonly int _vehicles;
        private readonly List<(uint Crew, int Visits, long Value)> _teams = [];

        public Choices(Instance instance, CellStops cell, Prices prices)
        {
            _vehicles = cell.Cell.Vehicles;
            var routes = EveryRoute.Of(instance, cell).Select(r => (Route: r, Visits: r.Visits.Sum(v => 1 << v), Value: r.Value(instance, cell, prices))).Where(r => r.Value > 0).ToArray();
            for (uint crew = 1; crew < 1u << cell.Cell.Officers.Length; crew++)
            {
                if (BitOperations.PopCount(crew) <= instance.Seats)
                {
                    long cost = Enumerable.Range(0, cell.Cell.Officers.Length).Where(i => (crew >> i & 1) != 0).Sum(i => prices.OfficerIn(cell.Cell, i));
                    _teams.AddRange(routes.Where(r => r.Value > cost && r.Route.CanBeDrivenBy(instance, cell.Cell, crew))
                        .GroupBy(r => r.Visits).Select(g => (crew, g.Key, g.Max(r => r.Value) - cost)));
                }
            }
        }

        public long Best(bool mayRepeat) => Best(_vehicles, 0, 0, 0, mayRepeat);

        private long Best(int vehicles, int from, uint officers, int visits, bool mayRepeat)
        {
            long best = 0;
            for (int t = from; t < _teams.Count && vehicles > 0; t++)
            {
                var team = _teams[t];
                if ((team.Crew & officers) == 0 && (mayRepeat || (team.Visits & visits) == 0))
                {
                    best = Math.Max(best, team.Value + Best(vehicles - 1, t + 1, officers | team.Crew, visits | team.Visits, mayRepeat));
                }
            }

            return best;
        }
    }
}
