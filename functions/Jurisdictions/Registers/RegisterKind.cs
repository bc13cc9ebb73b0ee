namespace Inspection.Functions.Jurisdictions;

/// <summary>The registers; each is a collection of the registry's partition.</summary>
internal static class RegisterKind
{
    public const string Departments = "departments";
    public const string Bases = "bases";
    public const string Matters = "matters";
    public const string Officers = "officers";
    public const string Enterprises = "enterprises";
    public const string Calendar = "calendar";

    /// <summary>The head's property that holds the jurisdiction's name.</summary>
    public const string Name = "Name";
}
