using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Inspection.Functions.Storage;

/// <summary>Reads the services' error answers (JSON from tables, XML from blobs and from authentication).</summary>
internal static class StorageErrors
{
    public static StorageException NoAnswer(bool isWrite, Exception inner) =>
        new(
            isWrite ? StorageFault.Ambiguous : StorageFault.Unavailable,
            0,
            "NoAnswer",
            isWrite ? "The write got no answer and may have taken effect" : "Storage did not answer",
            inner: inner);

    public static StorageException NoToken(Exception inner) =>
        new(StorageFault.Unavailable, 0, "NoToken", "The app's identity got no token for storage; nothing was sent", inner: inner);

    public static StorageException From(int status, string? codeHeader, string body, bool isWrite, bool inTransaction = false)
    {
        var (code, text) = Read(body);
        code = codeHeader ?? code ?? $"Http{status}";
        var index = inTransaction ? Index(text) : null;
        return new StorageException(FaultOf(status, code, isWrite), status, code, FirstLine(text) ?? "Storage refused the request", index);
    }

    private static StorageFault FaultOf(int status, string code, bool isWrite) => (status, code) switch
    {
        (409, "TableBeingDeleted" or "ContainerBeingDeleted" or "QueueBeingDeleted") => StorageFault.Unavailable,
        (409, _) => StorageFault.Conflict,
        (412, _) => StorageFault.Precondition,
        (404, "TableNotFound") => StorageFault.Unavailable,
        (404, _) => StorageFault.NotFound,
        (429, _) => StorageFault.Unavailable,
        (408 or >= 500, _) when status != 501 => isWrite ? StorageFault.Ambiguous : StorageFault.Unavailable,
        _ => StorageFault.Rejected,
    };

    private static (string? Code, string? Message) Read(string body)
    {
        try
        {
            if (body.StartsWith('{'))
            {
                using var json = JsonDocument.Parse(body);
                var error = json.RootElement.GetProperty("odata.error");
                var message = error.GetProperty("message");
                return (error.GetProperty("code").GetString(),
                    message.ValueKind == JsonValueKind.Object ? message.GetProperty("value").GetString() : message.GetString());
            }

            if (body.TrimStart('\uFEFF') is { } xml && xml.StartsWith('<'))
            {
                var elements = XDocument.Parse(xml).Descendants().ToLookup(e => e.Name.LocalName.ToUpperInvariant(), e => e.Value);
                return (elements["CODE"].FirstOrDefault(), elements["MESSAGE"].FirstOrDefault());
            }
        }
        catch (Exception e) when (e is JsonException or XmlException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, body);
        }

        return (null, body.Length == 0 ? null : body);
    }

    /// <summary>A transaction's message starts with the place of the failing operation: <c>3:The specified entity already exists.</c></summary>
    private static int? Index(string? message) =>
        message?.Split(':', 2) is [var digits, _] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static string? FirstLine(string? message) => message?.Split('\n', 2)[0].Trim();
}
