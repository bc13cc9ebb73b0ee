using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>The problem in the shape that search needs: positions instead of ids, and only what could happen.</summary>
internal sealed class Instance
{
    public required Problem Problem { get; init; }

    public required Indices Indices { get; init; }

    public required Cell[] Cells { get; init; }

    public required VisitData[] Visits { get; init; }

    public required Travel Travel { get; init; }

    /// <summary>The drives that the bound reckons with: <see cref="Travel"/>, or less where a detour saves time.</summary>
    public required Travel RelaxedTravel { get; init; }

    /// <summary>No further stop lengthens a drive by less; below 0 where a detour may save time.</summary>
    public required int LeastDetour { get; init; }

    /// <summary>Most sessions of each officer in the horizon.</summary>
    public required int[] MaxSessions { get; init; }

    /// <summary>Officers who can be missing in one cell because they are out with another: several bases, or a limit of sessions that can bind.</summary>
    public required bool[] IsShared { get; init; }

    /// <summary>True when cells share officers.</summary>
    public bool SharesOfficers => IsShared.Contains(true);

    /// <summary>
    /// True when the search looks at less than the problem holds (more than 64 officers in a cell, more than 64 kinds
    /// of certificates), or detours can save time among more places than fit into a table: only the crudest bound is
    /// proven then.
    /// </summary>
    public required bool IsCurtailed { get; init; }

    /// <summary>Officers that every visit needs at least.</summary>
    public int LeastOfficers => Problem.Rules.OfficersPerVisit;

    public int Seats => Problem.Rules.Seats;

    public int HoldersNeeded => Problem.Rules.OfficersPerDepartment;

    public long TravelCost => Problem.Objective.TravelMinute;

    public long ChangeCost => Problem.Objective.Change;

    /// <summary>Visits of the previous plan: each counts as a change unless it is kept.</summary>
    public required int PreviousVisits { get; init; }

    public int SessionCount => Problem.Sessions.Count;

    /// <summary>The shared officers of a cell, as a local mask.</summary>
    public ulong SharedOfficers(Cell cell)
    {
        ulong mask = 0;
        for (var i = 0; i < cell.Officers.Length; i++)
        {
            mask |= IsShared[cell.Officers[i]] ? 1UL << i : 0;
        }

        return mask;
    }
}
