using System.Globalization;

namespace Inspection.Sizes;

/// <summary>What asking for pages of one kind took.</summary>
/// <param name="Times">Milliseconds of each page, as its caller waited for it, in ascending order.</param>
/// <param name="Cpu">Milliseconds of processor time of the app for a page.</param>
/// <param name="Allocated">Bytes allocated for a page.</param>
/// <param name="Calls">Calls of storage for a page.</param>
internal sealed record Series(string What, IReadOnlyList<double> Times, double Cpu, double Allocated, double Calls)
{
    public double Median => Times[Times.Count / 2];

    /// <summary>19 of 20 pages took no longer.</summary>
    public double P95 => Times[Math.Min(Times.Count - 1, (int)Math.Ceiling(Times.Count * 0.95) - 1)];

    public static string Header => "| what is asked for | pages | p50 ms | p95 ms | most ms | CPU ms | KB allocated | calls of storage |\n|---|---:|---:|---:|---:|---:|---:|---:|";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {What} | {Times.Count} | {Median:F0} | {P95:F0} | {Times[^1]:F0} | {Cpu:F1} | {Allocated / 1024:F0} | {Calls:0.##} |");

    /// <summary>Asks for pages one after the other, and what the app used meanwhile.</summary>
    /// <param name="ask">Asks for the n-th page, knowing the one before.</param>
    /// <param name="before">What happens before each page, and is not measured but in what the app uses.</param>
    public static async Task<Series> MeasureAsync(AppUnderTest app, string what, int pages, Func<int, Answer?, Task<Answer>> ask, Func<int, Task>? before = null)
    {
        var times = new List<double>();
        var (cpu, allocated, calls) = (0.0, 0L, 0L);
        Answer? last = null;
        for (var page = 0; page < pages; page++)
        {
            await (before?.Invoke(page) ?? Task.CompletedTask);
            var begun = await app.UsedAsync();
            last = await ask(page, last);
            var ended = await app.UsedAsync();
            times.Add(last.Milliseconds);
            (cpu, allocated, calls) = (cpu + ended.CpuMilliseconds - begun.CpuMilliseconds, allocated + ended.Allocated - begun.Allocated, calls + ended.Calls - begun.Calls);
        }

        times.Sort();
        return new(what, times, cpu / pages, (double)allocated / pages, (double)calls / pages);
    }
}
