using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Plans.Amending;

/// <summary>Amends the published week.</summary>
internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder api) =>
        api.MapPost("/weeks/{week:week}/amendments", AmendAsync).WithTags("Drafts").AllowRoles(Role.Planner).WithName("AmendWeek").Produces<DraftView>(StatusCodes.Status202Accepted);

    private static async Task<Results<Accepted<DraftView>, Refusal>> AmendAsync(
        Caller caller, Week week, Body<AmendmentBody> body, AmendmentDesk amendments, DraftDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        if (refusal is not null)
        {
            return refusal;
        }

        byte[] request = JsonSerializer.SerializeToUtf8Bytes(body.Value, PlansJson.Default.AmendmentBody);
        var (stored, no) = await amendments.AmendAsync(caller, week, body.Value, key, request, cancellationToken);
        if (stored is null)
        {
            return no ?? Refusals.NotFound;
        }

        context.Response.Headers.ETag = stored.ETag;
        return TypedResults.Accepted($"/api/weeks/{week}/drafts/{stored.Draft.Id}", await desk.ViewAsync(stored, caller, week, context.Speak(), cancellationToken));
    }
}
