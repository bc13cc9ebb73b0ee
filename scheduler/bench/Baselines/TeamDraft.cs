namespace Inspection.Bench.Baselines;

/// <summary>A team being put together: it drives on without waiting, so minutes say all.</summary>
internal sealed class TeamDraft(Week week, int home, int session)
{
    private const int MostPermuted = 6;

    public int Home => home;

    public int Session => session;

    public List<int> Officers { get; } = [];

    /// <summary>In the order of driving.</summary>
    public List<(Stop Stop, Choice Choice)> Route { get; } = [];

    public int Drive => DriveOf(Route);

    public bool IsInTime => Drive + Route.Sum(r => r.Choice.Minutes) <= week.Minutes(session);

    /// <summary>What it adds to the score.</summary>
    public long Worth => Route.Sum(r => r.Choice.Value) - (Officers.Count * week.OfficerCost(session)) - ((long)week.Problem.Objective.TravelMinute * Drive);

    /// <summary>Minutes on the way when a stop is put at the end of the route.</summary>
    public int DriveWith(Stop stop)
    {
        int last = Route.Count == 0 ? home : Route[^1].Stop.Place;
        return Drive - (Route.Count == 0 ? 0 : week.Travel.Between(last, home)) + week.Travel.Between(last, stop.Place) + week.Travel.Between(stop.Place, home);
    }

    /// <summary>Enough of these officers may inspect the stop and hold every certificate of the choice.</summary>
    public bool Entitles(Stop stop, Choice choice) => Entitles(week, session, Officers, stop, choice);

    public static bool Entitles(Week week, int session, IReadOnlyCollection<int> officers, Stop stop, Choice choice)
    {
        int[] counted = [.. officers.Where(o => !stop.Recused.Contains(o))];
        return counted.Length >= week.Rules.OfficersPerVisit
            && choice.Certificates.All(c => counted.Count(o => week.Holds(o, c, session)) >= week.Rules.OfficersPerDepartment);
    }

    /// <summary>Puts the stops into the order with the least driving: exactly where they are few, each where it costs least otherwise.</summary>
    public void Reorder()
    {
        List<(Stop Stop, Choice Choice)> best = [.. Route];
        if (Route.Count <= MostPermuted)
        {
            Permute([], [.. Route], ref best);
        }
        else
        {
            best.Clear();
            foreach ((Stop Stop, Choice Choice) next in Route)
            {
                int at = Enumerable.Range(0, best.Count + 1).MinBy(i => DriveOf([.. best[..i], next, .. best[i..]]));
                best.Insert(at, next);
            }

            best = DriveOf(best) < Drive ? best : [.. Route];
        }

        Route.Clear();
        Route.AddRange(best);
    }

    /// <summary>Sends home whoever is not needed, the least certified first.</summary>
    public void Thin()
    {
        foreach (int officer in Officers.OrderBy(o => Enumerable.Range(0, week.Certificates.Count).Count(c => week.Holds(o, c, session))).ToArray())
        {
            int[] others = [.. Officers.Where(o => o != officer)];
            if (others.Length >= week.Rules.OfficersPerVisit && Route.All(r => Entitles(week, session, others, r.Stop, r.Choice)))
            {
                Officers.Remove(officer);
            }
        }
    }

    private void Permute(List<(Stop Stop, Choice Choice)> done, List<(Stop Stop, Choice Choice)> left, ref List<(Stop Stop, Choice Choice)> best)
    {
        if (left.Count == 0)
        {
            best = DriveOf(done) < DriveOf(best) ? [.. done] : best;
            return;
        }

        foreach ((Stop Stop, Choice Choice) next in left)
        {
            Permute([.. done, next], [.. left.Where(l => l.Stop != next.Stop)], ref best);
        }
    }

    private int DriveOf(List<(Stop Stop, Choice Choice)> route)
    {
        int minutes = 0;
        int here = home;
        foreach ((Stop stop, _) in route)
        {
            minutes += week.Travel.Between(here, stop.Place);
            here = stop.Place;
        }

        return minutes + (route.Count == 0 ? 0 : week.Travel.Between(here, home));
    }
}
