using System.Globalization;
using System.Text.Json;

namespace Inspection.Functions.Hosting;

/// <summary>
/// What the Functions host sends for a queue or timer trigger. The host encodes strings twice and numbers as strings,
/// some hosts encode once: both are read, and whatever cannot be read is null, so that a handler can decide.
/// </summary>
/// <param name="Text">The queue message's text, or the JSON text of the trigger's object; null where the payload has none.</param>
/// <param name="DequeueCount">How often the message was delivered, 1 where the host does not say.</param>
/// <param name="MessageId">The queue message's id, null where the host does not say.</param>
internal sealed record TriggerPayload(string? Text, int DequeueCount, string? MessageId)
{
    public static async Task<TriggerPayload> ReadAsync(HttpRequest request, string binding, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            return Read(document.RootElement, binding);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second: text that is not valid Unicode only shows when it is read.
            return new(null, 1, null);
        }
    }

    public static TriggerPayload Read(JsonElement root, string binding)
    {
        var count = Member(root, "Metadata", "DequeueCount") is { } value ? Unwrap(value) : null;
        return new(
            Member(root, "Data", binding) is { } data ? Unwrap(data) : null,
            int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1,
            Member(root, "Metadata", "Id") is { } id ? Unwrap(id) : null);
    }

    private static JsonElement? Member(JsonElement root, string first, string second) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty(first, out var outer) && outer.ValueKind == JsonValueKind.Object
        && outer.TryGetProperty(second, out var inner) ? inner : null;

    private static string? Unwrap(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.ValueKind == JsonValueKind.Null ? null : value.GetRawText();
        }

        var text = value.GetString()!;
        try
        {
            using var inner = JsonDocument.Parse(text);
            return inner.RootElement.ValueKind == JsonValueKind.String ? inner.RootElement.GetString() : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
