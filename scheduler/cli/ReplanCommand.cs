using Inspection.Scheduler.Replanning;

namespace Inspection.Cli;

internal sealed class ReplanCommand(TimeProvider time) : ICommand
{
    public Syntax Syntax { get; } = new(
        "replan", "Plans the rest of a published week: what has begun stays, who was told keeps the half day and the officers, and tells what changes.",
        ["PROBLEM.json", "PLAN.json"],
        [.. Published.Options, .. WeekSearch.Options, Option.Output("PLAN.json")]);

    public async Task<int> RunAsync(Arguments arguments)
    {
        if (Published.Read(arguments) is not { } week)
        {
            return ExitCode.Refused;
        }

        return await WeekSearch.RunAsync(time, week.Resumed, WeekSearch.From(arguments), plan =>
            Published.Deliver(arguments, week.Resumed, week.Before, Resumption.Complete(week.Resumed, week.Standing, plan)));
    }
}
