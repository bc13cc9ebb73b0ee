using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Replanning;

/// <summary>
/// What stands but cannot be kept any more: the kept part of the published plan is given to the checker as it is, so
/// that every rule of the week counts and none is written twice.
/// </summary>
internal static partial class Conflicts
{
    public static (IReadOnlyList<Issue> Issues, IReadOnlyList<string> ToRelease) Of(Problem current, Plan published, Standing standing, IReadOnlyList<KeptTeam> kept)
    {
        var issues = new List<Issue>(Unknown(current, published, standing));
        var release = new HashSet<string>(StringComparer.Ordinal);
        Plan rest = published with { Problem = current.Id, Teams = [.. kept.Select((t, i) => t.Team with { Id = string.Create(CultureInfo.InvariantCulture, $"t{i}") })], Deferred = [] };
        foreach (var issue in PlanChecker.Check(current with { Previous = null }, rest))
        {
            var place = Place().Match(issue.Place);
            if (!place.Success)
            {
                if (issue.Code is "team-one-place")
                {
                    issues.Add(issue with { Action = "Relieve the officer, or release enterprises whose visits the officer makes." });
                }

                continue;
            }

            var team = kept[Number(place.Groups[1])];
            var visit = place.Groups[3].Success ? Number(place.Groups[3]) : -1;
            if (!Matters(issue, team, visit))
            {
                continue;
            }

            string[] affected = visit >= 0 ? [team.Team.Visits[visit].Enterprise] : [.. team.Team.Visits.Select(v => v.Enterprise)];
            issues.Add(issue with
            {
                Place = visit >= 0
                    ? string.Create(CultureInfo.InvariantCulture, $"$.teams[{team.Index}].visits[{team.Visits[visit]}]{place.Groups[4].Value}")
                    : string.Create(CultureInfo.InvariantCulture, $"$.teams[{team.Index}]{place.Groups[4].Value}"),
                Action = team.HasBegun
                    ? "This has happened already: state the problem as it was then, or leave the new request for the next week."
                    : $"Release {string.Join(", ", affected)} to plan this anew, or undo what has changed.",
            });
            release.UnionWith(team.HasBegun ? [] : affected);
        }

        return (issues, [.. release]);
    }

    /// <summary>Pins that no plan can keep once the past is closed, and the promises among them.</summary>
    public static (IReadOnlyList<Issue> Issues, IReadOnlyList<string> ToRelease) OfPins(Problem resumed, IReadOnlyList<KeptTeam> kept)
    {
        var found = new IssueList();
        PinContradictions.Check(resumed, found);
        var promised = kept.Where(t => !t.HasBegun).SelectMany(t => t.Team.Visits).Select(v => v.Enterprise).ToHashSet(StringComparer.Ordinal);
        var issues = found.ToList().Select(i => PinPlace().Match(i.Place) is { Success: true } place
            ? i with { Place = $"pin of {resumed.Pins[Number(place.Groups[1])].Enterprise}{place.Groups[2].Value}" }
            : i).ToArray();
        string[] pinned = [.. found.ToList().Select(i => PinPlace().Match(i.Place)).Where(m => m.Success).Select(m => resumed.Pins[Number(m.Groups[1])].Enterprise)];
        return (issues, [.. pinned.Distinct(StringComparer.Ordinal).Where(promised.Contains)]);
    }

    /// <summary>Names that the published plan does not know, and visits that cannot be released because they have begun.</summary>
    private static IEnumerable<Issue> Unknown(Problem current, Plan published, Standing standing)
    {
        var sessions = current.Sessions.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var visits = published.Teams.SelectMany(t => t.Visits.Select(v => (Team: t, Visit: v))).ToLookup(x => x.Visit.Enterprise, StringComparer.Ordinal);
        foreach (var enterprise in standing.Released.Concat(standing.Notified ?? []).Distinct(StringComparer.Ordinal).Where(e => !visits.Contains(e)))
        {
            yield return new Issue(IssueCode.UnknownReference, enterprise, $"The published plan does not visit an enterprise '{enterprise}'.", "Name enterprises that it visits.");
        }

        foreach (var (team, visit) in standing.Released.SelectMany(e => visits[e]).Where(x => x.Visit.Start <= standing.Now))
        {
            if (sessions.TryGetValue(team.Session, out var session) && standing.HasBegun(session))
            {
                yield return new Issue(IssueCode.Contradiction, visit.Enterprise, $"The visit to '{visit.Enterprise}' has begun and cannot be released.", "Do not release it.");
            }
        }
    }

    /// <summary>A visit yet to come may still get what it lacks; the plan's words about itself are not looked at.</summary>
    private static bool Matters(Issue issue, KeptTeam team, int visit) => issue.Code switch
    {
        "score" or "accounted" => false,
        "mandatory-kept" or "departments-per-visit" => team.HasBegun,
        "reference" => visit < 0 || !issue.Place.EndsWith(".requests", StringComparison.Ordinal) || team.HasBegun || team.Team.Visits[visit].Requests.Count == 0,
        "pinned" => !issue.Place.EndsWith(".requests", StringComparison.Ordinal) || team.HasBegun,
        _ => true,
    };

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\$\.teams\[(\d+)\](\.visits\[(\d+)\])?(.*)$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\$\.pins\[(\d+)\](.*)$")]
    private static partial Regex PinPlace();
}
