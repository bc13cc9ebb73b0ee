using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// Exceptions from a rule for a single request (个案例外). The head of the office makes them, giving the reason, of rules that allow it, never for a request
/// submitted by the same person. From then on the rule lets this request pass; all other rules still look at it. Until a plan that people agreed to rests on an
/// exception it can be taken back, with a reason too, and the rule holds again.
/// </summary>
internal sealed class RequestLifts(Journal journal, WeekPool pools, WeekRulings rulings, FrozenRequests frozen, Dispatcher dispatcher, TimeProvider time)
{
    private const int LeastReason = 5;
    private const int MaxReason = 500;
    private const string Stale = "stale";
    private const string NotHeld = "not-held";
    private const string NotLifted = "not-lifted";
    private const string Frozen = "frozen";
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    public async Task<(InspectionRequest? Request, Refusal? Refusal)> LiftAsync(
        Caller caller, Week week, string id, string etag, LiftBody body, string? key, CancellationToken cancellationToken)
    {
        if (ReasonOf(body) is not { } reason)
        {
            return (null, RequestRefusals.LiftReason);
        }

        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
        if (ruled.Pool.Find(id) is not { } seen)
        {
            return (null, Refusals.NotFound);
        }

        // A repetition is answered as the first time, though the rule holds nothing back any more.
        if (key is null || !seen.IsLifted(body.Rule))
        {
            if (seen.ETag != etag)
            {
                return (null, Refusals.Stale(seen.ETag));
            }

            if (AllRules.Find(body.Rule) is not { LiftsForOne: true })
            {
                return (null, RequestRefusals.NotLiftable);
            }

            if (seen.Submitter == caller.Person)
            {
                return (null, RequestRefusals.OwnRequest);
            }

            if (!seen.IsOpen || ruled.Ruling.HeldOf(id)?.Code != body.Rule)
            {
                return (null, RequestRefusals.NotHeld);
            }
        }

        return await ChangeAsync(caller, week, id, etag, body, key, new("request.lift", RequestAction.Lifted, NoticeKind.RequestLifted),
            (known, _, _, _) => Task.FromResult(known is not { IsOpen: true } || known.IsLifted(body.Rule) ? Decision.Refuse(NotHeld) : null),
            (known, at) => known with { Lifts = [.. known.Lifts, new RuleLift(body.Rule, reason, caller.Name, at)] }, cancellationToken);
    }

    /// <summary>Takes an exception back, as long as no approved or published plan serves the request.</summary>
    public async Task<(InspectionRequest? Request, Refusal? Refusal)> TakeBackAsync(
        Caller caller, Week week, string id, string etag, LiftBody body, string? key, CancellationToken cancellationToken)
    {
        if (ReasonOf(body) is null)
        {
            return (null, RequestRefusals.LiftReason);
        }

        return await ChangeAsync(caller, week, id, etag, body, key, new("request.unlift", RequestAction.Unlifted, NoticeKind.RequestUnlifted),
            async (known, head, rows, token) =>
                !known.IsOpen || !known.IsLifted(body.Rule) ? Decision.Refuse(NotLifted)
                : await frozen.HoldsAsync(id, head, rows, token) ? Decision.Refuse(Frozen)
                : null,
            (known, _) => known with { Lifts = [.. known.Lifts.Where(lift => lift.Rule != body.Rule)] }, cancellationToken);
    }

    /// <param name="refuse">Why it cannot be; null where it can.</param>
    /// <param name="make">The request after it.</param>
    private async Task<(InspectionRequest? Request, Refusal? Refusal)> ChangeAsync(
        Caller caller, Week week, string id, string etag, LiftBody body, string? key, LiftStep step,
        Func<InspectionRequest, Head, PartitionReader, CancellationToken, Task<Decision?>> refuse, Func<InspectionRequest, DateTimeOffset, InspectionRequest> make,
        CancellationToken cancellationToken)
    {
        var reason = ReasonOf(body)!;
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var change = Change.For(partition, caller.As(Role.Approver), $"{step.Name} {id} {etag}", key, JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.LiftBody));
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome.Refusal(Words) is { } refusal)
        {
            return (null, refusal);
        }

        await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
        return ((await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken)).Find(id), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            if ((await pools.ReadAsync(head, token)).Find(id) is not { } known)
            {
                return Decision.Refuse("not-found");
            }

            if (known.ETag != etag)
            {
                return Decision.Refuse(Stale, ("current", known.ETag));
            }

            if (await refuse(known, head, rows, token) is { } refused)
            {
                return refused;
            }

            var now = time.GetUtcNow();
            var next = make(known, now).After(new(now, caller.Name, step.Action) { Code = body.Rule, Reason = reason });
            var put = PoolChanges.Put(head, [next], 0, now, caller.Name);
            return Decision.Commit(step.Name, id, Answer.Empty, put.Rows, [.. put.Facts, .. RequestNotices.Owed(step.Notice, known, caller)], put.Head, $"{body.Rule}: {reason}");
        }

        static Refusal Words(Outcome.Refused no) => no.Code switch
        {
            Stale => Refusals.Stale(no.Extra["current"]),
            NotHeld => RequestRefusals.NotHeld,
            NotLifted => RequestRefusals.NotLifted,
            Frozen => RequestRefusals.LiftInPlan,
            _ => Refusals.NotFound,
        };
    }

    /// <summary>Null for one that is too short or too long.</summary>
    private static string? ReasonOf(LiftBody body) => PlainText.Clean(body.Reason) is { Length: >= LeastReason and <= MaxReason } reason ? reason : null;

    private sealed record LiftStep(string Name, RequestAction Action, NoticeKind Notice);
}
