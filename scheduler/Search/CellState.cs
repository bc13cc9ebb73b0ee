namespace Inspection.Scheduler.Search;

/// <summary>The teams of one cell. Slots beyond <see cref="Count"/> are kept for reuse.</summary>
internal sealed class CellState
{
    private readonly List<TeamState> _teams = [];
    private ulong _exhausted;
    private bool _isExhaustedKnown;

    public int Count { get; private set; }

    /// <summary>Score paid for the officers, and for changed teams, as staffed at present.</summary>
    public long StaffCost { get; set; }

    /// <summary>Sum of the teams' hashes: together with <see cref="Check"/> it names the needs, in any order.</summary>
    public ulong Sum { get; private set; }

    public ulong Check { get; private set; }

    public TeamState this[int team] => _teams[team];

    /// <summary>Certificates that no further team of the cell can have: as many need them as there are holders for.</summary>
    public ulong Exhausted(Cell cell)
    {
        if (!_isExhaustedKnown)
        {
            _exhausted = Scarcity.Exhausted(cell, this);
            _isExhaustedKnown = true;
        }

        return _exhausted;
    }

    /// <summary>Officers out with any team.</summary>
    public ulong Busy
    {
        get
        {
            ulong busy = 0;
            for (var t = 0; t < Count; t++)
            {
                busy |= _teams[t].Officers;
            }

            return busy;
        }
    }

    public static ulong CheckOf(ulong hash) => Rng.Mix(hash ^ 0x94d049bbUL);

    public TeamState Add()
    {
        if (Count == _teams.Count)
        {
            _teams.Add(new TeamState());
        }

        var team = _teams[Count++];
        team.Clear();
        Sum += team.Hash;
        Check += CheckOf(team.Hash);
        return team;
    }

    public void SetNeed(int team, TeamNeed need)
    {
        var state = _teams[team];
        Sum -= state.Hash;
        Check -= CheckOf(state.Hash);
        state.Set(need);
        Sum += state.Hash;
        Check += CheckOf(state.Hash);
        _isExhaustedKnown = false;
    }

    public void RemoveAt(int team)
    {
        var state = _teams[team];
        Sum -= state.Hash;
        Check -= CheckOf(state.Hash);
        _isExhaustedKnown = false;
        Count--;
        (_teams[team], _teams[Count]) = (_teams[Count], state);
    }

    public void CopyFrom(CellState other)
    {
        while (_teams.Count < other.Count)
        {
            _teams.Add(new TeamState());
        }

        Count = other.Count;
        StaffCost = other.StaffCost;
        Sum = other.Sum;
        Check = other.Check;
        _exhausted = other._exhausted;
        _isExhaustedKnown = other._isExhaustedKnown;
        for (var t = 0; t < Count; t++)
        {
            _teams[t].CopyFrom(other._teams[t]);
        }
    }
}
