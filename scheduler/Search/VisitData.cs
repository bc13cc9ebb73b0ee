namespace Inspection.Scheduler.Search;

/// <summary>The requests of one enterprise, which are served together or wait.</summary>
internal sealed class VisitData
{
    public required int Enterprise { get; init; }

    /// <summary>Indices of all its requests.</summary>
    public required int[] Requests { get; init; }

    /// <summary>Every undominated subset that may be served.</summary>
    public required Option[] Options { get; init; }

    /// <summary>
    /// Where it could take place if it were alone in the week, by <see cref="Instance.RelaxedTravel"/>; empty when it
    /// has to wait.
    /// </summary>
    public required Place[] Places { get; init; }

    /// <summary>A pin asks that it takes place: the search prefers that over any score.</summary>
    public required bool Pinned { get; init; }

    /// <summary>Value of the best option that fits somewhere, with the avoided change; 0 when there is none.</summary>
    public required long BestValue { get; init; }

    /// <summary>Place in <see cref="Instance.Travel"/>.</summary>
    public required int Location { get; init; }

    /// <summary>Other visits, nearest first; visits of the same neighbourhood share a base.</summary>
    public int[] Near { get; set; } = [];
}
