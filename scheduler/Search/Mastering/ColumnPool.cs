using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>The teams that a master chooses among.</summary>
/// <param name="Columns">What may be chosen.</param>
/// <param name="Present">Positions of the teams that go out now.</param>
/// <param name="Kept">Pinned visits that are made now and have to stay.</param>
/// <param name="IsComplete">True when every team that a better plan could have is among them.</param>
internal sealed record ColumnPool(IReadOnlyList<TeamColumn> Columns, IReadOnlySet<int> Present, IReadOnlySet<int> Kept, bool IsComplete)
{
    private const int Rounds = 10;

    /// <summary>Tried first: about what a request is worth, in thousandths.</summary>
    private const long FirstLoss = 1_000_000;

    /// <param name="instance">The instance.</param>
    /// <param name="bound">Cells and prices.</param>
    /// <param name="solution">The plan at hand.</param>
    /// <param name="others">Teams of other good plans.</param>
    /// <param name="gap">How far the plan lies below the bound, in thousandths: no team that costs more is of use.</param>
    /// <param name="most">About so many teams beside the present ones.</param>
    /// <param name="lists">Whether to add teams that no plan had, those of least loss by the prices of the bound.</param>
    public static ColumnPool For(Instance instance, Bound bound, Solution solution, IReadOnlyList<TeamColumn> others, long gap, int most, bool lists)
    {
        var present = new List<TeamColumn>();
        foreach (var cell in instance.Cells)
        {
            for (var t = 0; t < solution[cell.Index].Count; t++)
            {
                present.Add(TeamColumns.Of(instance, cell, solution[cell.Index][t]));
            }
        }

        var elite = Distinct(present, others).Take(most).ToList();
        var (columns, isComplete) = lists ? Widest(instance, bound, gap, Math.Max(most / 3, most - elite.Count)) : ([], false);
        return new ColumnPool(
            [.. present, .. elite, .. Distinct(present.Concat(elite), columns)],
            Enumerable.Range(0, present.Count).ToHashSet(),
            present.SelectMany(c => c.Visits).Where(v => instance.Visits[v].Pinned).ToHashSet(),
            isComplete);
    }

    /// <summary>Those that are not among the present ones and not twice, the first of each.</summary>
    private static IEnumerable<TeamColumn> Distinct(IEnumerable<TeamColumn> present, IEnumerable<TeamColumn> others)
    {
        static string Name(TeamColumn t) => $"{t.Cell} {t.Core} {string.Join(',', t.Visits)} {string.Join(',', t.Options)}";
        var known = present.Select(Name).ToHashSet(StringComparer.Ordinal);
        return others.Where(t => known.Add(Name(t)));
    }

    /// <summary>Teams with the least loss, as many as may be: the greatest loss is lowered until there are few enough, and then let out again.</summary>
    private static (List<TeamColumn> Columns, bool IsComplete) Widest(Instance instance, Bound bound, long gap, int most)
    {
        var listing = new CellColumns(instance, bound.Lagrangian!, bound.BestPrices!);
        var fitting = new List<TeamColumn>();
        var (loss, tooMuch) = (Math.Min(gap, FirstLoss), long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var columns = new List<TeamColumn>();
            var complete = listing.AddAll(loss, columns, most);
            if (columns.Count > most)
            {
                tooMuch = loss;
                loss /= 3;
                continue;
            }

            if (complete && loss >= gap)
            {
                return (columns, true);
            }

            fitting = columns.Count >= fitting.Count ? columns : fitting;
            if (columns.Count > most * 0.7)
            {
                break;
            }

            loss = Math.Min(gap, tooMuch == long.MaxValue ? loss * 4 : loss + ((tooMuch - loss) / 2));
        }

        return (fitting, false);
    }
}
