using System.Diagnostics;
using Google.OrTools.Sat;
using Inspection.Scheduler.CpSat;

namespace Inspection.Scheduler.Tests.CpSat;

/// <summary>Every way in which a solver process can fail ends in a repeat or a clear error, never in a hang.</summary>
public sealed class CpSolverFailureTests : IDisposable
{
    private const string Ready = """
        const frame = (id, kind, bytes) => {
          const header = Buffer.alloc(16);
          [0x31535043, id, kind, bytes.length].forEach((word, i) => header.writeUInt32LE(word, 4 * i));
          process.stdout.write(Buffer.concat([header, bytes]));
        };
        process.stdin.on('end', () => process.exit(0));
        frame(0, 2, Buffer.from('ready'));

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("cpsat-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_process_killed_in_the_middle_of_a_solve_is_replaced_and_the_solve_repeated()
    {
        await using var solver = new CpSolver(TimeProvider.System);
        var processes = new List<int>();
        solver.Solving = id =>
        {
            processes.Add(id);
            if (processes.Count == 1)
            {
                Kill(id);
            }
        };

        var response = await solver.SolveAsync(Models.Hard(), Models.Repeatable(), Ct);

        Assert.Equal(CpSolverStatus.Feasible, response.Status);
        Assert.Equal(2, processes.Distinct().Count());
    }

    [Fact]
    public async Task A_process_killed_twice_fails_with_the_cause_and_the_next_solve_works()
    {
        await using var solver = new CpSolver(TimeProvider.System) { Solving = Kill };

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Hard(), Models.Seconds(60), Ct));
        solver.Solving = null;
        var next = await solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);

        Assert.Contains("failed twice", failure.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 137", failure.Message, StringComparison.Ordinal);
        Assert.Equal(CpSolverStatus.Optimal, next.Status);
    }

    [Fact]
    public async Task A_process_that_died_while_idle_is_replaced_without_counting_as_a_failure()
    {
        await using var solver = new CpSolver(TimeProvider.System);
        var last = 0;
        solver.Solving = id => last = id;
        await solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);
        using (var process = Process.GetProcessById(last))
        {
            process.Kill();
            await process.WaitForExitAsync(Ct);
        }

        var response = await solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);

        Assert.Equal(CpSolverStatus.Optimal, response.Status);
    }

    [Fact]
    public async Task A_solve_that_outlasts_its_limit_and_grace_is_ended_as_hung()
    {
        await using var solver = Fake(Ready + "setInterval(() => {}, 1000);", new CpSolverOptions { Grace = TimeSpan.FromMilliseconds(200) });

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(0.1), Ct));

        Assert.Contains("hung: no answer after 0.3 s, the solve's own limit being 0.1 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_never_gets_ready_is_ended()
    {
        await using var solver = Fake("setInterval(() => {}, 1000);", new CpSolverOptions { StartLimit = TimeSpan.FromMilliseconds(300) });

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.WarmUpAsync(Ct));

        Assert.Contains("was not ready after 0.3 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_on_stdout_is_a_failure_not_a_hang()
    {
        await using var solver = Fake(Ready + "process.stdin.on('data', () => console.log('Starting presolve'));");

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(60), Ct));

        Assert.Contains("wrote something that is not an answer, beginning \"Star\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_oversized_answer_is_a_failure_and_is_not_read()
    {
        await using var solver = Fake(Ready + """
            process.stdin.on('data', () => {
              const header = Buffer.alloc(16);
              [0x31535043, 1, 0, 0xfffffff0].forEach((word, i) => header.writeUInt32LE(word, 4 * i));
              process.stdout.write(header);
            });
            """);

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(60), Ct));

        Assert.Contains("announced an answer of 4294967280 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_response_is_a_failure()
    {
        await using var solver = Fake(Ready + "process.stdin.on('data', () => frame(1, 0, Buffer.from([255, 255, 255])));");

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(60), Ct));

        Assert.Contains("not a CpSolverResponse", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_another_request_is_a_failure()
    {
        await using var solver = Fake(Ready + "process.stdin.on('data', () => frame(9, 0, Buffer.alloc(0)));");

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(60), Ct));

        Assert.Contains("answered Answer 9 where Answer 1 was expected", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_runtime_is_repeated_in_its_own_words()
    {
        await using var solver = Fake(Ready + "process.stdin.on('data', () => frame(1, 1, Buffer.from('RuntimeError: unreachable')));");

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(60), Ct));

        Assert.Contains("reported an error: RuntimeError: unreachable", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_memory_limit_ends_a_process_that_exceeds_it()
    {
        await using var solver = Fake(
            Ready + "const held = []; process.stdin.on('data', () => setInterval(() => held.push(Buffer.alloc(32 << 20, 1)), 1));",
            new CpSolverOptions { MemoryLimit = 400 << 20, MemoryCheck = TimeSpan.FromMilliseconds(20) });

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(60), Ct));

        Assert.Contains("more than the 400 MiB that it may", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_noisy_log_is_part_of_the_error_and_the_noise_does_not_block_the_process()
    {
        await using var solver = Fake(Ready + """
            process.stdin.on('data', () => {
              for (let i = 0; i < 20000; i++) console.error(`line ${i} ${'x'.repeat(80)}`);
              process.exitCode = 3;
              process.stdin.destroy();
            });
            """);

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.SolveAsync(Models.Knapsack(), Models.Seconds(60), Ct));

        Assert.Contains("exit code 3", failure.Message, StringComparison.Ordinal);
        Assert.Contains("line 19999 ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("line 19950 ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("line 19949 ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_that_cannot_be_started_is_named()
    {
        var missing = Path.Combine(folder, "node");
        await using var solver = new CpSolver(TimeProvider.System, new CpSolverOptions(), () => new SolverCommand(new NodeRuntime(missing), Path.Combine(folder, "worker.mjs")));

        var failure = await Assert.ThrowsAsync<SolverFailedException>(() => solver.WarmUpAsync(Ct));

        Assert.Contains($"could not be started", failure.Message, StringComparison.Ordinal);
        Assert.Contains(missing, failure.Message, StringComparison.Ordinal);
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private CpSolver Fake(string script, CpSolverOptions? options = null)
    {
        var worker = Path.Combine(folder, "worker.mjs");
        File.WriteAllText(worker, script);
        return new CpSolver(TimeProvider.System, options ?? new CpSolverOptions(), () => new SolverCommand(NodeRuntime.Find(SolverLocation.Find()), worker));
    }
}
