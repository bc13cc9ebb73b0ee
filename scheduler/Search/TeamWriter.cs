using System.Globalization;
using System.Numerics;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>From a solution's positions back to the ids and wall times of a plan.</summary>
internal static class TeamWriter
{
    /// <summary>The teams in order of session and base, numbered from <c>t1</c>.</summary>
    public static IReadOnlyList<Team> Write(Solution solution)
    {
        var instance = solution.Instance;
        var teams = new List<Team>();
        foreach (var cell in instance.Cells.OrderBy(c => c.Session).ThenBy(c => c.Base))
        {
            var state = solution[cell.Index];
            for (var t = 0; t < state.Count; t++)
            {
                teams.Add(WriteTeam(instance, cell, state[t], string.Create(CultureInfo.InvariantCulture, $"t{teams.Count + 1}")));
            }
        }

        return teams;
    }

    private static Team WriteTeam(Instance instance, Cell cell, TeamState state, string id)
    {
        var problem = instance.Problem;
        var session = problem.Sessions[cell.Session];
        var officers = new List<string>();
        for (var rest = state.Officers; rest != 0; rest &= rest - 1)
        {
            officers.Add(problem.Officers[cell.Officers[BitOperations.TrailingZeroCount(rest)]].Id);
        }

        var now = session.Start;
        var here = cell.Base;
        var travelled = 0;
        var visits = new List<Visit>();
        for (var i = 0; i < state.Count; i++)
        {
            var visit = instance.Visits[state.Visits[i]];
            var option = visit.Options[state.Options[i]];
            var drive = instance.Travel.Between(here, visit.Location);
            var start = now.AddMinutes(drive);
            now = start.AddMinutes(option.Minutes);
            travelled += drive;
            here = visit.Location;
            visits.Add(new Visit(problem.Enterprises[visit.Enterprise].Id, start, now, [.. option.Requests.Select(r => problem.Requests[r].Id)]));
        }

        var back = instance.Travel.Between(here, cell.Base);
        return new Team(id, session.Id, problem.Bases[cell.Base].Id, officers, session.Start, now.AddMinutes(back), travelled + back, visits);
    }
}
