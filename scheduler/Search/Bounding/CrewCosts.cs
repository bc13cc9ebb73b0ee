using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>What crews cost in a cell under given prices, and the cheapest crew for every set of certificates.</summary>
internal sealed class CrewCosts(Instance instance)
{
    private readonly long[] _cheapest = new long[1 << CrewTable.MostKinds];
    private long[] _layers = [];
    private long[] _officers = [];
    private CrewTable _table = null!;

    /// <summary>Per set of certificates: least cost of a crew that holds them all; long.MaxValue where there is none.</summary>
    public long[] Cheapest => _cheapest;

    /// <summary>Per officer of the cell.</summary>
    public long[] Officers => _officers;

    public void Start(CrewTable table, Prices prices)
    {
        _table = table;
        if (_officers.Length < table.Skills.Length)
        {
            _officers = new long[table.Skills.Length];
        }

        for (var i = 0; i < table.Skills.Length; i++)
        {
            _officers[i] = prices.OfficerIn(table.Cell, i);
        }

        Array.Fill(_cheapest, long.MaxValue, 0, 1 << table.Kinds);
        if (table.IsListed)
        {
            for (var i = 0; i < table.Crews.Length; i++)
            {
                ref var least = ref _cheapest[table.Crews[i].Skills];
                least = Math.Min(least, CostOf(i));
            }
        }
        else
        {
            BuildUp();
        }

        for (var k = 0; k < table.Kinds; k++)
        {
            for (var set = 0; set < 1 << table.Kinds; set++)
            {
                if ((set >> k & 1) == 0)
                {
                    _cheapest[set] = Math.Min(_cheapest[set], _cheapest[set | (1 << k)]);
                }
            }
        }
    }

    /// <summary>Cost of a listed crew.</summary>
    public long CostOf(int crew)
    {
        long cost = 0;
        for (var rest = _table.Crews[crew].Officers; rest != 0; rest &= rest - 1)
        {
            cost += _officers[BitOperations.TrailingZeroCount(rest)];
        }

        return cost;
    }

    /// <summary>
    /// Crews that are too many to list: officer after officer, the least cost of so many officers who together hold a
    /// set of certificates. Where several holders of one certificate are needed this counts one, which is never too dear.
    /// </summary>
    private void BuildUp()
    {
        var sets = 1 << _table.Kinds;
        var seats = Math.Min(instance.Seats, _table.Skills.Length);
        if (_layers.Length < (seats + 1) * sets)
        {
            _layers = new long[(seats + 1) * sets];
        }

        Array.Fill(_layers, long.MaxValue, 0, (seats + 1) * sets);
        _layers[0] = 0;
        for (var i = 0; i < _table.Skills.Length; i++)
        {
            for (var size = seats - 1; size >= 0; size--)
            {
                for (var set = 0; set < sets; set++)
                {
                    var before = _layers[(size * sets) + set];
                    if (before < long.MaxValue)
                    {
                        ref var after = ref _layers[((size + 1) * sets) + (set | (int)_table.Skills[i])];
                        after = Math.Min(after, before + _officers[i]);
                    }
                }
            }
        }

        for (var size = Math.Min(instance.LeastOfficers, seats); size <= seats; size++)
        {
            for (var set = 0; set < sets; set++)
            {
                _cheapest[set] = Math.Min(_cheapest[set], _layers[(size * sets) + set]);
            }
        }
    }
}
