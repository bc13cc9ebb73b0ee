using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Requests;

internal static class LiftEndpoints
{
    public static void MapLifts(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/weeks/{week:week}/requests/{id}").WithTags("Requests");
        requests.MapPost("/lift", LiftAsync).AllowRoles(Role.Approver).WithName("LiftRequest");
        requests.MapPost("/unlift", TakeBackAsync).AllowRoles(Role.Approver).WithName("UnliftRequest");
    }

    private static Task<Results<Ok<RequestView>, Refusal>> LiftAsync(
        Week week, string id, Caller caller, Body<LiftBody> body, RequestLifts lifts, RequestReading reading, RegisterStore registers, TimeProvider time,
        HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(week, caller, reading, registers, time, context, (etag, key) => lifts.LiftAsync(caller, week, id, etag, body.Value, key, cancellationToken), cancellationToken);

    private static Task<Results<Ok<RequestView>, Refusal>> TakeBackAsync(
        Week week, string id, Caller caller, Body<LiftBody> body, RequestLifts lifts, RequestReading reading, RegisterStore registers, TimeProvider time,
        HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(week, caller, reading, registers, time, context, (etag, key) => lifts.TakeBackAsync(caller, week, id, etag, body.Value, key, cancellationToken), cancellationToken);

    private static async Task<Results<Ok<RequestView>, Refusal>> ChangeAsync(
        Week week, Caller caller, RequestReading reading, RegisterStore registers, TimeProvider time, HttpContext context,
        Func<string, string?, Task<(InspectionRequest? Request, Refusal? Refusal)>> change, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        var calendar = (await registers.ReadAsync(caller.Jurisdiction, cancellationToken)).Calendar;
        if ((missing ?? badKey ?? RequestRules.Refuse(week, calendar, time)) is { } no)
        {
            return no;
        }

        var (changed, refusal) = await change(etag, key);
        return changed is null ? refusal! : TypedResults.Ok(await reading.AnswerAsync(caller, week, changed, context, cancellationToken));
    }
}
