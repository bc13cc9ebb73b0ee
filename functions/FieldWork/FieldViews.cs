using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.FieldWork;

/// <summary>What an officer has to do, as the phone keeps it.</summary>
/// <param name="Now">The server's time: the phone's clock is corrected by it.</param>
/// <param name="Officer">Who is calling.</param>
/// <param name="Today">The day that it is in the jurisdiction.</param>
/// <param name="Visits">Those of today and tomorrow, those of today that are over, and earlier ones that are not closed yet; in the order of the route.</param>
internal sealed record FieldDays(DateTimeOffset Now, FieldMate Officer, DateOnly Today, IReadOnlyList<FieldVisit> Visits);

/// <summary>Where a visit stands, for those who make it.</summary>
internal enum FieldState
{
    /// <summary>Nobody has come yet.</summary>
    Ahead,

    /// <summary>Somebody is there.</summary>
    OnSite,

    /// <summary>All have left, and results are missing.</summary>
    Open,

    /// <summary>It cannot take place, and the office has not decided yet.</summary>
    Hindered,

    /// <summary>Everything is recorded.</summary>
    Closed,

    /// <summary>The office has cancelled it, or a later plan has dropped it.</summary>
    Cancelled,
}

/// <summary>One visit of an officer.</summary>
/// <param name="Version">Rises with every change of the visit.</param>
/// <param name="Order">Place in the route of the half day, from 1.</param>
/// <param name="Start">Wall time of the planned arrival.</param>
/// <param name="Depart">Wall time at which the team leaves its base, for the first visit of a route.</param>
/// <param name="Base">Name of the base at which the route begins.</param>
/// <param name="Team">Everybody who is sent, the caller among them.</param>
/// <param name="Documents">What the enterprise was asked to prepare, each once.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="Hindrance">Why it cannot take place, as one of the team has said; absent where nobody has.</param>
internal sealed record FieldVisit(
    string Week,
    string Session,
    DateOnly Date,
    long Version,
    int Order,
    string Start,
    string End,
    string? Depart,
    string Base,
    FieldPlace Enterprise,
    IReadOnlyList<FieldMate> Team,
    IReadOnlyList<FieldItem> Items,
    IReadOnlyList<string> Documents,
    IReadOnlyList<FieldAttendance> Attendance,
    FieldState State,
    string? Reason,
    FieldHindrance? Hindrance);

/// <summary>Why a visit cannot take place.</summary>
/// <param name="By">Name of the officer who has said so.</param>
internal sealed record FieldHindrance(HindranceCause Cause, string Note, string By, DateTimeOffset At)
{
    public static FieldHindrance? Of(LedgerVisit visit) => visit is { State: LedgerState.Reserved, Hindrance: { } said } ? new(said.Cause, said.Note, said.By, said.Check.At) : null;
}

/// <summary>Where to go.</summary>
/// <param name="Lat">Degrees, WGS 84; absent where the enterprise is no longer registered.</param>
/// <param name="Lon">Degrees, WGS 84.</param>
internal sealed record FieldPlace(string Id, string Name, string Address, string Town, double? Lat, double? Lon, IReadOnlyList<Contact> Contacts);

/// <summary>An officer of the team.</summary>
/// <param name="Leads">May lead a visit.</param>
internal sealed record FieldMate(string Id, string Name, string? Phone, bool Leads);

/// <summary>One matter to check.</summary>
/// <param name="Unannounced">The enterprise was not told of it.</param>
/// <param name="Found">What was found; absent before.</param>
internal sealed record FieldItem(string Request, string Matter, string MatterName, string Department, string LegalBasis, int Minutes, bool Unannounced, FieldFound? Found);

/// <summary>What was found about a matter.</summary>
/// <param name="By">Name of who recorded it.</param>
/// <param name="Version">To be named by who records another result.</param>
internal sealed record FieldFound(ItemResult Result, DateOnly? RectifyBy, string? Note, IReadOnlyList<string> Photos, string By, DateTimeOffset At, long Version)
{
    public static FieldFound Of(FoundItem found) =>
        new(found.Outcome.Result, found.Outcome.RectifyBy, found.Outcome.Note, found.Outcome.Photos ?? [], found.By, found.At, found.Version);
}

/// <summary>When an officer came and left.</summary>
internal sealed record FieldAttendance(string Officer, DateTimeOffset In, DateTimeOffset? Out, bool WithoutCode);
