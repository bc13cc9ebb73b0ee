namespace Inspection.Functions.Jurisdictions;

/// <summary>What becomes of a request that meets one of the same id in the pool.</summary>
internal static class PoolRules
{
    /// <summary>A request that was withdrawn, or has ended, and is asked for again keeps its history.</summary>
    public static InspectionRequest Again(InspectionRequest? gone, InspectionRequest request) => gone is null
        ? request
        : request with { Past = gone.After(new(request.SubmittedAt, request.SubmittedBy, RequestAction.Submitted) { Source = request.Source }).Past };
}
