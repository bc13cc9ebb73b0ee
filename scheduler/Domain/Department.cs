namespace Inspection.Scheduler.Domain;

/// <summary>An authority that must inspect (部门).</summary>
/// <param name="Id">Unique in the problem.</param>
/// <param name="Name">Name for people; empty where the file gives none.</param>
public sealed record Department(string Id, string Name);
