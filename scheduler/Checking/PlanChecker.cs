using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>Verifies any plan against its problem, whoever made it. Knows nothing of how plans are found.</summary>
public static class PlanChecker
{
    private static readonly IRule[] Rules =
    [
        new References(),
        new Accounted(),
        new OneVisit(),
        new MandatoryKept(),
        new SessionOpen(),
        new TeamOnePlace(),
        new TeamSize(),
        new Certified(),
        new Recused(),
        new Vehicles(),
        new BaseReach(),
        new RouteTime(),
        new DepartmentsPerVisit(),
        new Pinned(),
        new ScoreStated(),
    ];

    /// <summary>Lists every rule that the plan breaks, at every place where it breaks it.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="plan">Any plan; unknown ids and nonsense are issues, not exceptions.</param>
    /// <returns>The issues in the order of the rules in <c>MODEL.md</c>; empty when the plan keeps them all.</returns>
    public static IReadOnlyList<Issue> Check(Problem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var context = new CheckContext(problem, plan);
        return [.. Rules.SelectMany(rule => rule.Check(context))];
    }
}
