using System.Numerics;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>
/// What a route must be worth for its cell to lose nothing, by who drives it: the cell's best value less the best that
/// its other officers can do, and the crew's own cost.
/// </summary>
internal sealed class CrewLosses
{
    private readonly CrewTable _table;
    private readonly CellPricing _pricing;
    private readonly long[] _bySkills;
    private readonly long[] _byCrew;
    private readonly Dictionary<ulong, long> _byCore = [];
    private readonly int _least;
    private readonly long _free;

    public CrewLosses(Instance instance, CrewTable table, CellPricing pricing, long best)
    {
        _table = table;
        _pricing = pricing;
        _least = instance.LeastOfficers;
        var sets = 1 << table.Kinds;
        _bySkills = new long[sets];
        Array.Fill(_bySkills, long.MaxValue);
        _byCrew = new long[table.Crews.Length];
        _free = best / Math.Max(1, table.Cell.Vehicles);
        if (!table.IsListed)
        {
            for (var set = 0; set < sets; set++)
            {
                _bySkills[set] = pricing.Costs.Cheapest[set] is var cost && cost == long.MaxValue ? long.MaxValue : _free + cost;
            }

            return;
        }

        var everyone = (1u << table.Cell.Officers.Length) - 1;
        for (var i = 0; i < table.Crews.Length; i++)
        {
            var (officers, skills) = table.Crews[i];
            _byCrew[i] = best - pricing.Packing.Best(table.Cell.Vehicles - 1, everyone & ~officers) + pricing.Costs.CostOf(i);
            _bySkills[skills] = Math.Min(_bySkills[skills], _byCrew[i]);
        }

        for (var k = 0; k < table.Kinds; k++)
        {
            for (var set = 0; set < sets; set++)
            {
                if ((set >> k & 1) == 0)
                {
                    _bySkills[set] = Math.Min(_bySkills[set], _bySkills[set | (1 << k)]);
                }
            }
        }
    }

    /// <summary>For a route that needs these certificates, by the crew for which it is least.</summary>
    public long Least(uint skills) => _bySkills[skills];

    /// <summary>For a route driven by these officers, with anybody to make up the least number of a team; long.MaxValue when there is nobody.</summary>
    public long Of(ulong core)
    {
        if (!_byCore.TryGetValue(core, out var least))
        {
            least = _table.IsListed ? Listed(core) : Priced(core);
            _byCore.Add(core, least);
        }

        return least;
    }

    private long Listed(ulong core)
    {
        var size = Math.Max(_least, BitOperations.PopCount(core));
        var least = long.MaxValue;
        for (var i = 0; i < _byCrew.Length; i++)
        {
            var officers = _table.Crews[i].Officers;
            if ((core & ~(ulong)officers) == 0 && BitOperations.PopCount(officers) == size)
            {
                least = Math.Min(least, _byCrew[i]);
            }
        }

        return least;
    }

    private long Priced(ulong core)
    {
        var costs = _pricing.Costs.Officers;
        var others = Enumerable.Range(0, _table.Skills.Length).Where(i => (core >> i & 1) == 0).Select(i => costs[i]).Order();
        var own = Enumerable.Range(0, _table.Skills.Length).Where(i => (core >> i & 1) != 0).Sum(i => costs[i]);
        return _free + own + others.Take(_least - BitOperations.PopCount(core)).Sum();
    }
}
