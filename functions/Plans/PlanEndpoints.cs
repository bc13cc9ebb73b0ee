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
        Caller caller, Week week, string id, DraftDesk desk, DraftReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        var (draft, none) = await desk.PlannedAsync(caller, week, id, cancellationToken);
        if (draft?.Plan is null)
        {
            return none!;
        }

        var known = await reading.ReadAsync(caller, week, draft, "plan", cancellationToken);
        var language = context.Speak();
        if (known.Whole)
        {
            context.Response.Headers.ETag = $"\"{draft.Fingerprint}-{draft.Hand}-{language}\"";
        }

        return TypedResults.Ok(PlanView.Of(known, language));
    }

    /// <summary>Explains one request from the stored files. Nothing is planned: what is tried touches a few teams, and is ended after a moment.</summary>
    private static async Task<Results<Ok<ExplanationView>, Refusal>> ExplainAsync(
        Caller caller, Week week, string id, string request, DraftDesk desk, DraftReading reading, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (draft, none) = await desk.PlannedAsync(caller, week, id, cancellationToken);
        if (draft?.Plan is null)
        {
            return none!;
        }

        if (await reading.ReadAsync(caller, week, draft, "explanation", cancellationToken) is not { Whole: true, Problem: var problem, Plan: { } plan })
        {
            return PlanRefusals.NotOverYet;
        }

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
        Caller caller, Week week, string id, DraftDesk desk, DraftReading reading, DraftFiles files, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { Draft: var draft })
        {
            return Refusals.NotFound;
        }

        return await reading.ReadAsync(caller, week, draft, "problem-file", cancellationToken) is { Whole: true }
            ? await FileAsync(caller, draft.Asked, files, response, cancellationToken)
            : PlanRefusals.NotOverYet;
    }

    private static async Task<Results<FileContentHttpResult, Refusal>> PlanAsync(
        Caller caller, Week week, string id, DraftDesk desk, DraftReading reading, DraftFiles files, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(caller, week, id, cancellationToken) is not { Draft: var draft })
        {
            return Refusals.NotFound;
        }

        return draft.Plan is null ? PlanRefusals.NoPlanYet
            : await reading.ReadAsync(caller, week, draft, "plan-file", cancellationToken) is not { Whole: true } ? PlanRefusals.NotOverYet
            : await FileAsync(caller, draft.Plan, files, response, cancellationToken);
    }

    private static async Task<FileContentHttpResult> FileAsync(Caller caller, string hash, DraftFiles files, HttpResponse response, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> bytes = await files.GetAsync(caller.Jurisdiction, hash, cancellationToken);
        response.Headers.ETag = $"\"{hash}\"";
        return TypedResults.File(bytes.ToArray(), "application/json");
    }
}
