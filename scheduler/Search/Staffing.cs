using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>The cheapest way found to man the teams of a cell.</summary>
/// <param name="Cost">Score paid for officers and for changes of teams.</param>
/// <param name="Teams">Local officers of each team, in the order in which the needs were given.</param>
internal sealed record StaffingResult(long Cost, ulong[] Teams);

/// <summary>
/// Mans the teams of one cell at once with the least cost found: pinned teams as they are, the others with the least
/// number of distinct officers, and with officers who are known from the previous plan where that is worth it. Not
/// safe for several threads.
/// </summary>
internal sealed class Staffing
{
    private readonly long _changeCost;
    private readonly TeamDemands _demands;
    private readonly OfficerSignatures _signatures = new();
    private readonly CoverSearch _search;

    /// <param name="leastOfficers">Least officers of a team.</param>
    /// <param name="seats">Most officers of a team.</param>
    /// <param name="holdersNeeded">Officers needed of each certificate.</param>
    /// <param name="changeCost">Score paid for a team without a known officer.</param>
    /// <param name="nodeLimit">Nodes after which an answer is cut short.</param>
    public Staffing(int leastOfficers, int seats, int holdersNeeded, long changeCost, int nodeLimit)
    {
        _changeCost = changeCost;
        _demands = new TeamDemands(leastOfficers, holdersNeeded);
        _search = new CoverSearch(_demands, _signatures, leastOfficers, seats, nodeLimit);
    }

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

        if (!wishes || plain is null || _changeCost == 0)
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
                cost += (known & teams[t]) == 0 ? _changeCost : 0;
            }
        }

        return new StaffingResult(cost, teams);
    }

    private ulong[]? Find(Cell cell, ulong allowed, ReadOnlySpan<TeamNeed> needs, bool keepKnown)
    {
        var teams = new ulong[needs.Length];
        var free = allowed;
        for (var t = 0; t < needs.Length; t++)
        {
            if ((needs[t].Fixed & ~free) != 0)
            {
                return null;
            }

            teams[t] = needs[t].Fixed;
            free &= ~needs[t].Fixed;
        }

        _demands.Clear(needs.Length);
        for (var t = 0; t < needs.Length; t++)
        {
            if (needs[t].Fixed == 0)
            {
                _demands.Add(t, cell, needs[t], free, keepKnown);
            }
        }

        if (_demands.Count == 0)
        {
            return teams;
        }

        if (_demands.Floor > BitOperations.PopCount(free))
        {
            return null;
        }

        _signatures.Set(cell, needs, free, keepKnown);
        _demands.SortHardestFirst();
        var found = _search.Run(cell, free);
        WasCutShort |= _search.WasCutShort;
        if (!found)
        {
            return null;
        }

        for (var i = 0; i < _demands.Count; i++)
        {
            teams[_demands.TeamOf(i)] = _search.Best[i];
        }

        return teams;
    }
}
