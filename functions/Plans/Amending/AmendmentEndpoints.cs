using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans.Editing;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Plans.Amending;

/// <summary>Amends the published week.</summary>
internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder api)
    {
        api.MapPost("/weeks/{week:week}/amendments", AmendAsync).WithTags("Drafts").AllowRoles(Role.Planner).WithName("AmendWeek").Produces<DraftView>(StatusCodes.Status202Accepted);
        api.MapGet("/weeks/{week:week}/moves", ForeseeAsync).WithTags("Drafts").AllowRoles(Role.Planner).WithName("ForeseeMove");
    }

    private static async Task<Results<Ok<MoveOutlook>, Refusal>> ForeseeAsync(
        Caller caller, Week week, string enterprise, string session, Moves moves, TableClient table, HttpContext context, CancellationToken cancellationToken)
    {
        var rows = new PartitionReader(table, Partition.Week(caller.Jurisdiction, week.ToString()));
        var (move, refusal) = await moves.ForeseeAsync(caller.Jurisdiction, week, new MoveBody(enterprise, session), rows, cancellationToken);
        return move is null ? refusal! : TypedResults.Ok(MoveOutlook.Of(move, context.Speak()));
    }

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

/// <summary>What it would come to that a visit goes to another half day, as the checker sees it now.</summary>
/// <param name="Possible">True where no rule stands in the way.</param>
/// <param name="Draft">The draft in work that would take the move; absent where the published plan would be amended.</param>
/// <param name="Changes">What is different for whom, one sentence each.</param>
/// <param name="Broken">The rules that stand in the way.</param>
internal sealed record MoveOutlook(bool Possible, Drafts.Named? Draft, IReadOnlyList<string> Changes, IReadOnlyList<BrokenView> Broken)
{
    public static MoveOutlook Of(Foreseen move, Language language) => new(
        move.Broken.Count == 0,
        move.Into is { Draft: var draft } ? new Drafts.Named(draft.Id, draft.Name) : null,
        [.. move.Says.Select(s => language == Language.En ? s.En : s.Zh)],
        [.. move.Broken.Select(b => BrokenView.Of(b, null, language))]);
}
