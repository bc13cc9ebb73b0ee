using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jurisdictions;

/// <summary>A department (部门).</summary>
/// <param name="Short">A few characters for narrow places, such as a cell of the board.</param>
internal sealed record DepartmentEntry(string Id, string Name, string Short);

/// <summary>A base (驻地): a town's or squad's station with its vehicles.</summary>
/// <param name="Vehicles">Teams that may be out in one session.</param>
/// <param name="Central">True when it may serve every enterprise in reach, not only those near it.</param>
internal sealed record BaseEntry(string Id, string Name, double Lat, double Lon, int Vehicles, bool Central);

/// <summary>An enterprise (企业), known by its unified social credit code. Sessions are ids; null means every session of the week.</summary>
/// <param name="Recused">Ids of officers who may not inspect it.</param>
internal sealed record EnterpriseEntry(
    string CreditCode,
    string Name,
    string Address,
    string Town,
    double Lat,
    double Lon,
    Tier Tier,
    IReadOnlyList<string>? Sessions,
    IReadOnlyList<string> Recused)
{
    /// <summary>It has asked not to be visited by several departments at once.</summary>
    public bool JointOptOut { get; init; }
}
