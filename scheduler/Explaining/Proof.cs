using System.Globalization;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Asks the checker whether a trial keeps every rule. It is shown a part of the plan that holds everything the trial
/// touches: the changed teams, every team of their bases in their sessions, every team that shares an officer with
/// them, and all that these visit. No rule looks further than one enterprise, one base in one session, or one officer,
/// so the whole plan breaks no rule that this part keeps.
/// </summary>
internal static class Proof
{
    /// <summary>True when the changed problem and the changed plan break no rule and all of <paramref name="requests"/> are served.</summary>
    public static bool Holds(Draft draft, Change change, Trial trial, IReadOnlyCollection<int> requests)
    {
        var week = draft.Week;
        var gone = trial.Removed.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var officers = trial.Added.SelectMany(c => c.Officers).ToHashSet();
        var cells = trial.Added.Select(c => (c.Base, c.Session)).ToHashSet();
        var teams = trial.Added.ToList();
        teams.AddRange(draft.All.Where(c => !gone.Contains(c.Id) && !trial.Added.Contains(c) && (cells.Contains((c.Base, c.Session)) || c.Officers.Any(officers.Contains))));
        int[] enterprises = [.. teams.SelectMany(t => t.Stops).Select(s => s.Enterprise).Concat(trial.Displaced).Append(week.Enterprise[requests.First()]).Distinct().Order()];
        var problem = change.ApplyTo(Part(week, enterprises, [.. teams.SelectMany(t => t.Officers).Where(o => o < week.Problem.Officers.Count).Distinct().Order()]));
        return Keeps(problem, [.. teams.Select((t, i) => Write(problem, week, t, Name(i)))], [.. requests.Select(r => week.Problem.Requests[r].Id)]);
    }

    /// <summary>True when the teams break no rule of the problem and serve all of <paramref name="requests"/>.</summary>
    public static bool Keeps(Problem problem, IReadOnlyList<Team> teams, IReadOnlyCollection<string> requests)
    {
        var served = teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        WaitingRequest[] waiting = [.. problem.Requests.Where(r => !served.Contains(r.Id)).Select(r => new WaitingRequest(r.Id, WaitingCode.NoCapacity, "", "", false))];
        var plan = new Plan(problem.Id, PlanStatus.Feasible, 0, 0, 0, 0, "", new Breakdown(0, 0, 0, 0, 0), teams, waiting);
        return requests.All(served.Contains) && !PlanChecker.Check(problem, plan).Any(i => i.Code != "score");
    }

    /// <summary>A team as a plan states it: it leaves when the session starts and never waits.</summary>
    /// <param name="problem">Gives the officers beyond those of the week.</param>
    /// <param name="week">Gives the positions.</param>
    /// <param name="crew">The team.</param>
    /// <param name="id">Its id in the plan.</param>
    public static Team Write(Problem problem, Week week, Crew crew, string id)
    {
        var session = problem.Sessions[crew.Session];
        var (now, here) = (session.Start, crew.Base);
        var visits = new List<Visit>();
        foreach (var stop in crew.Stops)
        {
            var start = now.AddMinutes(week.Drive(here, week.PlaceOf(stop.Enterprise)));
            now = start.AddMinutes(stop.Minutes);
            here = week.PlaceOf(stop.Enterprise);
            visits.Add(new Visit(week.Problem.Enterprises[stop.Enterprise].Id, start, now, [.. stop.Requests.Select(r => week.Problem.Requests[r].Id)]));
        }

        string[] officers = [.. crew.Officers.Select(o => o < week.Problem.Officers.Count ? week.Problem.Officers[o].Id : Helper(o - week.Problem.Officers.Count))];
        return new Team(id, session.Id, week.Problem.Bases[crew.Base].Id, officers, session.Start, now.AddMinutes(week.Drive(here, crew.Base)), crew.Drive, visits);
    }

    /// <summary>Id of an officer whom a trial adds.</summary>
    public static string Helper(int number) => string.Create(CultureInfo.InvariantCulture, $"helper {number + 1}");

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"part {number + 1}");

    private static Problem Part(Week week, int[] enterprises, int[] officers)
    {
        var problem = week.Problem;
        int[] places = [.. Enumerable.Range(0, week.Bases), .. enterprises.Select(week.PlaceOf)];
        return problem with
        {
            Travel = problem.Travel.Minutes is not { } matrix ? problem.Travel : problem.Travel with { Minutes = [.. places.Select(from => (IReadOnlyList<int>)[.. places.Select(to => matrix[from][to])])] },
            Officers = [.. officers.Select(o => problem.Officers[o])],
            Enterprises = [.. enterprises.Select(e => problem.Enterprises[e])],
            Requests = [.. enterprises.SelectMany(e => week.Requests[e]).Select(r => problem.Requests[r])],
            Pins = [.. enterprises.Select(e => week.Pins[e]).OfType<Pin>()],
            Previous = null,
        };
    }
}
