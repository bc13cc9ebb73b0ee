using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

/// <summary>Random weeks have officers of several bases, limits of sessions, recusals and drives that a detour shortens now and then.</summary>
public sealed class LagrangianTests
{
    [Fact]
    public void No_plan_is_above_the_bound_whatever_the_prices()
    {
        for (int seed = 1; seed <= 120; seed++)
        {
            Problem problem = seed % 3 == 0 ? AnyMatrixTests.Crooked(seed) : TinyProblems.Random(seed);
            Instance instance = InstanceBuilder.Build(problem);
            long best = EveryPlan.BestScore(problem);
            Assert.True(best == new EveryTeam(instance).Best, $"seed {seed}: the two ways to list all plans differ");
            Compare(instance, best, seed);
        }
    }

    [Fact]
    public void No_plan_is_above_the_bound_when_changes_to_a_previous_plan_cost()
    {
        int kept = 0;
        for (int seed = 1; seed <= 120; seed++)
        {
            Problem problem = TinyProblems.Random(seed);
            problem = TinyProblems.Disturbed(problem, PreviousOf(problem), seed) with { Pins = [] };
            Instance instance = InstanceBuilder.Build(problem);
            kept += instance.Visits.Any(v => v.Places.Any(p => p.Bonus > 0)) ? 1 : 0;
            Compare(instance, new EveryTeam(instance).Best, seed);
        }

        Assert.True(kept > 0, "No visit of a previous plan could be kept.");
    }

    [Fact]
    public void A_cell_with_more_officers_than_are_listed_is_bounded_as_well()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            Instance instance = InstanceBuilder.Build(SmallCells.Random(seed, officers: 16, enterprises: 2).Base("b1", b => b with { Vehicles = 2 }).Rules(r => r with { OfficersPerVisit = 1, Seats = 2 }));
            Assert.False(new Lagrangian(instance, 1).Cells[0].Crews.IsListed);
            Compare(instance, new EveryTeam(instance).Best, seed);
        }
    }

    [Fact]
    public void More_kinds_of_certificates_than_are_told_apart_only_raise_the_bound()
    {
        for (int seed = 1; seed <= 2; seed++)
        {
            Instance instance = InstanceBuilder.Build(SmallCells.OfManyKinds(seed));
            Assert.Contains(new Lagrangian(instance, 1).Cells, c => c.Crews.Kinds == CrewTable.MostKinds);
            Compare(instance, new EveryTeam(instance).Best, seed);
        }
    }

    /// <summary>What the week's greedy plan does.</summary>
    public static Plan PreviousOf(Problem problem)
    {
        Instance instance = InstanceBuilder.Build(problem);
        var solution = new Solution(instance, new StaffingMemo(instance));
        Construction.Fill(solution, () => false);
        return Given.Plan(problem, [.. TeamWriter.Write(solution)]);
    }

    private static void Compare(Instance instance, long best, int seed)
    {
        var incumbent = new Incumbent(instance, new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1), CancellationToken.None), null);
        var bound = new Bound(instance, incumbent, threads: 1);
        bound.Run(() => false);
        Assert.True(bound.Best + (bound.Apart * Prices.Scale) >= best * Prices.Scale, $"seed {seed}: {bound.Best} and {bound.Apart} apart are below {best} in the end");
        var lagrangian = new Lagrangian(instance, 1);
        for (int round = 0; round < 12; round++)
        {
            long? value = lagrangian.Evaluate(SmallCells.Priced(lagrangian, (1000 * seed) + round), () => false);
            Assert.True(value + (bound.Apart * Prices.Scale) >= best * Prices.Scale, $"seed {seed}, round {round}: {value} and {bound.Apart} apart are below {best}");
        }
    }
}
