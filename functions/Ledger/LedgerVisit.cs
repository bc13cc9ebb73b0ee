using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Ledger;

/// <summary>What has become of a visit in the ledger.</summary>
internal enum LedgerState
{
    /// <summary>A plan that is public, or about to be, holds it: the caps are spoken for.</summary>
    Reserved,

    /// <summary>It was carried out: the caps are used.</summary>
    Posted,

    /// <summary>It was cancelled, or a later plan of the week dropped it: the caps are free again.</summary>
    Released,
}

/// <summary>One request that a visit serves, as far as caps are concerned.</summary>
/// <param name="Request">Id of the request within its week.</param>
/// <param name="Department">Id of the department that asked.</param>
/// <param name="Matter">Code of the matter.</param>
/// <param name="Level">Level of the department.</param>
/// <param name="Counts">It uses up the caps of its department and matter and, with the whole visit, those over all levels.</param>
/// <param name="Blocked">A cap that is used up holds it back.</param>
/// <param name="Hidden">The matter is unannounced: before it is carried out only the office may know of it.</param>
internal sealed record LedgerItem(string Request, string Department, string Matter, DepartmentLevel Level, bool Counts, bool Blocked, bool Hidden)
{
    /// <summary>Caps from which the head of the office has excepted the request: they count it, and do not hold it back.</summary>
    public IReadOnlyList<CapScope>? Excepted { get; init; }

    /// <summary>The matter is announced for the week, without its day.</summary>
    public bool WeekOnly { get; init; }

    /// <summary>The day on which it was first asked for; null where the record does not say.</summary>
    public DateOnly? Asked { get; init; }
}

/// <summary>A team came, or left.</summary>
/// <param name="At">When, as the officer's phone says.</param>
/// <param name="Officer">Id of the officer who said so.</param>
/// <param name="Recorded">When that was received.</param>
/// <param name="Reason">Why it was entered late; null where it was not.</param>
internal sealed record VisitCheck(DateTimeOffset At, string Officer, DateTimeOffset Recorded, string? Reason = null);

/// <summary>
/// A visit as one published plan claims it; the ledger of a year keeps those that fall into that year. A week that is published again has two claims for a while:
/// the new one is made before the old one is given up, and <see cref="StandingVisits"/> counts them once.
/// </summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="EnterpriseName">As it was when the plan was made.</param>
/// <param name="Town">Where the enterprise is.</param>
/// <param name="Week">ISO week of the plan.</param>
/// <param name="Session">Id of the half day.</param>
/// <param name="Date">Day for which it is planned; once carried out, the day on which it was.</param>
/// <param name="Draft">Id of the draft whose plan claims it.</param>
/// <param name="Officers">Ids of those who are to make it, or have made it.</param>
/// <param name="Items">What it is for.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Outcome">How it ended; null while it is ahead.</param>
internal sealed record LedgerVisit(
    string Enterprise,
    string EnterpriseName,
    string Town,
    string Week,
    string Session,
    DateOnly Date,
    string Draft,
    IReadOnlyList<string> Officers,
    IReadOnlyList<LedgerItem> Items,
    LedgerState State,
    VisitOutcome? Outcome = null)
{
    /// <summary>When the team came; null before. From then on a visit with unannounced matters is no secret to its enterprise.</summary>
    public VisitCheck? CheckIn { get; init; }

    /// <summary>When the team left; null before.</summary>
    public VisitCheck? CheckOut { get; init; }

    /// <summary>Which officers came and left; null before the first.</summary>
    public IReadOnlyList<Attendance>? Attendance { get; init; }

    /// <summary>What officers have found so far, matter by matter; null before the first.</summary>
    public IReadOnlyList<FoundItem>? Found { get; init; }

    /// <summary>Why it cannot take place, as an officer on site says; null where it can, or an officer got on with it after all.</summary>
    public VisitHindrance? Hindrance { get; init; }

    /// <summary>Wrong codes that were given for it.</summary>
    public IReadOnlyList<WrongCodes>? WrongCodes { get; init; }

    /// <summary>Requests to check again that it has made.</summary>
    public IReadOnlyList<Recheck>? Rechecks { get; init; }

    /// <summary>The same for the same plan, however often it claims the visit.</summary>
    public string Id => IdOf(Enterprise, Week, Draft);

    /// <summary>Minutes that the plan means to spend at the enterprise; null where the record does not say.</summary>
    public int? Minutes { get; init; }

    public bool IsLive => State is not LedgerState.Released;

    /// <summary>This visit with what officers did while an earlier plan of the week held it.</summary>
    public LedgerVisit After(LedgerVisit earlier) => earlier is { Attendance: null, WrongCodes: null, Hindrance: null }
        ? this
        : this with
        {
            CheckIn = earlier.CheckIn, CheckOut = earlier.CheckOut, Attendance = earlier.Attendance, Found = earlier.Found, WrongCodes = earlier.WrongCodes, Hindrance = earlier.Hindrance,
        };

    public static string IdOf(string enterprise, string week, string draft) => $"{PrefixOf(enterprise)}{week}|{draft}";

    /// <summary>How the ids of all visits to an enterprise begin.</summary>
    public static string PrefixOf(string enterprise) => $"{enterprise}|";
}
