using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Registry;

internal sealed record NamedRef(string Id, string Name);

/// <summary>Who is signed in.</summary>
internal sealed record Me(string Name, IReadOnlyList<string> Roles, NamedRef Jurisdiction, NamedRef? Department)
{
    public static Me From(Caller caller, Registers registers) => new(
        caller.Name,
        [.. Role.All.Where(caller.Is)],
        new NamedRef(registers.Jurisdiction, registers.Name),
        caller.Department is { } id ? new NamedRef(id, registers.Department(id)?.Name ?? id) : null);
}

/// <summary>What is registered, without officers' and enterprises' own data.</summary>
/// <param name="Matters">Those in force today, a clerk's own department's first: at most <see cref="MaxMatters"/>, the rest is in the catalogue's own list.</param>
/// <param name="Certificates">Kinds of certificate that matters in force ask for.</param>
/// <param name="Industries">Those that enterprises are registered with, at most <see cref="MaxIndustries"/>: the most frequent.</param>
/// <param name="Sessions">Ids of all half days that a week can have.</param>
internal sealed record RegistryView(
    NamedRef Jurisdiction,
    IReadOnlyList<DepartmentEntry> Departments,
    IReadOnlyList<BaseView> Bases,
    IReadOnlyList<CatalogueMatter> Matters,
    IReadOnlyList<string> Certificates,
    IReadOnlyList<string> Industries,
    IReadOnlyList<string> Sessions,
    RegistryCounts Counts)
{
    public const int MaxMatters = 1_000;
    public const int MaxIndustries = 500;

    public static RegistryView From(Caller caller, Registers registers)
    {
        var squads = registers.Officers.Where(officer => officer.Bases.Count > 0).CountBy(officer => officer.Bases[0]).ToDictionary(StringComparer.Ordinal);
        var matters = registers.MattersOn(registers.Today).ToList();
        return new(
            new NamedRef(registers.Jurisdiction, registers.Name),
            registers.Departments,
            [.. registers.Bases.Select(entry => new BaseView(entry.Id, entry.Name, entry.Lat, entry.Lon, entry.Vehicles, entry.Central, squads.GetValueOrDefault(entry.Id)))],
            [.. matters.Select(matter => CatalogueMatter.From(matter, registers)).OrderByDescending(matter => matter.InCharge.Contains(caller.Department ?? "", StringComparer.Ordinal)).Take(MaxMatters)],
            [.. matters.Select(matter => matter.Certificate).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. registers.Industries.Take(MaxIndustries).Order(StringComparer.Ordinal)],
            SessionNames.Ids,
            new RegistryCounts(registers.Matters.Count, registers.Officers.Count, registers.Enterprises.Count));
    }

    public static string ETagOf(Registers registers) => $"\"{registers.Seq}\"";
}

/// <param name="Officers">Officers whose first base it is.</param>
internal sealed record BaseView(string Id, string Name, double Lat, double Lon, int Vehicles, bool Central, int Officers);

/// <summary>A matter as it is today.</summary>
/// <param name="Department">In charge by the catalogue.</param>
/// <param name="InCharge">The departments that may ask for it, here or there, after what was decided in disputes.</param>
/// <param name="LegalBasis">The law and where in it, in one text.</param>
internal sealed record CatalogueMatter(
    string Code, string Name, string Department, IReadOnlyList<string> InCharge, string LegalBasis, string Certificate, int Minutes, int Weight, Visibility Visibility, SiteVisit SiteVisit)
{
    public static CatalogueMatter From(Matter matter, Registers registers) => new(
        matter.Code, matter.Name, matter.Department, registers.InChargeSomewhere(matter, registers.Today), matter.LegalBasis.ToString(), matter.Certificate, matter.Minutes,
        matter.Weight, matter.Visibility, matter.SiteVisit);
}

internal sealed record RegistryCounts(int Matters, int Officers, int Enterprises);

internal sealed record EnterprisePage(IReadOnlyList<EnterpriseView> Items, string? Next);

/// <param name="Id">The credit code.</param>
/// <param name="Base">Id of the nearest base; empty where none is registered.</param>
internal sealed record EnterpriseView(string Id, string CreditCode, string Name, string Base, string Town, string Address, double Lat, double Lon, Tier Tier)
{
    public static EnterpriseView From(EnterpriseEntry entry, Registers registers) => new(
        entry.CreditCode, entry.CreditCode, entry.Name, Nearest(entry, registers.Bases), entry.Town, entry.Address, entry.Lat, entry.Lon, entry.Tier);

    private static string Nearest(EnterpriseEntry entry, IReadOnlyList<BaseEntry> bases) =>
        bases.MinBy(other =>
        {
            var north = other.Lat - entry.Lat;
            var east = (other.Lon - entry.Lon) * Math.Cos(entry.Lat * Math.PI / 180);
            return (north * north) + (east * east);
        })?.Id ?? "";
}

/// <summary>The name of the jurisdiction, such as 诸暨市.</summary>
internal sealed record RenameBody(string Name);

[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(RegistryView))]
[JsonSerializable(typeof(EnterprisePage))]
[JsonSerializable(typeof(RenameBody))]
[JsonSerializable(typeof(RegisterPage<DepartmentEntry>))]
[JsonSerializable(typeof(RegisterPage<BaseEntry>))]
[JsonSerializable(typeof(RegisterPage<MatterEntry>))]
[JsonSerializable(typeof(RegisterPage<OfficerEntry>))]
[JsonSerializable(typeof(RegisterPage<EnterpriseEntry>))]
[JsonSerializable(typeof(RegisterPage<CalendarDay>))]
[JsonSerializable(typeof(ArchivedView))]
[JsonSerializable(typeof(HistoryView))]
internal sealed partial class RegistryJson : JsonSerializerContext;
