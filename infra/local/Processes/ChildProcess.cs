using System.Collections.Concurrent;
using System.Diagnostics;

namespace Inspection.Local;

/// <summary>
/// A process of the local platform. It ends itself cleanly when its standard input closes, so it outlives neither an
/// ordered stop nor the sudden death of this process. Its output is always read, so that it can never block on it.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int TailLines = 60;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly string name;
    private readonly ConcurrentQueue<string> tail = new();
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int disposed;

    private ChildProcess(string name, ProcessStartInfo start, Action<string>? line, Action<string>? errorLine)
    {
        this.name = name;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => exited.TrySetResult(process.ExitCode);
        process.OutputDataReceived += (_, e) => Read(e.Data, line);
        process.ErrorDataReceived += (_, e) => Read(e.Data, errorLine);
    }

    /// <summary>The system's number of the process.</summary>
    public int Id { get; private set; }

    /// <summary>Completes with the exit code.</summary>
    public Task<int> Exited => exited.Task;

    /// <summary>The last lines that the process wrote.</summary>
    public string Tail => string.Join(Environment.NewLine, tail);

    /// <summary>Starts a program whose own code ends when standard input closes.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="program">The program's path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="line">Receives every line of standard output, from any thread.</param>
    /// <param name="errorLine">Receives every line of standard error, from any thread.</param>
    public static ChildProcess Start(string name, string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null, Action<string>? line = null, Action<string>? errorLine = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var child = new ChildProcess(name, start, line, errorLine);
        child.process.Start();
        child.Id = child.process.Id;
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits until <paramref name="ready"/> completes; an early end of the process becomes an error that shows its last lines.</summary>
    public async Task<T> UntilAsync<T>(Task<T> ready, TimeSpan limit, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(limit);
        var first = await Task.WhenAny(ready, Exited, Task.Delay(Timeout.Infinite, stop.Token));
        if (first == ready)
        {
            return await ready;
        }

        cancel.ThrowIfCancellationRequested();
        await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(LastWords, CancellationToken.None));
        var what = Exited.IsCompleted ? $"ended with code {await Exited}" : $"was not ready after {limit.TotalSeconds:0} s";
        await DisposeAsync();
        throw new SetUpException($"{name} {what} while starting:{Environment.NewLine}{Tail}");
    }

    /// <summary>Asks the process to end and waits until it has; only one that ignores this for long is killed.</summary>
    public async Task StopAsync()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is already gone, and with it the other end of the pipe.
        }

        if (await Task.WhenAny(Exited, Task.Delay(Grace)) != Exited)
        {
            process.Kill(entireProcessTree: true);
            await Exited;
        }
    }

    /// <summary>Kills the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            await StopAsync();
            process.Dispose();
        }
    }

    private void Read(string? text, Action<string>? receiver)
    {
        if (text is null)
        {
            return;
        }

        tail.Enqueue(text);
        while (tail.Count > TailLines)
        {
            tail.TryDequeue(out _);
        }

        receiver?.Invoke(text);
    }
}
