using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.FieldWork;

/// <summary>Where a visit of today stands, for the office.</summary>
internal enum VisitProgressState
{
    /// <summary>Its time has not come.</summary>
    Ahead,

    /// <summary>Nobody has come half an hour after the planned time.</summary>
    Late,

    /// <summary>Its day is over, and nobody has said that they came.</summary>
    Missing,

    /// <summary>Somebody is there.</summary>
    OnSite,

    /// <summary>All have left, or its day is over, and something is not recorded yet.</summary>
    Open,

    /// <summary>Officers on site say that it cannot take place: the office decides.</summary>
    Hindered,

    /// <summary>Everything is recorded.</summary>
    Closed,

    /// <summary>The office has cancelled it.</summary>
    Cancelled,
}

/// <summary>How the visits of a published week are getting on.</summary>
/// <param name="Date">The day whose teams are listed.</param>
/// <param name="Now">By the server's clock.</param>
/// <param name="Days">Sums of each day with visits.</param>
/// <param name="Teams">Those of the day, in the order of half days and bases.</param>
internal sealed record WeekProgress(string Week, DateOnly Date, DateTimeOffset Now, IReadOnlyList<DayProgress> Days, IReadOnlyList<TeamProgress> Teams);

/// <summary>How many visits of a day stand where.</summary>
internal sealed record DayProgress(DateOnly Date, int Visits, int Ahead, int Late, int Missing, int OnSite, int Open, int Hindered, int Closed, int Cancelled);

/// <summary>The route of one team.</summary>
internal sealed record TeamProgress(string Session, string Base, IReadOnlyList<FieldMate> Officers, IReadOnlyList<VisitProgress> Visits);

/// <summary>One visit of a route.</summary>
/// <param name="Draft">Id of the draft that holds it.</param>
/// <param name="Start">Wall time of the planned arrival.</param>
/// <param name="Came">Officers who have said that they came.</param>
/// <param name="In">When the first came.</param>
/// <param name="Out">When the last left.</param>
/// <param name="Missing">Matters without a result.</param>
/// <param name="Remarks">Reasons that officers gave for telling something late or without a code.</param>
/// <param name="Hindrance">Why it cannot take place, as officers say.</param>
/// <param name="Rechecks">Weeks in which something is checked again.</param>
internal sealed record VisitProgress(
    string Draft,
    string Enterprise,
    string Name,
    string Town,
    IReadOnlyList<string> Departments,
    string Start,
    string End,
    VisitProgressState State,
    int Came,
    DateTimeOffset? In,
    DateTimeOffset? Out,
    int Missing,
    IReadOnlyList<string> Remarks,
    FieldHindrance? Hindrance,
    IReadOnlyList<string> Rechecks);
