using System.Globalization;
using System.Text.Json;

namespace Inspection.Audit;

/// <summary>Reads a trail from a file that the platform has exported.</summary>
internal static class TrailFile
{
    private const string Format = "inspection-audit/1";

    public static Trail Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TrailException($"{path} cannot be read: {e.Message}");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new TrailException($"{path} is no exported trail: {e.Message}");
        }
    }

    internal static Trail Parse(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        JsonElement file = document.RootElement;
        string format = Text(file, "format");
        if (format != Format)
        {
            throw new FormatException($"its format is '{format}', not '{Format}'");
        }

        JsonElement head = file.GetProperty("head");
        return new Trail(
            Text(file, "partition"),
            [.. file.GetProperty("records").EnumerateArray().Select(RecordOf)],
            head.GetProperty("seq").GetInt64(),
            Text(head, "hash"),
            new TrailSeal(Text(file, "exportedAt"), Text(file, "signature")));
    }

    private static TrailRecord RecordOf(JsonElement record) => new(
        record.GetProperty("seq").GetInt64(),
        DateTimeOffset.Parse(Text(record, "at"), CultureInfo.InvariantCulture),
        Text(record, "by"),
        Text(record, "byName"),
        Text(record, "role"),
        Text(record, "action"),
        Text(record, "subject"),
        Text(record, "detail"),
        Text(record, "operation"),
        Text(record, "algorithm"),
        Text(record, "hash"))
    {
        Sealed = record.TryGetProperty("sealed", out JsonElement isSealed) && isSealed.GetBoolean(),
    };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"{name} is empty");
}
