namespace Inspection.Functions.Ledger;

/// <summary>An officer was at a visit.</summary>
/// <param name="Officer">Id.</param>
/// <param name="In">When the officer came.</param>
/// <param name="Out">When the officer left; null while on site.</param>
internal sealed record Attendance(string Officer, VisitCheck In, VisitCheck? Out = null)
{
    /// <summary>The officer had no code of the visit, and says why in the reason.</summary>
    public bool WithoutCode { get; init; }
}

/// <summary>What officers have found about one matter, while the visit is not closed.</summary>
/// <param name="Outcome">The result.</param>
/// <param name="By">Name of the officer who recorded it.</param>
/// <param name="At">When, by the phone.</param>
/// <param name="Recorded">When it was received.</param>
/// <param name="Version">Number of the change that wrote it: who records another result names the one that was seen.</param>
/// <param name="Reason">Why it was told on a later day.</param>
internal sealed record FoundItem(ItemOutcome Outcome, string By, DateTimeOffset At, DateTimeOffset Recorded, long Version, string? Reason = null);

/// <summary>Why a visit cannot take place.</summary>
internal enum HindranceCause
{
    /// <summary>The enterprise is closed, for the day or for good.</summary>
    Closed,

    /// <summary>It is no longer at its address.</summary>
    Moved,

    /// <summary>Nobody is there who can answer for it.</summary>
    Absent,

    /// <summary>It does not let the team in.</summary>
    Refused,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>An officer on site says that the visit cannot take place; the office decides what becomes of it.</summary>
/// <param name="Note">What was met with.</param>
/// <param name="By">Name of the officer.</param>
/// <param name="Check">Who said it and when.</param>
internal sealed record VisitHindrance(HindranceCause Cause, string Note, string By, VisitCheck Check);

/// <summary>Wrong codes that an officer has given for a visit on one day.</summary>
internal sealed record WrongCodes(string Officer, DateOnly Day, int Count);

/// <summary>A request to check again that a visit has made.</summary>
/// <param name="Request">Id of the request whose matter has to be put right; the new one has the same, in its own week.</param>
/// <param name="Week">The week in whose pool it is.</param>
/// <param name="Due">The day by which it has to be put right.</param>
internal sealed record Recheck(string Request, string Week, DateOnly Due);

/// <summary>A visit whose result for a request says by when something has to be put right, or says so no more.</summary>
/// <param name="Visit">Id of the visit in the ledger.</param>
internal sealed record RecheckDebt(string Visit, string Request);
