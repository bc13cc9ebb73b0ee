using Inspection.Scheduler.Generating;

namespace Inspection.Bench.Measuring;

/// <summary>What is run, on which problems, with which limits. The limits are those of the targets.</summary>
internal sealed record Protocol
{
    private const int LastRank = 2;

    /// <summary>Sizes of which every target is measured.</summary>
    public IReadOnlyList<InstanceSize> Sizes { get; init; } = Enum.GetValues<InstanceSize>();

    /// <summary>Seeds of the generator.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [1, 2, 3, 4, 5];

    /// <summary>Seconds for every method that is run on a size; null for each method's and size's own.</summary>
    public IReadOnlyList<int>? Limits { get; init; }

    public IReadOnlyList<string> Methods { get; init; } = Method.All;

    /// <summary>Other problems, such as real geographies.</summary>
    public IReadOnlyList<InstanceSource> Files { get; init; } = [];

    /// <summary>Enterprises of the weeks that show how search grows.</summary>
    public IReadOnlyList<int> Growth { get; init; } = [40, 100, 200, 500, 1000, 2000, 5000, 10000];

    public int Workers { get; init; } = 2;

    /// <summary>
    /// First what the targets ask for, then what the bounds are compared with, then all else; each seed by seed. A
    /// benchmark that is cut short has the medians of the targets, or else something to say about every size.
    /// </summary>
    public IReadOnlyList<PlannedRun> Runs()
    {
        var runs = new List<(int Rank, PlannedRun Run)>();
        foreach (int seed in Seeds)
        {
            foreach (InstanceSize size in Sizes)
            {
                runs.AddRange(Of(InstanceSource.Generated(size, seed), method => LimitsOf(size, method)).Select(r => (Rank(size, r.Key), r)));
            }
        }

        runs.AddRange(Files.SelectMany(file => Of(file, LimitsOfFile)).Select(r => (LastRank, r)));
        runs.AddRange(Growth.SelectMany(n => Of(InstanceSource.Scaled(n, Seeds[0]), method => method is Method.Planner or Method.Greedy ? [60] : [])).Select(r => (LastRank, r)));
        return [.. runs.OrderBy(r => r.Rank).Select(r => r.Run)];
    }

    private static int Rank(InstanceSize size, RunKey key) => (key.Method, size, key.Limit) switch
    {
        (Method.Greedy, _, _) => 0,
        (Method.Planner, InstanceSize.S, 10) => 0,
        (Method.Planner, InstanceSize.M, 15 or 60) => 0,
        (Method.Planner, InstanceSize.L, 15 or 60 or 300) => 0,
        (Method.Planner, InstanceSize.XL, _) => 0,
        (Method.Bound, InstanceSize.S, 2) or (Method.Bound, InstanceSize.M, 15) or (Method.Bound, InstanceSize.L, 120) => 0,
        (Method.Bound, not InstanceSize.XL, _) => 1,
        _ => LastRank,
    };

    /// <summary>Longest limit of a size's bound: what the shorter ones are compared with.</summary>
    private static int[] LimitsOf(InstanceSize size, string method) => (method, size) switch
    {
        (Method.Planner, InstanceSize.S) => [5, 10, 15, 60, 300],
        (Method.Planner, InstanceSize.XL) => [120],
        (Method.Planner, _) => [5, 15, 60, 300],
        (Method.Greedy, _) => [60],
        (Method.Monolith, InstanceSize.XL) => [],
        (Method.Monolith, _) => [60],
        (Method.TeamsFirst, InstanceSize.S) => [60],
        (Method.Bound, InstanceSize.S) => [2, 60],
        (Method.Bound, InstanceSize.M) => [15, 300],
        (Method.Bound, InstanceSize.L) => [120, 600],
        (Method.Bound, InstanceSize.XL) => [120],
        _ => [],
    };

    private static int[] LimitsOfFile(string method) => method switch
    {
        Method.Planner => [15, 60, 300],
        Method.Greedy => [60],
        Method.Monolith => [60],
        Method.Bound => [120],
        _ => [],
    };

    private IEnumerable<PlannedRun> Of(InstanceSource source, Func<string, int[]> limits) =>
        from method in Methods
        where limits(method).Length > 0
        from limit in Limits ?? limits(method)
        select new PlannedRun(source, new RunKey(source.Id, method, limit, Workers, 1));
}
