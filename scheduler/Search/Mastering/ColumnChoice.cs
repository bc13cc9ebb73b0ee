using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>The routes that a master chooses among.</summary>
/// <param name="Columns">Routes of the region that touch no visit outside it.</param>
/// <param name="Present">Positions of the routes driven now, or of their stops in a better order.</param>
/// <param name="Kept">Pinned visits of the region that are made now and have to stay.</param>
/// <param name="IsComplete">True when every route that a better plan could use is among them.</param>
internal sealed record ColumnChoice(IReadOnlyList<Column> Columns, IReadOnlySet<int> Present, IReadOnlySet<int> Kept, bool IsComplete)
{
    public static ColumnChoice For(Instance instance, ColumnGeneration generation, Region region, Solution solution, long gap, int most)
    {
        bool IsFree(int v) => solution.CellOf[v] < 0 || region.Cells[solution.CellOf[v]];
        var present = new List<Column>();
        var least = new LeastOfficers(instance);
        var cells = instance.Cells.Where(c => region.Cells[c.Index] && c.Vehicles > 0).ToArray();
        foreach (var cell in cells)
        {
            for (var t = 0; t < solution[cell.Index].Count; t++)
            {
                present.Add(ColumnOf.Team(instance, least, cell, solution[cell.Index][t]));
            }
        }

        var found = new Dictionary<string, (Column Column, long Loss)>(StringComparer.Ordinal);
        var complete = gap < long.MaxValue;
        foreach (var cell in cells)
        {
            var share = Math.Max(20, most / Math.Max(1, cells.Length));
            complete &= generation.Pricing.Enumerate(cell, generation.BestDuals, Math.Min(gap, long.MaxValue / 4), share * 8);
            var columns = generation.Pricing.Found.Select(f => f.Column).Concat(generation.ColumnsOf(cell.Index)).Where(c => c.Visits.All(IsFree)).ToArray();
            var best = columns.Select(generation.Reduced).DefaultIfEmpty(0).Max();
            foreach (var column in columns)
            {
                Offer(found, column, best - generation.Reduced(column));
            }
        }

        foreach (var column in present)
        {
            Offer(found, column, long.MinValue);
        }

        var chosen = found.Values.OrderBy(f => f.Loss).ThenBy(f => f.Column.Cell).Take(most).ToArray();
        var positions = Enumerable.Range(0, chosen.Length).Where(j => chosen[j].Loss == long.MinValue).ToHashSet();
        var kept = present.SelectMany(c => c.Visits).Where(v => instance.Visits[v].Pinned).ToHashSet();
        return new ColumnChoice([.. chosen.Select(f => f.Column)], positions, kept, complete && found.Count <= most && positions.Count == present.Count);
    }

    /// <summary>
    /// Of routes with the same visits and options only the shortest is of use, also in place of one driven now: without
    /// it the solver's bound would leave out the plan that drives the same stops in a better order.
    /// </summary>
    private static void Offer(Dictionary<string, (Column Column, long Loss)> found, Column column, long loss)
    {
        var key = column.Cell + ":" + string.Join(',', column.Visits.Zip(column.Options, (v, o) => (v, o)).Order().Select(x => $"{x.v}.{x.o}"));
        found[key] = found.TryGetValue(key, out var known)
            ? (known.Column.Value >= column.Value ? known.Column : column, Math.Min(known.Loss, loss))
            : (column, loss);
    }
}
