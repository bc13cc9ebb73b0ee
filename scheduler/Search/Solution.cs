namespace Inspection.Scheduler.Search;

/// <summary>
/// A plan under change: the teams of every cell, staffed, with the score kept up to date. Changes since
/// <see cref="Begin"/> can be taken back. Not safe for several threads.
/// </summary>
internal sealed class Solution
{
    /// <summary>What search adds for keeping a pin, above any score; not part of the score.</summary>
    private const long PinGuide = 1_000_000_000_000;

    private readonly CellState[] _cells;
    private readonly UndoLog _undo;
    private readonly Crews _crews;
    private readonly InsertionSearch _insertions;
    private readonly GivenTeams _given;
    private long _guideBefore;

    public Solution(Instance instance, StaffingMemo memo)
    {
        Instance = instance;
        _cells = [.. instance.Cells.Select(_ => new CellState())];
        _undo = new UndoLog(_cells.Length);
        _crews = new Crews(instance, memo);
        _insertions = new InsertionSearch(this, _crews);
        _given = new GivenTeams(this, _crews);
        CellOf = [.. instance.Visits.Select(_ => -1)];
        Guide = -instance.ChangeCost * instance.PreviousVisits;
    }

    public Instance Instance { get; }

    /// <summary>Cell of each visit, or -1 while it waits.</summary>
    public int[] CellOf { get; }

    /// <summary>What search maximises: the score, and far above it the number of pins kept.</summary>
    public long Guide { get; private set; }

    /// <summary>The score by the objective.</summary>
    public long Score => Guide - (PinGuide * PinnedVisits());

    public CellState this[int cell] => _cells[cell];

    /// <summary>What serving a visit by an option at a place adds to <see cref="Guide"/>, before travel and officers.</summary>
    public static long ValueOf(VisitData visit, Option option, Place place) =>
        option.Value + place.Bonus + (visit.Pinned ? PinGuide : 0);

    /// <summary>Visits that take place, and requests that wait.</summary>
    public (int Visits, int Waiting) Count()
    {
        var (visits, served) = (0, 0);
        foreach (var cell in _cells)
        {
            for (var t = 0; t < cell.Count; t++)
            {
                visits += cell[t].Count;
                for (var i = 0; i < cell[t].Count; i++)
                {
                    served += Instance.Visits[cell[t].Visits[i]].Options[cell[t].Options[i]].Requests.Length;
                }
            }
        }

        return (visits, Instance.Problem.Requests.Count - served);
    }

    /// <summary>What a visit adds as it takes place at present, before travel, officers and pins; 0 while it waits.</summary>
    public long ValueOf(int visit)
    {
        var c = CellOf[visit];
        for (var t = 0; c >= 0 && t < _cells[c].Count; t++)
        {
            var team = _cells[c][t];
            if (team.IndexOf(visit) is >= 0 and var i)
            {
                var data = Instance.Visits[visit];
                return data.Options[team.Options[i]].Value + data.Places[team.Places[i]].Bonus;
            }
        }

        return 0;
    }

    /// <summary>Everybody stays at home.</summary>
    public void Clear()
    {
        Begin();
        for (var v = 0; v < CellOf.Length; v++)
        {
            if (CellOf[v] >= 0)
            {
                Remove(v);
            }
        }

        for (var c = 0; c < _cells.Length; c++)
        {
            Restaff(c);
        }
    }

    public void Begin()
    {
        _undo.Begin();
        _guideBefore = Guide;
    }

    public void Rollback()
    {
        foreach (var c in _undo.Touched)
        {
            _crews.Release(c, _cells[c]);
            Mark(c, -1);
        }

        foreach (var c in _undo.Touched)
        {
            _cells[c].CopyFrom(_undo[c]);
            _crews.Occupy(c, _cells[c]);
            Mark(c, c);
        }

        Guide = _guideBefore;
    }

    /// <summary>Becomes a copy of another solution of the same instance.</summary>
    public void CopyFrom(Solution other)
    {
        for (var c = 0; c < _cells.Length; c++)
        {
            _crews.Release(c, _cells[c]);
        }

        for (var c = 0; c < _cells.Length; c++)
        {
            _cells[c].CopyFrom(other._cells[c]);
            _crews.Occupy(c, _cells[c]);
        }

        Array.Copy(other.CellOf, CellOf, CellOf.Length);
        Guide = other.Guide;
    }

    /// <inheritdoc cref="InsertionSearch.FindBest"/>
    public Insertion FindBest(int visit, Rng? rng, int blink) => _insertions.FindBest(visit, rng, blink);

    public void Insert(in Insertion insertion)
    {
        var c = insertion.Cell;
        var cell = _cells[c];
        _undo.Touch(c, cell);
        var visit = Instance.Visits[insertion.Visit];
        var option = visit.Options[insertion.Option];
        var place = visit.Places[insertion.Place];
        if (insertion.Team == cell.Count)
        {
            cell.Add();
        }

        var team = cell[insertion.Team];
        team.Insert(insertion.Position, insertion.Visit, insertion.Option, insertion.Place);
        team.TravelMinutes += insertion.Detour;
        team.Minutes += insertion.Detour + option.Minutes;
        var need = team.Need.With(option.Certificates, place);
        var hash = need.Hash;
        if (hash != team.Hash)
        {
            var result = _crews.Man(c, cell, _crews.Allowed(c, cell), insertion.Team, need, hash)
                ?? throw new InvalidOperationException("An insertion was made that cannot be staffed.");
            cell.SetNeed(insertion.Team, need);
            Guide += _crews.Adopt(c, cell, result);
        }

        CellOf[insertion.Visit] = c;
        Guide += ValueOf(visit, option, place) - (Instance.TravelCost * insertion.Detour);
    }

    /// <summary>Takes a visit out of its team. The cell has to be staffed anew by <see cref="Restaff"/>.</summary>
    public void Remove(int visit)
    {
        var c = CellOf[visit];
        var cell = _cells[c];
        _undo.Touch(c, cell);
        for (var t = 0; t < cell.Count; t++)
        {
            if (cell[t].IndexOf(visit) is >= 0 and var position)
            {
                RemoveAt(c, t, position);
                return;
            }
        }
    }

    /// <summary>Finds the least officers again after removals.</summary>
    public void Restaff(int c) => Guide += _crews.Restaff(c, _cells[c]);

    /// <inheritdoc cref="GivenTeams.TryMan"/>
    public bool TryAddTeam(int c, ReadOnlySpan<int> visits, ReadOnlySpan<int> options) => _given.TryMan(c, visits, options);

    /// <inheritdoc cref="GivenTeams.TrySend"/>
    public bool TrySend(int c, ReadOnlySpan<int> visits, ReadOnlySpan<int> options, ulong officers) => _given.TrySend(c, visits, options, officers);

    /// <summary>A cell about to be changed, kept as it is for a rollback.</summary>
    internal CellState Touch(int c)
    {
        _undo.Touch(c, _cells[c]);
        return _cells[c];
    }

    /// <summary>What a change adds to <see cref="Guide"/>.</summary>
    internal void Gain(long value) => Guide += value;

    private void RemoveAt(int c, int t, int position)
    {
        var cell = _cells[c];
        var team = cell[t];
        var v = team.Visits[position];
        var visit = Instance.Visits[v];
        var option = visit.Options[team.Options[position]];
        var place = visit.Places[team.Places[position]];
        var saved = RouteSchedule.Saved(Instance, team, Instance.Cells[c].Base, position);
        team.RemoveAt(position);
        team.TravelMinutes -= saved;
        team.Minutes -= saved + option.Minutes;
        Guide += (Instance.TravelCost * saved) - ValueOf(visit, option, place);
        CellOf[v] = -1;
        if (team.Count == 0)
        {
            _crews.Dismiss(c, team);
            cell.RemoveAt(t);
            return;
        }

        cell.SetNeed(t, team.NeedOfStops(Instance));
    }

    private void Mark(int c, int value)
    {
        for (var t = 0; t < _cells[c].Count; t++)
        {
            for (var i = 0; i < _cells[c][t].Count; i++)
            {
                CellOf[_cells[c][t].Visits[i]] = value;
            }
        }
    }

    private long PinnedVisits()
    {
        long count = 0;
        for (var v = 0; v < CellOf.Length; v++)
        {
            count += CellOf[v] >= 0 && Instance.Visits[v].Pinned ? 1 : 0;
        }

        return count;
    }
}
