using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The registers as collections of the partition <c>R|jurisdiction</c>.</summary>
internal static class RegisterCollections
{
    public static CollectionKind<DepartmentEntry> Departments { get; } = new(RegisterKind.Departments, RegisterJson.Default.EntryDepartmentEntry);

    public static CollectionKind<BaseEntry> Bases { get; } = new(RegisterKind.Bases, RegisterJson.Default.EntryBaseEntry);

    public static CollectionKind<MatterEntry> Matters { get; } = new(RegisterKind.Matters, RegisterJson.Default.EntryMatterEntry);

    public static CollectionKind<OfficerEntry> Officers { get; } = new(RegisterKind.Officers, RegisterJson.Default.EntryOfficerEntry);

    public static CollectionKind<EnterpriseEntry> Enterprises { get; } = new(RegisterKind.Enterprises, RegisterJson.Default.EntryEnterpriseEntry);

    public static CollectionKind<CalendarDay> Calendar { get; } = new(RegisterKind.Calendar, RegisterJson.Default.EntryCalendarDay);
}

/// <summary>All registers of a jurisdiction at one moment, with the versions of their entries and what is archived.</summary>
internal sealed record RegisterSet(
    Collection<DepartmentEntry> Departments,
    Collection<BaseEntry> Bases,
    Collection<MatterEntry> Matters,
    Collection<OfficerEntry> Officers,
    Collection<EnterpriseEntry> Enterprises,
    Collection<CalendarDay> Calendar)
{
    /// <summary>Names exactly this content.</summary>
    public string Version { get; } = string.Join('.', Departments.Version, Bases.Version, Matters.Version, Officers.Version, Enterprises.Version, Calendar.Version);
}
