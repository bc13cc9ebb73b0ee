using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>Says teams and waiting requests with names in the place of ids, and sentences in one language.</summary>
internal sealed class PlanWords(PlanNames names, Language language)
{
    public TeamView View(Team team) => new(
        team.Id,
        team.Session,
        team.Base,
        [.. team.Officers.Select(o => new Named(o, names.Officer(o).Name))],
        WallTime.Text(team.Depart),
        WallTime.Text(team.Return),
        team.TravelMinutes,
        [.. team.Visits.Select(View)]);

    public WaitingView View(WaitingRequest waiting)
    {
        Request request = names.Request(waiting.Request);
        Enterprise enterprise = names.Enterprise(request.Enterprise);
        return new WaitingView(
            new WaitingRequestView(request.Id, MatterOf(request.Id), request.Department),
            new WaitingEnterpriseView(enterprise.Id, enterprise.Name, TierOf(enterprise)),
            request.Mandatory,
            request.Weight,
            waiting.Code,
            Text.Of(waiting.Cause).In(language),
            Text.Of(waiting.Remedy).In(language),
            waiting.Verified);
    }

    private VisitView View(Visit visit)
    {
        Enterprise enterprise = names.Enterprise(visit.Enterprise);
        return new VisitView(
            new VisitedView(enterprise.Id, enterprise.Name, TierOf(enterprise), names.Place(enterprise.Id).Address),
            WallTime.Text(visit.Start),
            WallTime.Text(visit.End),
            [.. visit.Requests.Select(names.Request).Select(r => new ServedView(r.Id, MatterOf(r.Id), r.Department, r.Minutes, r.Mandatory))]);
    }

    private MatterView MatterOf(string request) => new(names.Matter(request).Code, names.Matter(request).Name);

    private static string TierOf(Enterprise enterprise) => enterprise.Tier switch
    {
        Tier.Green => "green",
        Tier.Yellow => "yellow",
        _ => "red",
    };
}
