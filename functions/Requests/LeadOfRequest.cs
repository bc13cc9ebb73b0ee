using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>Whether a request may be made because of a lead. Without this anybody could put a planned check outside the caps by naming some lead.</summary>
internal static class LeadOfRequest
{
    /// <param name="department">In charge of the request's matter.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static async Task<Finding?> CheckAsync(TableClient table, string jurisdiction, SubmitBody body, string department, CancellationToken cancellationToken)
    {
        var lead = (await table.FindLeadAsync(jurisdiction, body.Lead!, cancellationToken))?.Lead;
        return lead is not { State: LeadState.Assigned or LeadState.Requested } || lead.Department != department ? RequestRefusals.UnknownLead
            : body.Kind is not RequestKind.Complaint ? RequestRefusals.LeadNeedsComplaint
            : null;
    }
}
