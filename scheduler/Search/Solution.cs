using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>
/// A plan under change: the teams of every cell, staffed, with the score kept up to date. Changes since
/// <see cref="Begin"/> can be taken back. Not safe for several threads.
/// </summary>
internal sealed class Solution
{
    /// <summary>What search adds for keeping a pin, above any score; not part of the score.</summary>
    private const long PinGuide = 1_000_000_000_000;

    private readonly StaffingMemo _memo;
    private readonly CellState[] _cells;
    private readonly CellState[] _backups;
    private readonly int[] _touched;
    private readonly int[] _stamp;
    private readonly OfficerUse? _use;
    private int _epoch;
    private int _touchedCount;
    private long _scoreBefore;

    public Solution(Instance instance, StaffingMemo memo)
    {
        Instance = instance;
        _memo = memo;
        _cells = [.. instance.Cells.Select(_ => new CellState())];
        _backups = [.. instance.Cells.Select(_ => new CellState())];
        _touched = new int[_cells.Length];
        _stamp = new int[_cells.Length];
        _use = instance.SharesOfficers ? new OfficerUse(instance) : null;
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

    public void Begin()
    {
        _epoch++;
        _touchedCount = 0;
        _scoreBefore = Guide;
    }

    public void Rollback()
    {
        for (var i = 0; i < _touchedCount; i++)
        {
            var c = _touched[i];
            _use?.Release(c, _cells[c].Busy);
            Mark(c, -1);
        }

        for (var i = 0; i < _touchedCount; i++)
        {
            var c = _touched[i];
            _cells[c].CopyFrom(_backups[c]);
            _use?.Occupy(c, _cells[c].Busy);
            Mark(c, c);
        }

        Guide = _scoreBefore;
    }

    /// <summary>Becomes a copy of another solution of the same instance.</summary>
    public void CopyFrom(Solution other)
    {
        for (var c = 0; c < _cells.Length; c++)
        {
            _use?.Release(c, _cells[c].Busy);
        }

        for (var c = 0; c < _cells.Length; c++)
        {
            _cells[c].CopyFrom(other._cells[c]);
            _use?.Occupy(c, _cells[c].Busy);
        }

        Array.Copy(other.CellOf, CellOf, CellOf.Length);
        Guide = other.Guide;
    }

    /// <summary>Takes a visit out of its team. The cell has to be staffed anew by <see cref="Restaff"/>.</summary>
    public void Remove(int visit)
    {
        var c = CellOf[visit];
        Touch(c);
        var cell = _cells[c];
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
    public void Restaff(int c)
    {
        var cell = _cells[c];
        var kept = CostAsManned(c);
        Guide += cell.StaffCost - kept;
        cell.StaffCost = kept;
        if (cell.Count > 0 && _memo.Man(c, cell, Allowed(c), -1, default, 0) is { } result && result.Cost < kept)
        {
            Adopt(c, result);
        }
    }

    public void Insert(in Insertion insertion)
    {
        var c = insertion.Cell;
        Touch(c);
        var cell = _cells[c];
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
            var result = _memo.Man(c, cell, Allowed(c), insertion.Team, need, hash)
                ?? throw new InvalidOperationException("An insertion was made that cannot be staffed.");
            cell.SetNeed(insertion.Team, need);
            Adopt(c, result);
        }

        CellOf[insertion.Visit] = c;
        Guide += ValueOf(visit, option, place) - (Instance.TravelCost * insertion.Detour);
    }

    /// <summary>Sends out one more team on a given route; false, and nothing changed, when it cannot be manned or a visit takes place already.</summary>
    public bool TryAddTeam(int c, ReadOnlySpan<int> visits, ReadOnlySpan<int> options)
    {
        var cell = _cells[c];
        var data = Instance.Cells[c];
        var need = TeamNeed.None;
        Span<int> places = stackalloc int[visits.Length];
        ulong fixedTeam = 0;
        for (var i = 0; i < visits.Length; i++)
        {
            if (CellOf[visits[i]] >= 0)
            {
                return false;
            }

            var visit = Instance.Visits[visits[i]];
            places[i] = Array.FindIndex(visit.Places, p => p.Cell == c);
            need = need.With(visit.Options[options[i]].Certificates, visit.Places[places[i]]);
            fixedTeam |= visit.Places[places[i]].Fixed;
        }

        for (var i = 0; fixedTeam != 0 && i < visits.Length; i++)
        {
            var visit = Instance.Visits[visits[i]];
            var place = visit.Places[places[i]];
            if ((place.Fixed != 0 && place.Fixed != fixedTeam)
                || !FixedTeam.Suffices(Instance.Problem.Rules, data, fixedTeam, visit.Options[options[i]].Certificates, place.Recused))
            {
                return false;
            }
        }

        if (cell.Count >= data.Vehicles || _memo.Man(c, cell, Allowed(c), cell.Count, need, need.Hash) is not { } result)
        {
            return false;
        }

        Touch(c);
        var team = cell.Add();
        var here = data.Base;
        for (var i = 0; i < visits.Length; i++)
        {
            var visit = Instance.Visits[visits[i]];
            var option = visit.Options[options[i]];
            var drive = Instance.Travel.Between(here, visit.Location);
            here = visit.Location;
            team.Insert(i, visits[i], options[i], places[i]);
            team.TravelMinutes += drive;
            team.Minutes += drive + option.Minutes;
            CellOf[visits[i]] = c;
            Guide += ValueOf(visit, option, visit.Places[places[i]]);
        }

        var back = Instance.Travel.Between(here, data.Base);
        team.TravelMinutes += back;
        team.Minutes += back;
        Guide -= Instance.TravelCost * team.TravelMinutes;
        cell.SetNeed(cell.Count - 1, need);
        Adopt(c, result);
        return true;
    }

    /// <summary>The best way to add a waiting visit; <see cref="Insertion.None"/> when there is none.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="rng">Skips one team in <paramref name="blink"/> at random; null skips none.</param>
    /// <param name="blink">How rarely a team is skipped.</param>
    public Insertion FindBest(int visit, Rng? rng, int blink)
    {
        var best = Insertion.None;
        var places = Instance.Visits[visit].Places;
        for (var p = 0; p < places.Length; p++)
        {
            FindBestAt(visit, p, rng, blink, ref best);
        }

        return best;
    }

    /// <summary>Improves <paramref name="best"/> by what one place offers.</summary>
    public void FindBestAt(int visit, int placeIndex, Rng? rng, int blink, ref Insertion best)
    {
        var data = Instance.Visits[visit];
        var place = data.Places[placeIndex];
        var cell = Instance.Cells[place.Cell];
        var state = _cells[place.Cell];
        ulong allowed = 0;
        var asked = false;
        for (var t = 0; t <= state.Count && t < cell.Vehicles; t++)
        {
            if (rng is not null && rng.Next(blink) == 0)
            {
                continue;
            }

            var isNew = t == state.Count;
            var team = isNew ? null : state[t];
            if (team is not null && (place.Fixed | team.Need.Fixed) != 0 && !FixedFits(team, place))
            {
                continue;
            }

            var (detour, position) = Cheapest(team, cell.Base, data.Location);
            var spare = cell.Minutes - detour - (team?.Minutes ?? 0);
            foreach (var o in place.Options)
            {
                var option = data.Options[o];
                var gain = ValueOf(data, option, place) - (Instance.TravelCost * detour);
                if (gain <= best.Gain)
                {
                    break;
                }

                if (option.Minutes > spare)
                {
                    continue;
                }

                if (team is not null && team.Need.Fixed != 0
                    && !FixedTeam.Suffices(Instance.Problem.Rules, cell, team.Need.Fixed, option.Certificates, place.Recused))
                {
                    continue;
                }

                var need = (team?.Need ?? TeamNeed.None).With(option.Certificates, place);
                var hash = need.Hash;
                if (isNew || hash != team!.Hash)
                {
                    if (!asked)
                    {
                        allowed = Allowed(place.Cell);
                        asked = true;
                    }

                    if (_memo.Man(place.Cell, state, allowed, t, need, hash) is not { } result)
                    {
                        continue;
                    }

                    gain -= result.Cost - state.StaffCost;
                }

                if (gain > best.Gain)
                {
                    best = new Insertion(visit, placeIndex, place.Cell, t, position, o, detour, gain);
                }
            }
        }
    }

    /// <summary>What serving a visit by an option at a place adds to <see cref="Guide"/>, before travel and officers.</summary>
    public static long ValueOf(VisitData visit, Option option, Place place) =>
        option.Value + place.Bonus + (visit.Pinned ? PinGuide : 0);

    private bool FixedFits(TeamState team, Place place)
    {
        if (team.Need.Fixed != 0)
        {
            return place.Fixed == 0 || place.Fixed == team.Need.Fixed;
        }

        for (var i = 0; i < team.Count; i++)
        {
            var other = Instance.Visits[team.Visits[i]];
            var cell = Instance.Cells[place.Cell];
            if (!FixedTeam.Suffices(Instance.Problem.Rules, cell, place.Fixed, other.Options[team.Options[i]].Certificates, other.Places[team.Places[i]].Recused))
            {
                return false;
            }
        }

        return true;
    }

    private (int Detour, int Position) Cheapest(TeamState? team, int home, int location)
    {
        var travel = Instance.Travel;
        if (team is null || team.Count == 0)
        {
            return (travel.Between(home, location) + travel.Between(location, home), 0);
        }

        var best = int.MaxValue;
        var at = 0;
        var from = home;
        var fromTo = travel.Between(home, location);
        for (var i = 0; i <= team.Count; i++)
        {
            var to = i == team.Count ? home : Instance.Visits[team.Visits[i]].Location;
            var detour = fromTo + travel.Between(location, to) - travel.Between(from, to);
            if (detour < best)
            {
                (best, at) = (detour, i);
            }

            from = to;
            fromTo = travel.Between(to, location);
        }

        return (best, at);
    }

    private void RemoveAt(int c, int t, int position)
    {
        var cell = _cells[c];
        var team = cell[t];
        var home = Instance.Cells[c].Base;
        var travel = Instance.Travel;
        var v = team.Visits[position];
        var visit = Instance.Visits[v];
        var option = visit.Options[team.Options[position]];
        var place = visit.Places[team.Places[position]];
        var from = position == 0 ? home : Instance.Visits[team.Visits[position - 1]].Location;
        var to = position == team.Count - 1 ? home : Instance.Visits[team.Visits[position + 1]].Location;
        var saved = travel.Between(from, visit.Location) + travel.Between(visit.Location, to) - (team.Count == 1 ? 0 : travel.Between(from, to));
        team.RemoveAt(position);
        team.TravelMinutes -= saved;
        team.Minutes -= saved + option.Minutes;
        Guide += (Instance.TravelCost * saved) - ValueOf(visit, option, place);
        CellOf[v] = -1;
        if (team.Count == 0)
        {
            _use?.Release(c, team.Officers);
            team.Officers = 0;
            cell.RemoveAt(t);
            return;
        }

        var need = TeamNeed.None;
        for (var i = 0; i < team.Count; i++)
        {
            var other = Instance.Visits[team.Visits[i]];
            need = need.With(other.Options[team.Options[i]].Certificates, other.Places[team.Places[i]]);
        }

        cell.SetNeed(t, need);
    }

    private void Adopt(int c, StaffingResult result)
    {
        var cell = _cells[c];
        _use?.Release(c, cell.Busy);
        _memo.Assign(cell, result);
        _use?.Occupy(c, cell.Busy);
        Guide += cell.StaffCost - result.Cost;
        cell.StaffCost = result.Cost;
    }

    /// <summary>Cost of the officers whom the teams have now: more than needed, after a removal, but never too few.</summary>
    private long CostAsManned(int c)
    {
        var cell = _cells[c];
        long cost = 0;
        for (var t = 0; t < cell.Count; t++)
        {
            cost += Instance.Cells[c].OfficerCost * BitOperations.PopCount(cell[t].Officers);
            foreach (var known in cell[t].Need.Known)
            {
                cost += (known & cell[t].Officers) == 0 ? Instance.ChangeCost : 0;
            }
        }

        return cost;
    }

    private ulong Allowed(int c) => _use?.Allowed(c, _cells[c].Busy) ?? Instance.Cells[c].Everyone;

    private void Touch(int c)
    {
        if (_stamp[c] != _epoch)
        {
            _stamp[c] = _epoch;
            _touched[_touchedCount++] = c;
            _backups[c].CopyFrom(_cells[c]);
        }
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
