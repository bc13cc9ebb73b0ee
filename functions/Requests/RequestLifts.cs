using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Requests;

/// <summary>
/// Exceptions from a rule for a single request (个案例外). The head of the office makes them, giving the reason, of rules that allow it, never for a request
/// submitted by the same person. From then on the rule lets this request pass; all other rules still look at it.
/// </summary>
internal sealed class RequestLifts(Journal journal, WeekPool pools, WeekRulings rulings, TimeProvider time)
{
    private const int LeastReason = 5;
    private const int MaxReason = 500;
    private const string Stale = "stale";
    private const string NotHeld = "not-held";

    public async Task<(InspectionRequest? Request, Refusal? Refusal)> LiftAsync(
        Caller caller, Week week, string id, string etag, LiftBody body, string? key, CancellationToken cancellationToken)
    {
        var reason = PlainText.Clean(body.Reason) ?? "";
        if (reason.Length is < LeastReason or > MaxReason)
        {
            return (null, RequestRefusals.LiftReason);
        }

        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
        if (ruled.Pool.Find(id) is not { } seen)
        {
            return (null, Refusals.NotFound);
        }

        var change = Change.For(Partition.Week(caller.Jurisdiction, week.ToString()), caller.As(Role.Approver), $"request.lift {id} {etag}", key,
            JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.LiftBody));
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

            if (seen.SubmittedBy == caller.Name)
            {
                return (null, RequestRefusals.OwnRequest);
            }

            if (!seen.IsOpen || ruled.Ruling.HeldOf(id)?.Code != body.Rule)
            {
                return (null, RequestRefusals.NotHeld);
            }
        }

        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(no => no.Code == Stale ? Refusals.Stale(no.Extra["current"]) : RequestRefusals.NotHeld) is { } refusal
            ? (null, refusal)
            : ((await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken)).Find(id), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            if ((await pools.ReadAsync(head, token)).Find(id) is not { IsOpen: true } known || known.IsLifted(body.Rule))
            {
                return Decision.Refuse(NotHeld);
            }

            if (known.ETag != etag)
            {
                return Decision.Refuse(Stale, ("current", known.ETag));
            }

            var now = time.GetUtcNow();
            var next = (known with { Lifts = [.. known.Lifts, new RuleLift(body.Rule, reason, caller.Name, now)] })
                .After(new(now, caller.Name, RequestAction.Lifted) { Code = body.Rule, Reason = reason });
            var put = PoolChanges.Put(head, [next], 0, now, caller.Name);
            return Decision.Commit("request.lift", id, Answer.Empty, put.Rows, put.Facts, put.Head, $"{body.Rule}: {reason}");
        }
    }
}

internal static class LiftEndpoints
{
    public static void MapLifts(this IEndpointRouteBuilder api) =>
        api.MapPost("/weeks/{week:week}/requests/{id}/lift", LiftAsync).AllowRoles(Role.Approver).WithName("LiftRequest").WithTags("Requests");

    private static async Task<Results<Ok<RequestView>, Refusal>> LiftAsync(
        Week week, string id, Caller caller, Body<LiftBody> body, RequestLifts lifts, PublishedPlans plans, WeekRulings rulings, RegisterStore registers, TimeProvider time,
        HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        var calendar = (await registers.ReadAsync(caller.Jurisdiction, cancellationToken)).Calendar;
        if ((missing ?? badKey ?? RequestRules.Refuse(week, calendar, time)) is { } no)
        {
            return no;
        }

        var (lifted, refusal) = await lifts.LiftAsync(caller, week, id, etag, body.Value, key, cancellationToken);
        if (lifted is null)
        {
            return refusal!;
        }

        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
        var standing = await plans.ReadAsync(caller.Jurisdiction, ruled.Pool.Head, cancellationToken) with { Ruling = ruled.Ruling, Rules = ruled.Facts.Rules };
        context.Response.Headers.ETag = lifted.ETag;
        return TypedResults.Ok(RequestView.From(lifted, week, standing, context.Speak()));
    }
}
