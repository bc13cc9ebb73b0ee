namespace Inspection.Scheduler.Domain;

/// <summary>
/// From which bases each enterprise may be visited (rule <c>base-reach</c>): the nearest
/// <see cref="Rules.NearestBases"/> by travel time from base to enterprise, ties by file order, and every central
/// base within <see cref="Rules.MaxOneWayMinutes"/>.
/// </summary>
public sealed class Reach
{
    private readonly int[][] _bases;

    /// <summary>Finds the reach of every enterprise of <paramref name="problem"/>.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="travel">Travel times of that problem.</param>
    public Reach(Problem problem, TravelTimes travel)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(travel);
        _bases = new int[problem.Enterprises.Count][];
        for (int enterprise = 0; enterprise < _bases.Length; enterprise++)
        {
            _bases[enterprise] = Find(problem, travel, travel.PlaceOf(enterprise));
        }
    }

    /// <summary>Indices of the allowed bases, nearest first, ties by file order.</summary>
    /// <param name="enterprise">Index in <see cref="Problem.Enterprises"/>.</param>
    public IReadOnlyList<int> BasesOf(int enterprise) => _bases[enterprise];

    /// <summary>True when a team of the base may visit the enterprise.</summary>
    /// <param name="baseIndex">Index in <see cref="Problem.Bases"/>.</param>
    /// <param name="enterprise">Index in <see cref="Problem.Enterprises"/>.</param>
    public bool Allows(int baseIndex, int enterprise) => Array.IndexOf(_bases[enterprise], baseIndex) >= 0;

    private static int[] Find(Problem problem, TravelTimes travel, int place)
    {
        var minutes = new int[travel.Bases];
        var order = new int[travel.Bases];
        for (int b = 0; b < order.Length; b++)
        {
            minutes[b] = travel.Between(b, place);
            order[b] = b;
        }

        Array.Sort(order, (x, y) => minutes[x] != minutes[y] ? minutes[x].CompareTo(minutes[y]) : x.CompareTo(y));
        return [.. order.Where((b, rank) => rank < problem.Rules.NearestBases
            || (problem.Bases[b].Central && minutes[b] <= problem.Rules.MaxOneWayMinutes))];
    }
}
