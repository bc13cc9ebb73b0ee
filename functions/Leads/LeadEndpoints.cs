using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Leads;

/// <summary>Leads for those who work with them: found on rounds, triaged, answered.</summary>
internal static class LeadEndpoints
{
    private const string OfficeItself = "office";

    public static void MapLeads(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/leads").WithTags("Leads");
        routes.MapGet("", ListAsync).AllowRoles(Role.Office).WithName("ListLeads");
        routes.MapPost("", ReportAsync).AllowRoles(Role.Clerk, Role.Planner, Role.Officer).WithName("ReportFinding");
        routes.MapGet("/{id}", GetAsync).AllowRoles(Role.Office).WithName("GetLead");
        routes.MapPost("/{id}/assign", AssignAsync).AllowRoles(Role.Planner).WithName("AssignLead");
        routes.MapPost("/{id}/hand-back", HandBackAsync).AllowRoles(Role.Clerk).WithName("HandBackLead");
        routes.MapPost("/{id}/answer", AnswerAsync).AllowRoles(Role.Clerk, Role.Planner).WithName("AnswerLead");
        routes.MapPost("/{id}/identity", IdentityAsync).AllowRoles(Role.Clerk, Role.Planner).WithName("ReadLeadIdentity");
    }

    private static async Task<Results<Ok<LeadPage>, Refusal>> ListAsync(
        Caller caller, LeadBook book, CancellationToken cancellationToken,
        int? year = null, string? state = null, bool? open = null, string? source = null, string? department = null, string? town = null, bool? overdue = null, string? after = null, int limit = 50)
    {
        if (limit is < 1 or > 200 || year is < 2020 or > 2050)
        {
            return limit is < 1 or > 200 ? LeadRefusals.Limit : LeadRefusals.Year;
        }

        var (wantedState, badState) = QueryEnum.Read<LeadState>(state, "state");
        var (wantedSource, badSource) = QueryEnum.Read<LeadSource>(source, "source");
        if ((badState ?? badSource) is { } bad)
        {
            return bad;
        }

        if (caller.IsOnlyClerk && (caller.Department is null || (department is not null && department != caller.Department)))
        {
            return caller.Department is null ? Refusals.NoDepartment : LeadRefusals.ForeignDepartment;
        }

        var (today, wanted) = (book.Today, caller.IsOnlyClerk ? caller.Department : department);
        var lines = await book.ListAsync(caller.Jurisdiction, year ?? today.Year, cancellationToken);
        var all = lines.Entries.Values.Where(entry =>
            (wanted is null || entry.Value.Department == wanted)
            && (wantedState is null || entry.Value.State == wantedState)
            && (open is null || open == entry.Value.State is LeadState.Received or LeadState.Assigned or LeadState.Requested)
            && (wantedSource is null || entry.Value.Source == wantedSource)
            && (town is null || entry.Value.Town == town)
            && (overdue is null || overdue == entry.Value.IsOverdue(today))).ToList();
        var rest = all.Where(entry => after is null || string.CompareOrdinal(entry.Id, after) > 0).Take(limit + 1).ToList();
        return TypedResults.Ok(new LeadPage(
            [.. rest.Take(limit).Select(entry => LeadItem.From(entry.Value, today))], rest.Count > limit ? rest[limit - 1].Id : null, all.Count));
    }

    private static async Task<Results<Created<LeadReceipt>, Refusal>> ReportAsync(
        Caller caller, Body<PatrolBody> body, RegisterStore registers, LeadBook book, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        if (refusal is not null)
        {
            return refusal;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var (lead, findings) = LeadForms.Check(body.Value, known);
        if (lead is null)
        {
            return Refusals.Invalid(findings);
        }

        var sent = JsonSerializer.SerializeToUtf8Bytes(body.Value, LeadJson.Default.PatrolBody);
        var (receipt, id, refused) = await book.ReceiveAsync(caller.As(Role.Officer, Role.Clerk, Role.Planner), known, lead, "lead.report", key, sent, cancellationToken);
        return receipt is null ? refused! : TypedResults.Created($"/api/leads/{id}", receipt);
    }

    private static async Task<Results<Ok<LeadView>, Refusal>> GetAsync(
        string id, Caller caller, TableClient table, RegisterStore registers, LeadBook book, HttpContext context, CancellationToken cancellationToken)
    {
        var (lead, refusal) = await FindAsync(id, caller, table, cancellationToken);
        return lead is null ? refusal! : await ShowAsync(lead, caller, registers, book, context, cancellationToken);
    }

    private static async Task<Results<Ok<LeadView>, Refusal>> AssignAsync(
        string id, Caller caller, Body<AssignBody> body, TableClient table, RegisterStore registers, LeadBook book, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        if ((await FindAsync(id, caller, table, cancellationToken)).Refusal is { } refusal)
        {
            return refusal;
        }

        var findings = new List<Finding>();
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var (department, matter) = (body.Value.Department, PlainText.Clean(body.Value.Matter));
        if (known.Department(department) is null)
        {
            findings.Add(LeadRefusals.UnknownDepartment);
        }

        if (matter is not null && known.Matter(matter) is null)
        {
            findings.Add(LeadRefusals.UnknownMatter);
        }

        var note = LeadText.Optional(findings, body.Value.Note, "$.note", new("说明", "The note"), LeadText.MaxNote);
        return findings.Count > 0
            ? Refusals.Invalid(findings)
            : await StepAsync(
                id, caller, Role.Planner, "lead.assign", Sent(body.Value, LeadJson.Default.AssignBody), table, registers, book, context,
                lead => LeadRules.Assign(lead, department, matter, note, new Hand(caller.Name, time.GetUtcNow())), cancellationToken);
    }

    private static async Task<Results<Ok<LeadView>, Refusal>> HandBackAsync(
        string id, Caller caller, Body<HandBackBody> body, TableClient table, RegisterStore registers, LeadBook book, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var reason = LeadText.Required(findings, body.Value.Reason, "$.reason", new("退回原因", "The reason"), 2, LeadText.MaxNote);
        return findings.Count > 0
            ? Refusals.Invalid(findings)
            : await StepAsync(
                id, caller, Role.Clerk, "lead.hand-back", Sent(body.Value, LeadJson.Default.HandBackBody), table, registers, book, context,
                lead => LeadAccess.May(lead, caller).Contains(LeadAction.HandBack) ? LeadRules.HandBack(lead, reason, new Hand(caller.Name, time.GetUtcNow())) : null, cancellationToken);
    }

    private static async Task<Results<Ok<LeadView>, Refusal>> AnswerAsync(
        string id, Caller caller, Body<AnswerBody> body, TableClient table, RegisterStore registers, LeadBook book, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var text = LeadText.Required(findings, body.Value.Text, "$.text", new("答复", "The answer"), LeadText.MinText, LeadText.MaxText);
        var closed = body.Value.Closed ?? false;
        return findings.Count > 0
            ? Refusals.Invalid(findings)
            : await StepAsync(
                id, caller, caller.RoleAmong(Role.Clerk, Role.Planner), "lead.answer", Sent(body.Value, LeadJson.Default.AnswerBody), table, registers, book, context,
                lead => LeadAccess.May(lead, caller).Contains(closed ? LeadAction.Close : LeadAction.Answer)
                    ? LeadRules.Answer(lead, text, closed, lead.Department ?? OfficeItself, new Hand(caller.Name, time.GetUtcNow()))
                    : null,
                cancellationToken);
    }

    private static async Task<Results<Ok<LeadIdentity>, Refusal>> IdentityAsync(
        string id, Caller caller, Body<IdentityBody> body, TableClient table, LeadBook book, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var purpose = LeadText.Required(findings, body.Value.Purpose, "$.purpose", new("查看原因", "The purpose"), 2, LeadText.MaxNote);
        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        var (lead, refusal) = await FindAsync(id, caller, table, cancellationToken);
        if (lead is null)
        {
            return refusal!;
        }

        var change = Change.For(LeadRows.PartitionOf(caller.Jurisdiction, id)!, caller.As(Role.Clerk, Role.Planner), "lead.identity", null, []);
        var (identity, refused) = await book.ReadIdentityAsync(change, id, purpose, now => LeadAccess.MayKnowAuthor(now, caller), cancellationToken);
        return identity is null ? refused! : TypedResults.Ok(identity);
    }

    private static async Task<Results<Ok<LeadView>, Refusal>> StepAsync(
        string id, Caller caller, string role, string action, byte[] sent, TableClient table, RegisterStore registers, LeadBook book, HttpContext context, Func<Lead, Lead?> step, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        if ((missing ?? badKey) is { } no)
        {
            return no;
        }

        var (known, refusal) = await FindAsync(id, caller, table, cancellationToken);
        if (known is null)
        {
            return refusal!;
        }

        var change = Change.For(LeadRows.PartitionOf(caller.Jurisdiction, id)!, caller.As(role), $"{action} {id} {etag}", key, sent);
        var (lead, refused) = await book.StepAsync(change, id, etag, action, caller.Name, step, cancellationToken);
        return lead is null ? refused! : await ShowAsync(lead, caller, registers, book, context, cancellationToken);
    }

    private static async Task<Ok<LeadView>> ShowAsync(StoredLead lead, Caller caller, RegisterStore registers, LeadBook book, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.ETag = lead.ETag;
        return TypedResults.Ok(LeadView.From(lead, caller, await registers.ReadAsync(caller.Jurisdiction, cancellationToken), book.Today));
    }

    /// <summary>A lead that the caller may see; a foreign department's is as if it were not there.</summary>
    private static async Task<(StoredLead? Lead, Refusal? Refusal)> FindAsync(string id, Caller caller, TableClient table, CancellationToken cancellationToken)
    {
        if (caller.IsOnlyClerk && caller.Department is null)
        {
            return (null, Refusals.NoDepartment);
        }

        var lead = await table.FindLeadAsync(caller.Jurisdiction, id, cancellationToken);
        return lead is not null && LeadAccess.Sees(lead.Lead, caller) ? (lead, null) : (null, Refusals.NotFound);
    }

    private static byte[] Sent<T>(T body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);
}
