namespace Inspection.Functions.Jurisdictions;

/// <summary>The registers. Each is one immutable blob; a property of the registry's head, named as the kind, points to it.</summary>
internal static class RegisterKind
{
    public const string Departments = "departments";
    public const string Bases = "bases";
    public const string Matters = "matters";
    public const string Officers = "officers";
    public const string Enterprises = "enterprises";
    public const string Calendar = "calendar";

    /// <summary>In the order in which they refer to one another.</summary>
    public static IReadOnlyList<string> All { get; } = [Departments, Bases, Matters, Officers, Enterprises, Calendar];

    /// <summary>The head's property that holds the name of the register's blob.</summary>
    public static string Pointer(string kind) => $"Register_{kind}";

    /// <summary>The head's property that holds the jurisdiction's name.</summary>
    public const string Name = "Name";
}
