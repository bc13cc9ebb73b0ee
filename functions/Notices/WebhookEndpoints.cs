using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Notices;

/// <param name="Url">https, at most 500 characters, without a user name.</param>
/// <param name="Department">Whose notices it gets; absent for all.</param>
internal sealed record WebhookBody(string Url, string? Department = null);

internal sealed record WebhookView(string Id, string Url, string? Department, bool Active, string By, DateTimeOffset At, [property: System.Text.Json.Serialization.JsonPropertyName("etag")] string ETag)
{
    public static WebhookView From(Entry<Webhook> entry) => new(entry.Id, entry.Value.Url, entry.Value.Department, entry.Value.Active, entry.By, entry.At, entry.ETag);
}

/// <param name="Secret">For checking signatures; shown this once.</param>
internal sealed record WebhookWithSecret(WebhookView Webhook, string Secret);

/// <param name="Waiting">Deliveries that are under way or tried again later.</param>
internal sealed record WebhookList(IReadOnlyList<WebhookView> Items, int Waiting);

internal static class WebhookEndpoints
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(5);

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/webhooks").WithTags("Notices");
        routes.MapGet("", ListAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ListWebhooks");
        routes.MapPost("", AddAsync).AllowRoles(Role.Planner).WithName("AddWebhook");
        routes.MapPost("/{id}/activate", ActivateAsync).AllowRoles(Role.Approver).WithName("ActivateWebhook");
        routes.MapPost("/{id}/secret", RenewAsync).AllowRoles(Role.Planner).WithName("RenewWebhookSecret");
        routes.MapPost("/{id}/try", TryAsync).AllowRoles(Role.Planner).WithName("TryWebhook");
        routes.MapPost("/{id}/remove", RemoveAsync).AllowRoles(Role.Planner).WithName("RemoveWebhook");
        routes.MapGet("/{id}/deliveries", DeliveriesAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ListDeliveries");
        routes.MapPost("/{id}/deliveries/{eventId}/replay", ReplayAsync).AllowRoles(Role.Planner).WithName("ReplayDelivery");
    }

    private static async Task<Ok<WebhookList>> ListAsync(Caller caller, TableClient table, CollectionStore collections, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        var partition = Partition.Notices(caller.Jurisdiction);
        var known = await collections.ReadAsync(NoticeBooks.Webhooks, await table.GetHeadAsync(partition, cancellationToken), cancellationToken);
        var waiting = (await dispatcher.OwedAsync(partition, cancellationToken)).Count(fact => fact.Fact.Kind == PendingDelivery.FactKind);
        return TypedResults.Ok(new WebhookList([.. known.Entries.Values.Select(WebhookView.From)], waiting));
    }

    private static async Task<Results<Created<WebhookWithSecret>, Refusal>> AddAsync(
        Caller caller, Body<WebhookBody> body, RegisterStore registers, WebhookChanges changes, WebhookSigner signer, IOptions<WebhookOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        if ((refusal ?? await CheckAsync(caller, body.Value, registers, options.Value.AllowPrivate, cancellationToken)) is { } no)
        {
            return no;
        }

        var (webhook, refused) = await changes.AddAsync(caller, body.Value.Url, body.Value.Department, key, cancellationToken);
        if (webhook is null)
        {
            return refused!;
        }

        context.Response.Headers.ETag = webhook.ETag;
        return TypedResults.Created($"/api/webhooks/{webhook.Id}", WithSecret(caller, webhook, signer));
    }

    private static async Task<Results<Ok<WebhookView>, Refusal>> ActivateAsync(string id, Caller caller, WebhookChanges changes, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (webhook, refused) = missing is null ? await changes.ActivateAsync(caller, id, etag, cancellationToken) : (null, missing);
        return webhook is null ? refused! : TypedResults.Ok(WebhookView.From(webhook));
    }

    private static async Task<Results<Ok<WebhookWithSecret>, Refusal>> RenewAsync(
        string id, Caller caller, WebhookChanges changes, WebhookSigner signer, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (webhook, refused) = missing is null ? await changes.RenewAsync(caller, id, etag, cancellationToken) : (null, missing);
        return webhook is null ? refused! : TypedResults.Ok(WithSecret(caller, webhook, signer));
    }

    private static async Task<Results<Accepted, Refusal>> TryAsync(string id, Caller caller, WebhookChanges changes, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        if (await changes.TryAsync(caller, id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await dispatcher.RunAsync(Partition.Notices(caller.Jurisdiction), InlineBudget, cancellationToken);
        return TypedResults.Accepted($"/api/webhooks/{id}/deliveries");
    }

    private static async Task<Results<NoContent, Refusal>> RemoveAsync(string id, Caller caller, WebhookChanges changes, HttpContext context, CancellationToken cancellationToken)
    {
        var (etag, missing) = context.Request.IfMatch();
        return (missing ?? await changes.RemoveAsync(caller, id, etag, cancellationToken)) is { } refusal ? refusal : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<DeliveryList>, Refusal>> DeliveriesAsync(
        string id, Caller caller, TableClient table, CollectionStore collections, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var partition = Partition.Notices(caller.Jurisdiction);
        var head = await table.GetHeadAsync(partition, cancellationToken);
        if ((await collections.ReadAsync(NoticeBooks.Webhooks, head, cancellationToken)).Find(id) is null)
        {
            return Refusals.NotFound;
        }

        var ended = await collections.ReadAsync(NoticeBooks.Deliveries, head, cancellationToken);
        var owed = await dispatcher.OwedAsync(partition, cancellationToken);
        return TypedResults.Ok(DeliveryList.Of(id, owed, ended.Entries.Values, context.Speak()));
    }

    private static async Task<Results<Accepted, Refusal>> ReplayAsync(string id, string eventId, Caller caller, WebhookChanges changes, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        if (await changes.ReplayAsync(caller, id, eventId, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await dispatcher.RunAsync(Partition.Notices(caller.Jurisdiction), InlineBudget, cancellationToken);
        return TypedResults.Accepted($"/api/webhooks/{id}/deliveries");
    }

    private static WebhookWithSecret WithSecret(Caller caller, Entry<Webhook> webhook, WebhookSigner signer) =>
        new(WebhookView.From(webhook), signer.SecretOf(caller.Jurisdiction, webhook.Id, webhook.Value.Generation));

    private static async Task<Refusal?> CheckAsync(Caller caller, WebhookBody body, RegisterStore registers, bool allowPrivate, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (body.Url.Length > 500 || !Uri.TryCreate(body.Url, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Fragment.Length > 0
            || (url.Scheme != Uri.UriSchemeHttps && !(allowPrivate && url.Scheme == Uri.UriSchemeHttp)))
        {
            findings.Add(new Finding("webhook-url", "$.url",
                new("须是以 https:// 开头的完整地址，最多 500 个字符，不含用户名和 #。", "This must be a whole address that begins with https://, of at most 500 characters, without a user name or #."),
                new("请填写对方系统给出的回调地址。", "Enter the address that the other system gives.")));
        }

        if (body.Department is { } department && (await registers.ReadAsync(caller.Jurisdiction, cancellationToken)).Department(department) is null)
        {
            findings.Add(new Finding("unknown-department", "$.department", new($"没有编号为 {department} 的部门。", $"There is no department {department}."), new("请选择已登记的部门，或留空。", "Choose a registered department, or leave it out.")));
        }

        return findings.Count > 0 ? Refusals.Invalid(findings) : null;
    }
}
