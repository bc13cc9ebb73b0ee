using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Inspection.Local;

/// <summary>
/// The custom handler's process: started, watched, and started again when it ends. Three crashes within half an hour are
/// taken as a sign that it never will run; asking to be restarted (exit code 200) is not a crash.
/// </summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    private const int MaxCrashes = 3;
    private const int AsksForRestart = 200;
    private const string Announcement = "guard: process ";
    private static readonly TimeSpan CrashWindow = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(25);

    private readonly FunctionsHostOptions options;
    private readonly HandlerSettings settings;
    private readonly Toolchain toolchain;
    private readonly HttpClient probe = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private readonly CancellationTokenSource stopping = new();
    private readonly Queue<DateTimeOffset> crashes = new();
    private readonly TaskCompletionSource<string> gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string workerId = Guid.NewGuid().ToString();
    private TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool replacing;
    private Task? watch;

    public HandlerProcess(FunctionsHostOptions options, HandlerSettings settings, Toolchain toolchain) =>
        (this.options, this.settings, this.toolchain) = (options, settings, toolchain);

    /// <summary>The handler's own process, not that of its guard.</summary>
    public int Id { get; private set; }

    /// <summary>Completes with the reason when the host no longer tries to run the handler.</summary>
    public Task<string> GaveUp => gaveUp.Task;

    public async Task StartAsync(CancellationToken cancel)
    {
        var first = await LaunchAsync(cancel);
        watch = WatchAsync(first);
    }

    /// <summary>The handler's address, as soon as it answers.</summary>
    public async Task<Uri> ReadyAsync(CancellationToken cancel)
    {
        var answer = await Task.WhenAny(Volatile.Read(ref ready).Task, gaveUp.Task).WaitAsync(cancel);
        return answer == gaveUp.Task ? throw new HandlerGoneException(await gaveUp.Task) : await Volatile.Read(ref ready).Task.WaitAsync(cancel);
    }

    /// <summary>Kills the handler as the host does after a function timeout; it is started again and this is no crash.</summary>
    public void Replace()
    {
        replacing = true;
        Kill();
    }

    /// <summary>Kills the handler as if it had crashed.</summary>
    public void Kill()
    {
        try
        {
            using var process = Process.GetProcessById(Id);
            process.Kill(entireProcessTree: true);
        }
        catch (ArgumentException)
        {
            // It has ended by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (watch is not null)
        {
            await watch;
        }

        probe.Dispose();
        stopping.Dispose();
    }

    private async Task<ChildProcess> LaunchAsync(CancellationToken cancel)
    {
        var port = Ports.Free();
        var environment = new Dictionary<string, string>(options.Settings)
        {
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["FUNCTIONS_HTTPWORKER_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = workerId,
            ["FUNCTIONS_HTTPWORKER_ID"] = workerId,
            ["FUNCTIONS_APP_ROOT_PATH"] = options.AppRoot,
        };
        var child = NodeProgram.StartGuarded(toolchain, "The Functions app", settings.Program, settings.Arguments, settings.Folder, environment, Output, Errors);
        var address = new Uri($"http://127.0.0.1:{port}/");
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancel, stopping.Token);
        try
        {
            var answered = await child.UntilAsync(AnswersAsync(address, starting.Token), settings.InitializationTimeout, starting.Token);
            Volatile.Read(ref ready).TrySetResult(answered);
            return child;
        }
        catch
        {
            await starting.CancelAsync();
            await child.DisposeAsync();
            throw;
        }
    }

    /// <summary>Any answer at all means that the handler is ready.</summary>
    private async Task<Uri> AnswersAsync(Uri address, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                using var answer = await probe.GetAsync(address, cancel);
                return address;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(PollEvery, cancel);
            }
        }
    }

    private async Task WatchAsync(ChildProcess child)
    {
        var stop = Task.Delay(Timeout.Infinite, stopping.Token);
        while (true)
        {
            if (await Task.WhenAny(child.Exited, stop) == stop)
            {
                await child.DisposeAsync();
                return;
            }

            Volatile.Write(ref ready, new(TaskCreationOptions.RunContinuationsAsynchronously));
            var code = await child.Exited;
            await child.DisposeAsync();
            do
            {
                if (!MayStartAgain(code, child.Tail))
                {
                    return;
                }

                try
                {
                    child = await LaunchAsync(CancellationToken.None);
                    break;
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                catch (SetUpException failed)
                {
                    options.Log(LogLevel.Error, failed.Message);
                    code = -1;
                }
            }
            while (true);
        }
    }

    private bool MayStartAgain(int code, string tail)
    {
        if (replacing || code == AsksForRestart)
        {
            options.Log(LogLevel.Information, $"The handler is started again ({(replacing ? "after a function timeout" : "as it asked for")}).");
            replacing = false;
            return true;
        }

        var now = options.Clock.GetUtcNow();
        crashes.Enqueue(now);
        while (crashes.Peek() < now - CrashWindow)
        {
            crashes.Dequeue();
        }

        if (crashes.Count < MaxCrashes)
        {
            options.Log(LogLevel.Error, $"The handler ended with code {code} (crash {crashes.Count} of {MaxCrashes} within 30 minutes); it is started again.");
            return true;
        }

        var reason = $"The handler ended {MaxCrashes} times within 30 minutes, the last time with code {code}, and is not started again:{Environment.NewLine}{tail}";
        options.Log(LogLevel.Critical, reason);
        gaveUp.TrySetResult(reason);
        return false;
    }

    private void Output(string line)
    {
        if (line.StartsWith(Announcement, StringComparison.Ordinal))
        {
            Id = int.Parse(line.AsSpan(Announcement.Length), CultureInfo.InvariantCulture);
            return;
        }

        options.Log(LogLevel.Information, line);
    }

    private void Errors(string line) =>
        options.Log(line.Contains("warn", StringComparison.OrdinalIgnoreCase) ? LogLevel.Warning : LogLevel.Error, line);
}

/// <summary>The handler crashed too often and is not started any more.</summary>
internal sealed class HandlerGoneException(string message) : Exception(message);
