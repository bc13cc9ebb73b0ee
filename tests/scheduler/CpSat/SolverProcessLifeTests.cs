using System.Diagnostics;
using Inspection.Scheduler.CpSat;

namespace Inspection.Scheduler.Tests.CpSat;

/// <summary>No solver process outlives the one that started it.</summary>
public sealed class SolverProcessLifeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disposing_leaves_no_process_behind()
    {
        var processes = new System.Collections.Concurrent.ConcurrentBag<int>();
        var solver = new CpSolver(TimeProvider.System, new CpSolverOptions { Processes = 2 }) { Solving = processes.Add };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct)));

        await solver.DisposeAsync();

        Assert.NotEmpty(processes);
        Assert.All(processes, AssertGone);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1L << 40, 1)]
    public async Task A_process_that_grew_too_large_is_not_kept_for_the_next_solve(long kept, int processes)
    {
        var used = new List<int>();
        await using var solver = new CpSolver(TimeProvider.System, new CpSolverOptions { KeptMemory = kept }) { Solving = used.Add };

        await solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);
        await solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);

        Assert.Equal(processes, used.Distinct().Count());
    }

    [Fact]
    public async Task Disposing_in_the_middle_of_a_solve_ends_it_and_later_calls_are_refused()
    {
        var solver = new CpSolver(TimeProvider.System);
        var running = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        solver.Solving = id => running.TrySetResult(id);
        var solve = solver.SolveAsync(Models.Hard(), Models.Seconds(600), Ct);
        var process = await running.Task;

        await solver.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => solve);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct));
        AssertGone(process);
        await solver.DisposeAsync();
    }

    [Fact]
    public async Task The_worker_ends_when_its_input_closes_even_in_the_middle_of_a_solve()
    {
        using var worker = SolverCommand.Find().Start();
        await SolverFrames.ReadAsync(worker.StandardOutput.BaseStream);
        var request = SolverRequest.Of(Models.Hard(), Models.Seconds(600));
        await SolverFrames.WriteAsync(worker.StandardInput.BaseStream, 1, request.Model, request.Parameters);

        worker.StandardInput.Close();
        await worker.WaitForExitAsync(Ct);

        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task An_interrupt_from_the_terminal_is_left_to_the_parent()
    {
        var command = SolverCommand.Find();
        using var worker = command.Start();
        await SolverFrames.ReadAsync(worker.StandardOutput.BaseStream);
        var interrupt = new ProcessStartInfo(command.Node.Executable, ["--eval", $"process.kill({worker.Id}, 'SIGINT')"]);
        using (var interrupting = Process.Start(interrupt)!)
        {
            await interrupting.WaitForExitAsync(Ct);
        }
        var request = SolverRequest.Of(Models.Knapsack(), Models.Seconds(10));

        await SolverFrames.WriteAsync(worker.StandardInput.BaseStream, 1, request.Model, request.Parameters);
        var answer = await SolverFrames.ReadAsync(worker.StandardOutput.BaseStream);
        worker.StandardInput.Close();
        await worker.WaitForExitAsync(Ct);

        Assert.Equal(SolverFrames.Kind.Answer, answer.Kind);
    }

    [Fact]
    public async Task The_worker_ends_when_its_parent_is_killed()
    {
        var command = SolverCommand.Find();
        const string parentScript = """
            import { spawn } from 'node:child_process';
            const child = spawn(process.execPath, [process.argv[1]], { stdio: ['pipe', 'pipe', 'inherit'], env: {} });
            child.stdout.once('data', () => console.log(child.pid));
            """;
        var start = new ProcessStartInfo(command.Node.Executable, ["--input-type=module", "--eval", parentScript, command.Script]) { RedirectStandardOutput = true };
        using var parent = Process.Start(start)!;
        var child = Process.GetProcessById(int.Parse((await parent.StandardOutput.ReadLineAsync(Ct))!, System.Globalization.CultureInfo.InvariantCulture));

        parent.Kill(entireProcessTree: false);

        await child.WaitForExitAsync(Ct);
        Assert.True(child.HasExited);
    }

    private static void AssertGone(int id) => Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
}
