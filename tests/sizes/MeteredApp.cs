using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Inspection.Sizes;

/// <summary>
/// The app itself, as it is deployed, with one more address at which it tells what it has used so far: processor time, allocations, calls of storage, memory.
/// </summary>
internal static class MeteredApp
{
    public const string Path = "/used";

    public static async Task RunAsync(string[] arguments)
    {
        long calls = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument is { Name: "http.client.request.duration", Meter.Name: "System.Net.Http" })
                {
                    it.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref calls));
        listener.Start();
        await using var app = InspectionApp.Build(arguments);
        app.MapGet(Path, (bool collect) =>
        {
            var heap = GC.GetTotalMemory(collect);
            var text = string.Create(CultureInfo.InvariantCulture,
                $"{Environment.CpuUsage.TotalTime.TotalMilliseconds} {GC.GetTotalAllocatedBytes()} {Interlocked.Read(ref calls)} {heap} {Memory("VmRSS")} {Memory("VmHWM")}");
            if (collect)
            {
                // The highest memory so far begins anew.
                File.WriteAllText("/proc/self/clear_refs", "5");
            }

            return Results.Text(text);
        }).AllowAnonymous();
        await app.RunAsync();
    }

    /// <summary>A line of the kernel's account of this process, in bytes.</summary>
    private static long Memory(string name) => File.ReadLines("/proc/self/status").Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => 1024 * long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)).First();
}
