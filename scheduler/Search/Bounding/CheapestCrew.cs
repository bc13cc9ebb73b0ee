using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>Finds a crew of the least cost for cells whose crews are not listed: depth first, the certificate with the fewest holders first.</summary>
internal sealed class CheapestCrew(Instance instance)
{
    private CrewTable _table = null!;
    private long[] _costs = [];
    private int[] _order = [];
    private ulong _best;
    private long _least;

    /// <param name="table">The cell.</param>
    /// <param name="costs">Cost of each of its officers.</param>
    /// <param name="needs">Certificates that they have to hold together, numbered as in the cell.</param>
    /// <returns>Local mask of the officers; 0 when there is no such crew.</returns>
    public ulong Find(CrewTable table, long[] costs, uint needs)
    {
        _table = table;
        _costs = costs;
        _order = [.. Enumerable.Range(0, table.Skills.Length).OrderBy(i => costs[i])];
        (_best, _least) = (0, long.MaxValue);
        Add(0, 0, 0, needs);
        return _best;
    }

    private void Add(ulong crew, int size, long cost, uint open)
    {
        if (cost >= _least)
        {
            return;
        }

        if (open == 0 && size >= instance.LeastOfficers)
        {
            (_best, _least) = (crew, cost);
            return;
        }

        if (size == instance.Seats)
        {
            return;
        }

        var wanted = open == 0 ? uint.MaxValue : 1u << Rarest(open);
        foreach (var i in _order)
        {
            if ((crew >> i & 1) == 0 && (open == 0 || (_table.Skills[i] & wanted) != 0))
            {
                Add(crew | (1UL << i), size + 1, cost + _costs[i], open & ~_table.Skills[i]);
            }
        }
    }

    private int Rarest(uint open)
    {
        var rarest = -1;
        var fewest = int.MaxValue;
        for (var rest = open; rest != 0; rest &= rest - 1)
        {
            var kind = BitOperations.TrailingZeroCount(rest);
            var holders = _table.Skills.Count(s => (s >> kind & 1) != 0);
            if (holders < fewest)
            {
                (fewest, rarest) = (holders, kind);
            }
        }

        return rarest;
    }
}
