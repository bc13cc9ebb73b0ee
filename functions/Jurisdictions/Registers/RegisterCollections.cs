using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The registers as collections of the partition <c>R|jurisdiction</c>.</summary>
internal static class RegisterCollections
{
    private static readonly RegisterJson Json = new(CollectionJson.Of(RegisterJson.Default));

    public static CollectionKind<DepartmentEntry> Departments { get; } = new(RegisterKind.Departments, Json.EntryDepartmentEntry);

    public static CollectionKind<BaseEntry> Bases { get; } = new(RegisterKind.Bases, Json.EntryBaseEntry);

    public static CollectionKind<MatterEntry> Matters { get; } = new(RegisterKind.Matters, Json.EntryMatterEntry);

    public static CollectionKind<OfficerEntry> Officers { get; } = new(RegisterKind.Officers, Json.EntryOfficerEntry);

    public static CollectionKind<EnterpriseEntry> Enterprises { get; } = new(RegisterKind.Enterprises, Json.EntryEnterpriseEntry);

    public static CollectionKind<CalendarDay> Calendar { get; } = new(RegisterKind.Calendar, Json.EntryCalendarDay);
}

/// <summary>
/// All registers of a jurisdiction at one moment, with the versions of their entries and what is archived; and the disputes, whose decisions say who is in charge
/// of what the catalogue lists.
/// </summary>
internal sealed record RegisterSet(
    Collection<DepartmentEntry> Departments,
    Collection<BaseEntry> Bases,
    Collection<MatterEntry> Matters,
    Collection<OfficerEntry> Officers,
    Collection<EnterpriseEntry> Enterprises,
    Collection<CalendarDay> Calendar,
    Collection<Dispute> Disputes)
{
    /// <summary>Names exactly this content.</summary>
    public string Version { get; } = string.Join('.', Departments.Version, Bases.Version, Matters.Version, Officers.Version, Enterprises.Version, Calendar.Version, Disputes.Version);
}
