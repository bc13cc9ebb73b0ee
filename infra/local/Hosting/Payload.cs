using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inspection.Local;

/// <summary>What the host knows of a queue message beside its text.</summary>
internal sealed record MessageFacts(string Id, string PopReceipt, long DequeueCount, DateTimeOffset Inserted, DateTimeOffset Expires, DateTimeOffset NextVisible);

/// <summary>
/// The bodies that the Functions host posts to a custom handler. Its rule is odd and is followed here: an object stays
/// an object, a time becomes ISO text with whole seconds, and everything else is turned into JSON and that JSON is sent
/// as a string, so text is encoded twice and numbers come as text.
/// </summary>
internal static class Payload
{
    private static readonly JsonSerializerOptions AsNewtonsoft = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Queue(QueueFunction function, string message, MessageFacts facts, DateTimeOffset now)
    {
        var metadata = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = true })
        {
            ["DequeueCount"] = facts.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["Id"] = Twice(facts.Id),
            ["PopReceipt"] = Twice(facts.PopReceipt),
            ["InsertionTime"] = Whole(facts.Inserted),
            ["ExpirationTime"] = Whole(facts.Expires),
            ["NextVisibleTime"] = Whole(facts.NextVisible),
            ["sys"] = Sys(function.Name, now),
        };
        AddMembersOf(message, metadata);
        return Body(function.Binding, Twice(message), metadata);
    }

    public static string Timer(TimerFunction function, DateTimeOffset? last, DateTimeOffset next, bool pastDue, DateTimeOffset now)
    {
        var never = "0001-01-01T00:00:00";
        var timer = new JsonObject
        {
            ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
            ["ScheduleStatus"] = new JsonObject
            {
                ["Last"] = last is { } before ? Whole(before) : never,
                ["Next"] = Whole(next),
                ["LastUpdated"] = last is { } updated ? Whole(updated) : never,
            },
            ["IsPastDue"] = pastDue,
        };
        return Body(function.Binding, timer, new JsonObject { ["sys"] = Sys(function.Name, now) });
    }

    private static string Body(string binding, JsonNode data, JsonObject metadata) =>
        new JsonObject { ["Data"] = new JsonObject { [binding] = data }, ["Metadata"] = metadata }.ToJsonString(AsNewtonsoft);

    /// <summary>The members of a JSON message become metadata too, and win over what the host itself wrote there.</summary>
    private static void AddMembersOf(string message, JsonObject metadata)
    {
        JsonObject? members;
        try
        {
            members = JsonNode.Parse(message) as JsonObject;
        }
        catch (JsonException)
        {
            return;
        }

        foreach (var (name, value) in members ?? [])
        {
            if (value is not JsonArray && !name.EndsWith("trigger", StringComparison.OrdinalIgnoreCase))
            {
                metadata[name] = value is JsonObject ? value.DeepClone() : Twice(AsText(value));
            }
        }
    }

    private static string AsText(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => value.ToJsonString(),
    };

    private static string Twice(string text) => JsonSerializer.Serialize(text, AsNewtonsoft);

    private static string Whole(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static JsonObject Sys(string function, DateTimeOffset now) => new()
    {
        ["MethodName"] = function,
        ["UtcNow"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["RandGuid"] = Guid.Empty.ToString(),
    };
}
