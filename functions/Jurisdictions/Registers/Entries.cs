using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jurisdictions;

/// <summary>A department (部门).</summary>
/// <param name="Short">A few characters for narrow places, such as a cell of the board.</param>
internal sealed record DepartmentEntry(string Id, string Name, string Short);

/// <summary>A base (驻地): a town's or squad's station with its vehicles.</summary>
/// <param name="Vehicles">Teams that may be out in one session.</param>
/// <param name="Central">True when it may serve every enterprise in reach, not only those near it.</param>
internal sealed record BaseEntry(string Id, string Name, double Lat, double Lon, int Vehicles, bool Central);

/// <summary>How much of a matter's visit the public learns beforehand (公开方式).</summary>
internal enum Visibility
{
    /// <summary>The day and half day.</summary>
    Date,

    /// <summary>Only the week.</summary>
    Week,

    /// <summary>Nothing: the check is unannounced.</summary>
    Hidden,
}

/// <summary>A matter (检查事项): what is checked, on what legal basis, by whom, for how long.</summary>
/// <param name="Department">Id of the department in charge.</param>
/// <param name="Certificate">Kind of certificate that the officers must hold.</param>
/// <param name="Minutes">Usual time on site.</param>
/// <param name="Weight">Usual worth of serving a request for it.</param>
internal sealed record MatterEntry(
    string Code,
    string Name,
    string Department,
    string LegalBasis,
    string Certificate,
    int Minutes,
    int Weight,
    Visibility Visibility);

/// <summary>An officer (执法人员). Sessions are ids; null means every session of the week.</summary>
/// <param name="Bases">Ids of the bases from which the officer may start.</param>
/// <param name="MaxSessions">Most half days in a week; null means no limit.</param>
internal sealed record OfficerEntry(
    string Id,
    string Name,
    IReadOnlyList<string> Bases,
    IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<string>? Sessions,
    int? MaxSessions);

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
    IReadOnlyList<string> Recused);
