using System.Diagnostics;
using Google.OrTools.Sat;
using Inspection.Scheduler.CpSat;

namespace Inspection.Scheduler.Tests.CpSat;

/// <summary>The solver as its callers see it, with real processes.</summary>
public sealed class CpSolverTests(CpSolverTests.Shared shared) : IClassFixture<CpSolverTests.Shared>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private CpSolver Solver => shared.Solver;

    [Fact]
    public async Task A_knapsack_is_solved_to_optimality()
    {
        var response = await Solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);

        Assert.Equal(CpSolverStatus.Optimal, response.Status);
        Assert.Equal([1, 1, 0, 0], response.Solution);
        Assert.Equal(23, response.ObjectiveValue);
        Assert.Equal(23, response.BestObjectiveBound);
    }

    [Fact]
    public async Task A_model_without_solution_is_reported_infeasible()
    {
        var response = await Solver.SolveAsync(Models.Infeasible(), Models.Seconds(10), Ct);

        Assert.Equal(CpSolverStatus.Infeasible, response.Status);
    }

    [Fact]
    public async Task An_invalid_model_is_an_answer_that_says_why_and_leaves_the_process_usable()
    {
        var response = await Solver.SolveAsync(Models.Invalid(), Models.Seconds(10), Ct);
        var next = await Solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);

        Assert.Equal(CpSolverStatus.ModelInvalid, response.Status);
        Assert.NotEmpty(response.SolutionInfo);
        Assert.Equal(CpSolverStatus.Optimal, next.Status);
    }

    [Fact]
    public async Task Parameters_that_the_solver_rejects_are_an_answer_too()
    {
        var response = await Solver.SolveAsync(Models.Knapsack(), new SatParameters { MaxTimeInSeconds = 10, LinearizationLevel = -7 }, Ct);

        Assert.Equal(CpSolverStatus.ModelInvalid, response.Status);
        Assert.Contains("linearization_level", response.SolutionInfo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Concurrent_calls_queue_and_each_gets_its_own_answer(int processes)
    {
        await using var solver = new CpSolver(TimeProvider.System, new CpSolverOptions { Processes = processes });
        // Sacks of 2 to 12: the best values, worked out by hand.
        int[] best = [7, 10, 13, 17, 20, 23, 25, 30, 31, 31, 38];

        var responses = await Task.WhenAll(best.Select((_, i) => solver.SolveAsync(Models.Knapsack(i + 2), Models.Seconds(10), Ct)));

        Assert.Equal(best.Select(value => (double)value), responses.Select(response => response.ObjectiveValue));
    }

    [Fact]
    public async Task A_solve_with_a_deterministic_limit_repeats_exactly()
    {
        var first = await Solver.SolveAsync(Models.Hard(), Models.Repeatable(), Ct);
        var second = await Solver.SolveAsync(Models.Hard(), Models.Repeatable(), Ct);

        Assert.Equal(CpSolverStatus.Feasible, first.Status);
        Assert.Equal(first.Solution, second.Solution);
        Assert.Equal(first.BestObjectiveBound, second.BestObjectiveBound);
        Assert.Equal(first.NumBranches, second.NumBranches);
    }

    [Fact]
    public async Task A_hint_survives_into_the_answer()
    {
        var model = Models.Knapsack();
        model.SolutionHint = new PartialVariableAssignment { Vars = { 0, 1, 2, 3 }, Values = { 1, 1, 0, 0 } };

        var response = await Solver.SolveAsync(model, Models.Seconds(10), Ct);

        Assert.Equal([1, 1, 0, 0], response.Solution);
    }

    [Fact]
    public async Task The_time_limit_ends_a_solve_with_what_was_found()
    {
        var response = await Solver.SolveAsync(Models.Hard(), Models.Seconds(0.3), Ct);

        Assert.True(response.Status is CpSolverStatus.Feasible or CpSolverStatus.Unknown, $"{response.Status}");
    }

    [Fact]
    public void One_worker_is_used_whatever_the_parameters_ask_for()
    {
        var request = SolverRequest.Of(Models.Knapsack(), new SatParameters { NumWorkers = 8, NumSearchWorkers = 8, MaxTimeInSeconds = 3 });
        var parameters = SatParameters.Parser.ParseFrom(request.Parameters);

        Assert.Equal(1, parameters.NumWorkers);
        Assert.False(parameters.HasNumSearchWorkers);
        Assert.Equal(TimeSpan.FromSeconds(3), request.Limit);
    }

    [Fact]
    public async Task Interleaved_search_is_refused_before_it_can_abort_the_runtime()
    {
        var parameters = new SatParameters { InterleaveSearch = true };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(async () => await Solver.SolveAsync(Models.Knapsack(), parameters, Ct));

        Assert.Contains("interleave_search", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_a_solve_and_the_next_one_works()
    {
        await using var solver = new CpSolver(TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        solver.Solving = _ => cancel.Cancel();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => solver.SolveAsync(Models.Hard(), Models.Seconds(600), cancel.Token));
        solver.Solving = null;
        var next = await solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);

        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        Assert.Equal(CpSolverStatus.Optimal, next.Status);
    }

    [Fact]
    public async Task Cancelling_a_queued_call_leaves_the_running_solve_alone()
    {
        await using var solver = new CpSolver(TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        var running = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        solver.Solving = id => running.TrySetResult(id);

        var first = solver.SolveAsync(Models.Hard(), Models.Seconds(600), Ct);
        using var process = Process.GetProcessById(await running.Task);
        var queued = solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Assert.False(first.IsCompleted);
        Assert.False(process.HasExited);
    }

    /// <summary>One warm solver for the tests that do not break it.</summary>
    public sealed class Shared : IAsyncDisposable
    {
        public CpSolver Solver { get; } = new(TimeProvider.System);

        public ValueTask DisposeAsync() => Solver.DisposeAsync();
    }
}
