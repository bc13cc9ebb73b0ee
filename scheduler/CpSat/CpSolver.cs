using System.Collections.Concurrent;
using Google.OrTools.Sat;

namespace Inspection.Scheduler.CpSat;

/// <summary>
/// CP-SAT in processes of its own: OR-Tools compiled to WebAssembly, run by Node. Processes are started when
/// first needed, kept warm, and replaced when they fail; each solves one model at a time on one thread.
/// </summary>
/// <remarks>
/// The processes end with this object, and by themselves when this process dies. A model on which a process
/// fails (a crash, a hang, too much memory) is tried once more in a fresh process.
/// </remarks>
public sealed class CpSolver : ICpSolver, IAsyncDisposable
{
    private readonly TimeProvider time;
    private readonly CpSolverOptions options;
    private readonly Lazy<SolverCommand> command;
    private readonly SemaphoreSlim free;
    private readonly ConcurrentStack<SolverProcess> idle = new();
    private readonly CancellationTokenSource closing = new();

    /// <summary>Creates the pool; starts nothing yet.</summary>
    /// <param name="time">Clock for limits.</param>
    /// <param name="options">Number of processes and their limits; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public CpSolver(TimeProvider time, CpSolverOptions? options = null) : this(time, options ?? new CpSolverOptions(), SolverCommand.Find)
    {
    }

    internal CpSolver(TimeProvider time, CpSolverOptions options, Func<SolverCommand> command)
    {
        this.time = time;
        this.options = options.Checked();
        this.command = new Lazy<SolverCommand>(command, LazyThreadSafetyMode.PublicationOnly);
        free = new SemaphoreSlim(options.Processes);
    }

    /// <summary>Told the process id whenever a process has been handed a model.</summary>
    internal Action<int>? Solving { get; set; }

    /// <summary>Starts one process ahead of the first solve, and so proves that the solver is installed and runs.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="SolverFailedException">The solver is not installed or does not run; says what to do.</exception>
    public Task WarmUpAsync(CancellationToken cancellationToken) => UseAsync<object?>((_, _) => Task.FromResult<object?>(null), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// The parameters ask for <c>interleave_search</c>, or the model is larger than 256 MiB. The number of
    /// workers in the parameters is ignored: it is always one.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The solver has been disposed, before or during the solve.</exception>
    public Task<CpSolverResponse> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancellationToken)
    {
        var request = SolverRequest.Of(model, parameters);
        return UseAsync((process, ct) => process.SolveAsync(request, Solving, ct), cancellationToken);
    }

    /// <summary>Ends all processes, also those that are solving.</summary>
    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }
        await closing.CancelAsync();
        for (var i = 0; i < options.Processes; i++)
        {
            await free.WaitAsync();
        }
        while (idle.TryPop(out var process))
        {
            await process.DisposeAsync();
        }
        free.Dispose();
    }

    private async Task<T> UseAsync<T>(Func<SolverProcess, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
        try
        {
            await free.WaitAsync(stop.Token);
            try
            {
                return await TryTwiceAsync(use, stop.Token);
            }
            finally
            {
                free.Release();
            }
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ObjectDisposedException(nameof(CpSolver));
        }
    }

    private async Task<T> TryTwiceAsync<T>(Func<SolverProcess, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(use, cancellationToken);
        }
        catch (SolverProcessException first)
        {
            try
            {
                return await TryAsync(use, cancellationToken);
            }
            catch (SolverProcessException second)
            {
                throw new SolverFailedException(
                    $"The solver process failed twice in a row.\nThe first {first.Message}\nThe second {second.Message}\n"
                    + "Solve a smaller model or raise its limits if memory or time ran out; otherwise install the solver's packages again (npm ci in its folder) and report the log above.",
                    new AggregateException(first, second));
            }
        }
    }

    private async Task<T> TryAsync<T>(Func<SolverProcess, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        var process = await TakeAsync(cancellationToken);
        try
        {
            var result = await use(process, cancellationToken);
            if (process.ResidentBytes > options.KeptMemory)
            {
                await process.DisposeAsync();
            }
            else
            {
                idle.Push(process);
            }
            return result;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>The process that was used last, so that as few as possible are kept busy and warm; a new one if none is idle.</summary>
    private async Task<SolverProcess> TakeAsync(CancellationToken cancellationToken)
    {
        while (idle.TryPop(out var process))
        {
            if (process.IsUsable)
            {
                return process;
            }
            await process.DisposeAsync();
        }
        return await SolverProcess.StartAsync(command.Value, options, time, cancellationToken);
    }
}
