using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans;

/// <summary>Two drafts of a week side by side.</summary>
/// <param name="SameInputs">True where both answer the same facts; otherwise figures differ by that as well.</param>
/// <param name="Visits">Every enterprise whose visit differs, by half day; dropped ones last.</param>
internal sealed record ComparisonView(ComparedDraft Left, ComparedDraft Right, bool SameInputs, IReadOnlyList<ComparedVisit> Visits)
{
    public static ComparisonView Of(KnownDraft left, KnownDraft right, Language language)
    {
        Problem both = right.Problem with
        {
            Enterprises = [.. right.Problem.Enterprises, .. left.Problem.Enterprises.ExceptBy(right.Problem.Enterprises.Select(e => e.Id), e => e.Id, StringComparer.Ordinal)],
            Officers = [.. right.Problem.Officers, .. left.Problem.Officers.ExceptBy(right.Problem.Officers.Select(o => o.Id), o => o.Id, StringComparer.Ordinal)],
            Sessions = [.. right.Problem.Sessions.UnionBy(left.Problem.Sessions, s => s.Id).OrderBy(s => s.Start)],
        };
        Dictionary<string, string> names = both.Enterprises.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        Dictionary<string, string> officers = both.Officers.ToDictionary(o => o.Id, o => o.Name, StringComparer.Ordinal);
        return new ComparisonView(
            ComparedDraft.Of(left),
            ComparedDraft.Of(right),
            left.Draft.Inputs.Snapshot == right.Draft.Inputs.Snapshot,
            [
                .. PlanChanges.Between(both, left.Plan!, right.Plan!).Select(c => new ComparedVisit(
                    new Named(c.Enterprise, names.GetValueOrDefault(c.Enterprise, c.Enterprise)),
                    [.. Enum.GetValues<ChangeKinds>().Where(k => k is not ChangeKinds.None && c.Kinds.HasFlag(k)).Select(k => k.ToString().ToLowerInvariant())],
                    Placed(c.Before, officers),
                    Placed(c.After, officers),
                    language == Language.En ? c.Text.En : c.Text.Zh)),
            ]);
    }

    private static PlacedVisit? Placed(MadeVisit? visit, Dictionary<string, string> officers) => visit is null ? null
        : new PlacedVisit(visit.Session, visit.Base, [.. visit.Officers.Select(o => new Named(o, officers.GetValueOrDefault(o, o)))], WallTime.Text(visit.Start), WallTime.Text(visit.End), visit.Requests.Count);
}

/// <summary>A draft with what its plan costs and achieves.</summary>
/// <param name="Kilometres">Of all teams together, by road, rounded.</param>
/// <param name="Changes">Visits of the published plan that are dropped, moved, or made by other people altogether.</param>
internal sealed record ComparedDraft(string Id, string Name, DraftState State, Summary Summary, HandCounts Hand, Trial? Trial, int Kilometres, long Changes)
{
    public static ComparedDraft Of(KnownDraft known) => new(
        known.Draft.Id, known.Draft.Name, known.Draft.State, known.Summary!, known.Whole ? known.Draft.Counts ?? HandCounts.None : known.Counts, known.Draft.Trial,
        (int)Math.Round(Distances.Kilometres(known.Problem, known.Plan!)), known.Plan!.Breakdown.Changes);
}

/// <param name="Kinds"><c>added</c>, <c>dropped</c>, <c>session</c>, <c>base</c>, <c>officers</c>, <c>requests</c> or <c>time</c>; several may be at once.</param>
/// <param name="Before">In the left draft; absent where it is not visited there.</param>
/// <param name="After">In the right draft; absent where it is not visited there.</param>
internal sealed record ComparedVisit(Named Enterprise, IReadOnlyList<string> Kinds, PlacedVisit? Before, PlacedVisit? After, string Says);

internal sealed record PlacedVisit(string Session, string Base, IReadOnlyList<Named> Officers, string Start, string End, int Requests);
