namespace Inspection.Scheduler.Search.Bounding;

/// <summary>Works the proven bound down, from every visit for itself to column generation.</summary>
internal sealed class Bound(Instance instance, Incumbent incumbent)
{
    /// <summary>What the columns leave out: unavoidable changes, and visits with so many requests that not all subsets are listed.</summary>
    public long Apart { get; } = LeftOut(instance);

    /// <summary>The columns and prices found, for the master; null where only the crude bound is proven.</summary>
    public ColumnGeneration? Generation { get; private set; }

    public bool HasConverged => Generation?.HasConverged == true;

    /// <summary>Generates columns until nothing improves or it is told to stop. May be called again.</summary>
    public void Run(Func<bool> isOver)
    {
        if (instance.IsCurtailed)
        {
            return;
        }

        if (Generation is null)
        {
            var start = new Solution(instance, new StaffingMemo(instance));
            incumbent.CopyTo(start);
            Generation = new ColumnGeneration(instance);
            Generation.Seed(start);
            Generation.Descend(incumbent.Score - Apart, isOver, value => incumbent.ProveBound(FromThousandths(value)));
        }

        while (!Generation.HasConverged && !incumbent.IsOptimal && Generation.Round(isOver, value => incumbent.ProveBound(FromThousandths(value))))
        {
        }
    }

    /// <summary>How far the best Lagrangian value lies above a score, in thousandths.</summary>
    public long Gap(long score) => Generation!.Best == long.MaxValue ? long.MaxValue : Generation.Best - ((score - Apart) * Duals.Scale);

    /// <summary>A Lagrangian value as a bound of the score.</summary>
    public long FromThousandths(long value) => (long)Math.Floor((decimal)value / Duals.Scale) + Apart;

    private static long LeftOut(Instance instance)
    {
        var sum = -instance.ChangeCost * instance.PreviousVisits;
        foreach (var visit in instance.Visits)
        {
            sum += visit.Options.Where(o => !o.Exact).Select(o => o.Value).DefaultIfEmpty(0).Max();
        }

        return sum;
    }
}
