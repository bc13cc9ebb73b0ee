namespace Inspection.Functions.Jurisdictions;

/// <summary>A base (驻地): a town's or squad's station with its vehicles.</summary>
/// <param name="Vehicles">Teams that may be out in one session.</param>
/// <param name="Central">True when it may serve every enterprise in reach, not only those near it.</param>
/// <param name="Town">Name of the town that it stands in; null where the base is named as the town.</param>
/// <param name="Archived">No longer used.</param>
internal sealed record BaseEntry(
    string Id,
    string Name,
    double Lat,
    double Lon,
    int Vehicles,
    bool Central = false,
    string? Town = null,
    bool Archived = false)
{
    /// <summary>Name of the town that it stands in.</summary>
    public string TownOf() => Town ?? Name;
}
