namespace Inspection.Functions.Ledger;

/// <summary>What was found about one matter.</summary>
internal enum ItemResult
{
    /// <summary>Nothing to object to.</summary>
    Pass,

    /// <summary>Something was wrong.</summary>
    Finding,

    /// <summary>Something has to be put right by a day.</summary>
    Rectify,

    /// <summary>The case goes to another authority.</summary>
    Transfer,
}

/// <summary>The result for one request of a visit.</summary>
/// <param name="Request">Id of the request.</param>
/// <param name="Result">What was found.</param>
/// <param name="RectifyBy">Until when it has to be put right; only for <see cref="ItemResult.Rectify"/>.</param>
/// <param name="Note">What else there is to say.</param>
internal sealed record ItemOutcome(string Request, ItemResult Result, DateOnly? RectifyBy, string? Note)
{
    /// <summary>Numbers of photographs or recordings.</summary>
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>True where two of them say the same.</summary>
    public bool Says(ItemOutcome other) => this with { Photos = null } == other with { Photos = null } && (Photos ?? []).SequenceEqual(other.Photos ?? [], StringComparer.Ordinal);
}

/// <summary>How a visit ended.</summary>
/// <param name="Results">One for each request of a visit that was carried out; none for one that was cancelled.</param>
/// <param name="Reason">Why it was cancelled; null for one that was carried out.</param>
/// <param name="By">Name of the person who recorded it.</param>
/// <param name="At">When that was.</param>
internal sealed record VisitOutcome(IReadOnlyList<ItemOutcome> Results, string? Reason, string By, DateTimeOffset At);
