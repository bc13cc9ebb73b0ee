namespace Inspection.Functions.Jurisdictions;

/// <summary>What becomes of a request that meets one of the same id in the pool.</summary>
internal static class PoolRules
{
    /// <summary>A request that was withdrawn and is asked for again keeps its history.</summary>
    public static InspectionRequest Again(InspectionRequest? withdrawn, InspectionRequest request) => withdrawn is null
        ? request
        : request with { Past = withdrawn.After(new(request.SubmittedAt, request.SubmittedBy, RequestAction.Submitted) { Source = request.Source }).Past };
}
