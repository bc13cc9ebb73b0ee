namespace Inspection.Scheduler.Domain;

/// <summary>Who is inspected (检查对象). All its requests of the horizon make one visit.</summary>
/// <param name="Id">Unique in the problem.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Location">Where the visit takes place.</param>
/// <param name="Tier">Risk tier; the planner does not read it (tiers act before the planner, on requests and weights).</param>
/// <param name="Sessions">Ids of the sessions open for a visit; null means all.</param>
/// <param name="Recused">Ids of officers who may not inspect it.</param>
public sealed record Enterprise(
    string Id,
    string Name,
    Location Location,
    Tier Tier,
    IReadOnlyList<string>? Sessions,
    IReadOnlyList<string> Recused);
