using System.Globalization;
using Inspection.Scheduler;

namespace Inspection.Cli;

/// <summary>Shows progress on standard error: one live line with a bar on a terminal, plain lines elsewhere.</summary>
/// <param name="to">Standard error.</param>
/// <param name="columns">Width of the terminal, whose last line may be written over; null where there is no terminal.</param>
/// <param name="limit">Wall time of the search: the whole bar.</param>
internal sealed class ProgressLine(TextWriter to, int? columns, TimeSpan limit) : IProgress<PlannerProgress>
{
    private const int Bar = 16;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private PlannerProgress? _shown;
    private int _width;

    public static ProgressLine OnStandardError(TimeSpan limit) => new(Console.Error, Console.IsErrorRedirected ? null : TerminalColumns(), limit);

    public void Report(PlannerProgress value)
    {
        lock (_gate)
        {
            if (columns is { } most)
            {
                // A line that wraps could not be written over.
                string line = Live(value, most - 1);
                to.Write("\r" + line.PadRight(_width));
                _width = line.Length;
            }
            else if (_shown is null || _shown.Phase != value.Phase || value.Elapsed - _shown.Elapsed >= BetweenLines)
            {
                to.WriteLine(Plain(value));
                _shown = value;
            }
        }
    }

    /// <summary>Leaves the live line standing and goes to the next.</summary>
    public void End()
    {
        lock (_gate)
        {
            if (_width > 0)
            {
                to.WriteLine();
                _width = 0;
            }
        }
    }

    /// <summary>Some terminals do not tell their width; 80 is safe.</summary>
    private static int TerminalColumns()
    {
        try
        {
            return Console.WindowWidth is > 1 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    /// <summary>The bar and as many whole parts as fit: the gap says most, then score and bound, then the counts.</summary>
    private string Live(PlannerProgress p, int most)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{Filled(p)} {p.Elapsed.TotalSeconds:F0}/{limit.TotalSeconds:F0} s");
        string[] parts = [$"gap {Gap(p)}", $"score {Known(p.Score)}", $"bound {Known(p.Bound)}", $"{p.Waiting} waiting", p.Phase];
        foreach (var part in parts)
        {
            if (line.Length + 2 + part.Length > most)
            {
                break;
            }

            line += "  " + part;
        }

        return line.Length <= most ? line : line[..most];
    }

    private string Filled(PlannerProgress p)
    {
        var full = Math.Clamp((int)Math.Round(Bar * (p.Elapsed / limit)), 0, Bar);
        return $"[{new string('#', full)}{new string('.', Bar - full)}]";
    }

    private static string Plain(PlannerProgress p) => string.Create(CultureInfo.InvariantCulture,
        $"{p.Elapsed.TotalSeconds,5:F1} s  {p.Phase,-9}  score {Known(p.Score)}  bound {Known(p.Bound)}  gap {Gap(p)}  {p.Visits} visits  {p.Waiting} waiting");

    private static string Known(long? value) => value is { } known ? known.ToString(CultureInfo.InvariantCulture) : "–";

    private static string Gap(PlannerProgress p) => p is { Score: { } score, Bound: { } bound } && bound != 0
        ? ((bound - score) / Math.Abs((double)bound)).ToString("P2", CultureInfo.InvariantCulture)
        : "–";
}
