using Inspection.Scheduler.Generating;

namespace Inspection.Bench.Measuring;

/// <summary>What is run, on which problems, with which limits. The limits are those of the targets.</summary>
internal sealed record Protocol
{
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
    /// Seed by seed, so that a benchmark that is interrupted has something to say about everything; the series of
    /// growth and the files come after the first seed.
    /// </summary>
    public IReadOnlyList<PlannedRun> Runs()
    {
        var runs = new List<PlannedRun>();
        foreach ((int round, int seed) in Seeds.Index())
        {
            foreach (InstanceSize size in Sizes)
            {
                runs.AddRange(Of(InstanceSource.Generated(size, seed), method => LimitsOf(size, method)));
            }

            if (round == 0)
            {
                runs.AddRange(Files.SelectMany(file => Of(file, LimitsOfFile)));
                runs.AddRange(Growth.SelectMany(n => Of(InstanceSource.Scaled(n, seed), method => method is Method.Planner or Method.Greedy ? [60] : [])));
            }
        }

        return runs;
    }

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
