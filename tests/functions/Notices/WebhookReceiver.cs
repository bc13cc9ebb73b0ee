using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Inspection.Functions.Tests.Notices;

/// <summary>What a receiver got: the headers that matter, and the bytes.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Checks the signature as the specification says, without our code.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Body];
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
        return Signature.Split(' ').Contains(expected, StringComparer.Ordinal);
    }
}

/// <summary>Another system on this machine that takes webhooks, or refuses them for a while.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public WebhookReceiver(params int[] statuses)
    {
        Url = $"http://127.0.0.1:{AppProcess.FreePort()}/hook/";
        listener.Prefixes.Add(Url);
        listener.Start();
        serving = ServeAsync(new Queue<int>(statuses));
    }

    public string Url { get; }

    public ConcurrentQueue<Received> All { get; } = [];

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync(Queue<int> statuses)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var headers = context.Request.Headers;
            All.Enqueue(new Received(headers["webhook-id"] ?? "", headers["webhook-timestamp"] ?? "", headers["webhook-signature"] ?? "", body.ToArray()));
            context.Response.StatusCode = statuses.TryDequeue(out var status) ? status : 204;
            context.Response.RedirectLocation = context.Response.StatusCode is 302 ? Url : null;
            context.Response.Close();
        }
    }
}
