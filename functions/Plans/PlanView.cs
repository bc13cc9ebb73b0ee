using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>A plan with names in the place of ids, for the board, the list of waiting requests and the approver.</summary>
internal sealed record PlanView(
    string Draft,
    string Week,
    IReadOnlyList<SessionView> Sessions,
    IReadOnlyList<BaseView> Bases,
    IReadOnlyList<DepartmentLabel> Departments,
    IReadOnlyList<TeamView> Teams,
    IReadOnlyList<WaitingView> Waiting,
    Summary Summary)
{
    /// <summary>Puts a plan, its problem and the names together. Teams by session and base, waiting requests with the gravest first.</summary>
    public static PlanView Of(string draft, string week, Problem problem, Plan plan, Labels labels)
    {
        var names = new PlanNames(problem, labels);
        Dictionary<string, int> session = problem.Sessions.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        return new PlanView(
            draft,
            week,
            [.. problem.Sessions.Select(s => new SessionView(s.Id, Wall(s.Start), Wall(s.End)))],
            [.. problem.Bases.Select(b => new BaseView(b.Id, b.Name, b.Vehicles))],
            labels.Departments,
            [
                .. plan.Teams.OrderBy(t => session[t.Session]).ThenBy(t => t.Base, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal)
                    .Select(t => names.View(t)),
            ],
            [
                .. plan.Deferred.Select(names.View)
                    .OrderByDescending(w => w.Mandatory).ThenByDescending(w => w.Weight).ThenBy(w => w.Request.Id, StringComparer.Ordinal),
            ],
            Summary.Of(problem, plan));
    }

    /// <summary>Local wall time of the jurisdiction, to the minute.</summary>
    public static string Wall(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}

internal sealed record SessionView(string Id, string Start, string End);

internal sealed record BaseView(string Id, string Name, int Vehicles);

internal sealed record TeamView(
    string Id,
    string Session,
    string Base,
    IReadOnlyList<Named> Officers,
    string Depart,
    string Return,
    int TravelMinutes,
    IReadOnlyList<VisitView> Visits);

internal sealed record VisitView(VisitedView Enterprise, string Start, string End, IReadOnlyList<ServedView> Requests);

internal sealed record VisitedView(string Id, string Name, string Tier, string Address);

internal sealed record ServedView(string Id, MatterView Matter, string Department, int Minutes, bool Mandatory);

internal sealed record MatterView(string Code, string Name);

internal sealed record WaitingView(
    WaitingRequestView Request,
    WaitingEnterpriseView Enterprise,
    bool Mandatory,
    int Weight,
    string Code,
    string Cause,
    string Remedy,
    bool Verified);

internal sealed record WaitingRequestView(string Id, MatterView Matter, string Department);

internal sealed record WaitingEnterpriseView(string Id, string Name, string Tier);

/// <summary>Looks up what the ids of one plan are called.</summary>
internal sealed class PlanNames(Problem problem, Labels labels)
{
    private readonly Dictionary<string, Officer> _officers = problem.Officers.ToDictionary(o => o.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Enterprise> _enterprises = problem.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Request> _requests = problem.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, EnterpriseLabel> _addresses = labels.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, MatterLabel> _matters = labels.Matters.ToDictionary(m => m.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _matterOf = labels.Requests.ToDictionary(r => r.Id, r => r.Matter, StringComparer.Ordinal);

    public Request Request(string id) => _requests[id];

    public MatterLabel Matter(string request) => _matters[_matterOf[request]];

    public EnterpriseLabel Enterprise(string id) => _addresses[id];

    public TeamView View(Team team) => new(
        team.Id,
        team.Session,
        team.Base,
        [.. team.Officers.Select(o => new Named(o, _officers[o].Name))],
        PlanView.Wall(team.Depart),
        PlanView.Wall(team.Return),
        team.TravelMinutes,
        [.. team.Visits.Select(View)]);

    public WaitingView View(WaitingRequest waiting)
    {
        Request request = _requests[waiting.Request];
        Enterprise enterprise = _enterprises[request.Enterprise];
        return new WaitingView(
            new WaitingRequestView(request.Id, MatterOf(request.Id), request.Department),
            new WaitingEnterpriseView(enterprise.Id, enterprise.Name, TierOf(enterprise)),
            request.Mandatory,
            request.Weight,
            waiting.Code,
            waiting.Cause,
            waiting.Remedy,
            waiting.Verified);
    }

    private VisitView View(Visit visit)
    {
        Enterprise enterprise = _enterprises[visit.Enterprise];
        return new VisitView(
            new VisitedView(enterprise.Id, enterprise.Name, TierOf(enterprise), _addresses[enterprise.Id].Address),
            PlanView.Wall(visit.Start),
            PlanView.Wall(visit.End),
            [.. visit.Requests.Select(id => _requests[id]).Select(r => new ServedView(r.Id, MatterOf(r.Id), r.Department, r.Minutes, r.Mandatory))]);
    }

    private MatterView MatterOf(string request) => new(Matter(request).Code, Matter(request).Name);

    private static string TierOf(Enterprise enterprise) => enterprise.Tier switch
    {
        Tier.Green => "green",
        Tier.Yellow => "yellow",
        _ => "red",
    };
}
