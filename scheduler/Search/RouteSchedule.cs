namespace Inspection.Scheduler.Search;

/// <summary>
/// The time that a team's route takes, from its base over its stops and back. Teams never wait: they leave when the
/// session starts and drive on when a visit is done, so minutes say all.
/// </summary>
internal static class RouteSchedule
{
    /// <summary>The position at which one more stop lengthens the drive least, and by how much.</summary>
    public static (int Detour, int Position) Cheapest(Instance instance, TeamState? team, int home, int location)
    {
        var travel = instance.Travel;
        if (team is null || team.Count == 0)
        {
            return (travel.Between(home, location) + travel.Between(location, home), 0);
        }

        var best = int.MaxValue;
        var at = 0;
        var from = home;
        var fromTo = travel.Between(home, location);
        for (var i = 0; i <= team.Count; i++)
        {
            var to = i == team.Count ? home : instance.Visits[team.Visits[i]].Location;
            var onward = travel.Between(location, to);
            var detour = fromTo + onward - travel.Between(from, to);
            if (detour < best)
            {
                (best, at) = (detour, i);
            }

            from = to;
            fromTo = travel.IsSymmetric ? onward : travel.Between(to, location);
        }

        return (best, at);
    }

    /// <summary>Minutes of driving saved when a stop is left out; all of them for the only stop.</summary>
    public static int Saved(Instance instance, TeamState team, int home, int position)
    {
        var travel = instance.Travel;
        var location = instance.Visits[team.Visits[position]].Location;
        var from = position == 0 ? home : instance.Visits[team.Visits[position - 1]].Location;
        var to = position == team.Count - 1 ? home : instance.Visits[team.Visits[position + 1]].Location;
        return travel.Between(from, location) + travel.Between(location, to) - (team.Count == 1 ? 0 : travel.Between(from, to));
    }

    /// <summary>Minutes of driving of a route in the order given.</summary>
    public static int Drive(Instance instance, int home, ReadOnlySpan<int> visits)
    {
        var travel = instance.Travel;
        var minutes = 0;
        var here = home;
        foreach (var v in visits)
        {
            var there = instance.Visits[v].Location;
            minutes += travel.Between(here, there);
            here = there;
        }

        return minutes + travel.Between(here, home);
    }

    /// <summary>Minutes on site of a route's visits by the options given.</summary>
    public static int Work(Instance instance, ReadOnlySpan<int> visits, ReadOnlySpan<int> options)
    {
        var minutes = 0;
        for (var i = 0; i < visits.Length; i++)
        {
            minutes += instance.Visits[visits[i]].Options[options[i]].Minutes;
        }

        return minutes;
    }
}
