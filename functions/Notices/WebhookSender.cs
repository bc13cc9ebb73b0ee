using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Notices;

/// <summary>Section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Lets webhooks reach loopback and private addresses, without https. For one machine that runs everything; never in a deployment. Default false.</summary>
    public bool AllowPrivate { get; init; }
}

/// <summary>
/// Sends to addresses that people typed in: only to the internet, whatever a name resolves to at the moment of connecting; no proxy, no redirect,
/// ten seconds, and of the answer nothing but its status.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private readonly HttpClient client;

    public WebhookSender(IOptions<WebhookOptions> options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, token) => ConnectAsync(context.DnsEndPoint, options.Value.AllowPrivate, token),
        };
        client = new HttpClient(handler) { Timeout = Limit };
    }

    /// <summary>Null where the receiver took it; otherwise what went wrong, without anything that the receiver sent.</summary>
    public async Task<string?> SendAsync(string url, string eventId, DateTimeOffset now, string signature, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        request.Headers.TryAddWithoutValidation("webhook-id", eventId);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("webhook-signature", signature);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? null : WebhookFailure.Answered((int)response.StatusCode);
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is AddressRefusedException ? WebhookFailure.AddressRefused : e.HttpRequestError is HttpRequestError.NameResolutionError ? WebhookFailure.NoSuchName : e.HttpRequestError is HttpRequestError.SecureConnectionError ? WebhookFailure.NoSecureConnection : WebhookFailure.NoConnection;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebhookFailure.NoAnswer;
        }
    }

    public void Dispose() => client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = (await Dns.GetHostAddressesAsync(target.Host, cancellationToken)).Where(address => allowPrivate || PublicAddress.Is(address)).ToArray();
        if (addresses.Length == 0)
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // The addresses that were looked at are those that are connected to: a name cannot change its mind in between.
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class AddressRefusedException() : IOException("The name has no public address.");
}
