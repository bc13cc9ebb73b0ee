using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Checking;

public sealed class BaseReachTests
{
    /// <summary>To e1 it takes 30 minutes from b1 and 20 from b2; the way back is long and does not matter.</summary>
    private static Problem NearerToB2(int nearest, bool central = false, int reach = 45)
    {
        var problem = Given.Problem().Rules(r => r with { NearestBases = nearest, MaxOneWayMinutes = reach }).Base("b1", b => b with { Central = central })
            .Officer("o3", o => o with { Bases = ["b1", "b2"] });
        return problem with { Travel = problem.Travel with { Minutes = [[0, 9, 30, 30], [9, 0, 20, 20], [99, 99, 0, 9], [30, 20, 9, 0]] } };
    }

    [Fact]
    public void The_nearest_base_reaches_and_the_second_nearest_does_not_when_one_may()
    {
        var problem = NearerToB2(nearest: 1);
        Verdict.Breaks("base-reach", problem, Visited(problem, "b1"));
        Verdict.Keeps(problem, Visited(problem, "b2"));
    }

    [Fact]
    public void The_second_nearest_base_reaches_when_two_may()
    {
        var problem = NearerToB2(nearest: 2);
        Verdict.Keeps(problem, Visited(problem, "b1"));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_central_base_reaches_as_far_as_maxOneWayMinutes(int reach, bool kept)
    {
        var problem = NearerToB2(nearest: 1, central: true, reach);
        if (kept)
        {
            Verdict.Keeps(problem, Visited(problem, "b1"));
        }
        else
        {
            Verdict.Breaks("base-reach", problem, Visited(problem, "b1"));
        }
    }

    [Fact]
    public void Ties_go_to_the_base_that_stands_first()
    {
        var problem = Given.Problem().Rules(r => r with { NearestBases = 1 }).Officer("o3", o => o with { Bases = ["b1", "b2"] });
        Verdict.Keeps(problem, Visited(problem, "b1"));
        Verdict.Breaks("base-reach", problem, Visited(problem, "b2"));
    }

    private static Plan Visited(Problem problem, string home) =>
        Given.Plan(problem, Given.Team(problem, "t1", "mon-pm", home, ["o3", home == "b1" ? "o1" : "o4"], ("e1", ["r1"])));
}
