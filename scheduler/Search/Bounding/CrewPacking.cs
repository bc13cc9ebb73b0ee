namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The most valuable set of crews of a cell that share no officer, given what each crew is worth. Answers for every
/// set of officers are remembered. Not safe for several threads.
/// </summary>
internal sealed class CrewPacking
{
    private readonly List<(uint Officers, long Value, int Crew)> _crews = [];
    private long[] _known = [];
    private int _sets;

    /// <param name="table">A cell whose crews are listed.</param>
    /// <param name="worth">Value of each crew; those of 0 or less are not used.</param>
    public void Start(CrewTable table, Func<int, long> worth)
    {
        _crews.Clear();
        for (var i = 0; i < table.Crews.Length; i++)
        {
            if (worth(i) is > 0 and var value)
            {
                _crews.Add((table.Crews[i].Officers, value, i));
            }
        }

        _crews.Sort((a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Crew.CompareTo(b.Crew));
        _sets = 1 << table.Cell.Officers.Length;
        var size = (table.Cell.Vehicles + 1) * _sets;
        if (_known.Length < size)
        {
            _known = new long[size];
        }

        Array.Fill(_known, -1, 0, size);
    }

    /// <summary>Most that <paramref name="teams"/> crews of these officers are worth.</summary>
    public long Best(int teams, uint officers)
    {
        if (teams <= 0)
        {
            return 0;
        }

        ref var known = ref _known[(teams * _sets) + (int)officers];
        if (known >= 0)
        {
            return known;
        }

        long best = 0;
        foreach (var (crew, value, _) in _crews)
        {
            if (value * teams <= best)
            {
                break;
            }

            if ((crew & ~officers) == 0)
            {
                best = Math.Max(best, value + Best(teams - 1, officers & ~crew));
            }
        }

        return known = best;
    }

    /// <summary>Crews that reach <see cref="Best"/>.</summary>
    public List<int> Choose(int teams, uint officers)
    {
        var chosen = new List<int>();
        while (Best(teams, officers) is > 0 and var best)
        {
            foreach (var (crew, value, index) in _crews)
            {
                if ((crew & ~officers) == 0 && value + Best(teams - 1, officers & ~crew) == best)
                {
                    chosen.Add(index);
                    officers &= ~crew;
                    teams--;
                    break;
                }
            }
        }

        return chosen;
    }
}
