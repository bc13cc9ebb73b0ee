using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Tests.Identity;
using Inspection.Local;

namespace Inspection.Sizes;

/// <summary>What a process has used since it began.</summary>
/// <param name="Calls">Requests that it made: to storage, and once to the provider of sign-in.</param>
/// <param name="Heap">Bytes of objects now.</param>
/// <param name="Resident">Bytes of memory now.</param>
/// <param name="Peak">Most bytes of memory since it was last asked to collect.</param>
internal sealed record Used(double CpuMilliseconds, long Allocated, long Calls, long Heap, long Resident, long Peak);

/// <summary>An app process, and one who calls it: a planner, unless said otherwise.</summary>
internal sealed class AppUnderTest : IAsyncDisposable
{
    private const string Jurisdiction = "city";
    private readonly Process process;
    private readonly TestIssuer issuer;
    private readonly HttpClient client;

    private AppUnderTest(Process process, TestIssuer issuer, Uri address)
    {
        (this.process, this.issuer) = (process, issuer);
        client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(20) };
    }

    public static string City => Jurisdiction;

    /// <summary>Starts a process with the settings of the deployed app; it has read nothing yet.</summary>
    public static async Task<AppUnderTest> StartAsync(AzuriteServer storage, TestIssuer issuer)
    {
        var settings = System.IO.Path.Combine(Toolchain.Find().FunctionsAppRoot, "Inspection.Functions.runtimeconfig.json");
        var program = typeof(AppUnderTest).Assembly.Location;
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", settings, "--depsfile", System.IO.Path.ChangeExtension(program, ".deps.json"), program, "--app"])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in (IEnumerable<(string, string)>)
        [
            ("FUNCTIONS_CUSTOMHANDLER_PORT", port.ToString(CultureInfo.InvariantCulture)),
            ("AzureWebJobsStorage", storage.ConnectionString),
            ("SignIn__Authority", issuer.Authority),
            ("SignIn__Audience", "api://inspection"),
            ("Web__AllowedOrigins", "http://localhost:8080"),
            ("Jobs__SigningKey", Convert.ToBase64String(new byte[32])),
        ])
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var app = new AppUnderTest(process, issuer, new Uri($"http://127.0.0.1:{port}"));
        while (!process.HasExited)
        {
            try
            {
                await app.UsedAsync();
                return app;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("The app did not start.");
    }

    public async Task<Used> UsedAsync(bool collect = false)
    {
        var numbers = (await client.GetStringAsync(new Uri($"{MeteredApp.Path}?collect={collect}", UriKind.Relative))).Split(' ');
        long Number(int n) => long.Parse(numbers[n], CultureInfo.InvariantCulture);
        return new(double.Parse(numbers[0], CultureInfo.InvariantCulture), Number(1), Number(2), Number(3), Number(4), Number(5));
    }

    public Task<Answer> GetAsync(string path, string? clerkOf = null) => SendAsync(HttpMethod.Get, path, null, clerkOf);

    public Task<Answer> PutAsync(string path, string json, string etag) => SendAsync(HttpMethod.Put, path, Json(json), null, ("If-Match", etag));

    public Task<Answer> UploadAsync(string path, string name, byte[] file) => SendAsync(
        HttpMethod.Post, path, new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, null, ("X-File-Name", Uri.EscapeDataString(name)));

    /// <summary>What the timer does every five minutes, until nothing is left to do.</summary>
    public Task<Answer> SweepAsync() => SendAsync(HttpMethod.Post, "/Sweep", Json("""{"Data":{"timer":{}},"Metadata":{}}"""), null);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? clerkOf, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        var token = clerkOf is null
            ? issuer.Token(null, ("jurisdiction", Jurisdiction))
            : issuer.Token(null, ("jurisdiction", Jurisdiction), ("roles", new[] { "department.clerk" }), ("department", clerkOf));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var watch = Stopwatch.StartNew();
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created
            ? new Answer(response.Content.Headers.ContentType?.MediaType is "application/json" ? JsonDocument.Parse(body).RootElement : default, response.Headers.ETag?.ToString() ?? "", milliseconds)
            : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(body)}");
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

/// <summary>A good answer and how long it took, its body read; without JSON where it is a file.</summary>
internal sealed record Answer(JsonElement Json, string ETag, double Milliseconds)
{
    public string? Next => Json.TryGetProperty("next", out var next) ? next.GetString() : null;

    public string Text(string member) => Json.GetProperty(member).GetString()!;

    public int Number(string member) => Json.GetProperty(member).GetInt32();
}
