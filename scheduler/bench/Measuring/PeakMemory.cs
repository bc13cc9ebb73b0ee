using System.Globalization;

namespace Inspection.Bench.Measuring;

/// <summary>
/// The most memory that this process and all that it has started held together, looked at five times a second. On
/// systems without <c>/proc</c> the peak of this process alone.
/// </summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly ITimer _timer;
    private long _peak;

    public PeakMemory(TimeProvider time) => _timer = time.CreateTimer(_ => Look(), null, TimeSpan.Zero, Between);

    public double MiB
    {
        get
        {
            Look();
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            return Math.Round(Math.Max(Interlocked.Read(ref _peak), self.PeakWorkingSet64) / (double)(1 << 20), 1);
        }
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        if (OperatingSystem.IsLinux())
        {
            long now = ResidentBytes(Environment.ProcessId);
            for (long seen = Interlocked.Read(ref _peak); now > seen && Interlocked.CompareExchange(ref _peak, now, seen) != seen; seen = Interlocked.Read(ref _peak))
            {
            }
        }
    }

    private static long ResidentBytes(int root)
    {
        var processes = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int _))
            .Select(name => Status(int.Parse(name!, CultureInfo.InvariantCulture))).ToLookup(p => p.Parent);
        var waiting = new Queue<int>([root]);
        long sum = Status(root).Bytes;
        while (waiting.TryDequeue(out int parent))
        {
            foreach ((int id, _, long bytes) in processes[parent])
            {
                sum += bytes;
                waiting.Enqueue(id);
            }
        }

        return sum;
    }

    /// <summary>A process that has ended meanwhile holds nothing and is nobody's child.</summary>
    private static (int Id, int Parent, long Bytes) Status(int id)
    {
        try
        {
            string[] lines = File.ReadAllLines($"/proc/{id}/status");
            return (id, (int)Number(lines, "PPid:"), Number(lines, "VmRSS:") << 10);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (id, -1, 0);
        }
    }

    private static long Number(string[] lines, string label) =>
        lines.FirstOrDefault(l => l.StartsWith(label, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[label.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)
            : 0;
}
