using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.RuleValues;

/// <summary>The rules of a jurisdiction: what holds, what held, what is proposed, and what they make of a week.</summary>
internal static class RuleEndpoints
{
    private static readonly string[] Readers = [Role.Planner, Role.Approver, Role.Auditor];

    public static void AddRuleValues(this WebApplicationBuilder builder)
    {
        builder.AddJson(RuleValuesJson.Default);
        builder.Services.AddSingleton<RuleChanges>();
    }

    public static void MapRules(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("").WithTags("Rules");
        rules.MapGet("/rules", ListAsync).AllowRoles(Role.Office).WithName("ListRules");
        rules.MapGet("/rules/{rule}", GetAsync).AllowRoles(Role.Office).WithName("GetRule");
        rules.MapGet("/rules/{rule}/impact", ImpactAsync).AllowRoles(Readers).WithName("PreviewRule");
        rules.MapPost("/rules/{rule}/values", ProposeAsync).AllowRoles(Role.Planner).WithName("ProposeRuleValue");
        rules.MapPost("/rules/{rule}/values/{validFrom}/activate", ActivateAsync).AllowRoles(Role.Approver).WithName("ActivateRuleValue");
        rules.MapPost("/rules/{rule}/values/{validFrom}/withdraw", WithdrawAsync).AllowRoles(Role.Planner, Role.Approver).WithName("WithdrawRuleValue");
        rules.MapReasons();
        rules.MapGet("/weeks/{week:week}/rules", WeekAsync).AllowRoles(Readers).WithName("GetWeekRules");
    }

    private static async Task<Ok<RuleList>> ListAsync(Caller caller, TableClient table, RuleStore store, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        Collection<RuleValue> values = await ValuesAsync(caller, table, store, cancellationToken);
        var book = new RuleBook(values.Version, values.Entries.Values.Select(e => e.Value));
        var words = new RuleWords(context.Speak());
        DateOnly today = Today(time);
        return TypedResults.Ok(new RuleList([.. AllRules.List.Select(rule => words.View(rule, book, values.Entries.Values, caller, today))]));
    }

    private static async Task<Results<Ok<RuleView>, Refusal>> GetAsync(
        string rule, Caller caller, TableClient table, RuleStore store, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        if (AllRules.Find(rule) is not { } definition)
        {
            return Refusals.NotFound;
        }

        Collection<RuleValue> values = await ValuesAsync(caller, table, store, cancellationToken);
        var book = new RuleBook(values.Version, values.Entries.Values.Select(e => e.Value));
        return TypedResults.Ok(new RuleWords(context.Speak()).View(definition, book, values.Entries.Values, caller, Today(time)));
    }

    private static async Task<Results<Created<RuleValueView>, Refusal>> ProposeAsync(
        string rule, Caller caller, Body<ProposeBody> body, RuleChanges changes, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        if (refusal is not null)
        {
            return refusal;
        }

        if (AllRules.Find(rule) is not { } definition)
        {
            return Refusals.NotFound;
        }

        if (definition.Fixed)
        {
            return RuleRefusals.Fixed;
        }

        DateOnly today = Today(time);
        IReadOnlyList<Finding> findings = RuleDecisions.Check(definition, body.Value, today);
        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        var (entry, no) = await changes.ProposeAsync(caller, definition, body.Value, key, cancellationToken);
        if (entry is null)
        {
            return no ?? Refusals.NotFound;
        }

        context.Response.Headers.ETag = entry.ETag;
        return TypedResults.Created($"/api/rules/{rule}", new RuleWords(context.Speak()).View(definition, RuleBook.Defaults, entry, caller, today));
    }

    private static Task<Results<Ok<RuleView>, Refusal>> ActivateAsync(
        string rule, string validFrom, Caller caller, RuleChanges changes, TableClient table, RuleStore store, TimeProvider time, HttpContext context, CancellationToken cancellationToken) =>
        ActAsync(RuleAction.Activate, rule, validFrom, caller, changes, table, store, time, context, cancellationToken);

    private static Task<Results<Ok<RuleView>, Refusal>> WithdrawAsync(
        string rule, string validFrom, Caller caller, RuleChanges changes, TableClient table, RuleStore store, TimeProvider time, HttpContext context, CancellationToken cancellationToken) =>
        ActAsync(RuleAction.Withdraw, rule, validFrom, caller, changes, table, store, time, context, cancellationToken);

    private static async Task<Results<Ok<RuleView>, Refusal>> ActAsync(
        RuleAction action, string rule, string validFrom, Caller caller, RuleChanges changes, TableClient table, RuleStore store, TimeProvider time, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (AllRules.Find(rule) is null || !DateOnly.TryParseExact(validFrom, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from))
        {
            return Refusals.NotFound;
        }

        string id = RuleValue.IdOf(rule, from);
        var (etag, missing) = context.Request.IfMatch();
        if (missing is not null)
        {
            return (await ValuesAsync(caller, table, store, cancellationToken)).Find(id) is null ? Refusals.NotFound : missing;
        }

        var (_, no) = await changes.ActAsync(caller, action, id, etag, cancellationToken);
        return no ?? await GetAsync(rule, caller, table, store, time, context, cancellationToken);
    }

    private static async Task<Results<Ok<ImpactView>, Refusal>> ImpactAsync(
        string rule, string value, string week, Caller caller, WeekRulings rulings, HttpContext context, CancellationToken cancellationToken)
    {
        if (AllRules.Find(rule) is not { } definition || !Week.TryParse(week, null, out Week asked))
        {
            return Refusals.NotFound;
        }

        JsonElement element;
        try
        {
            using JsonDocument document = JsonDocument.Parse(value, new JsonDocumentOptions { MaxDepth = 4 });
            element = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Refusals.Invalid("malformed-json", "value", new("取值不是有效的 JSON。", "The value is not valid JSON."), new("例如 2、null 或 {\"days\":[1,2]}。", "For example 2, null or {\"days\":[1,2]}."));
        }

        IReadOnlyList<Finding> findings = definition.Shape.Check(element);
        if (findings.Count > 0)
        {
            return RuleRefusals.Value(findings);
        }

        return TypedResults.Ok(RuleImpact.Of(definition, element, await rulings.CurrentAsync(caller.Jurisdiction, asked, caller.Sight, cancellationToken), new RuleWords(context.Speak())));
    }

    private static async Task<Ok<WeekRulesView>> WeekAsync(Week week, Caller caller, WeekRulings rulings, SecretReaders readers, HttpContext context, CancellationToken cancellationToken)
    {
        WeekRuling now = await rulings.CurrentAsync(caller.Jurisdiction, week, caller.Sight, cancellationToken);
        await readers.NoteAsync(caller, week, "rules", RequestSight.WithSecrets(now.Ruling.Held.Select(held => held.Request), now.Registers, week), cancellationToken);
        var words = new RuleWords(context.Speak());
        return TypedResults.Ok(new WeekRulesView(
            week.ToString(),
            now.Facts.Requests.Count,
            now.Ruling.Passed.Count,
            [.. now.Ruling.Held.Select(h => words.View(h, now.Registers))],
            [.. now.Ruling.Alarms.Select(a => words.View(a, now.Registers))],
            [.. now.Ruling.Costs.Select(words.View)]));
    }

    private static async Task<Collection<RuleValue>> ValuesAsync(Caller caller, TableClient table, RuleStore store, CancellationToken cancellationToken) =>
        await store.ValuesAsync(await table.GetHeadAsync(Partition.Registry(caller.Jurisdiction), cancellationToken), cancellationToken);

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Week.Now(time));
}
