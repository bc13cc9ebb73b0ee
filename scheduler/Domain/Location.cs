namespace Inspection.Scheduler.Domain;

/// <summary>A point in WGS 84.</summary>
/// <param name="Lat">Degrees north, -90 to 90.</param>
/// <param name="Lon">Degrees east, -180 to 180.</param>
public readonly record struct Location(double Lat, double Lon);
