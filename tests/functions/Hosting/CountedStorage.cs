using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>Calls of storage by what they are.</summary>
/// <param name="Rows">Reads of one row by its key, such as the head of a partition.</param>
/// <param name="Queries">Reads of many rows.</param>
/// <param name="Blobs">Files.</param>
/// <param name="Others">Everything else, such as writes.</param>
internal sealed record StorageCalls(int Rows, int Queries, int Blobs, int Others);

/// <summary>Storage behind relays that pass every byte on and note each request, so that what an app process asks of it can be counted.</summary>
internal sealed partial class CountedStorage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly CancellationTokenSource _end = new();
    private readonly List<TcpListener> _listeners = [];

    /// <param name="connectionString">Of the storage itself.</param>
    public CountedStorage(string connectionString) =>
        ConnectionString = Address().Replace(connectionString, found => $"127.0.0.1:{RelayTo(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture))}/");

    /// <summary>Of the storage through the relays.</summary>
    public string ConnectionString { get; }

    /// <summary>What was asked since this was last called.</summary>
    public (StorageCalls Calls, IReadOnlyList<string> Requests) Take()
    {
        var requests = new List<string>();
        while (_requests.TryDequeue(out string? request))
        {
            requests.Add(request);
        }

        int rows = requests.Count(request => request.StartsWith("GET ", StringComparison.Ordinal) && request.Contains("PartitionKey=", StringComparison.Ordinal));
        int queries = requests.Count(request => request.StartsWith("GET ", StringComparison.Ordinal) && request.Contains("/inspection()", StringComparison.Ordinal));
        int blobs = requests.Count(request => request.StartsWith("GET ", StringComparison.Ordinal)) - rows - queries;
        return (new StorageCalls(rows, queries, blobs, requests.Count - rows - queries - blobs), requests);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        foreach (TcpListener listener in _listeners)
        {
            listener.Dispose();
        }

        _end.Dispose();
    }

    private int RelayTo(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _listeners.Add(listener);
        _ = AcceptAsync(listener, port, _end.Token);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(TcpListener listener, int port, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                _ = RelayAsync(await listener.AcceptTcpClientAsync(end), port, end);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task RelayAsync(TcpClient from, int port, CancellationToken end)
    {
        using (from)
        using (var to = new TcpClient())
        {
            try
            {
                await to.ConnectAsync(IPAddress.Loopback, port, end);
                await await Task.WhenAny(AskAsync(from.GetStream(), to.GetStream(), end), to.GetStream().CopyToAsync(from.GetStream(), end));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The connection has ended, on either side.
            }
        }
    }

    /// <summary>Passes on what is asked, and notes the first line of each request before the service has it.</summary>
    private async Task AskAsync(NetworkStream from, NetworkStream to, CancellationToken end)
    {
        var buffer = new byte[64 * 1024];
        string rest = "";
        while (await from.ReadAsync(buffer, end) is > 0 and int read)
        {
            string text = rest + Encoding.Latin1.GetString(buffer, 0, read);
            int seen = 0;
            foreach (Match line in RequestLine().Matches(text))
            {
                _requests.Enqueue($"{line.Groups[1].Value} {Uri.UnescapeDataString(line.Groups[2].Value)}");
                seen = line.Index + line.Length;
            }

            rest = text[Math.Max(seen, text.Length - 8 * 1024)..];
            await to.WriteAsync(buffer.AsMemory(0, read), end);
        }
    }

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)/")]
    private static partial Regex Address();

    [GeneratedRegex(@"(GET|HEAD|PUT|POST|DELETE|MERGE|PATCH) (/\S*) HTTP/1\.1\r\n")]
    private static partial Regex RequestLine();
}
