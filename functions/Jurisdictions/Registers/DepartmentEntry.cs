namespace Inspection.Functions.Jurisdictions;

/// <summary>Which level of government a department belongs to.</summary>
internal enum DepartmentLevel
{
    County,
    City,
    Province,
    Town,
}

/// <summary>A department (部门).</summary>
/// <param name="Short">A few characters for narrow places, such as a cell of the board.</param>
/// <param name="Archived">No longer used: kept for what was done with it.</param>
internal sealed record DepartmentEntry(
    string Id,
    string Name,
    string Short,
    DepartmentLevel Level = DepartmentLevel.County,
    string? Phone = null,
    bool Archived = false)
{
    /// <summary>The field (条线) in which departments of several levels work, such as 卫生健康; null for one that shares its field with no other.</summary>
    public string? Line { get; init; }
}
