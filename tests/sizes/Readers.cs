using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Inspection.Sizes;

/// <summary>
/// Readers who fetch one address over and over, each on a connection of its own that stays open. They speak HTTP on the bare socket, so that the server and not
/// the reading is what is measured.
/// </summary>
internal sealed class Readers(Uri server, int connections)
{
    /// <summary>Answers per second.</summary>
    /// <param name="path">The address.</param>
    /// <param name="held">The version that the readers hold, so that the answer is 304; null for the content.</param>
    /// <param name="length">How long each content has to be.</param>
    public async Task<double> MeasureAsync(string path, string? held, long length, TimeSpan duration)
    {
        byte[] request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{(held is null ? "" : $"If-None-Match: {held}\r\n")}\r\n");
        long begun = Stopwatch.GetTimestamp();
        long[] counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var socket = new TcpClient { NoDelay = true };
            await socket.ConnectAsync(server.Host, server.Port);
            await using NetworkStream stream = socket.GetStream();
            byte[] buffer = new byte[64 * 1024];
            long answers = 0;
            while (Stopwatch.GetElapsedTime(begun) < duration)
            {
                await stream.WriteAsync(request);
                await ReadAsync(stream, buffer, held is null ? 200 : 304, held is null ? length : 0);
                answers++;
            }

            return answers;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task ReadAsync(NetworkStream stream, byte[] buffer, int status, long length)
    {
        int filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
        }

        string answered = Encoding.ASCII.GetString(buffer, 0, head);
        if (!answered.StartsWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "), StringComparison.Ordinal)
            || (length > 0 && !answered.Contains(string.Create(CultureInfo.InvariantCulture, $"\r\nContent-Length: {length}"), StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"Expected {status} with {length} bytes: {answered}");
        }

        for (long left = length - (filled - head - 4); left > 0;)
        {
            int read = await stream.ReadAsync(buffer);
            left -= read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
        }
    }
}
