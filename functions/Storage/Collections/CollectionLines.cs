using System.IO.Compression;
using System.Text;

namespace Inspection.Functions.Storage;

/// <summary>
/// How entries are written: a line <c>+id⇥json</c> for one that is there now, <c>-id</c> for one that is no more; lines are packed with gzip.
/// </summary>
internal static class CollectionLines
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Put(string id, ReadOnlySpan<byte> json) => [(byte)'+', .. Utf8.GetBytes(Checked(id)), (byte)'\t', .. json, (byte)'\n'];

    public static byte[] Remove(string id) => [(byte)'-', .. Utf8.GetBytes(Checked(id)), (byte)'\n'];

    public static byte[] Pack(IEnumerable<byte[]> lines)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var line in lines)
            {
                gzip.Write(line);
            }
        }

        return packed.ToArray();
    }

    /// <summary>The lines of a packed file: an id, and what follows it; nothing for one that was removed.</summary>
    public static IEnumerable<(string Id, ReadOnlyMemory<byte>? Json)> Unpack(Stream packed)
    {
        using var lines = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Decompress))
        {
            gzip.CopyTo(lines);
        }

        var rest = lines.GetBuffer().AsMemory(0, (int)lines.Length);
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = rest[..end];
            rest = rest[(end + 1)..];
            var tab = line.Span.IndexOf((byte)'\t');
            // Not a conditional expression: there, null would become an empty memory.
            if (line.Span[0] == (byte)'+')
            {
                yield return (Utf8.GetString(line.Span[1..tab]), line[(tab + 1)..]);
            }
            else
            {
                yield return (Utf8.GetString(line.Span[1..]), null);
            }
        }
    }

    private static string Checked(string id) => id.Length > 0 && !id.Any(char.IsControl)
        ? id
        : throw new ArgumentException($"'{id}' cannot be an entry's id: it is empty or holds a control character.", nameof(id));
}
