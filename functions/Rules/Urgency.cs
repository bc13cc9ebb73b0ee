using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>Which of several requests goes first where there is not room for all: mandatory ones, then kinds that nothing holds back, then the weightier, then the earlier.</summary>
internal static class Urgency
{
    public static IOrderedEnumerable<InspectionRequest> MostUrgentFirst(this IEnumerable<InspectionRequest> requests) => requests
        .OrderByDescending(r => r.Mandatory)
        .ThenBy(r => r.BlockedByCap)
        .ThenByDescending(r => r.Weight)
        .ThenBy(r => r.SubmittedAt)
        .ThenBy(r => r.Id, StringComparer.Ordinal);
}
