namespace Inspection.Functions.Plans.Editing;

/// <summary>One change of a plan by hand.</summary>
/// <param name="Kind">
/// <c>place</c> puts a visit into a half day, <c>remove</c> takes it out, <c>exclude</c> takes it out and keeps the enterprise out, <c>swap</c> changes
/// an officer, <c>serve</c> the requests.
/// </param>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Session">Where it goes, for <c>place</c>.</param>
/// <param name="Base">From which base, for <c>place</c>; by default the one that suits best.</param>
/// <param name="Beside">Credit code of an enterprise whose team takes it on, for <c>place</c>; by default the team that suits best.</param>
/// <param name="Out">Officer who leaves the team, for <c>swap</c>.</param>
/// <param name="In">Officer who joins it, for <c>swap</c>; where that officer is in another team of the half day, the two change places.</param>
/// <param name="Requests">All requests that are served from now on, for <c>serve</c>; for <c>place</c> by default what was served, or the best.</param>
/// <param name="Lock">Locks the half day of what is put there, so that solving again keeps it.</param>
/// <param name="Reason">Why a rule is excepted; needed where one is broken that can be, 4 to 500 characters.</param>
internal sealed record PlanEditBody(
    EditKind Kind,
    string Enterprise,
    string? Session = null,
    string? Base = null,
    string? Beside = null,
    string? Out = null,
    string? In = null,
    IReadOnlyList<string>? Requests = null,
    bool Lock = false,
    string? Reason = null);

internal enum EditKind
{
    Place,
    Remove,
    Exclude,
    Swap,
    Serve,
}

/// <summary>Sets the locks of some enterprises; those of others stay.</summary>
internal sealed record LocksBody(IReadOnlyList<LockWish> Locks);

/// <param name="Enterprise">Credit code.</param>
/// <param name="Kind">What is locked as it is in the plan now.</param>
internal sealed record LockWish(string Enterprise, LockKind Kind);

internal enum LockKind
{
    /// <summary>Nothing is locked.</summary>
    None,

    /// <summary>The half day.</summary>
    Time,

    /// <summary>The officers and their base.</summary>
    Team,

    /// <summary>Half day and officers.</summary>
    Both,

    /// <summary>No visit this week.</summary>
    Out,
}
