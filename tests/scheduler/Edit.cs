using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests;

/// <summary>Small changes to problems and plans, so that a test shows only what matters.</summary>
internal static class Edit
{
    public static Problem Officer(this Problem problem, string id, Func<Officer, Officer> change) =>
        problem with { Officers = [.. problem.Officers.Select(o => o.Id == id ? change(o) : o)] };

    public static Problem Enterprise(this Problem problem, string id, Func<Enterprise, Enterprise> change) =>
        problem with { Enterprises = [.. problem.Enterprises.Select(e => e.Id == id ? change(e) : e)] };

    public static Problem Request(this Problem problem, string id, Func<Request, Request> change) =>
        problem with { Requests = [.. problem.Requests.Select(r => r.Id == id ? change(r) : r)] };

    public static Problem Base(this Problem problem, string id, Func<Base, Base> change) =>
        problem with { Bases = [.. problem.Bases.Select(b => b.Id == id ? change(b) : b)] };

    public static Problem Rules(this Problem problem, Func<Rules, Rules> change) => problem with { Rules = change(problem.Rules) };

    public static Problem Pinned(this Problem problem, params Pin[] pins) => problem with { Pins = pins };

    public static Plan Team(this Plan plan, int index, Func<Team, Team> change) =>
        plan with { Teams = [.. plan.Teams.Select((t, i) => i == index ? change(t) : t)] };

    public static Plan Visit(this Plan plan, int team, int visit, Func<Visit, Visit> change) =>
        plan.Team(team, t => t with { Visits = [.. t.Visits.Select((v, i) => i == visit ? change(v) : v)] });
}
