using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Cli;

internal sealed class CheckCommand : ICommand
{
    public Syntax Syntax { get; } = new(
        "check", "Verifies a plan against its problem and lists every broken rule; who made the plan does not matter.",
        ["PROBLEM.json", "PLAN.json"], []);

    public Task<int> RunAsync(Arguments arguments)
    {
        (Problem? problem, IReadOnlyList<Issue> problemIssues) = Files.Problem(arguments.Operand(0));
        (Plan? plan, IReadOnlyList<Issue> planIssues) = Files.Plan(arguments.Operand(1));
        if (problem is null || plan is null)
        {
            return Task.FromResult(Refusal.Write([.. problemIssues, .. planIssues]));
        }

        IReadOnlyList<Issue> broken = PlanChecker.Check(problem, plan);
        Refusal.Write(Console.Out, broken);
        Console.Out.WriteLine(broken.Count == 0
            ? $"The plan keeps every rule: {Summary.Of(plan)}."
            : $"The plan breaks {broken.Count} times: {string.Join(", ", broken.CountBy(i => i.Code).Select(c => $"{c.Key} {c.Value}"))}.");
        return Task.FromResult(broken.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed);
    }
}
