using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Disputes;

/// <summary>Disputes over who is in charge of a matter (争议协调): raised by a department, heard from both sides, decided once by the office.</summary>
internal static class DisputeEndpoints
{
    private const int LeastText = 5;
    private const int MaxText = 2000;
    private const int MaxReason = 1000;

    public static void AddDisputes(this WebApplicationBuilder builder)
    {
        builder.AddJson(DisputeJson.Default);
        builder.Services.AddSingleton<DisputeBook>();
    }

    public static void MapDisputes(this IEndpointRouteBuilder api)
    {
        api.MapInCharge();
        var routes = api.MapGroup("/disputes").WithTags("Disputes");
        routes.MapGet("", ListAsync).AllowRoles(Role.Office).WithName("ListDisputes");
        routes.MapPost("", RaiseAsync).AllowRoles(Role.Clerk, Role.Planner).WithName("RaiseDispute");
        routes.MapGet("/{id}", GetAsync).AllowRoles(Role.Office).WithName("GetDispute");
        routes.MapPost("/{id}/statements", StateAsync).AllowRoles(Role.Clerk).WithName("StateInDispute");
        routes.MapPost("/{id}/decide", DecideAsync).AllowRoles(Role.Planner, Role.Approver).WithName("DecideDispute");
        routes.MapPost("/{id}/withdraw", WithdrawAsync).AllowRoles(Role.Clerk, Role.Planner).WithName("WithdrawDispute");
    }

    private static async Task<Results<Ok<DisputePage>, Refusal>> ListAsync(
        Caller caller, RegisterStore registers, CancellationToken cancellationToken, string? state = null, string? matter = null, string? town = null, string? after = null, int limit = 50)
    {
        if (limit is < 1 or > 200)
        {
            return DisputeRefusals.Limit;
        }

        var (wanted, bad) = QueryEnum.Read<DisputeState>(state, "state");
        if (bad is not null)
        {
            return bad;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var all = known.Collections.Disputes;
        var values = all.Entries.Values.Select(entry => entry.Value).ToList();
        var found = all.Entries.Values
            .Where(entry => DisputeRules.Sees(entry.Value, caller)
                && (wanted is null || entry.Value.State == wanted)
                && (matter is null || entry.Value.Matter == matter)
                && (town is null || entry.Value.Town is null || entry.Value.Town == town))
            .OrderByDescending(entry => entry.Value.RaisedAt).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToList();
        var start = after is null ? 0 : found.FindIndex(entry => entry.Id == after) + 1;
        var items = found.Skip(start).Take(limit).ToList();
        return TypedResults.Ok(new DisputePage(
            [.. items.Select(entry => DisputeView.From(entry, values, caller, known))], start + items.Count < found.Count ? items[^1].Id : null, found.Count));
    }

    private static async Task<Results<Ok<DisputeView>, Refusal>> GetAsync(
        string id, Caller caller, DisputeStore disputes, RegisterStore registers, HttpResponse response, CancellationToken cancellationToken)
    {
        var all = await disputes.ReadAsync(caller.Jurisdiction, cancellationToken);
        return all.Find(id) is { } entry && DisputeRules.Sees(entry.Value, caller)
            ? await ShowAsync(entry, caller, disputes, registers, response, cancellationToken)
            : Refusals.NotFound;
    }

    private static async Task<Results<Created<DisputeView>, Refusal>> RaiseAsync(
        Caller caller, Body<RaiseBody> body, DisputeBook book, DisputeStore disputes, RegisterStore registers, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        if ((badKey ?? (caller.Is(Role.Planner) || caller.Department is not null ? null : Refusals.NoDepartment)) is { } no)
        {
            return no;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var (parties, own) = (body.Value.Parties, caller.Is(Role.Clerk) ? caller.Department : null);
        var findings = new List<Finding>();
        var text = Text(findings, body.Value.Statement, "$.statement", new("陈述意见", "The statement"), MaxText);
        var town = string.IsNullOrWhiteSpace(body.Value.Town) ? null : body.Value.Town.Trim();
        if (known.Matter(body.Value.Matter) is null)
        {
            findings.Add(DisputeRefusals.UnknownMatter);
        }

        if (town is not null && !known.Towns.Contains(town))
        {
            findings.Add(DisputeRefusals.UnknownTown);
        }

        if (parties.Count is < 2 or > DisputeRules.MaxParties || parties.Distinct(StringComparer.Ordinal).Count() < parties.Count || (own is not null && !parties.Contains(own, StringComparer.Ordinal)))
        {
            findings.Add(DisputeRefusals.Parties);
        }

        findings.AddRange(parties.Take(DisputeRules.MaxParties).Select((party, place) => (party, place)).Where(one => known.Department(one.party) is null).Select(one => DisputeRefusals.UnknownDepartment($"$.parties[{one.place}]")));
        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        var now = time.GetUtcNow();
        // What the office says when it raises one is no side's statement.
        var first = own is null ? new Statement("office", text, caller.Name, caller.Person, now) : new Statement(own, text, caller.Name, caller.Person, now);
        var dispute = new Dispute("", body.Value.Matter, town, own is null ? [.. parties] : [own, .. parties.Where(party => party != own)], caller.Name, caller.Person, now, [first], DisputeState.Open, null);
        var (raised, refusal) = await book.RaiseAsync(caller, dispute, key, Sent(body.Value, DisputeJson.Default.RaiseBody), cancellationToken);
        return raised is null
            ? refusal!
            : TypedResults.Created($"/api/disputes/{raised.Id}", (await ShowAsync(raised, caller, disputes, registers, context.Response, cancellationToken)).Value);
    }

    private static async Task<Results<Ok<DisputeView>, Refusal>> StateAsync(
        string id, Caller caller, Body<StatementBody> body, DisputeBook book, DisputeStore disputes, RegisterStore registers, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var text = Text(findings, body.Value.Text, "$.text", new("陈述意见", "The statement"), MaxText);
        return findings.Count > 0
            ? Refusals.Invalid(findings)
            : await StepAsync(
                id, caller, Role.Clerk, "dispute.state", Sent(body.Value, DisputeJson.Default.StatementBody), book, disputes, registers, context,
                (dispute, _) => DisputeRules.May(dispute, caller).Contains(DisputeAction.State)
                    ? (dispute with { Statements = [.. dispute.Statements, new Statement(caller.Department!, text, caller.Name, caller.Person, time.GetUtcNow())] }, "", "")
                    : (null, DisputeRefusals.Settled, ""),
                cancellationToken);
    }

    private static async Task<Results<Ok<DisputeView>, Refusal>> DecideAsync(
        string id, Caller caller, Body<DecideBody> body, DisputeBook book, DisputeStore disputes, RegisterStore registers, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        if ((await disputes.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id) is null)
        {
            return Refusals.NotFound;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var findings = new List<Finding>();
        var reason = Text(findings, body.Value.LegalReason, "$.legalReason", new("法律理由", "The legal reason"), MaxReason);
        var unheard = string.IsNullOrWhiteSpace(body.Value.Unheard) ? null : Text(findings, body.Value.Unheard, "$.unheard", new("未听取意见的原因", "Why a side was not heard"), MaxReason);
        if (known.Department(body.Value.Department) is null)
        {
            findings.Add(DisputeRefusals.UnknownDepartment("$.department"));
        }

        if (body.Value.From < known.Today || body.Value.From > known.Today.AddYears(1))
        {
            findings.Add(DisputeRefusals.From(known.Today, known.Today.AddYears(1)));
        }

        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        var ruling = new DisputeRuling(body.Value.Department, body.Value.From, reason, unheard, body.Value.Supersedes, caller.Name, time.GetUtcNow());
        return await StepAsync(
            id, caller, caller.RoleAmong(Role.Approver, Role.Planner), DisputeBook.Decided, Sent(body.Value, DisputeJson.Default.DecideBody), book, disputes, registers, context,
            (dispute, all) =>
            {
                var last = Responsibility.LastDecision(dispute.Matter, dispute.Town, all);
                return DisputeRules.IsPartial(dispute, caller) ? (null, DisputeRefusals.Partial, "")
                    : DisputeRules.Objection(dispute, ruling, last) is { } objection ? (null, objection, last?.Id ?? "")
                    : (dispute with { State = DisputeState.Decided, Ruling = ruling }, "", "");
            },
            cancellationToken);
    }

    private static Task<Results<Ok<DisputeView>, Refusal>> WithdrawAsync(
        string id, Caller caller, DisputeBook book, DisputeStore disputes, RegisterStore registers, HttpContext context, CancellationToken cancellationToken) =>
        StepAsync(
            id, caller, caller.RoleAmong(Role.Clerk, Role.Planner), "dispute.withdraw", [], book, disputes, registers, context,
            (dispute, _) => DisputeRules.May(dispute, caller).Contains(DisputeAction.Withdraw)
                ? (dispute with { State = DisputeState.Withdrawn }, "", "")
                : (null, DisputeRefusals.Settled, ""),
            cancellationToken);

    private static async Task<Results<Ok<DisputeView>, Refusal>> StepAsync(
        string id, Caller caller, string role, string action, byte[] sent, DisputeBook book, DisputeStore disputes, RegisterStore registers, HttpContext context,
        Func<Dispute, IEnumerable<Dispute>, (Dispute? Next, string Code, string Existing)> step, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        if ((missing ?? badKey) is { } no)
        {
            return no;
        }

        if ((await disputes.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id) is not { } known || !DisputeRules.Sees(known.Value, caller))
        {
            return Refusals.NotFound;
        }

        var (entry, refusal) = await book.StepAsync(caller, role, id, etag, action, key, sent, step, cancellationToken);
        return entry is null ? refusal! : await ShowAsync(entry, caller, disputes, registers, context.Response, cancellationToken);
    }

    private static async Task<Ok<DisputeView>> ShowAsync(
        Entry<Dispute> entry, Caller caller, DisputeStore disputes, RegisterStore registers, HttpResponse response, CancellationToken cancellationToken)
    {
        var all = await disputes.ReadAsync(caller.Jurisdiction, cancellationToken);
        response.Headers.ETag = entry.ETag;
        return TypedResults.Ok(DisputeView.From(
            entry, all.Entries.Values.Select(one => one.Value), caller, await registers.ReadAsync(caller.Jurisdiction, cancellationToken)));
    }

    /// <summary>The text without control characters and outer spaces.</summary>
    private static string Text(List<Finding> findings, string text, string place, Text what, int most)
    {
        var clean = PlainText.Clean(text) ?? "";
        if (clean.Length < LeastText || clean.Length > most)
        {
            findings.Add(DisputeRefusals.Text(place, what, LeastText, most));
        }

        return clean;
    }

    private static byte[] Sent<T>(T body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);
}
