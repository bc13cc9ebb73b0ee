using System.Diagnostics;
using System.Globalization;

namespace Inspection.Scheduler.CpSat;

/// <summary>The resident memory of a process.</summary>
internal static class ProcessMemory
{
    /// <returns>Bytes; 0 when the process is gone.</returns>
    public static long ResidentBytes(Process process)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            const string label = "VmRSS:";
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(label.Length, line.Length - label.Length - " kB".Length), CultureInfo.InvariantCulture) << 10;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
