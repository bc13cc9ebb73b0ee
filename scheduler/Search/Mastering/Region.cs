namespace Inspection.Scheduler.Search.Mastering;

/// <summary>A base and its neighbours, whose teams are thought over anew while all others stay.</summary>
internal sealed class Region
{
    private Region(bool[] cells, bool isAll)
    {
        Cells = cells;
        IsAll = isAll;
    }

    /// <summary>Per cell: in the region or not.</summary>
    public bool[] Cells { get; }

    public bool IsAll { get; }

    /// <param name="instance">The instance.</param>
    /// <param name="centre">A base.</param>
    /// <param name="mostVisits">Bases are added, nearest first, while the visits made from them stay below this.</param>
    /// <param name="solution">Where visits take place now.</param>
    public static Region Around(Instance instance, int centre, int mostVisits, Solution solution)
    {
        var bases = instance.Problem.Bases.Count;
        var visitsOf = new int[bases];
        foreach (var c in solution.CellOf.Where(c => c >= 0))
        {
            visitsOf[instance.Cells[c].Base]++;
        }

        var chosen = new bool[bases];
        var count = 0;
        foreach (var b in Enumerable.Range(0, bases).OrderBy(b => instance.Travel.Between(centre, b)).ThenBy(b => b))
        {
            if (count > 0 && count + visitsOf[b] > mostVisits)
            {
                break;
            }

            count += visitsOf[b];
            chosen[b] = true;
        }

        return new Region([.. instance.Cells.Select(c => chosen[c.Base])], chosen.All(x => x));
    }

    public static Region All(Instance instance) => new([.. instance.Cells.Select(_ => true)], true);
}
