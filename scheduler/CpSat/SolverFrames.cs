using System.Buffers.Binary;
using System.Text;

namespace Inspection.Scheduler.CpSat;

/// <summary>
/// The language between this process and <c>worker.mjs</c>: a header of four little-endian 32-bit words,
/// then bytes. The words of a request are mark, id, length of the model, length of the parameters; those of
/// an answer are mark, id, kind, length.
/// </summary>
internal static class SolverFrames
{
    /// <summary>Longest message in either direction, in bytes; anything longer is not a message of ours.</summary>
    public const int LongestMessage = 256 << 20;

    private const uint Mark = 0x31535043; // "CPS1"
    private const int HeaderLength = 16;

    public enum Kind : uint
    {
        Answer = 0,
        Error = 1,
        Ready = 2,
    }

    public readonly record struct Frame(uint Id, Kind Kind, byte[] Bytes)
    {
        public string Text => Encoding.UTF8.GetString(Bytes);
    }

    public static async Task WriteAsync(Stream stream, uint id, byte[] model, byte[] parameters)
    {
        var header = new byte[HeaderLength];
        uint[] words = [Mark, id, (uint)model.Length, (uint)parameters.Length];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4 * i), words[i]);
        }
        await stream.WriteAsync(header);
        await stream.WriteAsync(model);
        await stream.WriteAsync(parameters);
        await stream.FlushAsync();
    }

    /// <exception cref="InvalidDataException">The bytes are not an answer.</exception>
    /// <exception cref="EndOfStreamException">The stream ended first.</exception>
    public static async Task<Frame> ReadAsync(Stream stream)
    {
        var header = new byte[HeaderLength];
        await stream.ReadExactlyAsync(header.AsMemory(0, 4));
        if (Word(0) != Mark)
        {
            throw new InvalidDataException($"wrote something that is not an answer, beginning \"{Encoding.ASCII.GetString(header, 0, 4)}\"");
        }
        await stream.ReadExactlyAsync(header.AsMemory(4));
        var (kind, length) = ((Kind)Word(2), Word(3));
        if (!Enum.IsDefined(kind))
        {
            throw new InvalidDataException($"wrote an answer of the unknown kind {(uint)kind}");
        }
        if (length > LongestMessage)
        {
            throw new InvalidDataException($"announced an answer of {length} bytes, more than the {LongestMessage} that are allowed");
        }
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes);
        return new Frame(Word(1), kind, bytes);

        uint Word(int i) => BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4 * i));
    }
}
