using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans.Amending;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>
/// Half days for which a plan comes too late. Visits whose half day has begun stay as they were announced: nobody is told of them afterwards, and none of them
/// disappears. So a plan is published as long as no half day has begun that it plans anew and in which it or the public plan has visits, and as long as those it
/// has kept are what is public still.
/// </summary>
/// <param name="Begun">In time order; none where the plan may be published.</param>
/// <param name="Shown">Whether another plan of the week is public.</param>
internal sealed record LateHalfDays(IReadOnlyList<Session> Begun, bool Shown)
{
    private static readonly LateHalfDays None = new([], false);

    /// <param name="at">When the draft is to be published.</param>
    public static async Task<LateHalfDays> OfAsync(
        string jurisdiction, Week week, Draft draft, DateTimeOffset at, Head head, PartitionReader rows, DraftFiles files, CancellationToken cancellationToken)
    {
        DateTime then = Week.Local(at);
        if (DateOnly.FromDateTime(then) < week.Monday)
        {
            return None;
        }

        Problem anew;
        Plan plan;
        try
        {
            anew = await files.ProblemAsync(jurisdiction, draft.Rest ?? draft.Asked, cancellationToken);
            plan = await files.PlanAsync(jurisdiction, draft.Plan!, cancellationToken);
        }
        catch (AlteredFileException)
        {
            // The publication finds that for itself: it shows nothing and gives the draft back.
            return None;
        }

        PublishedWeek? shown = await PublishedWeek.ReadAsync(jurisdiction, head, rows, files, cancellationToken);
        return new LateHalfDays(Of(week, plan, anew.Sessions.Select(session => session.Id).ToHashSet(StringComparer.Ordinal), shown?.Plan, then), shown is not null);
    }

    /// <param name="anew">Ids of the half days that the plan has planned anew.</param>
    /// <param name="shown">The plan that is public; null where none is.</param>
    /// <param name="then">Wall time of the publication.</param>
    public static IReadOnlyList<Session> Of(Week week, Plan plan, IReadOnlySet<string> anew, Plan? shown, DateTime then) =>
    [
        .. plan.Teams.Concat(shown?.Teams ?? []).Select(team => team.Session).Distinct(StringComparer.Ordinal).Select(week.Session)
            .Where(session => session.Start <= then && (anew.Contains(session.Id) || !VisitsIn(plan, session).SequenceEqual(VisitsIn(shown, session))))
            .OrderBy(session => session.Start),
    ];

    private static IEnumerable<string> VisitsIn(Plan? plan, Session session) => (plan?.Teams ?? []).Where(team => team.Session == session.Id)
        .SelectMany(team => team.Visits.Select(visit => string.Join(' ', [visit.Enterprise, WallTime.Text(visit.Start), Listed(team.Officers), Listed(visit.Requests)])))
        .Order(StringComparer.Ordinal);

    private static string Listed(IEnumerable<string> ids) => string.Join(',', ids.Order(StringComparer.Ordinal));
}
