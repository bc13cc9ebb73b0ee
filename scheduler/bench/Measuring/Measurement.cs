using Inspection.Bench.Baselines;
using Inspection.Bench.Monolith;
using Inspection.Bench.Routing;
using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Measuring;

/// <summary>One run of one method on one problem, checked and measured in this process.</summary>
internal sealed class Measurement(Problem problem, RunKey key, TimeProvider time)
{
    private TimeSpan Limit => TimeSpan.FromSeconds(key.Limit);

    private PlannerOptions Options => new(Limit, key.Workers, key.Seed);

    /// <param name="progress">Told where the planner stands; null for nobody.</param>
    /// <param name="stop">Ends the run early.</param>
    public async Task<RunRecord> RunAsync(IProgress<PlannerProgress>? progress, CancellationToken stop)
    {
        var curve = new Curve(progress);
        double? load = Machine.Load;
        await using var memory = new PeakMemory(time);
        long start = time.GetTimestamp();
        try
        {
            ProvenBound? bound = key.Method == Method.Bound ? await new Planner(null, time).BoundAsync(problem, Options, curve, stop) : null;
            MethodAnswer? answer = bound is null ? await AnswerAsync(curve, stop) : null;
            double seconds = Math.Round(time.GetElapsedTime(start).TotalSeconds, 3); // checking is not the method's time
            double peak = memory.MiB;
            RunRecord record = answer is null ? Described(Outcome.Done, "") with { Bound = bound!.Value, Proven = bound.Converged } : Judge(answer);
            return record with
            {
                FirstPlan = record.Score is null ? null : curve.FirstPlan ?? seconds,
                Seconds = seconds,
                PeakMiB = peak,
                Load = load,
                Curve = curve.Thinned(),
            };
        }
        catch (Exception e) when (e is SolverFailedException or InvalidOperationException or ArgumentException)
        {
            return Described(Outcome.Failed, e.Message.Split('\n')[0]) with { Seconds = Math.Round(time.GetElapsedTime(start).TotalSeconds, 3), PeakMiB = memory.MiB };
        }
    }

    private async Task<MethodAnswer> AnswerAsync(Curve curve, CancellationToken stop)
    {
        if (key.Method == Method.Greedy)
        {
            return new MethodAnswer(GreedyByHand.Plan(problem), null, "");
        }

        if (key.Method == Method.TeamsFirst)
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await using ITimer end = time.CreateTimer(_ => limited.Cancel(), null, Limit, Timeout.InfiniteTimeSpan);
            return new MethodAnswer(await TeamsFirst.PlanAsync(problem, limited.Token), null, "");
        }

        await using var solver = new CpSolver(time, new CpSolverOptions { Processes = key.Workers });
        if (key.Method == Method.Monolith)
        {
            return await MonolithicPlan.SolveAsync(problem, solver, Limit, time, stop);
        }

        Plan plan = await new Planner(solver, time).PlanAsync(problem, Options, curve, stop);
        return new MethodAnswer(plan, plan.Bound, plan.Solver.Contains("failed", StringComparison.Ordinal) ? plan.Solver : "");
    }

    /// <summary>No method's word is taken: the checker decides, and the score is recomputed.</summary>
    private RunRecord Judge(MethodAnswer answer)
    {
        if (answer.Plan is not { } plan)
        {
            return Described(Outcome.NoAnswer, $"no answer in {key.Limit} s") with { Bound = answer.Bound };
        }

        IReadOnlyList<Issue> broken = PlanChecker.Check(problem, plan);
        var score = Score.Of(problem, plan);
        string note = broken.Count == 0 ? answer.Note : $"{broken.Count} broken rules: {string.Join(", ", broken.Select(i => i.Code).Distinct())}";
        return Described(broken.Count == 0 ? Outcome.Done : Outcome.Wrong, note) with
        {
            Score = score.Total,
            Bound = answer.Bound,
            Proven = answer.Bound == score.Total,
            Served = score.Breakdown.ServedWeight,
            Mandatory = (int)score.Breakdown.MandatoryServed,
            Visits = plan.Teams.Sum(t => t.Visits.Count),
        };
    }

    private RunRecord Described(Outcome outcome, string note) => new(
        key, outcome, note, problem.Enterprises.Count, Weight: problem.Requests.Sum(r => (long)r.Weight), AllMandatory: problem.Requests.Count(r => r.Mandatory), Commit: SourceCommit.Current, Machine: Machine.Description);
}
