namespace Inspection.Scheduler.Domain;

/// <summary>A person who may be put into a team (执法人员).</summary>
/// <param name="Id">Unique in the problem.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Bases">Ids of the bases from which the officer may start, at least one.</param>
/// <param name="Certificates">What the officer may inspect, and until when.</param>
/// <param name="Sessions">Ids of the sessions in which the officer is available; null means all.</param>
/// <param name="MaxSessions">Most sessions in the horizon, 0 or more; null means no limit.</param>
public sealed record Officer(
    string Id,
    string Name,
    IReadOnlyList<string> Bases,
    IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<string>? Sessions = null,
    int? MaxSessions = null);
