using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;
using Google.Protobuf;

namespace Inspection.Scheduler.CpSat;

/// <summary>One failure of one solver process; the message completes the sentence "the solver process …".</summary>
internal sealed class SolverProcessException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// One long-lived solver process. It solves one model at a time, and after any failure or cancelling it is
/// dead: the solver cannot be interrupted in any other way.
/// </summary>
internal sealed class SolverProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly CpSolverOptions options;
    private readonly TimeProvider time;
    private readonly StderrTail log;
    private readonly Lock gate = new();
    private string? ended;
    private uint lastId;

    private SolverProcess(Process process, CpSolverOptions options, TimeProvider time)
    {
        (this.process, this.options, this.time) = (process, options, time);
        log = new StderrTail(process.StandardError);
    }

    public long ResidentBytes => ProcessMemory.ResidentBytes(process);

    public bool IsUsable => ended is null && !process.HasExited;

    /// <summary>Starts a process and waits until it is warm.</summary>
    /// <exception cref="SolverProcessException">It did not get so far.</exception>
    public static async Task<SolverProcess> StartAsync(SolverCommand command, CpSolverOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SolverProcess started;
        try
        {
            started = new SolverProcess(command.Start(), options, time);
        }
        catch (Win32Exception e)
        {
            throw new SolverProcessException($"could not be started: {e.Message} ({command.Node.Executable})", e);
        }
        try
        {
            await started.GuardAsync(() => started.ReceiveAsync(0, SolverFrames.Kind.Ready), options.StartLimit,
                $"was not ready after {Seconds(options.StartLimit)}", cancellationToken);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Solves one model.</summary>
    /// <param name="request">The model and its parameters.</param>
    /// <param name="sent">Told the process id once the process has the model.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <exception cref="SolverProcessException">The process failed; it is dead.</exception>
    public Task<CpSolverResponse> SolveAsync(SolverRequest request, Action<int>? sent, CancellationToken cancellationToken)
    {
        var limit = request.Limit is { } own ? own + TimeSpan.FromTicks(Math.Max(options.Grace.Ticks, own.Ticks / 2)) : Timeout.InfiniteTimeSpan;
        return GuardAsync(ExchangeAsync, limit, $"hung: no answer after {Seconds(limit)}, the solve's own limit being {Seconds(request.Limit ?? limit)}", cancellationToken);

        async Task<CpSolverResponse> ExchangeAsync()
        {
            var id = ++lastId;
            await SolverFrames.WriteAsync(process.StandardInput.BaseStream, id, request.Model, request.Parameters);
            sent?.Invoke(process.Id);
            var answer = await ReceiveAsync(id, SolverFrames.Kind.Answer);
            try
            {
                return CpSolverResponse.Parser.ParseFrom(answer);
            }
            catch (InvalidProtocolBufferException e)
            {
                throw new InvalidDataException($"sent an answer that is not a CpSolverResponse: {e.Message}", e);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        End("was closed");
        await process.WaitForExitAsync();
        await log.Drained;
        process.Dispose();
    }

    /// <summary>
    /// Runs an exchange under its three guards: cancelling, time and memory. Each ends the process, and that
    /// ends the exchange, because the pipes close.
    /// </summary>
    private async Task<T> GuardAsync<T>(Func<Task<T>> exchange, TimeSpan limit, string late, CancellationToken cancellationToken)
    {
        try
        {
            await using var cancelled = cancellationToken.Register(() => End("was cancelled"));
            await using var clock = time.CreateTimer(_ => End(late), null, limit, Timeout.InfiniteTimeSpan);
            await using var memory = time.CreateTimer(_ => CheckMemory(), null, options.MemoryCheck, options.MemoryCheck);
            return await exchange();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or SolverProcessException)
        {
            // A process that closes its pipe is dying by itself: let it, its exit code names the cause.
            // One that talks nonsense is not.
            if (e is not IOException)
            {
                End(e.Message);
            }
            await ExitedAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new SolverProcessException($"{ended ?? $"ended by itself with exit code {process.ExitCode}"}{Log()}", e);
        }
    }

    private async Task<byte[]> ReceiveAsync(uint id, SolverFrames.Kind kind)
    {
        var frame = await SolverFrames.ReadAsync(process.StandardOutput.BaseStream);
        if (frame.Kind == SolverFrames.Kind.Error)
        {
            throw new SolverProcessException($"reported an error: {frame.Text}");
        }
        return frame.Kind == kind && frame.Id == id
            ? frame.Bytes
            : throw new InvalidDataException($"answered {frame.Kind} {frame.Id} where {kind} {id} was expected");
    }

    /// <summary>Waits for a process that closed its pipes; one that lingers for a second without them is killed.</summary>
    private async Task ExitedAsync()
    {
        await using (time.CreateTimer(_ => End("closed its output without ending"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan))
        {
            await process.WaitForExitAsync();
        }
        await log.Drained;
    }

    private void CheckMemory()
    {
        var resident = ResidentBytes;
        if (resident > options.MemoryLimit)
        {
            End($"held {resident >> 20} MiB of memory, more than the {options.MemoryLimit >> 20} MiB that it may");
        }
    }

    /// <summary>Kills the process; the first reason counts.</summary>
    private void End(string reason)
    {
        lock (gate)
        {
            ended ??= reason;
            process.Kill(entireProcessTree: true);
        }
    }

    private string Log() => log.ToString() is { Length: > 0 } text ? $"; the end of its log:\n{text}" : "; its log is empty";

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s");
}
