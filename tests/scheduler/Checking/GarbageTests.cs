using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Checking;

public sealed class GarbageTests
{
    [Fact]
    public void The_checker_lists_every_broken_rule_at_once()
    {
        var problem = Given.Problem().Enterprise("e1", e => e with { Sessions = ["tue-am"] }).Pinned(Given.Pin("e2"));
        var plan = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o4"], ("e1", ["r1", "r2"]))) with { Score = 7 };
        string[] codes = [.. PlanChecker.Check(problem, plan).Select(i => i.Code).Distinct()];
        Assert.Equal(["session-open", "team-one-place", "team-size", "recused", "pinned", "score"], codes);
    }

    [Fact]
    public void Times_at_the_ends_of_the_calendar_are_refused_not_thrown()
    {
        var problem = Given.Problem();
        var plan = Given.PlanFor(problem)
            .Team(0, t => t with { Depart = DateTime.MaxValue, Return = DateTime.MinValue })
            .Visit(0, 0, v => v with { Start = DateTime.MinValue, End = DateTime.MaxValue });
        Assert.Contains(PlanChecker.Check(problem, plan), i => i.Code == "route-time");
    }

    /// <summary>Plans made of right, wrong, repeated and unknown ids in any mixture.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_plan_that_parses_gets_an_answer(int seed)
    {
        var random = new Random(seed);
        var problem = Given.Problem() with { Previous = Given.PlanFor(Given.Problem()) };
        problem = problem.Pinned(Given.Pin("e1", session: "mon-am"), Given.Pin("e2", exclude: true));
        for (int i = 0; i < 2000; i++)
        {
            Plan plan = Scrambled(problem, random);
            IReadOnlyList<Issue> issues = PlanChecker.Check(problem, plan);
            Assert.True(issues.Count > 0, $"seed {seed}, plan {i}: at least one of the four requests is unaccounted for");
        }
    }

    private static Plan Scrambled(Problem problem, Random random)
    {
        string[] sessions = ["mon-am", "mon-pm", "x", ""];
        string[] bases = ["b1", "b2", "x"];
        string[] officers = ["o1", "o2", "o3", "o4", "x"];
        string[] enterprises = ["e1", "e2", "x"];
        string[] requests = ["r1", "r2", "r3", "r4", "x"];
        string[] Some(string[] from) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => from[random.Next(from.Length)])];
        string One(string[] from) => from[random.Next(from.Length)];
        DateTime Moment() => Given.Time("2026-11-23T08:00").AddMinutes(random.Next(-3000, 3000));

        Plan plan = Given.PlanFor(problem);
        Team team = plan.Teams[0];
        Visit visit = team.Visits[0];
        return plan with
        {
            Score = random.Next(-5, 5),
            Teams =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(_ => team with
                {
                    Session = One(sessions), Base = One(bases), Officers = Some(officers), Depart = Moment(), Return = Moment(), TravelMinutes = random.Next(),
                    Visits = [.. Some(enterprises).Select(e => visit with { Enterprise = e, Requests = Some(requests), Start = Moment(), End = Moment() })],
                }),
            ],
            Deferred = [.. Some(requests).Select(Given.Waiting)],
        };
    }
}
