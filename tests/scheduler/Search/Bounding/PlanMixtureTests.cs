using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Bounding;

public sealed class PlanMixtureTests
{
    [Fact]
    public void The_weights_of_a_cell_never_add_up_to_more_than_one()
    {
        for (int seed = 1; seed <= 30; seed++)
        {
            var random = new Random(seed);
            CellPlan[] plans = [.. Enumerable.Range(0, 6).Select(PlanOf)];
            var mixture = new PlanMixture(1);
            for (int round = 0; round < 100; round++)
            {
                CellPlan plan = plans[random.Next(plans.Length)];
                double share = mixture[0].Count == 0 ? 1 : random.NextDouble();
                double before = mixture[0].Where(p => p.Plan == plan).Sum(p => p.Weight);
                mixture.Mix(0, plan, share);
                Assert.True(mixture[0].Sum(p => p.Weight) <= 1 + 1e-9, $"seed {seed}, round {round}: {mixture[0].Sum(p => p.Weight)}");
                Assert.True(mixture[0].All(p => p.Weight > 0) && mixture[0].DistinctBy(p => p.Name).Count() == mixture[0].Count, $"seed {seed}, round {round}: a plan without weight, or twice");
                double after = mixture[0].Where(p => p.Plan == plan).Sum(p => p.Weight);
                Assert.True(Math.Abs((before * (1 - share)) + share - after) < 0.005, $"seed {seed}, round {round}: {after} after {before} and {share}");
                if (random.Next(20) == 0)
                {
                    mixture.Drop(0, p => p == plan);
                    Assert.DoesNotContain(mixture[0], p => p.Plan == plan);
                }
            }
        }
    }

    [Fact]
    public void A_plan_that_is_repeated_gets_all_weight()
    {
        var mixture = new PlanMixture(2);
        mixture.Mix(0, PlanOf(1), 1);
        for (int round = 0; round < 200; round++)
        {
            mixture.Mix(0, PlanOf(2), 0.1);
        }

        PlanMixture.Part part = Assert.Single(mixture[0]);
        Assert.Equal(PlanOf(2).Name, part.Name);
        Assert.Equal(1, part.Weight, 6);
        Assert.Empty(mixture[1]);
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var mixture = new PlanMixture(1);
        mixture.Mix(0, PlanOf(1), 1);
        PlanMixture copy = mixture.Copy();
        copy.Mix(0, PlanOf(2), 0.5);

        Assert.Single(mixture[0]);
        Assert.Equal(2, copy[0].Count);
    }

    private static CellPlan PlanOf(int visit) => new(visit, [new CellTeam(new Route([visit], [0], 0), 1)], true);
}
