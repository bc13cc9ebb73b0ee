using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Requests;

internal static class RemoteCheckEndpoints
{
    public static void MapRemoteChecks(this IEndpointRouteBuilder api) =>
        api.MapPost("/weeks/{week:week}/requests/{id}/remote-result", RecordAsync).AllowRoles(Role.Clerk, Role.Planner).WithName("RecordRemoteResult").WithTags("Requests");

    private static async Task<Results<Ok<RequestView>, Refusal>> RecordAsync(
        Week week, string id, Caller caller, Body<RemoteResultBody> body, RemoteChecks checks, RequestReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        if ((missing ?? badKey) is { } no)
        {
            return no;
        }

        var (recorded, refusal) = await checks.RecordAsync(caller, week, id, etag, body.Value, key, cancellationToken);
        return recorded is null ? refusal! : TypedResults.Ok(await reading.AnswerAsync(caller, week, recorded, context, cancellationToken));
    }
}
