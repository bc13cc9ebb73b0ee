using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>What the teams that are still to be manned ask for: for each, sets of officers of whom so many have to come. Reused without allocating.</summary>
internal sealed class TeamDemands(int leastOfficers, int holdersNeeded)
{
    private (ulong Candidates, int Count)[][] _covers = [];
    private ulong[] _barred = [];
    private int[] _least = [];
    private int[] _team = [];

    public int Count { get; private set; }

    /// <summary>No staffing of all of them needs fewer officers.</summary>
    public int Floor { get; private set; }

    /// <summary>Officers who may not join.</summary>
    public ulong Barred(int i) => _barred[i];

    /// <summary>No staffing of this team needs fewer officers.</summary>
    public int Least(int i) => _least[i];

    /// <summary>The team's position among the needs that were given.</summary>
    public int TeamOf(int i) => _team[i];

    public void Clear(int teams)
    {
        Count = 0;
        Floor = 0;
        if (_covers.Length < teams)
        {
            _covers = new (ulong, int)[teams][];
            _barred = new ulong[teams];
            _least = new int[teams];
            _team = new int[teams];
        }
    }

    public void Add(int team, Cell cell, TeamNeed need, ulong free, bool keepKnown)
    {
        var count = BitOperations.PopCount(need.Certificates);
        var covers = new (ulong, int)[count + (keepKnown ? need.Known.Length : 0)];
        var usable = free & ~need.Recused;
        var n = 0;
        for (var rest = need.Certificates; rest != 0; rest &= rest - 1)
        {
            covers[n++] = (cell.Holders[BitOperations.TrailingZeroCount(rest)] & usable, holdersNeeded);
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
            most = Math.Max(most, BitOperations.PopCount(cell.Certificates[BitOperations.TrailingZeroCount(rest)] & need.Certificates));
        }

        _covers[Count] = covers;
        _barred[Count] = need.Recused;
        _team[Count] = team;
        _least[Count] = Math.Max(leastOfficers, ((count * holdersNeeded) + most - 1) / most);
        Floor += _least[Count];
        Count++;
    }

    public void SortHardestFirst()
    {
        for (var i = 1; i < Count; i++)
        {
            for (var j = i; j > 0 && Hardness(j) > Hardness(j - 1); j--)
            {
                (_covers[j], _covers[j - 1]) = (_covers[j - 1], _covers[j]);
                (_barred[j], _barred[j - 1]) = (_barred[j - 1], _barred[j]);
                (_least[j], _least[j - 1]) = (_least[j - 1], _least[j]);
                (_team[j], _team[j - 1]) = (_team[j - 1], _team[j]);
            }
        }
    }

    private int Hardness(int i) => (_least[i] * 1000) + _covers[i].Length;

    /// <summary>The free officers for what is hardest to find of all that the team lacks; 0 when it cannot be found.</summary>
    /// <param name="i">The team.</param>
    /// <param name="team">Its officers so far.</param>
    /// <param name="free">Officers who are free.</param>
    /// <param name="done">True when it lacks nothing.</param>
    public ulong Scarcest(int i, ulong team, ulong free, out bool done)
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

    /// <summary>False when one of the teams from <paramref name="first"/> on could not be manned even if it were alone.</summary>
    public bool CanStillMan(int first, ulong free)
    {
        for (var i = first; i < Count; i++)
        {
            foreach (var (candidates, count) in _covers[i])
            {
                if (BitOperations.PopCount(candidates & free) < count)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>What the team lacks, as a mask of its sets.</summary>
    public ulong Uncovered(int i, ulong team)
    {
        ulong bits = 0;
        var covers = _covers[i];
        for (var j = 0; j < covers.Length; j++)
        {
            bits |= BitOperations.PopCount(covers[j].Candidates & team) < covers[j].Count ? 1UL << j : 0;
        }

        return bits;
    }

    /// <summary>How many of the sets in <paramref name="uncovered"/> an officer belongs to.</summary>
    public int Covers(int i, ulong uncovered, int officer)
    {
        var covers = _covers[i];
        var count = 0;
        for (; uncovered != 0; uncovered &= uncovered - 1)
        {
            count += (int)(covers[BitOperations.TrailingZeroCount(uncovered)].Candidates >> officer & 1);
        }

        return count;
    }
}
