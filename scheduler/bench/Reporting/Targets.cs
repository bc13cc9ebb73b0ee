using System.Globalization;
using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>What must be reached, what was measured, and whether it was.</summary>
internal static class Targets
{
    private static readonly (string Size, int Limit, double Gap)[] Gaps =
    [
        ("M", 15, 0.008), ("M", 60, 0.003),
        ("L", 15, 0.020), ("L", 60, 0.008), ("L", 300, 0.004),
        ("XL", 120, 0.020),
    ];

    private static readonly (string Size, int Limit)[] Bounds = [("S", 2), ("M", 15), ("L", 120)];

    public static Table Of(Results results)
    {
        var table = new Table("target", "measured (median and range)", "runs", "verdict");
        IReadOnlyList<RunRecord> small = results.Of("S", Method.Planner, 10);
        int proven = small.Count(r => r.Proven);
        Add(table, "S in 10 s: proven optimal", small, $"{proven} of {small.Count} proven optimal", proven * 2 > small.Count);
        foreach ((string size, int limit, double most) in Gaps)
        {
            IReadOnlyList<RunRecord> runs = results.Of(size, Method.Planner, limit);
            AddMost(table, Invariant($"{size} in {limit} s: gap ≤ {most:P1}"), runs, results.Gap, "P2", most);
        }

        foreach ((string size, int limit) in Bounds)
        {
            IReadOnlyList<RunRecord> runs = results.Of(size, Method.Bound, limit);
            int converged = runs.Count(r => results.Runs.Any(o => o.Key.Instance == r.Key.Instance && o.Key.Method == Method.Bound && o.Proven));
            string target = Invariant($"Bound of {size} in {limit} s: within 0.05 % of the converged one");
            if (converged == runs.Count)
            {
                AddMost(table, target, runs, r => BoundTable.Excess(results, r), "P3", 0.0005);
            }
            else
            {
                table.Add(target, $"{Statistics.Told(runs.Select(r => BoundTable.Excess(results, r)), "P3")} above the best known one", $"{runs.Count}", $"open: {converged} of {runs.Count} problems have a converged bound");
            }
        }

        IReadOnlyList<RunRecord> large = results.Of("L", Method.Planner);
        AddMost(table, "First plan of L: under 2 s", large, r => r.FirstPlan ?? double.PositiveInfinity, "F1", 2);
        AddWorst(table, "Memory on L: under 3 GiB in every run", large, r => r.PeakMiB, "F0", 3072, " MiB");
        AddWorst(table, "No run ends more than 2 s after its limit", [.. results.Runs.Where(r => r.Key.Method == Method.Planner)], r => Math.Max(0, r.Seconds - r.Key.Limit), "F1", 2, " s late");
        RunRecord[] answered = [.. results.Runs.Where(r => r.Score is not null)];
        int wrong = answered.Count(r => r.Outcome == Outcome.Wrong);
        Add(table, "Every plan of every method passes the checker", answered, $"{wrong} do not", wrong == 0);
        int above = results.AboveBound.Count();
        Add(table, "No plan is above a bound", answered, $"{above} are", above == 0);
        return table;
    }

    private static void AddMost(Table table, string target, IReadOnlyList<RunRecord> runs, Func<RunRecord, double?> value, string format, double most)
    {
        // A run without a figure has not reached anything.
        double? median = Statistics.Median(runs.Select(r => value(r) ?? double.PositiveInfinity));
        Add(table, target, runs, Statistics.Told(runs.Select(value), format), median <= most);
    }

    private static void AddWorst(Table table, string target, IReadOnlyList<RunRecord> runs, Func<RunRecord, double> value, string format, double most, string unit)
    {
        double worst = runs.Select(value).DefaultIfEmpty(0).Max();
        Add(table, target, runs, $"at most {worst.ToString(format, CultureInfo.InvariantCulture)}{unit}", worst <= most);
    }

    private static void Add(Table table, string target, IReadOnlyList<RunRecord> runs, string measured, bool met) =>
        table.Add(target, runs.Count == 0 ? "–" : measured, $"{runs.Count}", runs.Count == 0 ? "not measured" : met ? "met" : "**missed**");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
