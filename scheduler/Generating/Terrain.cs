using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Generating;

/// <summary>Kilometres east and north of a district's corner, and how they become coordinates.</summary>
internal readonly record struct Terrain(double East, double North)
{
    private const double KilometresPerDegree = 111.195;

    public double SquaredDistance(Terrain other) =>
        (East - other.East) * (East - other.East) + (North - other.North) * (North - other.North);

    /// <summary>A degree of longitude is taken as 0.87 of a degree of latitude, as at 29.5 degrees north.</summary>
    public Location In(District district) => new(
        Math.Round(district.Lat + North / KilometresPerDegree, 6),
        Math.Round(district.Lon + East / (KilometresPerDegree * 0.87), 6));

    public static Terrain Anywhere(District district, SeededNumbers numbers) =>
        new(numbers.Fraction() * district.Kilometres, numbers.Fraction() * district.Kilometres);

    public Terrain Near(double deviation, SeededNumbers numbers) =>
        new(East + numbers.Bell() * deviation, North + numbers.Bell() * deviation);

    public static Terrain From(Location location, District district) => new(
        (location.Lon - district.Lon) * KilometresPerDegree * 0.87,
        (location.Lat - district.Lat) * KilometresPerDegree);
}
