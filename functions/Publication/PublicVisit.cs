namespace Inspection.Functions.Publication;

/// <summary>One joint visit as the public reads it.</summary>
/// <param name="Enterprise">Name of the enterprise.</param>
/// <param name="Town">Where it is.</param>
/// <param name="Departments">Short names of the departments whose public matters are inspected.</param>
/// <param name="Matters">Names of those matters.</param>
/// <param name="Status">One of <see cref="PublicStatus"/>.</param>
internal sealed record PublicVisit(string Enterprise, string Town, IReadOnlyList<string> Departments, IReadOnlyList<string> Matters, string Status)
{
    /// <summary>The same over all versions of the calendar; tells nothing about the visit.</summary>
    public string Id { get; init; } = "";

    public IReadOnlyList<string> DepartmentIds { get; init; } = [];

    /// <summary>How often what the public reads of it has changed.</summary>
    public int Sequence { get; init; }

    /// <summary>When that was last.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>The half day in which it was announced before; null where it was not moved, or none was announced.</summary>
    public PublicMoment? Was { get; init; }

    /// <summary>By town and name.</summary>
    public static PublicVisit[] InOrder(IEnumerable<PublicVisit> visits) =>
        [.. visits.OrderBy(v => v.Town, StringComparer.Ordinal).ThenBy(v => v.Enterprise, StringComparer.Ordinal).ThenBy(v => v.Id, StringComparer.Ordinal)];

    /// <summary>Whether the public would read the same.</summary>
    public bool ReadsLike(PublicVisit other) =>
        Enterprise == other.Enterprise && Town == other.Town && Matters.SequenceEqual(other.Matters, StringComparer.Ordinal)
        && Departments.SequenceEqual(other.Departments, StringComparer.Ordinal) && DepartmentIds.SequenceEqual(other.DepartmentIds, StringComparer.Ordinal);
}

/// <summary>A half day of a week.</summary>
internal sealed record PublicMoment(DateOnly Date, string Session);

/// <summary>What the public is told about the state of a visit.</summary>
internal static class PublicStatus
{
    public const string Published = "published";

    /// <summary>Not as it was announced first.</summary>
    public const string Amended = "amended";

    /// <summary>Announced, and taken back.</summary>
    public const string Cancelled = "cancelled";
}
