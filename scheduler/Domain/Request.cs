namespace Inspection.Scheduler.Domain;

/// <summary>One department wants one matter inspected at one enterprise (检查需求).</summary>
/// <param name="Id">Unique in the problem.</param>
/// <param name="Enterprise">Id of the enterprise.</param>
/// <param name="Department">Id of the department.</param>
/// <param name="Certificate">Kind of certificate that the inspecting officers must hold.</param>
/// <param name="Minutes">Work on site, whole minutes, 1 or more.</param>
/// <param name="Weight">What serving it is worth, 0 or more.</param>
/// <param name="Mandatory">True when a visit to the enterprise may not leave it out.</param>
/// <param name="Sessions">Ids of the sessions in which it may be served; null means all.</param>
public sealed record Request(
    string Id,
    string Enterprise,
    string Department,
    string Certificate,
    int Minutes,
    int Weight,
    bool Mandatory,
    IReadOnlyList<string>? Sessions = null);
