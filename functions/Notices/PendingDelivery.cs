using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Notices;

/// <summary>An event on its way to one webhook. It lies in the outbox, frozen, until it has arrived or is given up.</summary>
/// <param name="Event">Id of the notice; the same at every attempt, so that a receiver recognises a repetition.</param>
/// <param name="At">When the notice was made; in the body, which is the same at every attempt.</param>
/// <param name="Asked">When somebody asked for it to be sent again; null for what is sent by itself.</param>
internal sealed record PendingDelivery(string Webhook, string Event, Notice Notice, DateTimeOffset At, DateTimeOffset? Asked = null)
{
    public const string FactKind = "deliver";

    /// <summary>After so long without success a delivery is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>From when on it is tried.</summary>
    public DateTimeOffset From() => Asked ?? At;

    public Fact Owed() => new(FactKind, $"{Webhook} {Event}", JsonSerializer.Serialize(this, PendingDeliveryJson.Default.PendingDelivery));

    public static PendingDelivery Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, PendingDeliveryJson.Default.PendingDelivery)!;

    /// <summary>When it may be tried again: at once, then after 1, 2, 4 … minutes, at most six hours apart.</summary>
    public DateTimeOffset DueAfter(int attempts)
    {
        var due = From();
        for (var n = 0; n < attempts; n++)
        {
            due += TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(n, 20)));
        }

        return due;
    }

    /// <summary>What the receiver reads: what happened and where to ask, nothing that must stay inside.</summary>
    public byte[] Body(string jurisdiction) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookEvent(Event, JsonNamingPolicy.CamelCase.ConvertName(Notice.Kind.ToString()), At, jurisdiction, Notice.Department, Notice.Week, Notice.Subject, Notice.Counts), PendingDeliveryJson.Default.WebhookEvent);
}

/// <summary>The body of a webhook.</summary>
/// <param name="Type">The kind of notice, as the list of notices names it.</param>
internal sealed record WebhookEvent(string Id, string Type, DateTimeOffset At, string Jurisdiction, string? Department, string? Week, string Subject, NoticeCounts? Counts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PendingDelivery))]
[JsonSerializable(typeof(WebhookEvent))]
internal sealed partial class PendingDeliveryJson : JsonSerializerContext;
