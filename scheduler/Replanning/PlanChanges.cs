using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>What changed between two plans of a week, visit by visit.</summary>
public static class PlanChanges
{
    /// <summary>
    /// Compares two plans. Ids of teams mean nothing outside one plan and are not compared, nor is the order in which
    /// officers and requests are listed.
    /// </summary>
    /// <param name="problem">Gives names and sessions; ids that it does not know are shown as they are.</param>
    /// <param name="before">The plan that people know.</param>
    /// <param name="after">The plan that takes its place.</param>
    /// <returns>One entry per enterprise whose visit differs: by session and start, dropped visits last.</returns>
    public static IReadOnlyList<VisitChange> Between(Problem problem, Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, made) = (Visits(before), Visits(after));
        var texts = new ChangeTexts(problem);
        var sessions = problem.Sessions.Index().ToDictionary(x => x.Item.Id, x => x.Index, StringComparer.Ordinal);
        return
        [
            .. made.Keys.Union(old.Keys, StringComparer.Ordinal)
                .Select(e => (Enterprise: e, Before: old.GetValueOrDefault(e), After: made.GetValueOrDefault(e)))
                .Select(x => (x.Enterprise, Kinds: Compare(x.Before, x.After), x.Before, x.After))
                .Where(x => x.Kinds != ChangeKinds.None)
                .OrderBy(x => x.After is null)
                .ThenBy(x => sessions.GetValueOrDefault((x.After ?? x.Before)!.Session, int.MaxValue))
                .ThenBy(x => (x.After ?? x.Before)!.Start)
                .ThenBy(x => x.Enterprise, StringComparer.Ordinal)
                .Select(x => new VisitChange(x.Enterprise, x.Kinds, x.Before, x.After, texts.Of(x.Enterprise, x.Kinds, x.Before, x.After))),
        ];
    }

    private static ChangeKinds Compare(MadeVisit? before, MadeVisit? after)
    {
        if (before is null || after is null)
        {
            return before is null ? ChangeKinds.Added : ChangeKinds.Dropped;
        }

        var moved = before.Session != after.Session;
        return (moved ? ChangeKinds.Session : ChangeKinds.None)
            | (before.Base != after.Base ? ChangeKinds.Base : ChangeKinds.None)
            | (Same(before.Officers, after.Officers) ? ChangeKinds.None : ChangeKinds.Officers)
            | (Same(before.Requests, after.Requests) ? ChangeKinds.None : ChangeKinds.Requests)
            | (!moved && (before.Start != after.Start || before.End != after.End) ? ChangeKinds.Time : ChangeKinds.None);
    }

    private static bool Same(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.ToHashSet(StringComparer.Ordinal).SetEquals(b);

    private static Dictionary<string, MadeVisit> Visits(Plan plan) => plan.Teams
        .SelectMany(t => t.Visits.Select(v => (v.Enterprise, Made: new MadeVisit(t.Session, t.Base, t.Officers, v.Start, v.End, v.Requests))))
        .DistinctBy(x => x.Enterprise, StringComparer.Ordinal)
        .ToDictionary(x => x.Enterprise, x => x.Made, StringComparer.Ordinal);
}
