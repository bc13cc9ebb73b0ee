using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>Every id that is referred to exists. Ids inside the previous plan may be of things that are gone.</summary>
internal sealed class References
{
    private readonly Problem _problem;
    private readonly IssueList _issues;
    private readonly HashSet<string> _sessions;
    private readonly HashSet<string> _departments;
    private readonly HashSet<string> _bases;
    private readonly HashSet<string> _officers;
    private readonly HashSet<string> _enterprises;

    private References(Problem problem, IssueList issues)
    {
        _problem = problem;
        _issues = issues;
        _sessions = Set(problem.Sessions.Select(x => x.Id));
        _departments = Set(problem.Departments.Select(x => x.Id));
        _bases = Set(problem.Bases.Select(x => x.Id));
        _officers = Set(problem.Officers.Select(x => x.Id));
        _enterprises = Set(problem.Enterprises.Select(x => x.Id));
    }

    public static void Check(Problem problem, IssueList issues)
    {
        var references = new References(problem, issues);
        references.OfOfficers();
        references.OfEnterprises();
        references.OfRequests();
        references.OfPins();
    }

    private void OfOfficers()
    {
        foreach ((int i, Officer officer) in _problem.Officers.Index())
        {
            JsonPath place = JsonPath.Root["officers"][i];
            All(officer.Bases, _bases, "base", place["bases"]);
            All(officer.Sessions, _sessions, "session", place["sessions"]);
        }
    }

    private void OfEnterprises()
    {
        foreach ((int i, Enterprise enterprise) in _problem.Enterprises.Index())
        {
            JsonPath place = JsonPath.Root["enterprises"][i];
            All(enterprise.Sessions, _sessions, "session", place["sessions"]);
            All(enterprise.Recused, _officers, "officer", place["recused"]);
        }
    }

    private void OfRequests()
    {
        foreach ((int i, Request request) in _problem.Requests.Index())
        {
            JsonPath place = JsonPath.Root["requests"][i];
            One(request.Enterprise, _enterprises, "enterprise", place["enterprise"]);
            One(request.Department, _departments, "department", place["department"]);
            All(request.Sessions, _sessions, "session", place["sessions"]);
        }
    }

    private void OfPins()
    {
        if (_problem.Pins.Count == 0)
        {
            return;
        }

        ILookup<string, string> requestsOf = _problem.Requests.ToLookup(r => r.Enterprise, r => r.Id, StringComparer.Ordinal);
        foreach ((int i, Pin pin) in _problem.Pins.Index())
        {
            JsonPath place = JsonPath.Root["pins"][i];
            One(pin.Enterprise, _enterprises, "enterprise", place["enterprise"]);
            One(pin.Session, _sessions, "session", place["session"]);
            One(pin.Base, _bases, "base", place["base"]);
            All(pin.Officers, _officers, "officer", place["officers"]);
            All(pin.Requests, Set(requestsOf[pin.Enterprise]), "request of this enterprise", place["requests"]);
        }
    }

    private void All(IReadOnlyList<string>? ids, HashSet<string> known, string noun, JsonPath place)
    {
        for (int i = 0; i < (ids?.Count ?? 0); i++)
        {
            if (ids![i].Length > 0 && !known.Contains(ids[i]))
            {
                Unknown(ids[i], noun, place[i]);
            }
        }
    }

    private void One(string? id, HashSet<string> known, string noun, JsonPath place)
    {
        if (!string.IsNullOrEmpty(id) && !known.Contains(id))
        {
            Unknown(id, noun, place);
        }
    }

    private void Unknown(string id, string noun, JsonPath place) =>
        _issues.Add(IssueCode.UnknownReference, place, $"There is no {noun} '{Shown.Text(id)}'.", "Refer to one of the file, or add it.");

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
