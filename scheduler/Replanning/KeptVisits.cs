using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>The part of a published plan that a new plan may not change, team by team.</summary>
internal sealed class KeptVisits
{
    private readonly Problem _problem;
    private readonly Standing _standing;
    private readonly Dictionary<string, Session> _sessions;
    private readonly Dictionary<string, Request> _requests;
    private readonly Dictionary<string, int> _bases;
    private readonly Dictionary<string, int> _enterprises;
    private readonly TravelTimes _travel;

    public KeptVisits(Problem problem, Plan published, Standing standing)
    {
        _problem = problem;
        _standing = standing;
        _sessions = problem.Sessions.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _requests = problem.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _bases = problem.Bases.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal);
        _enterprises = problem.Enterprises.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal);
        _travel = new TravelTimes(problem);
        Teams = [.. published.Teams.Select((team, i) => Keep(i, team)).OfType<KeptTeam>()];
    }

    public IReadOnlyList<KeptTeam> Teams { get; }

    private KeptTeam? Keep(int index, Team team)
    {
        var begun = _sessions.TryGetValue(team.Session, out var session) ? _standing.HasBegun(session) : team.Depart <= _standing.Now;
        int[] kept = [.. Enumerable.Range(0, team.Visits.Count).Where(v => begun
            ? team.Visits[v].Start <= _standing.Now || !_standing.IsReleased(team.Visits[v].Enterprise)
            : _standing.IsPromised(team.Visits[v].Enterprise))];
        if (kept.Length == 0)
        {
            return null;
        }

        if (begun)
        {
            return new KeptTeam(index, kept, kept.Length == team.Visits.Count ? team : Shortened(team, kept), HasBegun: true);
        }

        return new KeptTeam(index, kept, session is null ? team : Rewritten(team, kept, session), HasBegun: false);
    }

    /// <summary>A team that is out and is spared some of its visits: the others keep their times.</summary>
    private Team Shortened(Team team, int[] kept)
    {
        Visit[] visits = [.. kept.Select(v => team.Visits[v])];
        var (drives, back) = Drives(team.Base, visits);
        return team with { Visits = visits, Return = visits[^1].End.AddMinutes(back), TravelMinutes = drives.Sum() + back };
    }

    /// <summary>A team yet to leave: what is left of its route, with the requests that are still asked for.</summary>
    private Team Rewritten(Team team, int[] kept, Session session)
    {
        Visit[] visits = [.. kept.Select(v => team.Visits[v]).Select(v => v with { Requests = [.. v.Requests.Where(_requests.ContainsKey)] })];
        var (drives, back) = Drives(team.Base, visits);
        var now = session.Start;
        for (var i = 0; i < visits.Length; i++)
        {
            var start = now.AddMinutes(drives[i]);
            now = start.AddMinutes(VisitDuration.Minutes(_problem.Rules, visits[i].Requests.Select(r => _requests[r].Minutes)));
            visits[i] = visits[i] with { Start = start, End = now };
        }

        return team with { Visits = visits, Depart = session.Start, Return = now.AddMinutes(back), TravelMinutes = drives.Sum() + back };
    }

    /// <summary>Minutes to each visit and back; nothing where a place is gone, which is told elsewhere.</summary>
    private (int[] To, int Back) Drives(string home, Visit[] visits)
    {
        var to = new int[visits.Length];
        if (!_bases.TryGetValue(home, out var start) || !visits.All(v => _enterprises.ContainsKey(v.Enterprise)))
        {
            return (to, 0);
        }

        var here = start;
        for (var i = 0; i < visits.Length; i++)
        {
            var there = _travel.PlaceOf(_enterprises[visits[i].Enterprise]);
            to[i] = _travel.Between(here, there);
            here = there;
        }

        return (to, _travel.Between(here, start));
    }
}

/// <summary>What is kept of one team.</summary>
/// <param name="Index">Its position in the published plan.</param>
/// <param name="Visits">Positions of the kept visits in the published team.</param>
/// <param name="Team">The team with these visits alone.</param>
/// <param name="HasBegun">Its session has begun: times cannot change any more.</param>
internal sealed record KeptTeam(int Index, int[] Visits, Team Team, bool HasBegun);
