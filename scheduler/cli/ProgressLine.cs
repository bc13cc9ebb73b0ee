using System.Globalization;
using Inspection.Scheduler;

namespace Inspection.Cli;

/// <summary>Shows progress on standard error: one live line on a terminal, plain lines elsewhere.</summary>
/// <param name="to">Standard error.</param>
/// <param name="columns">Width of the terminal, whose last line may be written over; null where there is no terminal.</param>
internal sealed class ProgressLine(TextWriter to, int? columns) : IProgress<PlannerProgress>
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private PlannerProgress? _shown;
    private int _width;

    public static ProgressLine OnStandardError() => new(Console.Error, Console.IsErrorRedirected ? null : TerminalColumns());

    public void Report(PlannerProgress value)
    {
        lock (_gate)
        {
            if (columns is { } most)
            {
                // A line that wraps could not be written over.
                string line = Text(value);
                line = line[..Math.Min(line.Length, most - 1)];
                to.Write("\r" + line.PadRight(_width));
                _width = line.Length;
            }
            else if (_shown is null || _shown.Phase != value.Phase || value.Elapsed - _shown.Elapsed >= BetweenLines)
            {
                to.WriteLine(Text(value));
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

    private static string Text(PlannerProgress p) => string.Create(CultureInfo.InvariantCulture,
        $"{p.Elapsed.TotalSeconds,5:F1} s  {p.Phase,-9}  score {Known(p.Score)}  bound {Known(p.Bound)}  gap {Gap(p)}  {p.Visits} visits  {p.Waiting} waiting");

    private static string Known(long? value) => value is { } known ? known.ToString(CultureInfo.InvariantCulture) : "–";

    private static string Gap(PlannerProgress p) => p is { Score: { } score, Bound: { } bound } && bound != 0
        ? ((bound - score) / Math.Abs((double)bound)).ToString("P2", CultureInfo.InvariantCulture)
        : "–";
}
