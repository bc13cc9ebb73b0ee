using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// A pin is kept exactly: the visit takes place, in the pinned session, from the pinned base, with exactly the pinned
/// officers and exactly the pinned requests; or, when it excludes the enterprise, it does not take place. People have
/// decided this, and a planner that overrules people is not used twice.
/// </summary>
internal sealed class Pinned : IRule
{
    public string Code => "pinned";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        ILookup<string, PlacedVisit> visits = context.Visits.ToLookup(v => v.Visit.Enterprise, StringComparer.Ordinal);
        foreach (Pin pin in context.Problem.Pins)
        {
            PlacedVisit[] made = [.. visits[pin.Enterprise]];
            if (made.Length == 0 && !pin.Exclude)
            {
                yield return new Issue(Code, "$.teams", $"Enterprise '{pin.Enterprise}' is pinned, and the plan does not visit it.", "Visit it as pinned.");
            }

            foreach (Issue issue in made.SelectMany(visit => OfVisit(pin, visit)))
            {
                yield return issue;
            }
        }
    }

    private IEnumerable<Issue> OfVisit(Pin pin, PlacedVisit placed)
    {
        (Team team, Visit visit, string place) = placed;
        if (pin.Exclude)
        {
            yield return new Issue(Code, place, $"Enterprise '{pin.Enterprise}' is pinned out of this horizon, and the plan visits it.", "Do not visit it.");
        }

        if (pin.Session is not null && pin.Session != team.Session)
        {
            yield return new Issue(Code, place, $"The visit to '{pin.Enterprise}' is pinned to session '{pin.Session}', not '{team.Session}'.", "Keep the pinned session.");
        }

        if (pin.Base is not null && pin.Base != team.Base)
        {
            yield return new Issue(Code, place, $"The visit to '{pin.Enterprise}' is pinned to base '{pin.Base}', not '{team.Base}'.", "Keep the pinned base.");
        }

        if (pin.Officers is not null && !pin.Officers.ToHashSet(StringComparer.Ordinal).SetEquals(team.Officers))
        {
            yield return new Issue(Code, place, $"The visit to '{pin.Enterprise}' is pinned to officers {Names(pin.Officers)}, not {Names(team.Officers)}.", "Keep exactly the pinned officers.");
        }

        if (pin.Requests is not null && !pin.Requests.ToHashSet(StringComparer.Ordinal).SetEquals(visit.Requests))
        {
            yield return new Issue(Code, $"{place}.requests", $"The visit to '{pin.Enterprise}' is pinned to requests {Names(pin.Requests)}, not {Names(visit.Requests)}.", "Serve exactly the pinned requests.");
        }
    }

    private static string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"'{id}'"));
}
