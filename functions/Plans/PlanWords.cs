using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Rules;
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
            new WaitingEnterpriseView(enterprise.Id, enterprise.Name, NameOf(enterprise.Tier)),
            request.Mandatory,
            request.Weight,
            waiting.Code,
            Say(waiting.Cause),
            Say(waiting.Remedy),
            waiting.Verified);
    }

    private string Say(string lines)
    {
        string text = Text.Of(lines).In(language);
        return language == Language.En ? Empowerment.InEnglish(text) : text;
    }

    private VisitView View(Visit visit)
    {
        Enterprise enterprise = names.Enterprise(visit.Enterprise);
        return new VisitView(
            new VisitedView(enterprise.Id, enterprise.Name, NameOf(enterprise.Tier), names.Place(enterprise.Id).Address, enterprise.Location.Lat, enterprise.Location.Lon),
            WallTime.Text(visit.Start),
            WallTime.Text(visit.End),
            [.. visit.Requests.Select(names.Request).Select(r => new ServedView(r.Id, MatterOf(r.Id), r.Department, r.Minutes, r.Mandatory))]);
    }

    private MatterView MatterOf(string request) => new(names.Matter(request).Code, names.Matter(request).Name);

    /// <summary>A request that a rule held back before the planner; its reason is a fact, not something tried.</summary>
    public WaitingView View(HeldLabel held) => new(
        new WaitingRequestView(held.Request, new MatterView(held.Matter.Id, held.Matter.Name), held.Department),
        new WaitingEnterpriseView(held.Enterprise.Id, held.Enterprise.Name, held.Tier),
        held.Mandatory,
        held.Weight,
        held.Code,
        Text.Of(held.Cause).In(language),
        Text.Of(held.Remedy).In(language),
        Verified: false);

    public static string NameOf(Tier tier) => tier switch
    {
        Tier.Green => "green",
        Tier.Yellow => "yellow",
        _ => "red",
    };
}
