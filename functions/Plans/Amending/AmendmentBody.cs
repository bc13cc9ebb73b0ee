using Inspection.Functions.Drafts;

namespace Inspection.Functions.Plans.Amending;

/// <summary>Amends the published week with the fewest changes.</summary>
/// <param name="Kind">What has happened.</param>
/// <param name="Reason">For the approver and the records, 4 to 500 characters.</param>
/// <param name="Requests">Ids of requests of one enterprise, for <c>urgent</c>.</param>
/// <param name="Officer">Id of who is away, for <c>officer</c>.</param>
/// <param name="Sessions">Half days in which the officer is away; by default all that have not begun.</param>
/// <param name="Base">Id of the base, for <c>vehicle</c>.</param>
/// <param name="Vehicles">How many fewer it has. Default 1.</param>
/// <param name="Enterprise">Credit code, for <c>move</c>.</param>
/// <param name="Session">Half day to which its visit goes, for <c>move</c>.</param>
/// <param name="Release">Credit codes of enterprises whose visits may change although they were told; whoever allows that tells them.</param>
/// <param name="Name">For people; by default what has happened.</param>
/// <param name="Seconds">Search time where one is needed, 5 to 600. Default 30.</param>
internal sealed record AmendmentBody(
    AmendmentKind Kind,
    string Reason,
    IReadOnlyList<string>? Requests = null,
    string? Officer = null,
    IReadOnlyList<string>? Sessions = null,
    string? Base = null,
    int Vehicles = 1,
    string? Enterprise = null,
    string? Session = null,
    IReadOnlyList<string>? Release = null,
    string? Name = null,
    int Seconds = 30);
