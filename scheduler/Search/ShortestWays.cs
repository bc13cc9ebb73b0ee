namespace Inspection.Scheduler.Search;

/// <summary>
/// Where a way between a base and an enterprise over other enterprises is shorter than the drive itself, the bound
/// reckons with that way. It then looks at no route as longer than it is, and a route never gets shorter or feasible
/// by one more stop, which is what pricing relies on.
/// </summary>
internal static class ShortestWays
{
    /// <summary>Shortens the drives of a table (row: from, column: to; bases first) between bases and enterprises, by Dijkstra's method.</summary>
    public static void Shorten(int[] table, int places, int bases)
    {
        var done = new bool[places];
        for (var b = 0; b < bases; b++)
        {
            Shorten(table, bases, done, b * places, 1, (from, to) => (from * places) + to);
            Shorten(table, bases, done, b, places, (from, to) => (to * places) + from);
        }
    }

    /// <param name="table">The table.</param>
    /// <param name="bases">Number of bases: they are not driven through.</param>
    /// <param name="done">Room for a mark per place.</param>
    /// <param name="start">Where the base's own drives begin in the table.</param>
    /// <param name="step">From one of them to the next.</param>
    /// <param name="drive">Where the drive between two enterprises stands.</param>
    private static void Shorten(int[] table, int bases, bool[] done, int start, int step, Func<int, int, int> drive)
    {
        Array.Clear(done);
        for (var round = bases; round < done.Length; round++)
        {
            var via = -1;
            for (var v = bases; v < done.Length; v++)
            {
                if (!done[v] && (via < 0 || table[start + (v * step)] < table[start + (via * step)]))
                {
                    via = v;
                }
            }

            done[via] = true;
            for (var v = bases; v < done.Length; v++)
            {
                if (!done[v])
                {
                    ref var known = ref table[start + (v * step)];
                    known = Math.Min(known, table[start + (via * step)] + table[drive(via, v)]);
                }
            }
        }
    }

    /// <summary>Shortens every drive of a small table to the shortest way over its other places, by the method of Floyd and Warshall. Quick where nothing has to be shortened.</summary>
    public static void Close(int[] table, int side)
    {
        for (var via = 0; via < side; via++)
        {
            var onward = table.AsSpan(via * side, side);
            for (var from = 0; from < side; from++)
            {
                var row = table.AsSpan(from * side, side);
                var first = row[via];
                for (var to = 0; to < side; to++)
                {
                    if (first + onward[to] < row[to])
                    {
                        row[to] = first + onward[to];
                    }
                }
            }
        }
    }
}
