using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Cli;

internal sealed class PlanCommand(TimeProvider time) : ICommand
{
    public Syntax Syntax { get; } = new(
        "plan", "Plans the week. Ctrl-C stops the search and still writes the best plan found; a second Ctrl-C ends it at once.", ["PROBLEM.json"],
        [
            Option.Whole("--seconds", "wall time of the search", 60, 1, 3600),
            Option.Whole("--workers", "threads of the search", 2, 1, 64),
            Option.Whole("--seed", "start of all random choices", 1, 0, int.MaxValue),
            Option.Output("PLAN.json"),
        ]);

    public async Task<int> RunAsync(Arguments arguments)
    {
        (Problem? problem, IReadOnlyList<Issue> issues) = Files.Problem(arguments.Operand(0));
        if (problem is null)
        {
            return Refusal.Write(issues);
        }

        var options = new PlannerOptions(TimeSpan.FromSeconds(arguments.Whole("--seconds")), arguments.Whole("--workers"), arguments.Whole("--seed"));
        try
        {
            Plan plan = await SearchAsync(problem, options);
            return Deliver(problem, plan, arguments.Text("-o"));
        }
        catch (Exception e) when (e is SolverFailedException or InvalidOperationException)
        {
            Console.Error.WriteLine($"solver-failed: {e.Message}");
            return ExitCode.SolverFailed;
        }
    }

    /// <summary>Searches until the limit, or until somebody asks to stop.</summary>
    private async Task<Plan> SearchAsync(Problem problem, PlannerOptions options)
    {
        using var stop = new StopSignal();
        var progress = ProgressLine.OnStandardError();
        await using var solver = new CpSolver(time, new CpSolverOptions { Processes = options.Workers });
        try
        {
            return await new Planner(solver, time).PlanAsync(problem, options, progress, stop.Token);
        }
        finally
        {
            progress.End();
        }
    }

    /// <summary>Writes the plan if the checker passes it, whatever the search says of it.</summary>
    private static int Deliver(Problem problem, Plan plan, string? output)
    {
        IReadOnlyList<Issue> broken = PlanChecker.Check(problem, plan);
        if (broken.Count > 0)
        {
            Console.Error.WriteLine("The plan that was found breaks rules and is not written. If the rule is 'pinned', no team can keep that pin: loosen it.");
            Refusal.Write(Console.Error, broken);
            return ExitCode.SolverFailed;
        }

        Console.Error.WriteLine(Summary.Of(plan));
        return Files.Write(output, PlanFormat.Write(plan));
    }
}
