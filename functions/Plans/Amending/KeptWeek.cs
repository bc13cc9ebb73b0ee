using Inspection.Functions.Drafts;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>
/// A published week of which the rest may be planned anew: what has begun stays as it was, what was promised keeps half day and officers, and what was excepted
/// for such visits stays excepted.
/// </summary>
/// <param name="Prepared">The rest with the excepted rules opened, so that a search can keep those visits; without problems where something cannot be kept.</param>
/// <param name="Whole">The week in which the exceptions are breaches of rules; null where something cannot be kept.</param>
/// <param name="Exceptions">What of the published exceptions still stands.</param>
/// <param name="Lost">Exceptions of promised visits that no search can be told of.</param>
internal sealed record KeptWeek(Amended Prepared, Problem? Whole, IReadOnlyList<RuleException> Exceptions, IReadOnlyList<RuleException> Lost)
{
    /// <param name="now">What is known now, for the half days yet to begin.</param>
    /// <param name="released">Ids of the enterprises whose visits may change.</param>
    public static KeptWeek Of(Problem now, PublishedWeek published, IReadOnlyCollection<string> released)
    {
        Pin[] promised =
        [
            .. published.Plan.Teams.Where(team => now.Sessions.Any(session => session.Id == team.Session))
                .SelectMany(team => team.Visits.Where(visit => !released.Contains(visit.Enterprise)).Select(visit => new Pin(visit.Enterprise, team.Session))),
        ];
        CarriedExceptions carried = CarriedExceptions.Of(promised, published.Exceptions, published.Plan);
        Amended prepared = Amendment.Prepare(carried.Opened(now), published.Problem, published.Plan, released);
        RuleException[] lost = [.. carried.Unkept.Select(unkept => unkept.Exception).DistinctBy(exception => exception.Key)];
        HashSet<string> ahead = [.. now.Sessions.Select(session => session.Id)];
        RuleException[] standing =
        [
            .. carried.Exceptions.Except(lost).Concat(published.Exceptions.Where(exception => CarriedExceptions.SessionOf(exception) is { Length: > 0 } at && !ahead.Contains(at)))
                .DistinctBy(exception => exception.Key),
        ];
        return new KeptWeek(prepared, prepared.Whole is { } whole ? carried.Closed(whole, now) : null, standing, lost);
    }
}
