namespace Inspection.Scheduler.Search;

/// <summary>Remembers how each combination of needs is manned in each cell. One per worker.</summary>
internal sealed class StaffingMemo(Instance instance)
{
    private const int MostEntries = 400_000;

    private readonly Staffing _staffing = InstanceBuilder.StaffingFor(instance.Problem, 4000);
    private readonly Dictionary<Key, Entry>[] _cells = [.. instance.Cells.Select(_ => new Dictionary<Key, Entry>())];
    private TeamNeed[] _needs = new TeamNeed[8];
    private ulong[] _hashes = new ulong[8];
    private int _entries;

    /// <summary>
    /// Mans the teams of a cell, with the need of <paramref name="team"/> replaced (or added, when it equals the
    /// number of teams); -1 replaces none. Null when it cannot be done.
    /// </summary>
    public StaffingResult? Man(int cell, CellState state, ulong allowed, int team, TeamNeed need, ulong needHash)
    {
        var (sum, check) = (state.Sum, state.Check);
        if (team >= 0)
        {
            sum += needHash;
            check += CellState.CheckOf(needHash);
            if (team < state.Count)
            {
                sum -= state[team].Hash;
                check -= CellState.CheckOf(state[team].Hash);
            }
        }

        var salt = allowed == instance.Cells[cell].Everyone ? 0 : Rng.Mix(allowed);
        var key = new Key(sum + salt, check);
        if (_cells[cell].TryGetValue(key, out var known))
        {
            return known.Result;
        }

        if (++_entries > MostEntries)
        {
            Forget();
        }

        var result = Solve(cell, state, allowed, team, need);
        _cells[cell][key] = new Entry(result);
        return result;
    }

    /// <summary>Gives every team of the cell its officers: results are kept in the order of the needs' hashes.</summary>
    public void Assign(CellState state, StaffingResult result)
    {
        var count = state.Count;
        Reserve(count);
        var order = _order.AsSpan(0, count);
        for (var t = 0; t < count; t++)
        {
            _hashes[t] = state[t].Hash;
            order[t] = t;
        }

        _hashes.AsSpan(0, count).Sort(order);
        for (var i = 0; i < count; i++)
        {
            state[order[i]].Officers = result.Teams[i];
        }
    }

    private int[] _order = new int[8];

    private StaffingResult? Solve(int cell, CellState state, ulong allowed, int team, TeamNeed need)
    {
        var count = Math.Max(state.Count, team + 1);
        Reserve(count);
        for (var t = 0; t < count; t++)
        {
            _needs[t] = t == team ? need : state[t].Need;
            _hashes[t] = _needs[t].Hash;
        }

        _hashes.AsSpan(0, count).Sort(_needs.AsSpan(0, count));
        return _staffing.Solve(instance.Cells[cell], allowed, _needs.AsSpan(0, count));
    }

    private void Reserve(int count)
    {
        if (count > _needs.Length)
        {
            _needs = new TeamNeed[count * 2];
            _hashes = new ulong[count * 2];
            _order = new int[count * 2];
        }
    }

    private void Forget()
    {
        _entries = 0;
        foreach (var cell in _cells)
        {
            cell.Clear();
        }
    }

    private readonly record struct Entry(StaffingResult? Result);

    private readonly record struct Key(ulong Sum, ulong Check)
    {
        public override int GetHashCode() => (int)(Sum ^ (Sum >> 32));
    }
}
