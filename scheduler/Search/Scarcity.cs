namespace Inspection.Scheduler.Search;

/// <summary>
/// Teams of one cell share no officers, so no certificate can be needed by more of them than its holders allow: the
/// cheap test before the exact one.
/// </summary>
internal static class Scarcity
{
    /// <summary>Certificates that as many teams need already as there are holders for.</summary>
    public static ulong Exhausted(Cell cell, CellState state)
    {
        Span<ulong> neededBy = stackalloc ulong[8];
        neededBy.Clear();
        neededBy[0] = ulong.MaxValue;
        for (var t = 0; t < state.Count; t++)
        {
            for (var teams = Math.Min(t, neededBy.Length - 2); teams >= 0; teams--)
            {
                neededBy[teams + 1] |= neededBy[teams] & state[t].Need.Certificates;
            }
        }

        ulong exhausted = 0;
        for (var teams = 0; teams < neededBy.Length && teams < cell.Limits.Length; teams++)
        {
            exhausted |= neededBy[teams] & cell.Limits[teams];
        }

        return exhausted;
    }

    /// <summary>For each number of teams: the certificates that just so many teams can have.</summary>
    public static ulong[] Limits(ulong[] holders, int holdersNeeded, int teams)
    {
        var limits = new ulong[teams + 1];
        for (var q = 0; q < holders.Length; q++)
        {
            var limit = System.Numerics.BitOperations.PopCount(holders[q]) / holdersNeeded;
            limits[Math.Min(limit, teams)] |= limit <= teams ? 1UL << q : 0;
        }

        return limits;
    }
}
