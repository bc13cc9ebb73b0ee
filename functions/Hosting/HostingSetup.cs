using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Hosting;

/// <summary>What every endpoint rests on: the port, JSON, limits, log lines, headers and the shape of errors.</summary>
internal static class HostingSetup
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var port = builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] ?? "7072";
            kestrel.Listen(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.HardLimit;
        });
        // The framework's own request lines hold whole addresses with their queries, and so does the scope that it puts around every line of a request: credit codes and
        // links of enterprises are in addresses. RequestLog writes what is needed.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.ClearProviders().AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "O";
            console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        builder.AddClock();
        builder.Services.AddSingleton<Doorkeeper>();
        builder.Services.AddOptions<WebOptions>().BindConfiguration("Web")
            .Validate(web => web.AreExact, "Web__AllowedOrigins takes exact origins such as https://host, comma separated, and Web__Public takes one.")
            .ValidateOnStart();
        builder.Services.AddCors();
        builder.Services.AddSingleton<IConfigureOptions<CorsOptions>>(services =>
            new ConfigureOptions<CorsOptions>(cors => cors.AddDefaultPolicy(policy => policy
                .WithOrigins(services.GetRequiredService<IOptions<WebOptions>>().Value.Origins)
                .WithMethods("GET", "HEAD", "POST", "PUT")
                .WithHeaders("Authorization", "Content-Type", "Accept-Language", "If-Match", "If-None-Match", "Idempotency-Key", "X-File-Name")
                .WithExposedHeaders("ETag", "Location", "Retry-After", "Content-Disposition")
                .SetPreflightMaxAge(TimeSpan.FromMinutes(10)))));
        builder.Services.ConfigureHttpJsonOptions(json => Strict(json.SerializerOptions));
        builder.AddJson(ProblemJson.Default);
        builder.AddJson(HealthJson.Default);
    }

    /// <summary>Adds a feature's source-generated types; there is no fallback to reflection.</summary>
    public static void AddJson(this WebApplicationBuilder builder, JsonSerializerContext context) =>
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Add(context));

    public static void UseHosting(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<FailureMiddleware>();
        app.UseCors();
        app.Use(AnswerUnmatched);
    }

    /// <summary>Everything under <c>/api</c>; bodies that could not be read are refused before a handler sees them.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Ok()).AllowAnonymous().ExcludeFromDescription();
        return app.MapGroup("/api").AddEndpointFilter(BodyFilter.RefuseUnreadable);
    }

    /// <summary>An address or method that does not exist is no question of rights: 404, 405 and 415 need no token.</summary>
    private static Task AnswerUnmatched(HttpContext context, RequestDelegate next)
    {
        switch (context.GetEndpoint())
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            case RouteEndpoint:
                return next(context);
            case var built:
                return built.RequestDelegate!(context);
        }
    }

    private static void Strict(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Clear();
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.MaxDepth = 16;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }
}
