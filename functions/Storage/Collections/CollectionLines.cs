using System.IO.Compression;
using System.Text;

namespace Inspection.Functions.Storage;

/// <summary>
/// How entries are written: a line <c>+id⇥json</c> for one that is there now, <c>-id</c> for one that is no more; lines are packed with gzip.
/// </summary>
internal static class CollectionLines
{
    /// <summary>Small enough to stay out of the large object heap.</summary>
    private const int PortionBytes = 64 * 1024;

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

    /// <summary>The lines of a packed file, in order, in portions of whole lines: what is unpacked at one time is little, however large the file is.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Portions(Stream packed)
    {
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        var rest = ReadOnlyMemory<byte>.Empty;
        while (true)
        {
            var portion = new byte[Math.Max(PortionBytes, 2 * rest.Length)];
            rest.CopyTo(portion);
            var filled = rest.Length + gzip.ReadAtLeast(portion.AsSpan(rest.Length), portion.Length - rest.Length, throwOnEndOfStream: false);
            var end = portion.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                yield return portion.AsMemory(0, end);
            }

            rest = portion.AsMemory(end, filled - end);
            if (filled < portion.Length)
            {
                if (!rest.IsEmpty)
                {
                    throw new InvalidDataException("The file ends within a line.");
                }

                yield break;
            }
        }
    }

    /// <summary>The lines of a portion: an id, and what follows it; nothing for one that was removed.</summary>
    public static IEnumerable<(string Id, ReadOnlyMemory<byte>? Json)> In(ReadOnlyMemory<byte> portion)
    {
        while (!portion.IsEmpty)
        {
            var end = portion.Span.IndexOf((byte)'\n');
            var line = portion[..end];
            portion = portion[(end + 1)..];
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

    /// <summary>The lines of a packed file.</summary>
    public static IEnumerable<(string Id, ReadOnlyMemory<byte>? Json)> Unpack(Stream packed) => Portions(packed).SelectMany(In);

    private static string Checked(string id) => id.Length > 0 && !id.Any(char.IsControl)
        ? id
        : throw new ArgumentException($"'{id}' cannot be an entry's id: it is empty or holds a control character.", nameof(id));
}
