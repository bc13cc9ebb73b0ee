using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>
/// The best score by listing every plan, written from the rules alone and without a thought for speed. Only for
/// problems without pins and previous plan.
/// </summary>
internal sealed class EveryPlan
{
    private readonly Problem _problem;
    private readonly TravelTimes _travel;
    private readonly Reach _reach;
    private readonly List<(int Base, int Session)> _vehicles;
    private readonly List<(int Enterprise, Request[] Served)>[] _routes;
    private readonly int[][] _subsets;
    private long _best;

    private EveryPlan(Problem problem)
    {
        _problem = problem;
        _travel = new TravelTimes(problem);
        _reach = new Reach(problem, _travel);
        _vehicles = [.. from b in Enumerable.Range(0, problem.Bases.Count) from s in Enumerable.Range(0, problem.Sessions.Count) from _ in Enumerable.Range(0, problem.Bases[b].Vehicles) select (b, s)];
        _routes = [.. _vehicles.Select(_ => new List<(int, Request[])>())];
        _subsets = [.. Enumerable.Range(1, (1 << problem.Officers.Count) - 1).Select(bits => Enumerable.Range(0, problem.Officers.Count).Where(o => (bits >> o & 1) != 0).ToArray())];
    }

    public static long BestScore(Problem problem)
    {
        var search = new EveryPlan(problem);
        search.Place(0, 0);
        return search._best;
    }

    private void Place(int enterprise, long gained)
    {
        if (enterprise == _problem.Enterprises.Count)
        {
            Man(0, gained, new int[_problem.Officers.Count], new bool[_problem.Officers.Count, _problem.Sessions.Count]);
            return;
        }

        Place(enterprise + 1, gained);
        Request[] all = [.. _problem.Requests.Where(r => r.Enterprise == _problem.Enterprises[enterprise].Id)];
        for (int bits = 1; bits < 1 << all.Length; bits++)
        {
            Request[] served = [.. all.Where((_, i) => (bits >> i & 1) != 0)];
            if (served.Length < _problem.Rules.LeastKept(all.Length) || all.Any(r => r.Mandatory && !served.Contains(r))
                || served.Select(r => r.Department).Distinct().Count() > (_problem.Rules.MaxDepartmentsPerVisit ?? 99))
            {
                continue;
            }

            long value = served.Sum(r => (long)_problem.Objective.Served * r.Weight + (r.Mandatory ? _problem.Objective.Mandatory : 0));
            for (int k = 0; k < _vehicles.Count; k++)
            {
                string session = _problem.Sessions[_vehicles[k].Session].Id;
                if (_reach.Allows(_vehicles[k].Base, enterprise) && served.Select(r => r.Sessions).Append(_problem.Enterprises[enterprise].Sessions).All(open => open?.Contains(session) != false))
                {
                    _routes[k].Add((enterprise, served));
                    Place(enterprise + 1, gained + value);
                    _routes[k].RemoveAt(_routes[k].Count - 1);
                }
            }
        }
    }

    private void Man(int k, long score, int[] used, bool[,] busy)
    {
        if (k == _vehicles.Count)
        {
            _best = Math.Max(_best, score);
            return;
        }

        if (_routes[k].Count == 0)
        {
            Man(k + 1, score, used, busy);
            return;
        }

        (int home, int s) = _vehicles[k];
        Session session = _problem.Sessions[s];
        if (score <= _best || Drive(home, session, [.. _routes[k]]) is not { } drive)
        {
            return;
        }

        foreach (int[] team in _subsets)
        {
            if (team.Length > _problem.Rules.Seats || !team.All(o => IsFree(o, home, s, used, busy)) || !_routes[k].All(v => Suffices(team, v.Enterprise, v.Served, session)))
            {
                continue;
            }

            foreach (int o in team)
            {
                used[o]++;
                busy[o, s] = true;
            }

            Man(k + 1, score - (drive * _problem.Objective.TravelMinute) - ((long)team.Length * session.Minutes * _problem.Objective.OfficerMinute), used, busy);
            foreach (int o in team)
            {
                used[o]--;
                busy[o, s] = false;
            }
        }
    }

    private bool IsFree(int o, int home, int s, int[] used, bool[,] busy)
    {
        Officer officer = _problem.Officers[o];
        return !busy[o, s] && used[o] < (officer.MaxSessions ?? 99) && officer.Bases.Contains(_problem.Bases[home].Id)
            && officer.Sessions?.Contains(_problem.Sessions[s].Id) != false;
    }

    private bool Suffices(int[] team, int enterprise, Request[] served, Session session)
    {
        Officer[] counted = [.. team.Select(o => _problem.Officers[o]).Where(o => !_problem.Enterprises[enterprise].Recused.Contains(o.Id))];
        return counted.Length >= _problem.Rules.OfficersPerVisit && served.All(r =>
            counted.Count(o => o.Certificates.Any(c => c.Id == r.Certificate && c.IsValidOn(session.Date))) >= _problem.Rules.OfficersPerDepartment);
    }

    /// <summary>Least minutes of driving in any order that fits the session; null when none does.</summary>
    private int? Drive(int home, Session session, (int Enterprise, Request[] Served)[] route)
    {
        int work = route.Sum(v => VisitDuration.Minutes(_problem.Rules, v.Served.Select(r => r.Minutes)));
        int least = Orders(home, home, [.. route.Select(v => _travel.PlaceOf(v.Enterprise))]);
        return least + work <= session.Minutes ? least : null;
    }

    private int Orders(int home, int here, int[] left) => left.Length == 0
        ? _travel.Between(here, home)
        : left.Min(next => _travel.Between(here, next) + Orders(home, next, [.. left.Where(p => p != next)]));
}
