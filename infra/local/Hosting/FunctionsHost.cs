using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inspection.Local;

/// <summary>
/// An imitation of the Azure Functions host for custom handlers, for one machine: it reads the app's own host.json and
/// function.json, starts the handler, forwards HTTP, polls queues and fires timers as the real host does. It was written
/// from that host's documented and published behaviour; it is not that host.
/// </summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private readonly HandlerProcess handler;
    private readonly HandlerClient client;
    private readonly WebApplication front;
    private readonly IReadOnlyList<TimerListener> timers;
    private readonly CancellationTokenSource stopping = new();
    private readonly List<Task> listening = [];

    private FunctionsHost(HandlerProcess handler, HandlerClient client, WebApplication front, IReadOnlyList<TimerListener> timers) =>
        (this.handler, this.client, this.front, this.timers) = (handler, client, front, timers);

    /// <summary>Where the API is reached, such as <c>http://localhost:7071</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The handler's process at this moment.</summary>
    public int HandlerProcessId => handler.Id;

    /// <summary>Completes with the reason when the handler crashed too often to be started again.</summary>
    public Task<string> GaveUp => handler.GaveUp;

    /// <summary>Starts the handler and returns when it answers and the API is reachable.</summary>
    /// <exception cref="SetUpException">The app root is not complete, or the handler did not start.</exception>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken cancel = default)
    {
        var toolchain = options.Toolchain ?? Toolchain.Find();
        var settings = HostSettings.Read(options.AppRoot);
        var functions = FunctionDefinition.ReadAll(options.AppRoot);
        var handler = new HandlerProcess(options, settings.Handler, toolchain);
        var client = new HandlerClient(handler);
        var invoker = new Invoker(handler, client, settings.FunctionTimeout, options.Log);
        var forwarder = new Forwarder(client, settings.Handler.Streams, options.Log);
        var timers = functions.OfType<TimerFunction>().Select(f => new TimerListener(f, invoker, options.Clock)).ToList();
        var host = new FunctionsHost(handler, client, Front(options.Port, settings, functions, forwarder), timers);
        try
        {
            options.Log(LogLevel.Information, $"An imitation of the Azure Functions host runs {functions.Count} functions ({string.Join(", ", functions.Select(f => f.Name))}) of {options.AppRoot}.");
            await handler.StartAsync(cancel);
            await host.front.StartAsync(cancel);
            host.Address = $"http://localhost:{new Uri(host.front.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}";
            host.listening.AddRange(functions.OfType<QueueFunction>().Select(f => new QueueListener(f, settings.Queues, invoker, options).RunAsync(host.stopping.Token)));
            host.listening.AddRange(timers.Select(timer => timer.RunAsync(host.stopping.Token)));
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fires a timer function now; true when the handler accepted it.</summary>
    public Task<bool> FireTimerAsync(string function, CancellationToken cancel = default) =>
        timers.Single(timer => timer.Name == function).FireAsync(cancel);

    /// <summary>Fires every timer function now, as the host does at its start with those that are past due.</summary>
    public Task FireTimersAsync(CancellationToken cancel = default) => Task.WhenAll(timers.Select(timer => timer.FireAsync(cancel)));

    /// <summary>Kills the handler as a crash would; the host starts it again.</summary>
    public void KillHandler() => handler.Kill();

    /// <summary>Completes when the handler answers, after a start or a restart.</summary>
    public Task HandlerReadyAsync(CancellationToken cancel = default) => handler.ReadyAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(listening);
        await handler.DisposeAsync();
        await front.DisposeAsync();
        foreach (var timer in timers)
        {
            timer.Dispose();
        }

        client.Dispose();
        stopping.Dispose();
    }

    /// <summary>Answers the HTTP functions below the route prefix, and nothing else: trigger endpoints are not reachable from outside.</summary>
    private static WebApplication Front(int port, HostSettings settings, IReadOnlyList<FunctionDefinition> functions, Forwarder forwarder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var app = builder.Build();
        foreach (var function in functions.OfType<HttpFunction>())
        {
            app.Map($"/{settings.RoutePrefix}/{function.Route}", (HttpContext context) =>
            {
                if (function.Methods.Count == 0 || function.Methods.Contains(context.Request.Method))
                {
                    return forwarder.ForwardAsync(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }

        return app;
    }
}
