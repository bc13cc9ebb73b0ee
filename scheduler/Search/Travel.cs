using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>Minutes between places, as a table where it is of a reasonable size.</summary>
internal sealed class Travel
{
    private const int LargestTable = 5000;
    private readonly TravelTimes _times;
    private readonly int[]? _table;
    private readonly int _places;
    private readonly int _overhead;

    public Travel(Problem problem, TravelTimes times)
    {
        _times = times;
        _places = times.Places;
        _overhead = problem.Travel.OverheadMinutes;
        IsSymmetric = problem.Travel.Minutes is null;
        if (_places > LargestTable)
        {
            return;
        }

        _table = new int[_places * _places];
        for (var from = 0; from < _places; from++)
        {
            for (var to = 0; to < _places; to++)
            {
                _table[(from * _places) + to] = IsSymmetric && to < from ? _table[(to * _places) + from] : times.Between(from, to);
            }
        }
    }

    private Travel(Travel other, int[] table)
    {
        _times = other._times;
        _places = other._places;
        _table = table;
    }

    /// <summary>
    /// No stop between two others takes less. By distance each drive is rounded by half a minute at most, and the
    /// overhead counts once more; of a matrix nothing is known, so it may save more than there are minutes.
    /// </summary>
    public int LeastDetour => IsSymmetric ? _overhead - 1 : -100_000;

    /// <summary>Drives go by distance, so each takes as long as the drive back.</summary>
    public bool IsSymmetric { get; }

    public int Between(int from, int to) => _table is { } table ? table[(from * _places) + to] : _times.Between(from, to);

    /// <summary>
    /// The drives that the bound reckons with: none between a base and an enterprise is longer than a way over other
    /// enterprises. The same where that holds already; null where it does not and there are too many places to mend it.
    /// </summary>
    public Travel? WithShortestWays(int bases)
    {
        if (KeepsTriangles(bases))
        {
            return this;
        }

        if (_table is null)
        {
            return null;
        }

        var table = (int[])_table.Clone();
        ShortestWays.Shorten(table, _places, bases);
        return new Travel(this, table);
    }

    public int PlaceOf(int enterprise) => _times.PlaceOf(enterprise);

    /// <summary>True when no drive between a base and a place gets shorter by way of another place.</summary>
    private bool KeepsTriangles(int bases)
    {
        for (var b = 0; b < bases && LeastDetour < 0; b++)
        {
            for (var via = bases; via < _places; via++)
            {
                var (outward, home) = (Between(b, via), Between(via, b));
                for (var to = bases; to < _places; to++)
                {
                    if (outward + Between(via, to) < Between(b, to) || Between(to, via) + home < Between(to, b))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }
}
