using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>
/// Where an earlier plan is given, the search begins with its teams and routes, as far as they are still possible:
/// what was promised is mostly kept, and tight pinned routes do not have to be found again.
/// </summary>
internal static class WarmStart
{
    /// <param name="solution">Where they are put.</param>
    /// <param name="teams">Of the earlier plan.</param>
    /// <param name="manned">With the officers of the teams, where they still make it; otherwise whoever costs least goes.</param>
    public static void Fill(Solution solution, IReadOnlyList<Team> teams, bool manned = false)
    {
        var instance = solution.Instance;
        var visitOf = Enumerable.Range(0, instance.Visits.Length).ToDictionary(v => instance.Visits[v].Enterprise);
        foreach (var team in teams)
        {
            if (instance.Indices.Base(team.Base) is >= 0 and var home && instance.Indices.Session(team.Session) is >= 0 and var session)
            {
                var cell = (home * instance.SessionCount) + session;
                var stops = new List<(int Visit, int Option)>();
                foreach (var made in team.Visits)
                {
                    if (visitOf.TryGetValue(instance.Indices.Enterprise(made.Enterprise), out var visit) && OptionOf(instance, visit, cell, made.Requests) is { } option)
                    {
                        stops.Add((visit, option));
                    }
                }

                (int Visit, int Option)[] route = [.. stops.DistinctBy(s => s.Visit)];
                if (!manned || route.Length < team.Visits.Count || !Send(solution, cell, route, team.Officers))
                {
                    Send(solution, cell, [.. route]);
                }
            }
        }
    }

    /// <summary>Sends the team out as it was; false, and nothing changed, where that is not possible.</summary>
    private static bool Send(Solution solution, int cell, (int Visit, int Option)[] stops, IReadOnlyList<string> officers)
    {
        var instance = solution.Instance;
        var present = instance.Cells[cell].Officers;
        ulong mask = 0;
        foreach (var officer in officers)
        {
            var bit = Array.IndexOf(present, instance.Indices.Officer(officer));
            if (bit < 0)
            {
                return false;
            }

            mask |= 1UL << bit;
        }

        solution.Begin();
        return solution.TrySend(cell, [.. stops.Select(s => s.Visit)], [.. stops.Select(s => s.Option)], mask);
    }

    /// <summary>Sends out as much of a route as can be manned in time, giving up its last stops first.</summary>
    private static void Send(Solution solution, int cell, List<(int Visit, int Option)> stops)
    {
        for (var count = stops.Count; count > 0; count--)
        {
            solution.Begin();
            if (solution.TryAddTeam(cell, [.. stops.Take(count).Select(s => s.Visit)], [.. stops.Take(count).Select(s => s.Option)]))
            {
                return;
            }
        }
    }

    /// <summary>The option in this cell that is nearest to what was served; null when the visit cannot take place there.</summary>
    private static int? OptionOf(Instance instance, int visit, int cell, IReadOnlyList<string> served)
    {
        var data = instance.Visits[visit];
        var place = Array.Find(data.Places, p => p.Cell == cell);
        if (place is null)
        {
            return null;
        }

        var before = served.Select(instance.Indices.Request).Where(r => r >= 0).ToHashSet();
        return place.Options.OrderByDescending(o => data.Options[o].Requests.Count(before.Contains)).ThenBy(o => data.Options[o].Requests.Length).First();
    }
}
