using System.Globalization;
using System.Text;
using Azure;

namespace Inspection.Functions.Storage;

/// <summary>The multipart form of a transaction: one batch holding one changeset, a part for each operation.</summary>
internal static class TableBatch
{
    /// <summary>The body to send and its content type, which names the boundary.</summary>
    public static (string ContentType, byte[] Body) Build(Uri endpoint, string table, IReadOnlyList<TableTransactionAction> actions, Guid batchId, Guid changesetId)
    {
        var batch = $"batch_{batchId:D}";
        var changeset = $"changeset_{changesetId:D}";
        using var stream = new MemoryStream();
        Line(stream, $"--{batch}");
        Line(stream, $"Content-Type: multipart/mixed; boundary={changeset}");
        Line(stream);
        foreach (var action in actions)
        {
            Line(stream, $"--{changeset}");
            Line(stream, "Content-Type: application/http");
            Line(stream, "Content-Transfer-Encoding: binary");
            Line(stream);
            Append(stream, endpoint, table, action);
        }

        Line(stream, $"--{changeset}--");
        Line(stream, $"--{batch}--");
        return stream.Length <= TableLimits.TransactionBytes
            ? ($"multipart/mixed; boundary={batch}", stream.ToArray())
            : throw StorageException.OverLimit("RequestBodyTooLarge", $"The transaction takes {stream.Length} bytes, more than {TableLimits.TransactionBytes}");
    }

    /// <summary>
    /// The new ETags, one for each operation. The service answers 202 even where the transaction failed: then one part holds the error.
    /// </summary>
    public static IReadOnlyList<ETag> Read(string contentType, byte[] body, int operations)
    {
        var parts = Responses(contentType, Encoding.UTF8.GetString(body));
        foreach (var part in parts)
        {
            if (part.Status >= 400)
            {
                throw StorageErrors.From(part.Status, null, part.Body, isWrite: true, inTransaction: true);
            }
        }

        return parts.Count == operations
            ? [.. parts.Select(p => p.Headers.TryGetValue("ETag", out var tag) ? new ETag(tag) : default)]
            : throw new StorageException(StorageFault.Ambiguous, 202, "IncompleteAnswer", $"The transaction's answer has {parts.Count} parts instead of {operations}");
    }

    /// <summary>The path of a row, encoded as it is signed and sent; a quote in a key is doubled.</summary>
    public static string RowPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";

    private static string Quoted(string key) =>
        Uri.EscapeDataString(Key.Checked(key).Replace("'", "''", StringComparison.Ordinal));

    private static void Append(MemoryStream stream, Uri endpoint, string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        var path = action.ActionType == TableTransactionActionType.Add ? table : RowPath(table, entity.PartitionKey, entity.RowKey);
        var verb = action.ActionType switch
        {
            TableTransactionActionType.Add => "POST",
            TableTransactionActionType.UpdateMerge => "MERGE",
            TableTransactionActionType.UpdateReplace => "PUT",
            _ => "DELETE",
        };
        Line(stream, $"{verb} {endpoint.AbsoluteUri}{path} HTTP/1.1");
        Line(stream, "Accept: application/json;odata=minimalmetadata");
        Line(stream, "DataServiceVersion: 3.0");
        if (action.ActionType != TableTransactionActionType.Add)
        {
            Line(stream, $"If-Match: {action.ETag}");
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Line(stream);
            Line(stream);
            return;
        }

        Line(stream, "Prefer: return-no-content");
        Line(stream, "Content-Type: application/json");
        Line(stream);
        stream.Write(TableEntityJson.Write(entity));
        Line(stream);
    }

    private static List<(int Status, Dictionary<string, string> Headers, string Body)> Responses(string contentType, string body)
    {
        var responses = new List<(int, Dictionary<string, string>, string)>();
        foreach (var outer in Parts(contentType, body))
        {
            var inner = outer.Headers.GetValueOrDefault("Content-Type", "");
            var messages = inner.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Parts(inner, outer.Body) : [outer];
            foreach (var (_, message) in messages)
            {
                var status = message.Split('\n', 2);
                if (status[0].Split(' ') is [_, var code, ..] && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    var (headers, content) = HeadersAndBody(status.Length > 1 ? status[1] : "");
                    responses.Add((number, headers, content));
                }
            }
        }

        return responses;
    }

    private static List<(Dictionary<string, string> Headers, string Body)> Parts(string contentType, string body)
    {
        var at = contentType.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return [];
        }

        var boundary = "--" + contentType[(at + "boundary=".Length)..].Split(';')[0].Trim().Trim('"');
        return [.. body.Split(boundary).Skip(1).Where(p => !p.StartsWith("--", StringComparison.Ordinal)).Select(p => HeadersAndBody(p.TrimStart('\r', '\n')))];
    }

    private static (Dictionary<string, string> Headers, string Body) HeadersAndBody(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lines = text.Split('\n');
        var i = 0;
        for (; i < lines.Length && lines[i].Trim().Length > 0; i++)
        {
            if (lines[i].Split(':', 2) is [var name, var value])
            {
                headers[name.Trim()] = value.Trim();
            }
        }

        return (headers, string.Join('\n', lines.Skip(i + 1)).Trim());
    }

    private static void Line(MemoryStream stream, string text = "")
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Write("\r\n"u8);
    }
}
