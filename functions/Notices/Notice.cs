using System.Text.Json.Serialization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Notices;

/// <summary>Something that a department, or the office, is told of.</summary>
/// <param name="Department">Whose clerks read it; null for the office.</param>
/// <param name="Week">Where it happened; null where no week is concerned.</param>
/// <param name="Subject">Id of the draft or request.</param>
/// <param name="Name">What the subject is called.</param>
/// <param name="Counts">What became of the department's requests; null for the other kinds.</param>
internal sealed record Notice(NoticeKind Kind, string? Department, string? Week, string Subject, string? Name, NoticeCounts? Counts)
{
    /// <summary>How many requests of the department it is about, where it is about several.</summary>
    public int? Number { get; init; }
}

/// <summary>What a published plan does with a department's requests.</summary>
/// <param name="Served">Requests that a visit serves.</param>
/// <param name="Waiting">Requests left out, each with its reason.</param>
/// <param name="Moved">Served requests whose half day is another than in the plan before.</param>
internal sealed record NoticeCounts(int Served, int Waiting, int Moved);

/// <summary>Up to which notice a person has looked.</summary>
/// <param name="UpTo">Id of the newest notice that was on the page.</param>
internal sealed record Seen(string UpTo);

/// <summary>An address of another system that is told the same.</summary>
/// <param name="Url">https only.</param>
/// <param name="Department">Whose notices it gets; null for those of the office and all departments.</param>
/// <param name="Generation">Raised by making the secret anew.</param>
/// <param name="RenewedAt">When the secret was made anew; the one before signs along for a day.</param>
/// <param name="Creator">Key of the person who entered it, and may not switch it on.</param>
internal sealed record Webhook(string Url, string? Department, bool Active, int Generation, DateTimeOffset RenewedAt, string Creator);

/// <summary>How a delivery to a webhook ended.</summary>
/// <param name="Delivered">False where it was given up.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Failure">What went wrong last, a code of <see cref="WebhookFailure"/>; null for one that was delivered.</param>
internal sealed record Delivery(string Webhook, string Event, NoticeKind Kind, bool Delivered, int Attempts, string? Failure);

/// <summary>What the notices' partition keeps.</summary>
internal static class NoticeBooks
{
    public static readonly CollectionKind<Notice> Notices = new("notices", NoticeStoreJson.Default.EntryNotice);
    public static readonly CollectionKind<Seen> Seen = new("seen", NoticeStoreJson.Default.EntrySeen);
    public static readonly CollectionKind<Webhook> Webhooks = new("webhooks", NoticeStoreJson.Default.EntryWebhook);
    public static readonly CollectionKind<Delivery> Deliveries = new("deliveries", NoticeStoreJson.Default.EntryDelivery);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Entry<Notice>))]
[JsonSerializable(typeof(Entry<Seen>))]
[JsonSerializable(typeof(Entry<Webhook>))]
[JsonSerializable(typeof(Entry<Delivery>))]
internal sealed partial class NoticeStoreJson : JsonSerializerContext;
