namespace Inspection.Scheduler.Domain;

/// <summary>How far teams drive, for people to read; the planner reckons in minutes.</summary>
public static class Distances
{
    /// <summary>Kilometres of all routes there and back: the distance between two points times the detour of the travel model.</summary>
    /// <param name="problem">Gives the places.</param>
    /// <param name="plan">Gives the routes; places that the problem does not know are passed over.</param>
    public static double Kilometres(Problem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var bases = problem.Bases.ToDictionary(b => b.Id, b => b.Location, StringComparer.Ordinal);
        var enterprises = problem.Enterprises.ToDictionary(e => e.Id, e => e.Location, StringComparer.Ordinal);
        double sum = 0;
        foreach (var team in plan.Teams)
        {
            if (bases.TryGetValue(team.Base, out var home))
            {
                Location[] route = [home, .. team.Visits.Where(v => enterprises.ContainsKey(v.Enterprise)).Select(v => enterprises[v.Enterprise]), home];
                sum += route.Zip(route.Skip(1), TravelTimes.Kilometres).Sum();
            }
        }

        return sum * problem.Travel.Detour;
    }
}
