using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Inspection.Scheduler.CpSat;

namespace Inspection.Bench.Measuring;

/// <summary>What figures of time depend on.</summary>
internal static class Machine
{
    /// <summary>Cores, memory, system, runtime and Node in one line.</summary>
    public static string Description => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):F0} GiB, {RuntimeInformation.RuntimeIdentifier}, {RuntimeInformation.FrameworkDescription}, Node {Node()}");

    /// <summary>Load average of the last minute; null where the system does not tell.</summary>
    public static double? Load => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    private static string Processor() => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Node()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo(NodeRuntime.Find(SolverLocation.Find()).Executable, ["--version"]) { RedirectStandardOutput = true })!;
            string version = node.StandardOutput.ReadToEnd().Trim();
            node.WaitForExit();
            return version;
        }
        catch (SolverFailedException)
        {
            return "missing";
        }
    }
}
