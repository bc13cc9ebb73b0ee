using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Plans.Editing;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans;

/// <summary>A plan with names in the place of ids, for the board, the list of waiting requests and the approver.</summary>
/// <param name="Waiting">What the planner left out, and what rules held back before it.</param>
/// <param name="Remote">Requests that need no visit, since their matter is checked from papers and data; they use no officers.</param>
/// <param name="Rules">What rules cost the week.</param>
/// <param name="Locks">What solving again does not touch.</param>
/// <param name="Broken">The rules that it breaks by decision of a person, as the checker finds them.</param>
/// <param name="Edits">What people changed by hand, the oldest first.</param>
/// <param name="Partial">Unannounced checks that are not over are left out for this reader; hours are those of the half days.</param>
internal sealed record PlanView(
    string Draft,
    string Week,
    IReadOnlyList<SessionView> Sessions,
    IReadOnlyList<PlanBaseView> Bases,
    IReadOnlyList<DepartmentLabel> Departments,
    IReadOnlyList<TeamView> Teams,
    IReadOnlyList<WaitingView> Waiting,
    IReadOnlyList<RemoteView> Remote,
    IReadOnlyList<RuleCostView> Rules,
    Summary Summary,
    IReadOnlyList<LockView> Locks,
    IReadOnlyList<BrokenView> Broken,
    IReadOnlyList<HandEditView> Edits,
    bool Partial)
{
    /// <summary>Puts a plan, its problem and the names together. Teams by session and base, waiting requests with the gravest first.</summary>
    /// <param name="language">Of the causes and remedies.</param>
    public static PlanView Of(KnownDraft known, Language language)
    {
        var (problem, plan, labels, hand) = (known.Problem, known.Plan!, known.Labels, known.Hand);
        var words = new PlanWords(new PlanNames(problem, labels), language);
        Dictionary<string, int> session = problem.Sessions.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        return new PlanView(
            known.Draft.Id,
            known.Draft.Week,
            [.. problem.Sessions.Select(s => new SessionView(s.Id, WallTime.Text(s.Start), WallTime.Text(s.End)))],
            [.. problem.Bases.Select(b => new PlanBaseView(b.Id, b.Name, b.Location.Lat, b.Location.Lon, b.Vehicles))],
            labels.Departments,
            [
                .. plan.Teams.OrderBy(t => session[t.Session]).ThenBy(t => t.Base, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal)
                    .Select(t => words.View(t)),
            ],
            [
                .. plan.Deferred.Select(words.View).Concat(labels.Held.Select(words.View))
                    .OrderByDescending(w => w.Mandatory).ThenByDescending(w => w.Weight).ThenBy(w => w.Request.Id, StringComparer.Ordinal),
            ],
            [.. labels.Remote.Select(r => new RemoteView(r.Request, r.Enterprise, r.Department, new MatterView(r.Matter.Id, r.Matter.Name)))],
            [.. labels.Rules.Select(r => new RuleCostView(r.Code, Text.Of(r.Says).In(language)))],
            known.Summary!,
            [.. hand.Locks.Select(LockView.Of)],
            [.. known.Broken.Select(b => BrokenView.Of(b, hand.Exceptions.FirstOrDefault(e => e.Key == b.Key), language))],
            [.. hand.Edits.Select(e => HandEditView.Of(e, language))],
            !known.Whole);
    }
}

internal sealed record SessionView(string Id, string Start, string End);

/// <param name="Lat">Degrees north, WGS 84.</param>
/// <param name="Lon">Degrees east, WGS 84.</param>
internal sealed record PlanBaseView(string Id, string Name, double Lat, double Lon, int Vehicles);

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

/// <param name="Lat">Degrees north, WGS 84.</param>
/// <param name="Lon">Degrees east, WGS 84.</param>
internal sealed record VisitedView(string Id, string Name, string Tier, string Address, double Lat, double Lon);

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

/// <summary>A request that needs no visit.</summary>
/// <param name="Id">Of the request.</param>
internal sealed record RemoteView(string Id, Named Enterprise, string Department, MatterView Matter);

/// <summary>What a rule costs the week.</summary>
/// <param name="Code">Id of the rule.</param>
internal sealed record RuleCostView(string Code, string Says);

internal sealed record WaitingRequestView(string Id, MatterView Matter, string Department);

internal sealed record WaitingEnterpriseView(string Id, string Name, string Tier);
