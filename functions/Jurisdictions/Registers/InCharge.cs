namespace Inspection.Functions.Jurisdictions;

/// <summary>Who carries out a matter in a town on a day.</summary>
/// <param name="Matter">The matter as it is on that day.</param>
/// <param name="Department">The department whose matter it is.</param>
/// <param name="ByTown">True where the town is empowered (赋权): its own officers carry it out, as well as the department's; otherwise only the department's.</param>
internal sealed record InCharge(Matter Matter, DepartmentEntry Department, string Town, bool ByTown)
{
    /// <summary>Null where the matter is unknown or not in force on the day.</summary>
    public static InCharge? Of(Registers registers, string matter, string town, DateOnly on) =>
        registers.Matter(matter, on) is { } found && registers.Department(found.Department) is { } department
            ? new InCharge(found, department, town, found.Version.Empowers(town))
            : null;
}
