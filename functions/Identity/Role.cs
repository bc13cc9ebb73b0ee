namespace Inspection.Functions.Identity;

/// <summary>The values of the <c>roles</c> claim that mean something here.</summary>
internal static class Role
{
    public const string Clerk = "department.clerk";
    public const string Planner = "office.planner";
    public const string Approver = "office.approver";
    public const string Officer = "officer";
    public const string Enterprise = "enterprise";
    public const string Auditor = "auditor";

    public static IReadOnlyList<string> All { get; } = [Clerk, Planner, Approver, Officer, Enterprise, Auditor];

    /// <summary>Those who work with requests and plans.</summary>
    public static string[] Office { get; } = [Clerk, Planner, Approver, Auditor];
}
