using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Plans;

/// <summary>Two drafts of a week side by side.</summary>
internal static class CompareEndpoints
{
    public static void MapComparison(this IEndpointRouteBuilder drafts) =>
        drafts.MapGet("/compare", CompareAsync).AllowRoles(DraftDesk.Readers).WithName("CompareDrafts");

    /// <param name="left">Id of the draft that is compared against.</param>
    /// <param name="right">Id of the other one.</param>
    private static async Task<Results<Ok<ComparisonView>, Refusal>> CompareAsync(
        Caller caller, Week week, string left, string right, DraftDesk desk, DraftReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        var compared = new List<KnownDraft>();
        foreach (string id in (string[])[left, right])
        {
            if (await desk.FindAsync(caller, week, id, cancellationToken) is not { Draft: var draft })
            {
                return Refusals.NotFound;
            }

            if (draft.Plan is null)
            {
                return PlanRefusals.NoPlanYet;
            }

            compared.Add(await reading.ReadAsync(caller, week, draft, "comparison", cancellationToken));
        }

        return TypedResults.Ok(ComparisonView.Of(compared[0], compared[1], context.Speak()));
    }
}
