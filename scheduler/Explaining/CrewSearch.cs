using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Finds officers for a route at a base in a session: first with those who are free, then by exchanging officers among
/// all teams of the base in that session. Depth first, always on what the fewest can do; a limit of steps makes "no"
/// cautious, never a wrong "yes".
/// </summary>
internal sealed class CrewSearch(Draft draft)
{
    private const int MostSteps = 250;

    private readonly Week _week = draft.Week;
    private Rules _rules = null!;
    private int[][] _helpers = [];
    private int _session;
    private int _steps;

    /// <summary>True when these officers may make all stops under the rules.</summary>
    public bool Suffices(IReadOnlyList<int> officers, Stop[] stops, int session, Leeway leeway)
    {
        (_rules, _helpers, _session) = (leeway.Rules, leeway.Helpers, session);
        return officers.Count <= _rules.Seats && Lack(officers, stops) is null;
    }

    /// <summary>The teams of the cell after one of them (null: a new one) takes this route: pairs of what was and what is. Null when nobody was found.</summary>
    public List<(Crew? Was, Crew Is)>? Man(Crew? team, int home, int session, Stop[] stops, Leeway leeway, bool exchange)
    {
        (_rules, _helpers, _session) = (leeway.Rules, leeway.Helpers, session);
        var route = team?.On(_week, stops) ?? Crew.Of(_week, home, session, [], stops);
        if (team is not null && IsPinned(team))
        {
            return Suffices(team.Officers, stops, session, leeway) ? [(team, route)] : null;
        }

        List<int> free = [.. _week.OfficersOf[home].Where(o => draft.IsFree(o, session)), .. Enumerable.Range(_week.Problem.Officers.Count, _helpers.Length)];
        if (!exchange && Lack([.. free, .. team?.Officers ?? []], stops) is not null)
        {
            return null;
        }

        _steps = 0;
        if (team is not null && Fill([[.. team.Officers]], [stops], free, 0) is { } joined)
        {
            return [(team, route.By(Needed(joined[0], stops, team.Officers)))];
        }

        _steps = 0;
        free.AddRange(team?.Officers ?? []);
        if (Fill([[]], [stops], free, 0) is { } alone)
        {
            return [(team, route.By(alone[0]))];
        }

        return exchange ? Exchanged(team, route, free) : null;
    }

    /// <summary>Mans all teams of the cell anew that no pin prescribes.</summary>
    private List<(Crew? Was, Crew Is)>? Exchanged(Crew? team, Crew route, List<int> free)
    {
        Crew[] others = [.. draft.Teams(route.Base, route.Session).Where(t => t != team && !IsPinned(t))];
        if (others.Length == 0)
        {
            return null;
        }

        Stop[][] routes = [route.Stops, .. others.Select(o => o.Stops)];
        List<int> pool = [.. free, .. others.SelectMany(o => o.Officers)];
        if (pool.Count < routes.Length * _rules.OfficersPerVisit || Lack(pool, route.Stops) is not null)
        {
            return null;
        }

        _steps = 0;
        if (Fill([.. routes.Select(_ => new List<int>())], routes, pool, 0) is not { } crews)
        {
            return null;
        }

        var pairs = new List<(Crew?, Crew)> { (team, route.By(crews[0])) };
        for (var i = 0; i < others.Length; i++)
        {
            if (!crews[i + 1].Order().SequenceEqual(others[i].Officers.Order()))
            {
                pairs.Add((others[i], others[i].By(crews[i + 1])));
            }
        }

        return pairs;
    }

    /// <summary>Fills the crews from the pool, one lack after the other; null when that fails.</summary>
    private int[][]? Fill(List<int>[] crews, Stop[][] routes, List<int> pool, int from)
    {
        if (++_steps > MostSteps)
        {
            return null;
        }

        var i = from;
        while (i < crews.Length && Lack(crews[i], routes[i]) is null)
        {
            i++;
        }

        if (i == crews.Length)
        {
            return [.. crews.Select(c => c.ToArray())];
        }

        if (crews[i].Count >= _rules.Seats)
        {
            return null;
        }

        var (enterprise, kind) = Scarcest(crews[i], routes[i], pool);
        var choice = pool.Where(o => Fits(o, enterprise, kind)).OrderByDescending(o => Use(o, routes[i])).ThenBy(o => o).ToArray();
        foreach (var officer in choice)
        {
            crews[i].Add(officer);
            pool.Remove(officer);
            if (Fill(crews, routes, pool, i) is { } filled)
            {
                return filled;
            }

            crews[i].RemoveAt(crews[i].Count - 1);
            pool.Add(officer);
        }

        return null;
    }

    /// <summary>What a crew lacks that the fewest of the pool could bring: a kind of certificate at a stop, or (-1) one more who may count there.</summary>
    private (int Enterprise, int Kind) Scarcest(List<int> crew, Stop[] route, List<int> pool)
    {
        var best = (Enterprise: -1, Kind: -1);
        var fewest = int.MaxValue;
        foreach (var lack in Lacks(crew, route))
        {
            var able = pool.Count(o => Fits(o, lack.Enterprise, lack.Kind));
            if (able < fewest)
            {
                (best, fewest) = (lack, able);
            }
        }

        return best;
    }

    private (int Enterprise, int Kind)? Lack(IReadOnlyList<int> crew, Stop[] route)
    {
        foreach (var lack in Lacks(crew, route))
        {
            return lack;
        }

        return null;
    }

    private IEnumerable<(int Enterprise, int Kind)> Lacks(IReadOnlyList<int> crew, Stop[] route)
    {
        foreach (var stop in route)
        {
            foreach (var request in stop.Requests)
            {
                if (Count(crew, stop.Enterprise, _week.Kind[request]) < _rules.OfficersPerDepartment)
                {
                    yield return (stop.Enterprise, _week.Kind[request]);
                }
            }

            if (Count(crew, stop.Enterprise, -1) < _rules.OfficersPerVisit)
            {
                yield return (stop.Enterprise, -1);
            }
        }
    }

    private int Count(IReadOnlyList<int> crew, int enterprise, int kind)
    {
        var count = 0;
        for (var i = 0; i < crew.Count; i++)
        {
            count += Fits(crew[i], enterprise, kind) ? 1 : 0;
        }

        return count;
    }

    private bool Fits(int officer, int enterprise, int kind) => officer >= _week.Problem.Officers.Count
        ? kind < 0 || _helpers[officer - _week.Problem.Officers.Count].Contains(kind)
        : !_week.Recused(officer, enterprise) && (kind < 0 || _week.Holds(officer, kind, _session));

    /// <summary>How many certificates of the route an officer brings; helpers come last.</summary>
    private int Use(int officer, Stop[] route)
    {
        var use = officer >= _week.Problem.Officers.Count ? -100 : 0;
        foreach (var stop in route)
        {
            foreach (var request in stop.Requests)
            {
                use += Fits(officer, stop.Enterprise, _week.Kind[request]) ? 1 : 0;
            }
        }

        return use;
    }

    /// <summary>Without those whom the route no longer needs, as long as somebody stays of whom people know that they come.</summary>
    private int[] Needed(int[] crew, Stop[] route, int[] before)
    {
        var kept = crew.ToList();
        foreach (var officer in before)
        {
            kept.Remove(officer);
            if (kept.Count < _rules.OfficersPerVisit || Lack(kept, route) is not null)
            {
                kept.Add(officer);
            }
        }

        return [.. kept];
    }

    /// <summary>True when a pin prescribes who comes.</summary>
    private bool IsPinned(Crew crew) => crew.Stops.Any(s => _week.Pins[s.Enterprise]?.Officers is not null);
}
