namespace Inspection.Functions.Jurisdictions;

/// <summary>Level of an authority (层级).</summary>
internal enum Level
{
    /// <summary>县、区.</summary>
    County,

    /// <summary>设区市.</summary>
    City,

    /// <summary>省.</summary>
    Province,

    /// <summary>乡镇、街道.</summary>
    Town,
}
