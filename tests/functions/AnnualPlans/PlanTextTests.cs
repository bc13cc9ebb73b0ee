using Inspection.Functions.AnnualPlans;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.AnnualPlans;

public sealed class PlanTextTests
{
    [Fact]
    public void A_line_allows_objects_times_frequency_times_matters_and_a_share_is_rounded_up()
    {
        var line = GivenPlan.Line(frequency: 2) with { Number = null, Ratio = 5, Matters = ["a", "b", "c"] };
        Assert.Equal(new LineSize(line.Id, 101, 6, 36), line.SizeOf(101));
        Assert.Equal(0, line.SizeOf(0).Requests);
        Assert.Equal(24, (line with { Number = 4, Ratio = null }).SizeOf(101).Requests);
    }

    [Fact]
    public void Versions_differ_in_the_fields_that_were_changed_and_in_lines_that_came_or_went()
    {
        var first = GivenPlan.Plan(GivenPlan.Line(), GivenPlan.Line("market-2026-02", "餐饮"));
        var second = GivenPlan.Plan(GivenPlan.Line() with { Months = [11], Number = 5 }, GivenPlan.Line("market-2026-03", "民宿"));
        Assert.Equal(
            [("market-2026-01", "number", "2", "5"), ("market-2026-01", "months", "10、11、12", "11"), ("market-2026-03", "line", null, "民宿"), ("market-2026-02", "line", "餐饮", null)],
            PlanChanges.Between(first, second).Select(change => (change.Line, change.Field, change.Before, change.After)));
        Assert.Empty(PlanChanges.Between(second, second));
        Assert.True(PlanChanges.Same(GivenPlan.Line(), GivenPlan.Line()));
    }

    [Fact]
    public void The_same_seed_draws_the_same_whatever_the_order_of_the_list_and_another_attempt_draws_otherwise()
    {
        var codes = Enumerable.Range(0, 200).Select(n => GivenFiles.Code(n)).ToList();
        var seed = RandomDraw.Seed([1, 2, 3], "zhuji", 2026, "market-2026-01", 1);
        var drawn = RandomDraw.Pick(seed, codes, 20);
        Assert.Equal(20, drawn.Distinct().Count());
        Assert.Equal(drawn, RandomDraw.Pick(seed, codes.AsEnumerable().Reverse(), 20));
        Assert.NotEqual(drawn, RandomDraw.Pick(RandomDraw.Seed([1, 2, 3], "zhuji", 2026, "market-2026-01", 2), codes, 20));
        Assert.NotEqual(seed, RandomDraw.Seed([9], "zhuji", 2026, "market-2026-01", 1));
        Assert.Equal(200, RandomDraw.Pick(seed, codes, 500).Count);
        Assert.Equal(RandomDraw.HashOf(codes), RandomDraw.HashOf(codes.AsEnumerable().Reverse()));
    }

    [Fact]
    public void Every_enterprise_is_about_as_likely_to_be_drawn()
    {
        var codes = Enumerable.Range(0, 10).Select(n => GivenFiles.Code(n)).ToList();
        var hits = Enumerable.Range(0, 3000).SelectMany(n => RandomDraw.Pick(RandomDraw.Seed([7], "zhuji", 2026, "line", n), codes, 3)).CountBy(code => code).ToList();
        Assert.Equal(10, hits.Count);
        // 900 each are expected, with a standard deviation of 25.
        Assert.All(hits, hit => Assert.InRange(hit.Value, 775, 1025));
    }

    [Fact]
    public void The_yearly_view_adds_up()
    {
        var random = new Random(20261122);
        var lines = Enumerable.Range(1, 4).Select(n => GivenPlan.Line($"market-2026-{n:D2}", number: 30)).ToArray();
        var draws = Enumerable.Range(0, 100).Select(n => GivenPlan.Draw(GivenFiles.Code(n), lines[random.Next(4)].Id, random.Next(1, 13))).ToArray();
        var done = draws.Where(_ => random.Next(2) == 0).Select(draw => draw.Id).ToHashSet();
        var uses = LineUses.Of(GivenPlan.Plan(lines), new DrawTally(GivenPlan.Draws(draws)), done);
        Assert.Equal((100, done.Count), (uses.Sum(use => use.Drawn), uses.Sum(use => use.Used)));
        Assert.All(uses, use =>
        {
            Assert.Equal(use.Drawn, use.Months.Sum(month => month.Drawn));
            Assert.Equal(use.Used, use.Months.Sum(month => month.Used));
            Assert.Equal(Math.Max(0, use.Planned - use.Drawn), use.Left);
            Assert.Equal(Enumerable.Range(1, 12), use.Months.Select(month => month.Month));
        });
    }

    [Fact]
    public void What_was_drawn_cannot_be_planned_away()
    {
        var inForce = GivenPlan.Plan(GivenPlan.Line(), GivenPlan.Line("market-2026-02"));
        var drawn = new DrawTally(GivenPlan.Draws(GivenPlan.Draw("a"), GivenPlan.Draw("b"), GivenPlan.Draw("c", "market-2026-02")));
        var smaller = GivenPlan.Plan(GivenPlan.Line(number: 1));
        Assert.Equal(["line-below-drawn $.lines[0]", "line-below-drawn $.lines"],
            PlanSizes.Check(smaller, smaller.Sizes, inForce, drawn).Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.Empty(PlanSizes.Check(inForce, inForce.Sizes, inForce, drawn));
        Assert.Equal(["empty-class", "empty-class"], PlanSizes.Check(inForce, [.. inForce.Lines.Select(line => line.SizeOf(0))], null, DrawTally.Empty).Select(finding => finding.Code));
        Assert.Equal(["more-than-class"], PlanSizes.Check(smaller, [GivenPlan.Line(number: 3).SizeOf(2)], null, DrawTally.Empty).Select(finding => finding.Code));
    }
}
