using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>
/// Planning a published week again, part-way through it: the past is frozen, promised visits keep their session and
/// officers, everything else may move at the price of a change.
/// </summary>
public static class Resumption
{
    /// <summary>
    /// Makes the problem whose plans are the possible rests of the week. Visits of sessions that have begun are pinned
    /// in full and those sessions are closed for everybody else; promised visits are pinned to session and officers;
    /// the published plan becomes the one that changes are counted against.
    /// </summary>
    /// <param name="current">What is known now: sick officers, broken vehicles, new and withdrawn requests. Its own pins hold as well.</param>
    /// <param name="published">The plan that was published.</param>
    /// <param name="standing">The moment, who was told, and who was released.</param>
    /// <returns>The problem, or every reason why what stands cannot be kept, and whom to release.</returns>
    public static Resumed Prepare(Problem current, Plan published, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(standing);
        var kept = new KeptVisits(current, published, standing).Teams;
        var conflicts = Conflicts.Of(current, published, standing, kept);
        if (conflicts.Issues.Count > 0)
        {
            return new Resumed(null, conflicts.Issues, conflicts.ToRelease);
        }

        var problem = current with
        {
            Enterprises = Closed(current, standing, kept),
            Pins = Pins(current, kept),
            Previous = published,
        };
        var impossible = Conflicts.OfPins(problem, kept);
        return impossible.Issues.Count > 0 ? new Resumed(null, impossible.Issues, impossible.ToRelease) : new Resumed(problem, [], []);
    }

    /// <summary>
    /// The plan of the rest of the week together with its past: teams of sessions that have begun are put back as they
    /// were published, to the minute, whatever order the search found shorter.
    /// </summary>
    /// <param name="resumed">The problem that <see cref="Prepare"/> made.</param>
    /// <param name="standing">The same as there.</param>
    /// <param name="plan">A plan for that problem.</param>
    /// <returns>The plan, with the score that its teams give and the bound of the given one.</returns>
    public static Plan Complete(Problem resumed, Standing standing, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(resumed);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(plan);
        var begun = resumed.Sessions.Where(standing.HasBegun).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        if (begun.Count == 0 || resumed.Previous is null)
        {
            return plan;
        }

        var past = new KeptVisits(resumed, resumed.Previous, standing).Teams.Where(t => t.HasBegun).Select(t => t.Team);
        return Rewriting.With(resumed, plan, past.Concat(plan.Teams.Where(t => !begun.Contains(t.Session))));
    }

    private static Enterprise[] Closed(Problem current, Standing standing, IReadOnlyList<KeptTeam> kept)
    {
        var over = current.Sessions.Where(standing.HasBegun).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var visited = kept.Where(t => t.HasBegun).SelectMany(t => t.Team.Visits).Select(v => v.Enterprise).ToHashSet(StringComparer.Ordinal);
        return over.Count == 0
            ? [.. current.Enterprises]
            : [.. current.Enterprises.Select(e => visited.Contains(e.Id) ? e : e with
            {
                Sessions = [.. (e.Sessions ?? [.. current.Sessions.Select(s => s.Id)]).Where(s => !over.Contains(s))],
            })];
    }

    private static Pin[] Pins(Problem current, IReadOnlyList<KeptTeam> kept)
    {
        var own = current.Pins.ToDictionary(p => p.Enterprise, StringComparer.Ordinal);
        foreach (var team in kept)
        {
            foreach (var visit in team.Team.Visits)
            {
                var pin = (own.GetValueOrDefault(visit.Enterprise) ?? new Pin(visit.Enterprise)) with { Session = team.Team.Session, Officers = team.Team.Officers };
                own[visit.Enterprise] = team.HasBegun ? pin with { Base = team.Team.Base, Requests = visit.Requests } : pin;
            }
        }

        return [.. current.Enterprises.Where(e => own.ContainsKey(e.Id)).Select(e => own[e.Id])];
    }
}

/// <summary>What <see cref="Resumption.Prepare"/> answers.</summary>
/// <param name="Problem">The problem to solve; null when something that stands cannot be kept.</param>
/// <param name="Conflicts">
/// Everything that cannot be kept. The code is that of the hard rule in the way (<c>vehicles</c>,
/// <c>team-one-place</c>, <c>certified</c>, …), the place is a path into the published plan.
/// </param>
/// <param name="ToRelease">Ids of the enterprises that would have to be told anew for the conflicts to go away.</param>
public sealed record Resumed(Problem? Problem, IReadOnlyList<Issue> Conflicts, IReadOnlyList<string> ToRelease);
