using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Leads;

/// <summary>What anybody may do without signing in: tell something, and ask what became of it.</summary>
internal static class PublicLeadEndpoints
{
    public static void MapPublicLeads(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/public/{jurisdiction}/leads").AllowAnonymous().WithTags("Public");
        open.MapPost("", TellAsync).WithName("TellLead");
        // The number is a secret, so it travels in the body: addresses end up in logs.
        open.MapPost("/follow", FollowAsync).WithName("FollowLead");
    }

    private static async Task<Results<Created<LeadReceipt>, Refusal>> TellAsync(
        string jurisdiction, Body<PublicLeadBody> body, RegisterStore registers, LeadBook book, Doorkeeper door, IOptions<LeadsOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        if (badKey is not null)
        {
            return badKey;
        }

        if (!Key.IsPart(jurisdiction) || await registers.ReadAsync(jurisdiction, cancellationToken) is not { Departments.Count: > 0 } known)
        {
            return Refusals.NotFound;
        }

        var (lead, findings) = LeadForms.Check(body.Value, known);
        if (lead is null)
        {
            return Refusals.Invalid(findings);
        }

        if (!door.LetIn(context, $"tell {jurisdiction}", options.Value.PerAddress))
        {
            return LeadRefusals.TooOften;
        }

        var sent = JsonSerializer.SerializeToUtf8Bytes(body.Value, LeadJson.Default.PublicLeadBody);
        var (receipt, _, refusal) = await book.ReceiveAsync(LeadBook.Anybody, known, lead, "lead.tell", key, sent, cancellationToken);
        return receipt is null ? refusal! : TypedResults.Created((string?)null, receipt);
    }

    private static async Task<Results<Ok<PublicLeadView>, Refusal>> FollowAsync(
        string jurisdiction, Body<FollowBody> body, TableClient table, RegisterStore registers, LeadSecrets secrets, Doorkeeper door, IOptions<LeadsOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        if (!door.LetIn(context, $"follow {jurisdiction}", options.Value.QuestionsPerAddress))
        {
            return LeadRefusals.TooOften;
        }

        return Key.IsPart(jurisdiction)
            && LeadNumber.Read(body.Value.Number) is { } number
            && await table.FindLeadAsync(jurisdiction, secrets.IdOf(jurisdiction, number), cancellationToken) is { } stored
                ? TypedResults.Ok(PublicLeadView.From(stored.Lead, await registers.ReadAsync(jurisdiction, cancellationToken)))
                : LeadRefusals.NoNumber;
    }
}
