using System.Globalization;
using System.Text.Json;

namespace Inspection.Local;

/// <summary>What the host reads from <c>host.json</c>; the defaults are those of the Functions host.</summary>
/// <param name="RoutePrefix">The first segment of every HTTP function's path.</param>
/// <param name="FunctionTimeout">How long an invocation may take before the handler is restarted.</param>
/// <param name="Queues">How queues are read.</param>
/// <param name="Handler">The program that answers.</param>
internal sealed record HostSettings(string RoutePrefix, TimeSpan FunctionTimeout, QueueSettings Queues, HandlerSettings Handler)
{
    internal static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static HostSettings Read(string appRoot)
    {
        var file = Path.Combine(appRoot, "host.json");
        if (!File.Exists(file))
        {
            throw new SetUpException($"{file} is missing: {appRoot} is not the root of a built Functions app.");
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file), Lenient);
        var root = json.RootElement;
        var handler = root.At("customHandler");
        var description = handler.At("description");
        var forwards = handler.Flag("enableForwardingHttpRequest");
        var proxies = handler.Flag("enableProxyingHttpRequest");
        if (!forwards && !proxies)
        {
            throw new SetUpException($"{file} turns on neither enableForwardingHttpRequest nor enableProxyingHttpRequest; this imitation of the Functions host only forwards.");
        }

        return new(
            root.At("extensions").At("http").Text("routePrefix") ?? "api",
            root.Span("functionTimeout", TimeSpan.FromMinutes(30)),
            QueueSettings.From(root.At("extensions").At("queues")),
            new(
                description.Text("defaultExecutablePath") ?? throw new SetUpException($"{file} does not name customHandler.description.defaultExecutablePath."),
                [.. description.At("arguments") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(a => a.GetString()!) : []],
                Path.Combine(appRoot, description.Text("workingDirectory") ?? ""),
                handler.Span("initializationTimeout", TimeSpan.FromSeconds(30)),
                Streams: proxies));
    }
}

/// <summary>The program that answers invocations and requests.</summary>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Its working folder.</param>
/// <param name="InitializationTimeout">How long it may take until it answers <c>GET /</c>.</param>
/// <param name="Streams">Whether HTTP is passed through as it comes (proxying) or only when it is whole (forwarding).</param>
internal sealed record HandlerSettings(string Program, IReadOnlyList<string> Arguments, string Folder, TimeSpan InitializationTimeout, bool Streams);

/// <summary>How queues are read: <c>extensions.queues</c> of host.json.</summary>
internal sealed record QueueSettings(int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval, bool Base64)
{
    public static QueueSettings From(JsonElement queues)
    {
        var batchSize = queues.Number("batchSize", 16);
        return new(
            batchSize,
            queues.Number("newBatchThreshold", batchSize / 2),
            queues.Number("maxDequeueCount", 5),
            queues.Span("visibilityTimeout", TimeSpan.Zero),
            queues.Span("maxPollingInterval", TimeSpan.FromMinutes(1)),
            queues.Text("messageEncoding") is not { } encoding || encoding.Equals("base64", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Reading members that may be absent.</summary>
internal static class JsonReading
{
    public static JsonElement At(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement json, string name) =>
        json.At(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static bool Flag(this JsonElement json, string name) => json.At(name).ValueKind == JsonValueKind.True;

    public static int Number(this JsonElement json, string name, int otherwise) =>
        json.At(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : otherwise;

    public static TimeSpan Span(this JsonElement json, string name, TimeSpan otherwise) =>
        json.Text(name) is { } text ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
