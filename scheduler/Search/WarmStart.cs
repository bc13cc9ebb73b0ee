using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>
/// Where an earlier plan is given, the search begins with its teams and routes, as far as they are still possible:
/// what was promised is mostly kept, and tight pinned routes do not have to be found again.
/// </summary>
internal static class WarmStart
{
    public static void Fill(Solution solution, IReadOnlyList<Team> teams)
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

                Send(solution, cell, [.. stops.DistinctBy(s => s.Visit)]);
            }
        }
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
