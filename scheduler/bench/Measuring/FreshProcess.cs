using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Inspection.Bench.Measuring;

/// <summary>
/// Makes one run in a process of its own (<c>inspection measure</c>), so that memory and warming up are each run's own
/// and a crash costs one run. A process that overstays by far is ended.
/// </summary>
internal static class FreshProcess
{
    /// <summary>A run may end late, and is then blamed in the table; beyond this it hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <exception cref="OperationCanceledException">Cancelled; the process and all that it started are gone.</exception>
    public static async Task<RunRecord> RunAsync(string problemFile, RunKey key, TimeProvider time, CancellationToken cancellationToken)
    {
        using Process process = Process.Start(Command(problemFile, key))!;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using ITimer end = time.CreateTimer(_ => late.Cancel(), null, TimeSpan.FromSeconds(key.Limit) + Patience, Timeout.InfiniteTimeSpan);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return RunLog.Parse(await output)
                ?? Failed(key, $"exit code {process.ExitCode}: {(await error).Trim().Split('\n')[0]}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(key, string.Create(CultureInfo.InvariantCulture, $"hung: ended {Patience.TotalSeconds:F0} s after its limit"));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static RunRecord Failed(RunKey key, string note) => new(key, Outcome.Failed, note, Commit: SourceCommit.Current, Machine: Machine.Description);

    private static ProcessStartInfo Command(string problemFile, RunKey key)
    {
        string self = Environment.ProcessPath!;
        string[] application = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [Assembly.GetEntryAssembly()!.Location] : [];
        FormattableString arguments = $"--method {key.Method} --seconds {key.Limit} --workers {key.Workers} --seed {key.Seed}";
        return new ProcessStartInfo(self, [.. application, "measure", problemFile, .. FormattableString.Invariant(arguments).Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
