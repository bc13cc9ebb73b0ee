namespace Inspection.Scheduler.Search.Bounding;

/// <summary>The visits that could take place in a cell, and the drives among them; the same for all prices.</summary>
internal sealed class CellStops
{
    private readonly int[] _travel;

    public CellStops(Instance instance, CrewTable crews, IReadOnlyList<(int Visit, Place Place)> places)
    {
        Crews = crews;
        Visits = [.. places.Select(p => p.Visit)];
        Places = [.. places.Select(p => p.Place)];
        Options = [.. places.Select(p => p.Place.Options.Select(o => Of(instance.Visits[p.Visit].Options[o], o, p.Place.Bonus, crews)).ToArray())];
        Side = Visits.Length + 1;
        int[] locations = [crews.Cell.Base, .. Visits.Select(v => instance.Visits[v].Location)];
        _travel = new int[Side * Side];
        for (var i = 0; i < Side; i++)
        {
            for (var j = 0; j < Side; j++)
            {
                _travel[(i * Side) + j] = i == j ? 0 : instance.RelaxedTravel.Between(locations[i], locations[j]);
            }
        }

        ShortestWays.Close(_travel, Side);
        LeastDetour = [.. Enumerable.Range(1, Visits.Length).Select(Detour)];
    }

    public CrewTable Crews { get; }

    public Cell Cell => Crews.Cell;

    /// <summary>The visits, by local number.</summary>
    public int[] Visits { get; }

    public Place[] Places { get; }

    /// <summary>For each visit, its options that fit here alone.</summary>
    public StopOption[][] Options { get; }

    /// <summary>Places of <see cref="Between"/>: the base is 0, visit i is i + 1.</summary>
    public int Side { get; }

    /// <summary>
    /// For each visit, the least minutes by which it lengthens any tour of the others: its detour between the two
    /// places where it lies best. A tour without it is shorter by at least that, so what further stops add to a tour
    /// is no less than the sum of their least detours.
    /// </summary>
    public int[] LeastDetour { get; }

    /// <summary>Minutes of driving, never more than by way of other visits.</summary>
    public int Between(int from, int to) => _travel[(from * Side) + to];

    private int Detour(int here)
    {
        var least = int.MaxValue;
        for (var from = 0; from < Side; from++)
        {
            if (from == here)
            {
                continue;
            }

            var inward = Between(from, here);
            var onward = _travel.AsSpan(here * Side, Side);
            var direct = _travel.AsSpan(from * Side, Side);
            var cheapest = int.MaxValue;
            for (var to = 0; to < Side; to++)
            {
                var more = onward[to] - direct[to];
                cheapest = to == here || (to == from && from != 0) ? cheapest : Math.Min(cheapest, more);
            }

            least = Math.Min(least, inward + cheapest);
        }

        return least;
    }

    private static StopOption Of(Option option, int index, long bonus, CrewTable crews) =>
        new(index, option.Minutes, crews.Local(option.Certificates), (option.Value + bonus) * Prices.Scale);

    /// <summary>An option of a visit.</summary>
    /// <param name="Index">Its index among the visit's options.</param>
    /// <param name="Minutes">Time on site.</param>
    /// <param name="Needs">Certificates, numbered as in the cell.</param>
    /// <param name="Value">Value before travel and officers, in thousandths.</param>
    public readonly record struct StopOption(int Index, int Minutes, uint Needs, long Value);
}
