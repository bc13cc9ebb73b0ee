using Inspection.Scheduler;
using Inspection.Scheduler.Domain;

namespace Inspection.Cli;

internal sealed class PlanCommand(TimeProvider time) : ICommand
{
    public Syntax Syntax { get; } = new(
        "plan", "Plans the week. Ctrl-C stops the search and still writes the best plan found; a second Ctrl-C ends it at once.", ["PROBLEM.json"],
        [.. WeekSearch.Options, Option.Output("PLAN.json")]);

    public async Task<int> RunAsync(Arguments arguments)
    {
        (Problem? problem, IReadOnlyList<Issue> issues) = Files.Problem(arguments.Operand(0));
        return problem is null
            ? Refusal.Write(issues)
            : await WeekSearch.RunAsync(time, problem, WeekSearch.From(arguments), plan => WeekSearch.Deliver(problem, plan, arguments.Text("-o")));
    }
}
