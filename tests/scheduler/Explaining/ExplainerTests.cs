using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Explaining;

public sealed class ExplainerTests
{
    [Fact]
    public void A_served_request_names_its_base_session_officers_and_route()
    {
        Problem problem = Given.Problem().Officer("o1", o => o with { Name = "王强" });

        Explanation explanation = new Explainer(problem, Given.PlanFor(problem)).Explain("r1")!;

        Assert.Equal((true, null), (explanation.Served, explanation.Code));
        Assert.StartsWith("由b1在11月23日（周一）上午检查，一次办理市场监管、消防救援的事项。持证人员：“市场监管”王强；“消防救援”o2。该队当场次只去这一家，往返 20 分钟。", explanation.Reason.Zh, StringComparison.Ordinal);
        Assert.Empty(explanation.Remedies);
        Assert.Equal(("b1", "mon-am", 0L), Assert.Single(explanation.Alternatives, a => a.State == AlternativeState.Chosen) is var a ? (a.Base, a.Session, a.Difference) : default);
    }

    [Fact]
    public void Every_base_in_reach_and_every_session_is_an_alternative_with_its_price_or_its_obstacle()
    {
        Problem problem = Given.Problem().Enterprise("e1", e => e with { Sessions = ["mon-am", "mon-pm"] });

        Explanation explanation = new Explainer(problem, Given.PlanFor(problem)).Explain("r1")!;

        Assert.Equal(6, explanation.Alternatives.Count);
        Alternative later = explanation.Alternatives.Single(a => a.Base == "b1" && a.Session == "mon-pm");

        // In the afternoon the session is 30 minutes longer for two officers, but one who holds both could come with another.
        Assert.Equal((AlternativeState.Possible, -60L), (later.State, later.Difference));
        Assert.All(explanation.Alternatives.Where(a => a.Session == "tue-am"), a => Assert.Equal((AlternativeState.Impossible, ServedTexts.Closed), (a.State, a.Note)));
        Assert.All(explanation.Alternatives.Where(a => a.Base == "b2" && a.Session != "tue-am"), a => Assert.Equal((AlternativeState.Impossible, ServedTexts.OfficersOut), (a.State, a.Note)));
    }

    [Fact]
    public void A_request_that_waits_is_given_all_remedies()
    {
        Problem problem = Given.Problem();

        Explanation explanation = new Explainer(problem, Given.PlanFor(problem)).Explain("r4")!;

        Assert.Equal((false, WaitingCode.NoCapacity), (explanation.Served, explanation.Code));
        Assert.Contains("pin", explanation.Remedies.Select(r => r.Kind));
        Assert.Contains("next-week", explanation.Remedies.Select(r => r.Kind));
    }

    [Fact]
    public void A_request_that_the_problem_does_not_have_is_not_explained() =>
        Assert.Null(new Explainer(Given.Problem(), Given.PlanFor(Given.Problem())).Explain("r9"));

    [Fact]
    public async Task Planning_again_with_the_visit_at_an_alternative_scores_no_less_than_was_said()
    {
        int tried = 0;
        for (int seed = 1; seed <= 200; seed++)
        {
            Problem problem = TinyProblems.Random(seed);
            Plan plan = await Made.ByAsync(problem, iterations: 40);
            var explainer = new Explainer(problem, plan);
            foreach (Visit visit in plan.Teams.SelectMany(t => t.Visits))
            {
                foreach (Alternative place in explainer.Explain(visit.Requests[0])!.Alternatives.Where(a => a.State == AlternativeState.Possible))
                {
                    Problem pinned = problem.Pinned(Given.Pin(visit.Enterprise, place.Session, place.Base, requests: [.. visit.Requests]));
                    Plan moved = await Made.ByAsync(pinned, iterations: 40);
                    Assert.True(moved.Score >= plan.Score + place.Difference, $"seed {seed}: {visit.Enterprise} at {place}: {plan.Score} to {moved.Score}");
                    tried++;
                }
            }
        }

        Assert.True(tried > 20, $"{tried} alternatives came up.");
    }
}
