using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Inspection.Scheduler.Format;

/// <summary>How both formats are written: compact, one list element per line, readable Chinese, a line feed at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            content(json);
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>A list with every element on a line of its own.</summary>
    public static void Rows<T>(this Utf8JsonWriter json, string member, IReadOnlyList<T> elements, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(member);
        var bytes = new ArrayBufferWriter<byte>(1024);
        using var row = new Utf8JsonWriter(bytes, Options);
        foreach (T element in elements)
        {
            bytes.ResetWrittenCount();
            bytes.Write("\n "u8);
            row.Reset();
            row.WriteStartObject();
            write(row, element);
            row.WriteEndObject();
            row.Flush();
            json.WriteRawValue(bytes.WrittenSpan, skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    public static void Ids(this Utf8JsonWriter json, string member, IEnumerable<string> ids)
    {
        json.WriteStartArray(member);
        foreach (string id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }

    /// <summary>The member, unless it is absent.</summary>
    public static void OptionalIds(this Utf8JsonWriter json, string member, IEnumerable<string>? ids)
    {
        if (ids is not null)
        {
            json.Ids(member, ids);
        }
    }

    /// <summary>The member, unless it is empty.</summary>
    public static void OptionalText(this Utf8JsonWriter json, string member, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(member, text);
        }
    }

    public static void Time(this Utf8JsonWriter json, string member, DateTime time) =>
        json.WriteString(member, time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
}
