namespace Inspection.Scheduler.Search;

/// <summary>Sends one more team of a cell out on a route that is given, with officers who are found or given as well.</summary>
internal sealed class GivenTeams(Solution solution, Crews crews)
{
    private readonly Instance _instance = solution.Instance;

    /// <summary>Sends out one more team on a given route; false, and nothing changed, when it takes too long, cannot be manned or a visit takes place already.</summary>
    public bool TryMan(int c, ReadOnlySpan<int> visits, ReadOnlySpan<int> options)
    {
        var cell = solution[c];
        Span<int> places = stackalloc int[visits.Length];
        if (!TryRoute(c, visits, options, places, out var route) || crews.Man(c, cell, crews.Allowed(c, cell), cell.Count, route.Need, route.Need.Hash) is not { } result)
        {
            return false;
        }

        Drive(c, visits, options, places, route);
        solution.Gain(crews.Adopt(c, cell, result));
        return true;
    }

    /// <summary>Sends out one more team with given officers; false, and nothing changed, when it takes too long, the officers are out already or cannot make it, or a visit takes place already.</summary>
    public bool TrySend(int c, ReadOnlySpan<int> visits, ReadOnlySpan<int> options, ulong officers)
    {
        var cell = solution[c];
        Span<int> places = stackalloc int[visits.Length];
        if (!TryRoute(c, visits, options, places, out var route)
            || (officers & (cell.Busy | ~crews.Allowed(c, cell))) != 0 || !FixedTeam.MakesAll(_instance, _instance.Cells[c], officers, visits, options, places))
        {
            return false;
        }

        Drive(c, visits, options, places, route);
        solution.Gain(crews.Send(c, cell, officers));
        return true;
    }

    /// <summary>What the route takes and the team of it needs; false when there is no vehicle or no time for it, a visit takes place already or a prescribed team cannot make it.</summary>
    private bool TryRoute(int c, ReadOnlySpan<int> visits, ReadOnlySpan<int> options, Span<int> places, out Route route)
    {
        var data = _instance.Cells[c];
        var travelMinutes = RouteSchedule.Drive(_instance, data.Base, visits);
        var minutes = travelMinutes + RouteSchedule.Work(_instance, visits, options);
        var need = TeamNeed.None;
        route = new Route(travelMinutes, minutes, need);
        if (solution[c].Count >= data.Vehicles || minutes > data.Minutes)
        {
            return false;
        }

        for (var i = 0; i < visits.Length; i++)
        {
            if (solution.CellOf[visits[i]] >= 0)
            {
                return false;
            }

            var visit = _instance.Visits[visits[i]];
            places[i] = Array.FindIndex(visit.Places, p => p.Cell == data.Index);
            need = need.With(visit.Options[options[i]].Certificates, visit.Places[places[i]]);
        }

        route = new Route(travelMinutes, minutes, need);
        return need.Fixed == 0 || FixedTeam.MakesAll(_instance, data, need.Fixed, visits, options, places);
    }

    /// <summary>Puts a new team on the road, not yet manned.</summary>
    private void Drive(int c, ReadOnlySpan<int> visits, ReadOnlySpan<int> options, ReadOnlySpan<int> places, in Route route)
    {
        var cell = solution.Touch(c);
        var team = cell.Add();
        team.TravelMinutes = route.TravelMinutes;
        team.Minutes = route.Minutes;
        for (var i = 0; i < visits.Length; i++)
        {
            var visit = _instance.Visits[visits[i]];
            team.Insert(i, visits[i], options[i], places[i]);
            solution.CellOf[visits[i]] = c;
            solution.Gain(Solution.ValueOf(visit, visit.Options[options[i]], visit.Places[places[i]]));
        }

        solution.Gain(-_instance.TravelCost * route.TravelMinutes);
        cell.SetNeed(cell.Count - 1, route.Need);
    }

    private readonly record struct Route(int TravelMinutes, int Minutes, TeamNeed Need);
}
