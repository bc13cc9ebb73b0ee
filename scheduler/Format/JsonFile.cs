using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Inspection.Scheduler.Format;

/// <summary>The way from bytes to a JSON object: size, encoding, syntax and depth.</summary>
internal static class JsonFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a whole file, or a little more than is allowed.</summary>
    public static ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        const int step = 64 * 1024;
        var bytes = new ArrayBufferWriter<byte>(step);
        int read;
        while (bytes.WrittenCount <= Limits.Bytes && (read = stream.Read(bytes.GetSpan(step)[..step])) > 0)
        {
            bytes.Advance(read);
        }

        return bytes.WrittenMemory;
    }

    /// <summary>Parses the file and hands its root to <paramref name="read"/>; null when there is any issue.</summary>
    public static (T? Value, IReadOnlyList<Issue> Issues) Read<T>(ReadOnlyMemory<byte> utf8, Func<JsonElement, IssueList, T?> read)
        where T : class
    {
        var issues = new IssueList();
        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        if (!IsReadable(utf8.Span, issues))
        {
            return (null, issues.ToList());
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = Limits.Depth });
            T? value = read(document.RootElement, issues);
            return (issues.IsEmpty ? value : null, issues.ToList());
        }
        catch (JsonException e)
        {
            AddSyntax(utf8.Span, e, issues);
            return (null, issues.ToList());
        }
    }

    private static bool IsReadable(ReadOnlySpan<byte> utf8, IssueList issues)
    {
        if (utf8.Length > Limits.Bytes)
        {
            issues.Add(IssueCode.TooLarge, JsonPath.Root, $"The file is larger than {Limits.Bytes / 1024 / 1024} MiB.", "Split the jurisdiction into smaller problems.");
        }
        else if (!Utf8.IsValid(utf8))
        {
            issues.Add(IssueCode.NotUtf8, JsonPath.Root, "The bytes are not UTF-8 text.", "Save the file as UTF-8, and check that it is a JSON file at all.");
        }

        return issues.IsEmpty;
    }

    private static void AddSyntax(ReadOnlySpan<byte> utf8, JsonException e, IssueList issues)
    {
        if (IsTooDeep(utf8))
        {
            issues.Add(IssueCode.TooDeep, JsonPath.Root, $"Objects and lists nest deeper than {Limits.Depth} levels.", "Write the file as the format describes.");
            return;
        }

        string where = e.LineNumber is { } line ? $"line {line + 1}, byte {e.BytePositionInLine + 1}" : "the end";
        issues.Add(IssueCode.NotJson, JsonPath.Root, $"The text is not JSON at {where}.", "Mend the syntax there; comments, trailing commas and NaN are not JSON.");
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= Limits.Depth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
