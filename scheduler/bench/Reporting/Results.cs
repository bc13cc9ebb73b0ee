using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>All runs, and for each problem the best bound that any run proved.</summary>
internal sealed class Results
{
    private readonly Dictionary<string, long> _bounds;

    public Results(IReadOnlyList<RunRecord> runs)
    {
        Runs = runs;
        _bounds = runs.Where(r => r.Bound is not null).GroupBy(r => r.Key.Instance, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(r => r.Bound!.Value), StringComparer.Ordinal);
    }

    public IReadOnlyList<RunRecord> Runs { get; }

    /// <summary>Runs whose score is above a bound: one of the two is wrong.</summary>
    public IEnumerable<RunRecord> AboveBound => Runs.Where(r => r.Score > BestBound(r.Key.Instance));

    public long? BestBound(string instance) => _bounds.TryGetValue(instance, out long bound) ? bound : null;

    /// <summary>Gap to the best bound that any run proved for the problem, as a fraction.</summary>
    public double? Gap(RunRecord run) => Gap(run.Key.Instance, run.Score);

    public double? Gap(string instance, long? score) => BestBound(instance) is { } bound && score is { } known ? Fraction(bound, known) : null;

    /// <summary>Gap to what the run itself proved.</summary>
    public static double? OwnGap(RunRecord run) => run.Bound is { } bound && run.Score is { } score ? Fraction(bound, score) : null;

    /// <summary>How far a bound lies above another, as a fraction.</summary>
    public static double Fraction(long bound, long score) => bound == score ? 0 : (bound - score) / Math.Max(1.0, Math.Abs((double)bound));

    /// <summary>Runs of one method with one limit on a group of problems.</summary>
    public IReadOnlyList<RunRecord> Of(string group, string method, int? limit = null) =>
        [.. Runs.Where(r => GroupOf(r.Key.Instance) == group && r.Key.Method == method && (limit is null || r.Key.Limit == limit))];

    /// <summary>S, M, L or XL for a generated problem, <c>growth</c> for a scaled one, its own id for any other.</summary>
    public static string GroupOf(string instance) => instance.Split('-') switch
    {
        ["generated", var size, _] => size,
        ["scaled", _, _] => Growth,
        _ => instance,
    };

    public const string Growth = "growth";

    /// <summary>Groups in the order of the sizes, then all others but the growth.</summary>
    public IReadOnlyList<string> Groups
    {
        get
        {
            string[] found = [.. Runs.Select(r => GroupOf(r.Key.Instance)).Where(g => g != Growth).Distinct()];
            string[] sizes = ["S", "M", "L", "XL"];
            return [.. sizes.Intersect(found), .. found.Except(sizes).Order(StringComparer.Ordinal)];
        }
    }
}
