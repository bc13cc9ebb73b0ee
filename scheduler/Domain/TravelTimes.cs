namespace Inspection.Scheduler.Domain;

/// <summary>
/// Minutes of driving between the places of a problem. A place is an index: bases first, then enterprises, both in
/// file order. Two enterprises at the same coordinates are two places.
/// </summary>
public sealed class TravelTimes
{
    /// <summary>Mean radius of the Earth in kilometres that the haversine formula uses.</summary>
    public const double EarthRadiusKm = 6371.0088;

    private readonly TravelModel _model;
    private readonly (double Lat, double Lon, double CosLat)[] _points;

    /// <summary>Prepares the places of <paramref name="problem"/>; distances are computed when asked for.</summary>
    /// <param name="problem">A validated problem.</param>
    public TravelTimes(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _model = problem.Travel;
        Bases = problem.Bases.Count;
        _points = [.. problem.Bases.Select(b => Radians(b.Location)), .. problem.Enterprises.Select(e => Radians(e.Location))];
    }

    /// <summary>Number of bases; place <c>Bases + i</c> is enterprise <c>i</c>.</summary>
    public int Bases { get; }

    /// <summary>Number of places.</summary>
    public int Places => _points.Length;

    /// <summary>The place of the enterprise with index <paramref name="enterprise"/>.</summary>
    /// <param name="enterprise">Index in <see cref="Problem.Enterprises"/>.</param>
    public int PlaceOf(int enterprise) => Bases + enterprise;

    /// <summary>
    /// Whole minutes from one place to another: 0 to itself; else the matrix where given; else
    /// floor(km × detour ÷ km/h × 60 + 0.5) + overhead.
    /// </summary>
    /// <param name="from">Index of the place to start from.</param>
    /// <param name="to">Index of the place to reach.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public int Between(int from, int to)
    {
        if (from == to)
        {
            return 0;
        }

        if (_model.Minutes is { } matrix)
        {
            return matrix[from][to];
        }

        double minutes = Kilometres(_points[from], _points[to]) * _model.Detour / _model.Kmh * 60;
        return (int)Math.Floor(minutes + 0.5) + _model.OverheadMinutes;
    }

    /// <summary>Distance of two points along the surface, by the haversine formula.</summary>
    /// <param name="from">A point.</param>
    /// <param name="to">Another one.</param>
    public static double Kilometres(Location from, Location to) => Kilometres(Radians(from), Radians(to));

    private static double Kilometres((double Lat, double Lon, double CosLat) a, (double Lat, double Lon, double CosLat) b)
    {
        double sinLat = Math.Sin((b.Lat - a.Lat) / 2);
        double sinLon = Math.Sin((b.Lon - a.Lon) / 2);
        double h = sinLat * sinLat + a.CosLat * b.CosLat * sinLon * sinLon;
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }

    private static (double Lat, double Lon, double CosLat) Radians(Location location)
    {
        double lat = double.DegreesToRadians(location.Lat);
        return (lat, double.DegreesToRadians(location.Lon), Math.Cos(lat));
    }
}
