using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Explaining;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Plans;

/// <summary>The plan of a draft: for reading, and as the exact files of the question and the answer.</summary>
internal static class PlanEndpoints
{
    private static readonly TimeSpan LongestTrial = TimeSpan.FromSeconds(2);

    public static void MapPlanFiles(this IEndpointRouteBuilder drafts)
    {
        drafts.MapGet("/{id}/plan", ViewAsync).AllowRoles(DraftDesk.Readers).WithName("GetPlan");
        drafts.MapGet("/{id}/explanations/{request}", ExplainAsync).AllowRoles(DraftDesk.Readers).WithName("GetExplanation");
        drafts.MapGet("/{id}/problem.json", ProblemAsync).AllowRoles(DraftDesk.Readers).WithName("GetProblemFile").Produces(200, contentType: "application/json");
        drafts.MapGet("/{id}/plan.json", PlanAsync).AllowRoles(DraftDesk.Readers).WithName("GetPlanFile").Produces(200, contentType: "application/json");
    }

    private static async Task<Results<Ok<PlanView>, Refusal>> ViewAsync(
        Caller caller, Week week, string id, DraftDesk desk, DraftFiles files, HttpContext context, CancellationToken cancellationToken)
    {
        var (draft, none) = await desk.PlannedAsync(caller, week, id, cancellationToken);
        if (draft?.Plan is null)
        {
            return none!;
        }

        var problem = await files.AskedAsync(caller.Jurisdiction, draft, cancellationToken);
        var plan = await files.PlanAsync(caller.Jurisdiction, draft.Plan, cancellationToken);
        var labels = await files.LabelsAsync(caller.Jurisdiction, draft.Inputs.Labels, cancellationToken);
        var hand = await files.HandAsync(caller.Jurisdiction, draft.Hand, cancellationToken);
        var language = context.Speak();
        context.Response.Headers.ETag = $"\"{draft.Fingerprint}-{draft.Hand}-{language}\"";
        return TypedResults.Ok(PlanView.Of(draft.Id, draft.Week, problem, plan, labels, hand, language));
    }

    /// <summary>Explains one request from the stored files. Nothing is planned: what is tried touches a few teams, and is ended after a moment.</summary>
    private static async Task<Results<Ok<ExplanationView>, Refusal>> ExplainAsync(
        Caller caller, Week week, string id, string request, DraftDesk desk, DraftFiles files, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (draft, none) = await desk.PlannedAsync(caller, week, id, cancellationToken);
        if (draft?.Plan is null)
        {
            return none!;
        }

        var problem = await files.AskedAsync(caller.Jurisdiction, draft, cancellationToken);
        var plan = await files.PlanAsync(caller.Jurisdiction, draft.Plan, cancellationToken);
        var start = time.GetTimestamp();
        var explainer = new Explainer(problem, plan, () => !cancellationToken.IsCancellationRequested && time.GetElapsedTime(start) < LongestTrial);
        if (explainer.Explain(request) is not { } explanation)
        {
            return Refusals.NotFound;
        }

        var language = context.Speak();
        context.Response.Headers.ETag = $"\"{draft.Fingerprint}-{language}\"";
        return TypedResults.Ok(ExplanationView.Of(problem, explanation, language));
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> ProblemAsync(
        Caller caller, Week week, string id, DraftDesk desk, DraftFiles files, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { Draft: var draft })
        {
            return Refusals.NotFound;
        }

        return await FileAsync(caller, draft.Asked, files, response, cancellationToken);
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> PlanAsync(
        Caller caller, Week week, string id, DraftDesk desk, DraftFiles files, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { Draft: var draft })
        {
            return Refusals.NotFound;
        }

        return draft.Plan is null ? PlanRefusals.NoPlanYet : await FileAsync(caller, draft.Plan, files, response, cancellationToken);
    }

    private static async Task<FileContentHttpResult> FileAsync(Caller caller, string hash, DraftFiles files, HttpResponse response, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> bytes = await files.GetAsync(caller.Jurisdiction, hash, cancellationToken);
        response.Headers.ETag = $"\"{hash}\"";
        return TypedResults.File(bytes.ToArray(), "application/json");
    }
}
