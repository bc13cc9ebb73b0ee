using System.Diagnostics;

namespace Inspection.Scheduler.CpSat;

/// <summary>What to run as a solver process.</summary>
/// <param name="Node">The runtime.</param>
/// <param name="Script">The script, by default <c>worker.mjs</c>.</param>
internal sealed record SolverCommand(NodeRuntime Node, string Script)
{
    public static SolverCommand Find()
    {
        var location = SolverLocation.Find();
        return new SolverCommand(NodeRuntime.Find(location), location.Worker);
    }

    /// <summary>Starts the process without a shell, and with nothing of this process's environment that could change Node.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo(Node.Executable, [Script])
        {
            WorkingDirectory = Path.GetDirectoryName(Script),
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        if (Environment.GetEnvironmentVariable("SystemRoot") is { } systemRoot)
        {
            start.Environment["SystemRoot"] = systemRoot; // Windows: Node's random numbers need it
        }
        return Process.Start(start) ?? throw new InvalidOperationException("A process that is not started through a shell is always a new one.");
    }
}
