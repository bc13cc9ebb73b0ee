using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Checking;

public sealed class ScoreTests
{
    [Fact]
    public void The_score_is_what_planning_pays_for()
    {
        var problem = Given.Problem();
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o2", "o3"], ("e1", ["r1", "r2"]), ("e2", ["r3", "r4"])));
        var score = Score.Of(problem, plan);
        Assert.Equal(80, score.Breakdown.ServedWeight);
        Assert.Equal(1, score.Breakdown.MandatoryServed);
        Assert.Equal(2 * 180, score.Breakdown.OfficerMinutes);
        Assert.Equal(30, score.Breakdown.TravelMinutes);
        Assert.Equal(0, score.Breakdown.Changes);
        Assert.Equal(100 * 80 + 30000 - 360 - 30, score.Total);
    }

    [Fact]
    public void An_empty_plan_scores_nothing() => Assert.Equal(0, Score.Of(Given.Problem(), Given.Plan(Given.Problem())).Total);

    [Theory]
    [InlineData("same", 0)]
    [InlineData("another base and one officer less", 0)]
    [InlineData("other officers", 1)]
    [InlineData("another session", 1)]
    [InlineData("dropped", 1)]
    public void A_change_is_a_visit_dropped_moved_or_made_by_strangers(string kind, long changes)
    {
        var problem = Given.Problem();
        problem = problem with { Previous = Given.PlanFor(problem) };
        var plan = kind switch
        {
            "same" => Given.PlanFor(problem),
            "another base and one officer less" => Given.Plan(problem, Given.Team(problem, "t9", "mon-am", "b2", ["o2", "o4"], ("e1", ["r1", "r2"]))),
            "other officers" => Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o3", "o4"], ("e1", ["r1", "r2"]))),
            "another session" => Given.Plan(problem, Given.Team(problem, "t1", "mon-pm", "b1", ["o1", "o2"], ("e1", ["r1", "r2"]))),
            _ => Given.Plan(problem),
        };
        var score = Score.Of(problem, plan);
        Assert.Equal(changes, score.Breakdown.Changes);
        Assert.Equal(score.Total, Score.Of(problem with { Previous = null }, plan).Total - 1000 * changes);
    }

    [Fact]
    public void A_previous_visit_to_an_enterprise_that_is_gone_counts_as_dropped()
    {
        var problem = Given.Problem();
        var gone = Given.PlanFor(problem).Visit(0, 0, v => v with { Enterprise = "gone" });
        Assert.Equal(1, Score.Of(problem with { Previous = gone }, Given.PlanFor(problem)).Breakdown.Changes);
    }

    [Theory]
    [InlineData("servedWeight")]
    [InlineData("mandatoryServed")]
    [InlineData("officerMinutes")]
    [InlineData("travelMinutes")]
    [InlineData("changes")]
    public void A_breakdown_that_is_not_that_of_the_teams_is_refused(string part)
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem);
        Breakdown b = plan.Breakdown;
        b = part switch
        {
            "servedWeight" => b with { ServedWeight = b.ServedWeight + 1 },
            "mandatoryServed" => b with { MandatoryServed = b.MandatoryServed + 1 },
            "officerMinutes" => b with { OfficerMinutes = b.OfficerMinutes - 1 },
            "travelMinutes" => b with { TravelMinutes = b.TravelMinutes - 1 },
            _ => b with { Changes = b.Changes + 1 },
        };
        Assert.Equal($"$.breakdown.{part}", Assert.Single(Verdict.Breaks("score", problem, plan with { Breakdown = b })).Place);
    }

    [Fact]
    public void A_score_bound_or_status_that_is_not_true_is_refused()
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem);
        Assert.Equal("$.score", Assert.Single(Verdict.Breaks("score", problem, plan with { Score = plan.Score + 1 })).Place);
        Assert.Equal("$.bound", Assert.Single(Verdict.Breaks("score", problem, plan with { Bound = plan.Score - 1 })).Place);
        Assert.Equal("$.status", Assert.Single(Verdict.Breaks("score", problem, plan with { Status = PlanStatus.Optimal })).Place);
        Verdict.Keeps(problem, plan with { Status = PlanStatus.Optimal, Bound = plan.Score });
        Verdict.Keeps(problem, plan with { Bound = plan.Score });
    }
}
