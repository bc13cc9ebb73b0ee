using System.Globalization;
using System.Text.Json;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;

namespace Inspection.Cli;

internal sealed class BoundCommand(TimeProvider time) : ICommand
{
    public Syntax Syntax { get; } = new(
        "bound", "Proves how much no plan of the week can score. Ctrl-C ends it and still tells the best bound.", ["PROBLEM.json"],
        [
            Option.Whole("--seconds", "wall time", 120, 1, 86_400),
            Option.Whole("--workers", "threads", 2, 1, 64),
            Option.Output("BOUND.json"),
        ]);

    public async Task<int> RunAsync(Arguments arguments)
    {
        (Problem? problem, IReadOnlyList<Issue> issues) = Files.Problem(arguments.Operand(0));
        if (problem is null)
        {
            return Refusal.Write(issues);
        }

        var options = new PlannerOptions(TimeSpan.FromSeconds(arguments.Whole("--seconds")), arguments.Whole("--workers"));
        using var stop = new StopSignal();
        var progress = ProgressLine.OnStandardError(options.Limit);
        ProvenBound bound = await new Planner(null, time).BoundAsync(problem, options, progress, stop.Token);
        progress.End();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"bound {bound.Value}, {(bound.Converged ? "converged" : "not converged")}, {bound.Seconds:F1} s"));
        return Files.Write(arguments.Text("-o"), JsonSerializer.SerializeToUtf8Bytes(bound, JsonSerializerOptions.Web));
    }
}
