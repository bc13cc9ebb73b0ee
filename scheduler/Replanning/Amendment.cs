using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>
/// Amending a published week while it runs: half days that have begun stay exactly as they were published, promised
/// visits keep half day and officers, and only the rest is planned anew. The rest is a problem of its own, so that a
/// vehicle that broke down today is not missing yesterday.
/// </summary>
public static class Amendment
{
    /// <summary>Makes the problem of the rest, and the one of the whole week that its plan is read with.</summary>
    /// <param name="now">What is known now, for the half days yet to begin: without the officers and vehicles that are missing. Drives by distance.</param>
    /// <param name="then">The problem that the published plan answers.</param>
    /// <param name="published">The published plan.</param>
    /// <param name="released">Ids of the enterprises whose visits may move although they were told.</param>
    /// <returns>The two problems, or what stands in the way and whom to release.</returns>
    public static Amended Prepare(Problem now, Problem then, Plan published, IReadOnlyCollection<string> released)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(released);
        var ahead = now.Sessions.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        Team[] past = [.. published.Teams.Where(t => !ahead.Contains(t.Session))];
        var rest = published with { Teams = [.. published.Teams.Where(t => ahead.Contains(t.Session))] };
        var resumed = Resumption.Prepare(Ahead(now, past), rest, Standing.BeforeTheWeek with { Released = released });
        return resumed.Problem is null
            ? new Amended(null, null, rest, resumed.Conflicts, resumed.ToRelease)
            : new Amended(resumed.Problem, Whole(resumed.Problem, then, published, past), StillAsked(resumed.Problem, rest), [], []);
    }

    /// <summary>The plan of the whole week: what has begun as it was published, then the rest.</summary>
    /// <param name="whole">The problem of the whole week that <see cref="Prepare"/> made.</param>
    /// <param name="plan">A plan of the rest.</param>
    /// <returns>Its bound is that of the rest with what the past is worth, which nobody can change any more.</returns>
    public static Plan Complete(Problem whole, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(plan);
        var frozen = whole.Pins.Where(p => p.Requests is not null).Select(p => p.Enterprise).ToHashSet(StringComparer.Ordinal);
        Team[] past = [.. (whole.Previous?.Teams ?? []).Where(t => t.Visits.All(v => frozen.Contains(v.Enterprise)))];
        var bound = plan.Bound + (Rewriting.With(whole, plan, past.Concat(plan.Teams)).Score - plan.Score);
        var made = Rewriting.With(whole, plan, past.Concat(AsPublished(plan.Teams, whole.Previous?.Teams ?? [])));
        return made with { Bound = bound, Status = made.Score == bound ? PlanStatus.Optimal : PlanStatus.Feasible };
    }

    /// <summary>Whoever goes to the same places with the same people goes as it was published: another order of a route is a change that nobody needs.</summary>
    private static IEnumerable<Team> AsPublished(IEnumerable<Team> teams, IEnumerable<Team> published)
    {
        Dictionary<string, Team> before = [];
        foreach (var team in published)
        {
            before.TryAdd(What(team), team);
        }

        return teams.Select(team => before.GetValueOrDefault(What(team), team));
    }

    /// <summary>Session, base, officers, and whom they visit for what and how long, whatever the order.</summary>
    private static string What(Team team) => string.Join('|',
    [
        team.Session, team.Base, string.Join(',', team.Officers.Order(StringComparer.Ordinal)),
        .. team.Visits.OrderBy(v => v.Enterprise, StringComparer.Ordinal)
            .Select(v => $"{v.Enterprise} {(v.End - v.Start).TotalMinutes:R} {string.Join(',', v.Requests.Order(StringComparer.Ordinal))}"),
    ]);

    /// <summary>The rest of the week: whom the past has visited is not visited again, and who has worked has fewer half days left.</summary>
    private static Problem Ahead(Problem now, Team[] past)
    {
        var visited = Visited(past);
        var worked = Worked(past);
        return now with
        {
            Officers = [.. now.Officers.Select(o => o.MaxSessions is { } most ? o with { MaxSessions = Math.Max(0, most - worked.GetValueOrDefault(o.Id)) } : o)],
            Enterprises = [.. now.Enterprises.Where(e => !visited.Contains(e.Id))],
            Requests = [.. now.Requests.Where(r => !visited.Contains(r.Enterprise))],
            Pins = [.. now.Pins.Where(p => !visited.Contains(p.Enterprise))],
        };
    }

    /// <summary>The published rest as far as what it names is still there; teams of which nothing is gone are as they were.</summary>
    private static Plan StillAsked(Problem rest, Plan published)
    {
        var requests = rest.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var officers = rest.Officers.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        Team[] left =
        [
            .. published.Teams
                .Select(t => t with
                {
                    Officers = [.. t.Officers.Where(officers.Contains)],
                    Visits = [.. t.Visits.Where(v => v.Requests.Any(requests.ContainsKey))],
                })
                .Where(t => t.Visits.Count > 0),
        ];
        var again = new KeptVisits(rest, published with { Teams = left }, Standing.BeforeTheWeek).Teams;
        return published with { Teams = [.. again.Select(t => IsAsItWas(left[t.Index]) ? left[t.Index] : t.Team)] };

        bool IsAsItWas(Team team) =>
            published.Teams.Any(t => t.Session == team.Session && t.Officers.SequenceEqual(team.Officers) && t.Visits.SequenceEqual(team.Visits))
            && team.Visits.All(v => v.Requests.All(requests.ContainsKey)
                && v.End == v.Start.AddMinutes(VisitDuration.Minutes(rest.Rules, v.Requests.Select(r => requests[r].Minutes))));
    }

    private static Problem Whole(Problem rest, Problem then, Plan published, Team[] past)
    {
        var visited = Visited(past);
        var worked = Worked(past);
        string[] ahead = [.. rest.Sessions.Select(s => s.Id)];
        Session[] begun = [.. then.Sessions.Where(s => !ahead.Contains(s.Id, StringComparer.Ordinal))];
        var served = past.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        Enterprise[] before = [.. then.Enterprises.Where(e => visited.Contains(e.Id)).Select(e => Then(e, past))];
        return rest with
        {
            Sessions = [.. begun.Concat(rest.Sessions).OrderBy(s => s.Start)],
            Departments = [.. rest.Departments.UnionBy(then.Departments, d => d.Id, StringComparer.Ordinal)],
            Bases = [.. rest.Bases.UnionBy(then.Bases, b => b.Id, StringComparer.Ordinal).Select(b => b with { Vehicles = Math.Max(b.Vehicles, Most(past, b.Id)) })],
            Officers =
            [
                .. rest.Officers.UnionBy(then.Officers.Where(o => worked.ContainsKey(o.Id)).Select(o => o with { Sessions = [] }), o => o.Id, StringComparer.Ordinal)
                    .Select(o => Then(o, then, past, worked.GetValueOrDefault(o.Id))),
            ],
            Enterprises = [.. rest.Enterprises.Select(e => e with { Sessions = e.Sessions ?? ahead }), .. before],
            Requests = [.. rest.Requests, .. then.Requests.Where(r => served.Contains(r.Id))],
            Pins =
            [
                .. rest.Pins,
                .. past.SelectMany(t => t.Visits.Select(v => new Pin(v.Enterprise, t.Session, t.Base, t.Officers, v.Requests))),
            ],
            Previous = published,
        };
    }

    /// <summary>The enterprise as it was visited: open then and for that team, whatever has become known since.</summary>
    private static Enterprise Then(Enterprise enterprise, Team[] past)
    {
        var team = past.First(t => t.Visits.Any(v => v.Enterprise == enterprise.Id));
        return enterprise with { Sessions = [team.Session], Recused = [.. enterprise.Recused.Except(team.Officers, StringComparer.Ordinal)] };
    }

    /// <summary>The officer with the half days that are over, in which the work was done.</summary>
    private static Officer Then(Officer officer, Problem then, Team[] past, int worked)
    {
        string[] done = [.. past.Where(t => t.Officers.Contains(officer.Id, StringComparer.Ordinal)).Select(t => t.Session)];
        var known = then.Officers.FirstOrDefault(o => o.Id == officer.Id);
        return done.Length == 0
            ? officer
            : officer with
            {
                Bases = [.. officer.Bases.Union(past.Where(t => t.Officers.Contains(officer.Id, StringComparer.Ordinal)).Select(t => t.Base), StringComparer.Ordinal)],
                Certificates = [.. officer.Certificates.Union(known?.Certificates ?? [])],
                Sessions = officer.Sessions is null ? null : [.. done.Concat(officer.Sessions)],
                MaxSessions = officer.MaxSessions + worked,
            };
    }

    private static HashSet<string> Visited(Team[] past) => past.SelectMany(t => t.Visits).Select(v => v.Enterprise).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, int> Worked(Team[] past) =>
        past.SelectMany(t => t.Officers).GroupBy(o => o, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static int Most(Team[] past, string home) => past.Where(t => t.Base == home).GroupBy(t => t.Session, StringComparer.Ordinal).Select(g => g.Count()).DefaultIfEmpty(0).Max();
}

/// <summary>What <see cref="Amendment.Prepare"/> answers.</summary>
/// <param name="Rest">The problem to plan; null when something that stands cannot be kept.</param>
/// <param name="Whole">The problem of the whole week; null with it.</param>
/// <param name="Published">The published plan of the half days yet to begin, without what is not asked for any more.</param>
/// <param name="Conflicts">Everything that cannot be kept, with the code of the hard rule in the way.</param>
/// <param name="ToRelease">Ids of the enterprises that would have to be told anew.</param>
public sealed record Amended(Problem? Rest, Problem? Whole, Plan Published, IReadOnlyList<Issue> Conflicts, IReadOnlyList<string> ToRelease);
