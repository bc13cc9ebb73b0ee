using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Local;

namespace Inspection.Host.Tests;

public sealed partial class WebServerTests : IAsyncLifetime
{
    private readonly string dist = Directory.CreateTempSubdirectory("web-test-").FullName;
    private WebServer server = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(dist, "console"));
        Directory.CreateDirectory(Path.Combine(dist, "assets"));
        Directory.CreateDirectory(Path.Combine(dist, "officer"));
        await File.WriteAllTextAsync(Path.Combine(dist, "officer", "index.html"), "officer page");
        await File.WriteAllTextAsync(Path.Combine(dist, "index.html"), "public page");
        await File.WriteAllTextAsync(Path.Combine(dist, "console", "index.html"), "<meta name=\"csp-nonce\" content=\"__CSP_NONCE__\">");
        await File.WriteAllTextAsync(Path.Combine(dist, "assets", "app-1a2b.js"), string.Concat(Enumerable.Repeat("let a=1;", 500)));
        await File.WriteAllTextAsync(Path.Combine(dist, "icon.svg"), "<svg/>");
        server = await WebServer.StartAsync(dist);
        http = new HttpClient { BaseAddress = new Uri(server.Address) };
    }

    [Fact]
    public async Task Nothing_is_served_before_it_is_known_what_the_app_talks_to()
    {
        using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "public page")]
    [InlineData("/console", "csp-nonce")]
    [InlineData("/console/", "csp-nonce")]
    [InlineData("/console/weeks/2026-W48/drafts/7", "csp-nonce")]
    [InlineData("/console/signed-in?code=x", "csp-nonce")]
    public async Task Pages_are_served_under_their_addresses(string path, string holds)
    {
        Publish();

        Assert.Contains(holds, await http.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/console/missing.js")]
    [InlineData("/../secrets")]
    [InlineData("/%2e%2e/secrets")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        Publish();

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Every_page_has_a_nonce_of_its_own_in_the_page_and_in_the_policy()
    {
        Publish();

        var (first, second) = (await NonceAsync(), await NonceAsync());

        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("/", "camera=()")]
    [InlineData("/console/", "camera=()")]
    [InlineData("/officers", "camera=()")]
    [InlineData("/officer/", "camera=(self)")]
    [InlineData("/officer/signed-in?code=x", "camera=(self)")]
    public async Task Officers_may_open_the_camera_and_nobody_else_may(string path, string camera)
    {
        Publish();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        var policy = answer.Headers.GetValues("Permissions-Policy").Single();

        Assert.Contains(camera, policy, StringComparison.Ordinal);
        Assert.Contains("microphone=(), geolocation=()", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_allows_the_api_and_the_sign_in_and_nothing_else()
    {
        Publish();
        using var answer = await http.GetAsync(new Uri("/icon.svg", UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' http://localhost:7071 http://localhost:9400;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hashed_files_are_kept_for_ever_and_sent_compressed()
    {
        Publish();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/app-1a2b.js") { Headers = { { "Accept-Encoding", "br" } } };

        using var answer = await http.SendAsync(request);

        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString().Replace("max-age=31536000, immutable, public", "public, max-age=31536000, immutable", StringComparison.Ordinal));
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task The_app_is_told_its_surroundings()
    {
        Publish();

        var config = JsonElement.Parse(await http.GetStringAsync(new Uri("/config.json", UriKind.Relative)));

        Assert.Equal(
            """{"api":"http://localhost:7071/api","authority":"http://localhost:9400","clientId":"inspection-console","scope":"openid profile api","resource":"api://inspection","jurisdiction":"zhuji","calendar":"/calendar","demoAccounts":true,"clockAhead":0}""",
            config.GetRawText());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
        Directory.Delete(dist, recursive: true);
    }

    private void Publish() => server.Publish(WebConfig.Local("http://localhost:7071/api", "http://localhost:9400"));

    private async Task<string> NonceAsync()
    {
        using var answer = await http.GetAsync(new Uri("/console/", UriKind.Relative));
        var nonce = Content().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        Assert.Contains($"'nonce-{nonce}'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        return nonce;
    }

    [GeneratedRegex("content=\"([^\"]+)\"")]
    private static partial Regex Content();
}
