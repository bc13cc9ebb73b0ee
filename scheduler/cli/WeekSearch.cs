using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Pinning;

namespace Inspection.Cli;

/// <summary>What the commands that search for a week's plan have in common.</summary>
internal static class WeekSearch
{
    public static IReadOnlyList<Option> Options { get; } =
    [
        Option.Whole("--seconds", "wall time of the search", 60, 1, 3600),
        Option.Whole("--workers", "threads of the search", 2, 1, 64),
        Option.Whole("--seed", "start of all random choices", 1, 0, int.MaxValue),
        Option.Whole("--steps", "ends after so many steps of one thread and not by time: the same file each time, on every machine; 0 for time", 0, 0, 1_000_000_000),
    ];

    public static PlannerOptions From(Arguments arguments) => arguments.Whole("--steps") is > 0 and var steps
        ? new PlannerOptions(TimeSpan.FromHours(1), Workers: 1, arguments.Whole("--seed")) { Iterations = steps }
        : new PlannerOptions(TimeSpan.FromSeconds(arguments.Whole("--seconds")), arguments.Whole("--workers"), arguments.Whole("--seed"));

    /// <summary>Searches until the limit, or until somebody asks to stop; then <paramref name="deliver"/> says how it ends.</summary>
    public static async Task<int> RunAsync(TimeProvider time, Problem problem, PlannerOptions options, Func<Plan, int> deliver)
    {
        try
        {
            return deliver(await SearchAsync(time, problem, options));
        }
        catch (Exception e) when (e is SolverFailedException or InvalidOperationException)
        {
            Console.Error.WriteLine($"solver-failed: {e.Message}");
            return ExitCode.SolverFailed;
        }
    }

    /// <summary>Writes the plan if the checker passes it, whatever the search says of it.</summary>
    public static int Deliver(Problem problem, Plan plan, string? output)
    {
        IReadOnlyList<Issue> broken = PlanChecker.Check(problem, plan);
        if (broken.Count > 0)
        {
            Console.Error.WriteLine("The plan that was found breaks rules and is not written.");
            Refusal.Write(Console.Error, [.. broken, .. PinConflicts.Find(problem, plan)]);
            return ExitCode.SolverFailed;
        }

        Console.Error.WriteLine(Summary.Of(plan));
        return Files.Write(output, PlanFormat.Write(plan));
    }

    private static async Task<Plan> SearchAsync(TimeProvider time, Problem problem, PlannerOptions options)
    {
        using var stop = new StopSignal();
        var progress = ProgressLine.OnStandardError(options.Limit);
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
}
