namespace Inspection.Scheduler.Search;

/// <summary>A base in a session: the unit in which teams are formed. Officers are bits of a local mask.</summary>
internal sealed class Cell
{
    public required int Index { get; init; }

    public required int Base { get; init; }

    public required int Session { get; init; }

    /// <summary>Length of the session.</summary>
    public required int Minutes { get; init; }

    /// <summary>Most teams that vehicles and officers allow.</summary>
    public required int Vehicles { get; init; }

    /// <summary>Global officer of each local bit, at most 64.</summary>
    public required int[] Officers { get; init; }

    /// <summary>Certificates valid on the session's day, per local officer.</summary>
    public required ulong[] Certificates { get; init; }

    /// <summary>Local officers per certificate.</summary>
    public required ulong[] Holders { get; init; }

    /// <summary>For each number of teams: the certificates whose holders are enough for just so many teams.</summary>
    public required ulong[] Limits { get; init; }

    /// <summary>All local officers.</summary>
    public required ulong Everyone { get; init; }

    /// <summary>True when the base has more officers in the session than the search looks at.</summary>
    public required bool IsCurtailed { get; init; }

    /// <summary>Score paid for one officer in one team.</summary>
    public required long OfficerCost { get; init; }
}
