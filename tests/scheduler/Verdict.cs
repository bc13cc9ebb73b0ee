using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests;

/// <summary>What the checker says, as assertions.</summary>
internal static class Verdict
{
    public static void Keeps(Problem problem, Plan plan) => Assert.Empty(PlanChecker.Check(problem, plan));

    /// <summary>The plan breaks this rule and no other; every issue says where, why and what to do.</summary>
    public static IReadOnlyList<Issue> Breaks(string code, Problem problem, Plan plan)
    {
        IReadOnlyList<Issue> issues = PlanChecker.Check(problem, plan);
        Assert.Equal([code], issues.Select(i => i.Code).Distinct());
        Assert.All(issues, i => Assert.True(i.Place.StartsWith('$') && i.Cause.EndsWith('.') && i.Action.EndsWith('.'), i.ToString()));
        return issues;
    }

    /// <summary>The plan breaks this rule, and perhaps others that hang together with it.</summary>
    public static IReadOnlyList<Issue> BreaksAmongOthers(string code, Problem problem, Plan plan)
    {
        Issue[] issues = [.. PlanChecker.Check(problem, plan).Where(i => i.Code == code)];
        Assert.NotEmpty(issues);
        return issues;
    }
}
