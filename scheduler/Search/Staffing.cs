using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>The cheapest way found to man the teams of a cell.</summary>
/// <param name="Cost">Score paid for officers and for changes of teams.</param>
/// <param name="Teams">Local officers of each team, in the order in which the needs were given.</param>
internal sealed record StaffingResult(long Cost, ulong[] Teams);

/// <summary>
/// Mans several teams of one cell at once with the least number of distinct officers: depth first over the teams,
/// hardest first; branch on the uncovered certificate with the fewest candidates; officers with equal certificates
/// are tried once. A node limit makes "no" cautious, never a wrong "yes". Not safe for several threads.
/// </summary>
internal sealed class Staffing(int leastOfficers, int seats, int holdersNeeded, long changeCost, int nodeLimit)
{

    private Cell _cell = null!;
    private (ulong Candidates, int Count)[][] _covers = [];
    private ulong[] _barred = [];
    private int[] _least = [];
    private int[] _order = [];
    private int _teams;
    private ulong[] _current = [];
    private ulong[] _best = [];
    private int _bestCount;
    private int _floor;
    private int _nodes;
    private readonly ulong[] _signatures = new ulong[64];

    /// <summary>True once an answer was cut short by the node limit, so that it may not be the best.</summary>
    public bool WasCutShort { get; private set; }

    /// <summary>Null when no staffing was found.</summary>
    public StaffingResult? Solve(Cell cell, ulong allowed, ReadOnlySpan<TeamNeed> needs)
    {
        var plain = Find(cell, allowed, needs, keepKnown: false);
        var wishes = false;
        foreach (var need in needs)
        {
            wishes |= need.Known.Length > 0;
        }

        if (!wishes || plain is null || changeCost == 0)
        {
            return plain is null ? null : Priced(cell, needs, plain);
        }

        var result = Priced(cell, needs, plain);
        var kept = Find(cell, allowed, needs, keepKnown: true) is { } teams ? Priced(cell, needs, teams) : result;
        return kept.Cost < result.Cost ? kept : result;
    }

    private StaffingResult Priced(Cell cell, ReadOnlySpan<TeamNeed> needs, ulong[] teams)
    {
        long cost = 0;
        for (var t = 0; t < teams.Length; t++)
        {
            cost += cell.OfficerCost * BitOperations.PopCount(teams[t]);
            foreach (var known in needs[t].Known)
            {
                cost += (known & teams[t]) == 0 ? changeCost : 0;
            }
        }

        return new StaffingResult(cost, teams);
    }

    private ulong[]? Find(Cell cell, ulong allowed, ReadOnlySpan<TeamNeed> needs, bool keepKnown)
    {
        _cell = cell;
        var teams = new ulong[needs.Length];
        var free = allowed;
        var open = 0;
        Reserve(needs.Length);
        for (var t = 0; t < needs.Length; t++)
        {
            if (needs[t].Fixed != 0)
            {
                if ((needs[t].Fixed & ~free) != 0)
                {
                    return null;
                }

                teams[t] = needs[t].Fixed;
                free &= ~needs[t].Fixed;
            }
        }

        for (var t = 0; t < needs.Length; t++)
        {
            if (needs[t].Fixed == 0)
            {
                _order[open++] = t;
            }
        }

        _teams = open;
        if (open == 0)
        {
            return teams;
        }

        for (var i = 0; i < open; i++)
        {
            Prepare(i, needs[_order[i]], free, keepKnown);
        }

        Sign(needs, free, keepKnown);

        SortHardestFirst();
        _floor = 0;
        for (var i = 0; i < open; i++)
        {
            _floor += _least[i];
        }

        if (_floor > BitOperations.PopCount(free))
        {
            return null;
        }

        _bestCount = int.MaxValue;
        _nodes = 0;
        Array.Clear(_current, 0, open);
        Cover(0, free, 0, _floor - _least[0]);
        WasCutShort |= _nodes > nodeLimit;
        if (_bestCount == int.MaxValue)
        {
            return null;
        }

        for (var i = 0; i < open; i++)
        {
            teams[_order[i]] = _best[i];
        }

        return teams;
    }

    private void Reserve(int teams)
    {
        if (_covers.Length < teams)
        {
            _covers = new (ulong, int)[teams][];
            _barred = new ulong[teams];
            _least = new int[teams];
            _order = new int[teams];
            _current = new ulong[teams];
            _best = new ulong[teams];
        }
    }

    private void Prepare(int i, TeamNeed need, ulong free, bool keepKnown)
    {
        var count = BitOperations.PopCount(need.Certificates);
        var covers = new (ulong, int)[count + (keepKnown ? need.Known.Length : 0)];
        var usable = free & ~need.Recused;
        var n = 0;
        for (var rest = need.Certificates; rest != 0; rest &= rest - 1)
        {
            covers[n++] = (_cell.Holders[BitOperations.TrailingZeroCount(rest)] & usable, holdersNeeded);
        }

        if (keepKnown)
        {
            foreach (var known in need.Known)
            {
                covers[n++] = (known & usable, 1);
            }
        }

        var most = 1;
        for (var rest = usable; rest != 0; rest &= rest - 1)
        {
            most = Math.Max(most, BitOperations.PopCount(_cell.Certificates[BitOperations.TrailingZeroCount(rest)] & need.Certificates));
        }

        _covers[i] = covers;
        _barred[i] = need.Recused;
        _least[i] = Math.Max(leastOfficers, ((count * holdersNeeded) + most - 1) / most);
    }

    /// <summary>Officers with equal signatures are interchangeable in this call.</summary>
    private void Sign(ReadOnlySpan<TeamNeed> needs, ulong free, bool keepKnown)
    {
        ulong asked = 0;
        foreach (var need in needs)
        {
            asked |= need.Certificates;
        }

        for (var rest = free; rest != 0; rest &= rest - 1)
        {
            var officer = BitOperations.TrailingZeroCount(rest);
            var signature = Rng.Mix(_cell.Certificates[officer] & asked);
            for (var t = 0; t < needs.Length; t++)
            {
                signature += (needs[t].Recused >> officer & 1) * Rng.Mix((ulong)t + 1);
                for (var k = 0; keepKnown && k < needs[t].Known.Length; k++)
                {
                    signature += (needs[t].Known[k] >> officer & 1) * Rng.Mix(needs[t].Known[k]);
                }
            }

            _signatures[officer] = signature;
        }
    }

    private void SortHardestFirst()
    {
        for (var i = 1; i < _teams; i++)
        {
            for (var j = i; j > 0 && Hardness(j) > Hardness(j - 1); j--)
            {
                (_covers[j], _covers[j - 1]) = (_covers[j - 1], _covers[j]);
                (_barred[j], _barred[j - 1]) = (_barred[j - 1], _barred[j]);
                (_least[j], _least[j - 1]) = (_least[j - 1], _least[j]);
                (_order[j], _order[j - 1]) = (_order[j - 1], _order[j]);
            }
        }
    }

    private int Hardness(int i) => (_least[i] * 1000) + _covers[i].Length;

    /// <summary>Covers team <paramref name="i"/> and those after it with officers of <paramref name="free"/>.</summary>
    private void Cover(int i, ulong free, int used, int floorAfter)
    {
        if (++_nodes > nodeLimit || _bestCount == _floor)
        {
            return;
        }

        var team = _current[i];
        var size = BitOperations.PopCount(team);
        if (used + Math.Max(size, _least[i]) + floorAfter >= _bestCount)
        {
            return;
        }

        var choice = Scarcest(i, team, free, out var done);
        if (done)
        {
            if (size <= seats)
            {
                Next(i, free, used + Math.Max(size, leastOfficers), floorAfter);
            }

            return;
        }

        if (choice == 0 || size >= seats)
        {
            return;
        }

        var uncovered = Uncovered(i, team);
        var tried = 0;
        Span<ulong> seen = stackalloc ulong[64];
        while (choice != 0)
        {
            var officer = MostUseful(i, choice, uncovered);
            choice &= ~(1UL << officer);
            var signature = _signatures[officer];
            if (seen[..tried].Contains(signature))
            {
                continue;
            }

            seen[tried++] = signature;
            _current[i] = team | (1UL << officer);
            Cover(i, free & ~(1UL << officer), used, floorAfter);
            _current[i] = team;
        }
    }

    private void Next(int i, ulong free, int used, int floorAfter)
    {
        if (i + 1 < _teams)
        {
            _current[i + 1] = 0;
            Cover(i + 1, free, used, floorAfter - _least[i + 1]);
        }
        else if (used < _bestCount && Pad(free))
        {
            _bestCount = used;
        }
    }

    /// <summary>Fills teams below the least size with officers nobody needs, those with the fewest certificates first.</summary>
    private bool Pad(ulong free)
    {
        Span<ulong> padded = stackalloc ulong[_teams];
        for (var i = 0; i < _teams; i++)
        {
            padded[i] = _current[i];
            while (BitOperations.PopCount(padded[i]) < leastOfficers)
            {
                var choice = free & ~_barred[i];
                if (choice == 0)
                {
                    return false;
                }

                var officer = LeastSkilled(choice);
                padded[i] |= 1UL << officer;
                free &= ~(1UL << officer);
            }
        }

        padded.CopyTo(_best);
        return true;
    }

    private ulong Scarcest(int i, ulong team, ulong free, out bool done)
    {
        done = true;
        ulong choice = 0;
        var fewest = int.MaxValue;
        foreach (var (candidates, count) in _covers[i])
        {
            var missing = count - BitOperations.PopCount(candidates & team);
            if (missing <= 0)
            {
                continue;
            }

            done = false;
            var open = candidates & free;
            var slack = BitOperations.PopCount(open) - missing;
            if (slack < 0)
            {
                return 0;
            }

            if (slack < fewest)
            {
                fewest = slack;
                choice = open;
            }
        }

        return choice;
    }

    private ulong Uncovered(int i, ulong team)
    {
        ulong bits = 0;
        var covers = _covers[i];
        for (var j = 0; j < covers.Length; j++)
        {
            bits |= BitOperations.PopCount(covers[j].Candidates & team) < covers[j].Count ? 1UL << j : 0;
        }

        return bits;
    }

    /// <summary>The officer who covers most of what the team still lacks, and little besides.</summary>
    private int MostUseful(int i, ulong choice, ulong uncovered)
    {
        var covers = _covers[i];
        var best = -1;
        var bestScore = int.MinValue;
        for (var rest = choice; rest != 0; rest &= rest - 1)
        {
            var officer = BitOperations.TrailingZeroCount(rest);
            var score = -BitOperations.PopCount(_cell.Certificates[officer]);
            for (var lacks = uncovered; lacks != 0; lacks &= lacks - 1)
            {
                score += (int)(covers[BitOperations.TrailingZeroCount(lacks)].Candidates >> officer & 1) * 64;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (officer, score);
            }
        }

        return best;
    }

    private int LeastSkilled(ulong choice)
    {
        var best = -1;
        var fewest = int.MaxValue;
        for (var rest = choice; rest != 0; rest &= rest - 1)
        {
            var officer = BitOperations.TrailingZeroCount(rest);
            var skills = BitOperations.PopCount(_cell.Certificates[officer]);
            if (skills < fewest)
            {
                (best, fewest) = (officer, skills);
            }
        }

        return best;
    }
}
