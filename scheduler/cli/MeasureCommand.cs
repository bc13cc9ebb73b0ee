using System.Text;
using Inspection.Bench.Measuring;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;

namespace Inspection.Cli;

/// <summary>One run of the benchmark in a process of its own.</summary>
internal sealed class MeasureCommand(TimeProvider time) : ICommand
{
    public Syntax Syntax { get; } = new(
        "measure", "Runs one method once, checks its plan, and writes one line of the benchmark's log; bench starts it for every run.", ["PROBLEM.json"],
        [
            new Option("--method", string.Join('|', Method.All), "what to run", Method.Planner, text => Method.All.Contains(text) ? null : $"It is one of {string.Join(", ", Method.All)}."),
            Option.Whole("--seconds", "wall time", 60, 1, 86_400),
            Option.Whole("--workers", "threads", 2, 1, 64),
            Option.Whole("--seed", "start of all random choices", 1, 0, int.MaxValue),
            Option.Output("RECORD.json"),
        ]);

    public async Task<int> RunAsync(Arguments arguments)
    {
        (Problem? problem, IReadOnlyList<Issue> issues) = Files.Problem(arguments.Operand(0));
        if (problem is null)
        {
            return Refusal.Write(issues);
        }

        var key = new RunKey(problem.Id, arguments.Text("--method")!, arguments.Whole("--seconds"), arguments.Whole("--workers"), arguments.Whole("--seed"));
        using var stop = new StopSignal();
        RunRecord record = await new Measurement(problem, key, time).RunAsync(null, stop.Token);
        return Files.Write(arguments.Text("-o"), Encoding.UTF8.GetBytes(RunLog.ToLine(record)));
    }
}
