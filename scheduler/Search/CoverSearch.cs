using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>
/// Covers what several teams ask for with the least number of distinct officers: depth first over the teams, hardest
/// first; branch on the uncovered set with the fewest candidates; interchangeable officers are tried once. A node
/// limit makes "no" cautious, never a wrong "yes".
/// </summary>
internal sealed class CoverSearch(TeamDemands demands, OfficerSignatures signatures, int leastOfficers, int seats, int nodeLimit)
{
    private Cell _cell = null!;
    private ulong[] _current = [];
    private ulong[] _best = [];
    private int _bestCount;
    private int _nodes;

    /// <summary>True when the last answer was cut short by the node limit.</summary>
    public bool WasCutShort => _nodes > nodeLimit;

    /// <summary>Officers of each demand, of the best staffing that the last run found.</summary>
    public ReadOnlySpan<ulong> Best => _best.AsSpan(0, demands.Count);

    /// <summary>Mans all demands with officers of <paramref name="free"/>; false when no staffing was found.</summary>
    public bool Run(Cell cell, ulong free)
    {
        _cell = cell;
        if (_current.Length < demands.Count)
        {
            _current = new ulong[demands.Count];
            _best = new ulong[demands.Count];
        }

        _bestCount = int.MaxValue;
        _nodes = 0;
        Array.Clear(_current, 0, demands.Count);
        Cover(0, free, 0, demands.Floor - demands.Least(0));
        return _bestCount < int.MaxValue;
    }

    /// <summary>Covers team <paramref name="i"/> and those after it with officers of <paramref name="free"/>.</summary>
    private void Cover(int i, ulong free, int used, int floorAfter)
    {
        if (++_nodes > nodeLimit || _bestCount == demands.Floor)
        {
            return;
        }

        var team = _current[i];
        var size = BitOperations.PopCount(team);
        if (used + Math.Max(size, demands.Least(i)) + floorAfter >= _bestCount)
        {
            return;
        }

        var choice = demands.Scarcest(i, team, free, out var done);
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

        var uncovered = demands.Uncovered(i, team);
        while (choice != 0)
        {
            var officer = MostUseful(i, choice, uncovered);
            choice = signatures.Others(choice, officer);
            _current[i] = team | (1UL << officer);
            Cover(i, free & ~(1UL << officer), used, floorAfter);
            _current[i] = team;
        }
    }

    private void Next(int i, ulong free, int used, int floorAfter)
    {
        if (i + 1 < demands.Count)
        {
            _current[i + 1] = 0;
            if (demands.CanStillMan(i + 1, free))
            {
                Cover(i + 1, free, used, floorAfter - demands.Least(i + 1));
            }
        }
        else if (used < _bestCount && Pad(free))
        {
            _bestCount = used;
        }
    }

    /// <summary>Fills teams below the least size with officers nobody needs, those with the fewest certificates first.</summary>
    private bool Pad(ulong free)
    {
        Span<ulong> padded = stackalloc ulong[demands.Count];
        for (var i = 0; i < demands.Count; i++)
        {
            padded[i] = _current[i];
            while (BitOperations.PopCount(padded[i]) < leastOfficers)
            {
                var choice = free & ~demands.Barred(i);
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

    /// <summary>The officer who covers most of what the team still lacks, and little besides.</summary>
    private int MostUseful(int i, ulong choice, ulong uncovered)
    {
        var best = -1;
        var bestScore = int.MinValue;
        for (var rest = choice; rest != 0; rest &= rest - 1)
        {
            var officer = BitOperations.TrailingZeroCount(rest);
            var score = (demands.Covers(i, uncovered, officer) * 64) - BitOperations.PopCount(_cell.Certificates[officer]);
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
