using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>
/// Pins that no plan can keep, as far as one pin (or two pins of one officer) shows it. Pins that are impossible only
/// together with others are found by planning.
/// </summary>
internal sealed class PinContradictions
{
    private readonly Problem _problem;
    private readonly IssueList _issues;
    private readonly TravelTimes _travel;
    private readonly Reach _reach;
    private readonly Dictionary<string, int> _enterprises;
    private readonly Dictionary<string, int> _bases;
    private readonly Dictionary<string, Officer> _officers;
    private readonly ILookup<string, Request> _requests;

    private PinContradictions(Problem problem, IssueList issues)
    {
        _problem = problem;
        _issues = issues;
        _travel = new TravelTimes(problem);
        _reach = new Reach(problem, _travel);
        _enterprises = problem.Enterprises.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal);
        _bases = problem.Bases.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal);
        _officers = problem.Officers.ToDictionary(o => o.Id, StringComparer.Ordinal);
        _requests = problem.Requests.ToLookup(r => r.Enterprise, StringComparer.Ordinal);
    }

    public static void Check(Problem problem, IssueList issues)
    {
        if (problem.Pins.Count == 0)
        {
            return;
        }

        var pins = new PinContradictions(problem, issues);
        foreach ((int i, Pin pin) in problem.Pins.Index())
        {
            JsonPath place = JsonPath.Root["pins"][i];
            if (pin.Exclude)
            {
                pins.Alone(pin, place);
            }
            else
            {
                pins.Requests(pin, place);
                pins.Officers(pin, place);
                pins.Somewhere(pin, place);
            }
        }

        pins.SharedOfficers();
    }

    private void Alone(Pin pin, JsonPath place)
    {
        if (pin is not { Session: null, Base: null, Officers: null, Requests: null })
        {
            Add(place, "The pin excludes the enterprise and says how to visit it as well.", "Leave exclude out, or everything else.");
        }
    }

    private void Requests(Pin pin, JsonPath place)
    {
        Request[] wanted = [.. _requests[pin.Enterprise]];
        if (wanted.Length == 0)
        {
            Add(place["enterprise"], $"Enterprise '{pin.Enterprise}' has no request that a visit could serve.", "Take the pin out.");
        }

        if (pin.Requests is not { } kept)
        {
            return;
        }

        foreach (Request request in wanted.Where(r => r.Mandatory && !kept.Contains(r.Id, StringComparer.Ordinal)))
        {
            Add(place["requests"], $"Mandatory request '{request.Id}' is left out.", "Add it: a visit serves all mandatory requests.");
        }

        int least = _problem.Rules.LeastKept(wanted.Length);
        if (kept.Count < least)
        {
            Add(place["requests"], $"{kept.Count} of {wanted.Length} requests are too few; a visit serves at least {least}.", "Add requests.");
        }

        int departments = wanted.Where(r => kept.Contains(r.Id, StringComparer.Ordinal)).Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        if (departments > _problem.Rules.MaxDepartmentsPerVisit)
        {
            Add(place["requests"], $"{departments} departments are too many for one visit.", $"Keep at most {_problem.Rules.MaxDepartmentsPerVisit}.");
        }
    }

    private void Officers(Pin pin, JsonPath place)
    {
        if (pin.Officers is not { } team)
        {
            return;
        }

        Rules rules = _problem.Rules;
        if (team.Count < rules.OfficersPerVisit || team.Count > rules.Seats)
        {
            Add(place["officers"], $"A team has {rules.OfficersPerVisit} to {rules.Seats} officers, not {team.Count}.", "Pin as many as the rules allow.");
        }

        IReadOnlyList<string> recused = _problem.Enterprises[_enterprises[pin.Enterprise]].Recused;
        if (team.Except(recused, StringComparer.Ordinal).Count() < rules.OfficersPerVisit)
        {
            Add(place["officers"], $"Fewer than {rules.OfficersPerVisit} of these officers are not recused from '{pin.Enterprise}'.", "Pin officers without an interest in it.");
        }

        foreach ((int i, string id) in team.Index())
        {
            Officer officer = _officers[id];
            if (officer.MaxSessions == 0 || (pin.Session is not null && officer.Sessions is { } free && !free.Contains(pin.Session, StringComparer.Ordinal)))
            {
                Add(place["officers"][i], $"Officer '{id}' is not available.", "Pin another officer or session.");
            }
        }
    }

    /// <summary>At least one base and session have to be left that are open, in reach, staffed as pinned, and long enough.</summary>
    private void Somewhere(Pin pin, JsonPath place)
    {
        Enterprise enterprise = _problem.Enterprises[_enterprises[pin.Enterprise]];
        Request[] kept = [.. _requests[pin.Enterprise].Where(r => pin.Requests?.Contains(r.Id, StringComparer.Ordinal) ?? r.Mandatory)];
        Session[] open = [.. _problem.Sessions.Where(s => (pin.Session ?? s.Id) == s.Id && IsOpen(enterprise.Sessions, s)
            && kept.All(r => IsOpen(r.Sessions, s)) && (pin.Officers ?? []).All(id => IsOpen(_officers[id].Sessions, s)))];
        if (open.Length == 0)
        {
            Add(pin.Session is null ? place : place["session"], $"No pinned session is open for '{pin.Enterprise}', the requests it has to serve and the pinned officers together.", "Pin another session, or open it.");
            return;
        }

        int index = _enterprises[pin.Enterprise];
        int[] homes = [.. _reach.BasesOf(index).Where(b => (pin.Base is null || _bases[pin.Base] == b) && _problem.Bases[b].Vehicles > 0
            && (pin.Officers ?? []).All(id => _officers[id].Bases.Contains(_problem.Bases[b].Id, StringComparer.Ordinal)))];
        if (homes.Length == 0)
        {
            Add(pin.Base is null ? place : place["base"], $"No pinned base with a vehicle is in reach of '{pin.Enterprise}' and is one of all pinned officers.", "Pin another base or other officers.");
            return;
        }

        int work = VisitDuration.Minutes(_problem.Rules, kept.Select(r => r.Minutes));
        int there = _travel.PlaceOf(index);
        if (homes.Min(b => _travel.Between(b, there) + work + _travel.Between(there, b)) > open.Max(s => s.Minutes))
        {
            Add(place, $"Travel and work at '{pin.Enterprise}' do not fit into a session.", "Pin fewer requests, a nearer base or a longer session.");
        }

        foreach (Request request in kept.Where(r => pin.Officers is not null && !open.Any(s => IsStaffed(r, pin.Officers, enterprise, s))))
        {
            Add(place["officers"], $"Too few of these officers may serve request '{request.Id}': certificate '{request.Certificate}', valid on the day, not recused.", "Pin an officer who holds it.");
        }
    }

    /// <summary>Two visits of one session that share an officer are visits of one team.</summary>
    private void SharedOfficers()
    {
        var seen = new Dictionary<(string Officer, string Session), Pin>();
        foreach ((int i, Pin pin) in _problem.Pins.Index().Where(x => x.Item is { Session: not null, Officers: not null }))
        {
            foreach (string officer in pin.Officers!)
            {
                if (!seen.TryAdd((officer, pin.Session!), pin)
                    && seen[(officer, pin.Session!)] is { } other
                    && ((pin.Base ?? other.Base) != (other.Base ?? pin.Base) || !other.Officers!.ToHashSet(StringComparer.Ordinal).SetEquals(pin.Officers)))
                {
                    Add(JsonPath.Root["pins"][i]["officers"], $"Officer '{officer}' is pinned into another team for '{other.Enterprise}' in the same session.", "Pin the same team and base for both, or other officers.");
                }
            }
        }
    }

    private bool IsStaffed(Request request, IReadOnlyList<string> team, Enterprise enterprise, Session session) =>
        team.Except(enterprise.Recused, StringComparer.Ordinal).Count(id => _officers[id].Certificates
            .Any(c => c.Id == request.Certificate && c.IsValidOn(session.Date))) >= _problem.Rules.OfficersPerDepartment;

    private static bool IsOpen(IReadOnlyList<string>? sessions, Session session) =>
        sessions is null || sessions.Contains(session.Id, StringComparer.Ordinal);

    private void Add(JsonPath place, string cause, string action) => _issues.Add(IssueCode.Contradiction, place, cause, action);
}
