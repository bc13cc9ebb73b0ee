using Inspection.Bench.Baselines;

namespace Inspection.Bench.Routing;

/// <summary>Teams for the whole week, formed before anybody knows where they will go.</summary>
internal static class FormedTeams
{
    /// <summary>As many teams of one size as vehicles and officers allow, each covering as much of its base's demand as it can.</summary>
    public static IReadOnlyList<TeamDraft> Of(Week week, int size)
    {
        var book = new OfficerBook(week);
        var teams = new List<TeamDraft>();
        for (int home = 0; home < week.Problem.Bases.Count; home++)
        {
            long[] demand = Demand(week, home);
            for (int session = 0; session < week.SessionCount; session++)
            {
                for (int n = week.Teams(home, session); n > 0 && Form(week, book, home, session, size, demand) is { } team; n--)
                {
                    teams.Add(team);
                }
            }
        }

        return teams;
    }

    private static TeamDraft? Form(Week week, OfficerBook book, int home, int session, int size, long[] demand)
    {
        var team = new TeamDraft(week, home, session);
        List<int> free = [.. book.Free(home, session)];
        while (team.Officers.Count < size && free.Count > 0)
        {
            int next = free.MaxBy(o => Enumerable.Range(0, demand.Length)
                .Where(c => week.Holds(o, c, session) && team.Officers.Count(m => week.Holds(m, c, session)) < week.Rules.OfficersPerDepartment)
                .Sum(c => demand[c]));
            team.Officers.Add(next);
            free.Remove(next);
        }

        if (team.Officers.Count < week.Rules.OfficersPerVisit)
        {
            return null;
        }

        book.Engage(team.Officers, session);
        return team;
    }

    /// <summary>Weight of the requests around a base, per certificate.</summary>
    private static long[] Demand(Week week, int home)
    {
        Dictionary<string, int> numbers = week.Certificates.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        var demand = new long[numbers.Count];
        foreach (var request in week.Stops.Where(s => s.Bases.Contains(home)).SelectMany(s => s.Choices[0].Requests))
        {
            demand[numbers[request.Certificate]] += request.Weight;
        }

        return demand;
    }
}
