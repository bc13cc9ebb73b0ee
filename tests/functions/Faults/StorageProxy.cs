using System.Net;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inspection.Functions.Tests.Faults;

/// <summary>
/// Stands between an app process and its storage and lets each call pass or spoils it. Calls are signed for the path, which stays the same, so the app
/// needs nothing but another connection string.
/// </summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private static readonly HttpClient Network = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly WebApplication _server;
    private readonly Dictionary<int, Uri> _services;

    private StorageProxy(WebApplication server, Dictionary<int, Uri> services, string connectionString) =>
        (_server, _services, ConnectionString) = (server, services, connectionString);

    /// <summary>What the app is told instead of the real one.</summary>
    public string ConnectionString { get; }

    /// <summary>What becomes of a call; by default it passes. May change at any moment.</summary>
    public Func<HttpRequest, Fault> Plan { get; set; } = _ => Fault.None;

    public static async Task<StorageProxy> StartAsync(string connectionString)
    {
        var real = StorageConnection.Parse(connectionString);
        var services = new[] { real.Blobs, real.Queues, real.Tables }.ToDictionary(_ => AppProcess.FreePort());
        int[] ports = [.. services.Keys];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls([.. ports.Select(port => $"http://127.0.0.1:{port}")]);
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        string account = $"AccountName={real.Account};AccountKey={Convert.ToBase64String(real.Key!)}";
        string endpoints = string.Join(';', ((string[])["Blob", "Queue", "Table"]).Zip(ports, (name, port) => $"{name}Endpoint=http://127.0.0.1:{port}/{real.Account}"));
        var proxy = new StorageProxy(builder.Build(), services, $"DefaultEndpointsProtocol=http;{account};{endpoints};");
        proxy._server.Run(proxy.HandleAsync);
        await proxy._server.StartAsync(TestContext.Current.CancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        switch (Plan(context.Request))
        {
            case Fault.None:
                await ForwardAsync(context, answer: true);
                break;
            case Fault.Busy503:
                context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
                context.Response.Headers["x-ms-error-code"] = "ServerBusy";
                await context.Response.WriteAsync("""{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"injected"}}}""");
                break;
            case Fault.DropAfter:
                await ForwardAsync(context, answer: false);
                context.Abort();
                break;
            default:
                context.Abort();
                break;
        }
    }

    private async Task ForwardAsync(HttpContext context, bool answer)
    {
        HttpRequest from = context.Request;
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using var call = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(new Uri(_services[context.Connection.LocalPort].GetLeftPart(UriPartial.Authority)), target));
        using var body = new MemoryStream();
        await from.Body.CopyToAsync(body);
        call.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in from.Headers.Where(header => header.Key is not ("Host" or "Connection" or "Transfer-Encoding" or "Content-Length")))
        {
            if (!call.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                call.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        if (body.Length == 0 && from.ContentLength is null)
        {
            call.Content = null;
        }

        using HttpResponseMessage reply = await Network.SendAsync(call, HttpCompletionOption.ResponseHeadersRead);
        if (!answer)
        {
            return;
        }

        context.Response.StatusCode = (int)reply.StatusCode;
        foreach (var (name, values) in reply.Headers.Concat(reply.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Connection")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await reply.Content.CopyToAsync(context.Response.Body);
    }
}
