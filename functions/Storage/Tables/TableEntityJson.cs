using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;

namespace Inspection.Functions.Storage;

/// <summary>The JSON of a row, with the type annotations of <c>odata=minimalmetadata</c>.</summary>
internal static class TableEntityJson
{
    // The text is read by the service alone, never as markup, so that Chinese may stay three bytes a character.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string TypeSuffix = "@odata.type";

    public static byte[] Write(TableEntity entity)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            json.WriteStartObject();
            json.WriteString("PartitionKey", entity.PartitionKey);
            json.WriteString("RowKey", entity.RowKey);
            foreach (var (name, value) in entity)
            {
                Write(json, name, value);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static TableEntity Read(JsonElement row, ETag? etag = null)
    {
        var entity = new TableEntity(row.GetProperty("PartitionKey").GetString()!, row.GetProperty("RowKey").GetString()!)
        {
            ETag = etag ?? (row.TryGetProperty("odata.etag", out var tag) ? new ETag(tag.GetString()!) : default),
        };
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name is "PartitionKey" or "RowKey" || property.Name.Contains("odata.", StringComparison.Ordinal))
            {
                continue;
            }

            var value = Value(property.Value, row.TryGetProperty(property.Name + TypeSuffix, out var type) ? type.GetString() : null);
            if (property.Name == "Timestamp")
            {
                entity.Timestamp = value as DateTimeOffset? ?? DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture);
            }
            else
            {
                entity[property.Name] = value;
            }
        }

        return entity;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string s:
                json.WriteString(name, s);
                break;
            case int i:
                json.WriteNumber(name, i);
                break;
            case bool b:
                json.WriteBoolean(name, b);
                break;
            case long l:
                WriteTyped(json, name, "Edm.Int64", l.ToString(CultureInfo.InvariantCulture));
                break;
            case double d when double.IsFinite(d):
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, d);
                break;
            case double d:
                WriteTyped(json, name, "Edm.Double", double.IsNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
                break;
            case DateTimeOffset t:
                WriteTyped(json, name, "Edm.DateTime", t.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid g:
                WriteTyped(json, name, "Edm.Guid", g.ToString("D"));
                break;
            case byte[] b:
                WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(b));
                break;
            default:
                throw new NotSupportedException($"Tables hold no {value.GetType().Name}.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static object? Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Double" => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : Special(value.GetString()!),
        "Edm.DateTime" => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        "Edm.Guid" => value.GetGuid(),
        "Edm.Binary" => value.GetBytesFromBase64(),
        _ => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => value.TryGetInt32(out var i) ? (object)i : value.GetDouble(),
            _ => null,
        },
    };

    private static double Special(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
