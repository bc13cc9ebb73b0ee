using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Inspection.Local;

/// <summary>
/// Serves the built web app like a static web host in the cloud: files, one page for every console address, headers that
/// forbid what the app does not need. It has an origin of its own; the API is elsewhere.
/// </summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>Where the files of the public calendar are served.</summary>
    public const string CalendarPath = "/calendar";

    /// <summary>Officers read the codes of notices with the camera; no other page may open it.</summary>
    private const string OfficerPath = "/officer";

    private const string NoncePlace = "__CSP_NONCE__";
    private readonly WebApplication app;
    private readonly string dist;
    private WebConfig? config;
    private CalendarFiles? calendar;

    private WebServer(WebApplication app, string dist) => (this.app, this.dist) = (app, dist);

    /// <summary>The origin, such as <c>http://localhost:8080</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts serving a folder; pages answer 503 until <see cref="Publish"/> says what they talk to.</summary>
    public static async Task<WebServer> StartAsync(string dist, int port = 0, CancellationToken cancel = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar"]);
        var app = builder.Build();
        var server = new WebServer(app, dist);
        app.UseResponseCompression();
        app.Use(server.AnswerAsync);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(dist), OnPrepareResponse = Cache });
        await app.StartAsync(cancel);
        server.Address = $"http://localhost:{new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}";
        return server;
    }

    /// <summary>Says what the web app talks to.</summary>
    /// <param name="calendarFiles">The container with the files of the public calendar; its address ends in a slash. Null where there is none.</param>
    public void Publish(WebConfig surroundings, Uri? calendarFiles = null)
    {
        Interlocked.Exchange(ref calendar, calendarFiles is null ? null : new CalendarFiles(calendarFiles))?.Dispose();
        Volatile.Write(ref config, surroundings);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        calendar?.Dispose();
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (Volatile.Read(ref config) is not { } surroundings)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; "
            + $"connect-src 'self' {surroundings.Origins}; frame-src {surroundings.Authority}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        var path = context.Request.Path;
        headers["Permissions-Policy"] = $"camera={(path.StartsWithSegments(OfficerPath) ? "(self)" : "()")}, microphone=(), geolocation=(), payment=(), usb=()";
        if (path.StartsWithSegments(CalendarPath, out var file) && Volatile.Read(ref calendar) is { } files)
        {
            if (file.Value is "" or "/")
            {
                context.Response.Redirect($"{CalendarPath}/{surroundings.Jurisdiction}/index.html");
                return;
            }

            await files.AnswerAsync(context, file.Value![1..]);
        }
        else if (path == "/config.json")
        {
            headers.CacheControl = "no-store";
            await context.Response.WriteAsJsonAsync(surroundings);
        }
        else if (PageFor(path) is { } page)
        {
            headers.CacheControl = "no-cache";
            context.Response.ContentType = "text/html; charset=utf-8";
            var html = await File.ReadAllTextAsync(Path.Combine(dist, page), context.RequestAborted);
            await context.Response.WriteAsync(html.Replace(NoncePlace, nonce, StringComparison.Ordinal), context.RequestAborted);
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>Every console address that is not a file is the console's one page.</summary>
    private static string? PageFor(PathString path) => path.Value switch
    {
        "/" or "/index.html" => "index.html",
        "/lead" or "/lead/" => "lead/index.html",
        "/enterprise" or "/enterprise/" => "enterprise/index.html",
        "/verify" or "/verify/" => "verify/index.html",
        "/in-charge" or "/in-charge/" => "in-charge/index.html",
        "/statistics" or "/statistics/" => "statistics/index.html",
        "/officer" or "/officer/" or "/officer/signed-in" => "officer/index.html",
        { } console when console == "/console" || (console.StartsWith("/console/", StringComparison.Ordinal) && (!Path.HasExtension(console) || console == "/console/index.html")) => "console/index.html",
        _ => null,
    };

    /// <summary>Names of files in assets/ hold a hash of their content, so they never change.</summary>
    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
}
