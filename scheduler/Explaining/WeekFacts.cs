using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Explaining;

/// <summary>What this week's people, places and sessions say about one request.</summary>
internal sealed class WeekFacts
{
    private readonly Problem _problem;
    private readonly Indices _indices;
    private readonly Travel _travel;
    private readonly Reach _reach;
    private readonly Dictionary<string, string> _departments;
    private readonly Dictionary<string, string> _officers;

    public WeekFacts(Instance instance)
    {
        _problem = instance.Problem;
        _indices = instance.Indices;
        _travel = instance.Travel;
        _reach = new Reach(_problem, new TravelTimes(_problem));
        _departments = _problem.Departments.ToDictionary(d => d.Id, d => NameOr(d.Name, d.Id), StringComparer.Ordinal);
        _officers = _problem.Officers.ToDictionary(o => o.Id, o => NameOr(o.Name, o.Id), StringComparer.Ordinal);
        AllBases = [.. Enumerable.Range(0, _problem.Bases.Count)];
    }

    public IReadOnlyList<int> AllBases { get; }

    public IReadOnlyList<int> OpenSessions(Request request)
    {
        var enterprise = _indices.OpenSessions(_problem.Enterprises[_indices.Enterprise(request.Enterprise)].Sessions);
        var own = _indices.OpenSessions(request.Sessions);
        return [.. Enumerable.Range(0, enterprise.Length).Where(s => enterprise[s] && own[s])];
    }

    public IReadOnlyList<int> BasesOf(Request request) => _reach.BasesOf(_indices.Enterprise(request.Enterprise));

    /// <summary>Officers of the bases who could be counted for the request in one of its open sessions.</summary>
    public int Holders(Request request, IReadOnlyList<int> bases)
    {
        var ids = bases.Select(b => _problem.Bases[b].Id).ToHashSet(StringComparer.Ordinal);
        var recused = _problem.Enterprises[_indices.Enterprise(request.Enterprise)].Recused;
        var sessions = OpenSessions(request).Select(s => _problem.Sessions[s]).ToArray();
        return _problem.Officers.Count(o => o.Bases.Any(ids.Contains) && o.MaxSessions != 0 && !recused.Contains(o.Id)
            && sessions.Any(s => o.Sessions?.Contains(s.Id) != false && o.Certificates.Any(c => c.Id == request.Certificate && c.IsValidOn(s.Date))));
    }

    /// <summary>A kind of certificate by the name of the department that is called the same, where there is one.</summary>
    public string CertificateName(string id) => _departments.GetValueOrDefault(id, id);

    public IReadOnlyList<string> CertificateNames(VisitData visit) =>
        [.. visit.Requests.Select(r => CertificateName(_problem.Requests[r].Certificate)).Distinct(StringComparer.Ordinal)];

    public string BaseName(int index) => NameOr(_problem.Bases[index].Name, _problem.Bases[index].Id);

    public IReadOnlyList<string> BaseNames(IEnumerable<int> bases) => [.. bases.Select(BaseName)];

    /// <summary>What a planner knows a team by: its base, and an officer where the base sends out several at once. Ids of teams mean nothing outside one plan.</summary>
    public Bilingual TeamName(Team team, IReadOnlyList<Team> all)
    {
        var beside = all.Where(t => t.Session == team.Session && t.Base == team.Base && t.Id != team.Id).ToArray();
        var others = beside.SelectMany(t => t.Officers).Select(OfficerName).ToHashSet(StringComparer.Ordinal);
        var names = team.Officers.Select(OfficerName).ToArray();
        var officer = beside.Length == 0 ? null : names.FirstOrDefault(n => !others.Contains(n)) ?? names[0];
        return WaitingTexts.Team(BaseName(_indices.Base(team.Base)), officer, names.Length);
    }

    /// <summary>The shortest way there and back, the least work that serves the request, and the longest open session.</summary>
    public (int Base, int Drive, int Work, int Session) ShortestTrip(VisitData visit, Request request)
    {
        var best = BasesOf(request)
            .Select(b => (Base: b, Drive: _travel.Between(b, visit.Location) + _travel.Between(visit.Location, b)))
            .DefaultIfEmpty((0, 0))
            .MinBy(x => x.Item2);
        var work = visit.Options.Where(o => o.Exact && o.Requests.Any(r => _problem.Requests[r].Id == request.Id)).Select(o => o.Minutes).DefaultIfEmpty(request.Minutes).Min();
        return (best.Item1, best.Item2, work, OpenSessions(request).Max(s => _problem.Sessions[s].Minutes));
    }

    /// <summary>Minutes that a team has left, and minutes that one more request would take.</summary>
    public (int Spare, int Extra) Room(Team team, Visit visit, Request request)
    {
        var session = _problem.Sessions[_indices.Session(team.Session)];
        var served = visit.Requests.Select(id => _problem.Requests[_indices.Request(id)].Minutes).ToArray();
        var extra = VisitDuration.Minutes(_problem.Rules, served.Append(request.Minutes)) - VisitDuration.Minutes(_problem.Rules, served);
        return ((int)(session.End - team.Return).TotalMinutes, extra);
    }

    /// <summary>Departments of a visit if it served one more request.</summary>
    public int Departments(Visit visit, Request request) =>
        visit.Requests.Select(id => _problem.Requests[_indices.Request(id)].Department).Append(request.Department).Distinct(StringComparer.Ordinal).Count();

    private string OfficerName(string id) => _officers[id];

    private static string NameOr(string name, string id) => name.Length > 0 ? name : id;
}
