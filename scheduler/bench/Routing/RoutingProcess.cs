using System.Diagnostics;
using System.Text.Json;
using Inspection.Scheduler.CpSat;

namespace Inspection.Bench.Routing;

/// <summary>Runs OR-Tools Routing in a process of its own, from the packages that the solver has installed.</summary>
internal static class RoutingProcess
{
    /// <summary>Solves one order.</summary>
    /// <param name="order">Teams and jobs.</param>
    /// <param name="cancellationToken">Ends the process: this build of Routing knows no time limit.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before an answer.</exception>
    /// <exception cref="SolverFailedException">The process is not installed, or it failed; the message has its log.</exception>
    public static async Task<RoutingAnswer> SolveAsync(RoutingOrder order, CancellationToken cancellationToken)
    {
        SolverLocation location = SolverLocation.Find();
        var start = new ProcessStartInfo(NodeRuntime.Find(location).Executable, [Path.Combine(AppContext.BaseDirectory, "routing.mjs"), location.Folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> answer = process.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> log = process.StandardError.ReadToEndAsync(cancellationToken);
            await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, order, JsonSerializerOptions.Web, cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<RoutingAnswer>(await answer, JsonSerializerOptions.Web)!
                : throw new SolverFailedException($"The routing process ended with exit code {process.ExitCode}:\n{await log}");
        }
        catch (IOException e)
        {
            throw new SolverFailedException($"The routing process closed its input: {e.Message}", e);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
