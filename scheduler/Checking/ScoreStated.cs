using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// The plan tells the truth about itself: breakdown and score are those of its teams, the bound is not below the score,
/// and it calls itself optimal only when it reaches the bound.
/// </summary>
internal sealed class ScoreStated : IRule
{
    public string Code => "score";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        Plan plan = context.Plan;
        Score score = Score.Of(context);
        foreach ((string part, long stated, long counted) in Parts(plan.Breakdown, score.Breakdown))
        {
            if (stated != counted)
            {
                yield return new Issue(Code, $"$.breakdown.{part}", $"The plan states {stated}; its teams give {counted}.", "State what the teams give.");
            }
        }

        if (plan.Score != score.Total)
        {
            yield return new Issue(Code, "$.score", $"The plan states {plan.Score}; its teams give {score.Total}.", "State what the teams give.");
        }

        if (plan.Bound < plan.Score || plan.Bound < score.Total)
        {
            yield return new Issue(Code, "$.bound", $"The bound {plan.Bound} is below the score {Math.Max(plan.Score, score.Total)}, so it bounds nothing.", "State a proven upper bound.");
        }

        if (plan.Status == PlanStatus.Optimal && plan.Bound != plan.Score)
        {
            yield return new Issue(Code, "$.status", $"The plan calls itself optimal with score {plan.Score} and bound {plan.Bound}.", "Call it feasible until the score reaches the bound.");
        }
    }

    private static IEnumerable<(string Part, long Stated, long Counted)> Parts(Breakdown stated, Breakdown counted) =>
    [
        ("servedWeight", stated.ServedWeight, counted.ServedWeight),
        ("mandatoryServed", stated.MandatoryServed, counted.MandatoryServed),
        ("officerMinutes", stated.OfficerMinutes, counted.OfficerMinutes),
        ("travelMinutes", stated.TravelMinutes, counted.TravelMinutes),
        ("changes", stated.Changes, counted.Changes),
    ];
}
