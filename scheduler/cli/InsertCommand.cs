using Inspection.Scheduler;
using Inspection.Scheduler.Replanning;

namespace Inspection.Cli;

internal sealed class InsertCommand : ICommand
{
    public Syntax Syntax { get; } = new(
        "insert", "Puts urgent requests of one enterprise into a published week, changes as little as possible and tells what.",
        ["PROBLEM.json", "PLAN.json"],
        [
            new Option("--request", "ID,ID", "the urgent requests, which the problem holds", null, text => Published.Ids(text).Length > 0 ? null : "It is the id of a request."),
            .. Published.Options,
            Option.Output("PLAN.json"),
        ]);

    public Task<int> RunAsync(Arguments arguments) => Task.FromResult(Run(arguments));

    private static int Run(Arguments arguments)
    {
        string[] requests = Published.Ids(arguments.Text("--request"));
        if (requests.Length == 0)
        {
            return Refusal.Write([new Issue("missing-option", "--request", "It is not given.", "Write --request ID.")]);
        }

        if (Published.Read(arguments) is not { } week)
        {
            return ExitCode.Refused;
        }

        var answer = UrgentInsertion.Find(week.Resumed, week.Before, requests);
        Console.Error.WriteLine(answer.Text.Zh);
        Console.Error.WriteLine(answer.Text.En);
        return answer.Plan is null
            ? answer.Issues.Count > 0 ? Refusal.Write(answer.Issues) : ExitCode.SolverFailed
            : Published.Deliver(arguments, week.Resumed, week.Before, answer.Plan);
    }
}
