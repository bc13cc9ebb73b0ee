using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Local;

namespace Inspection.Functions.Tests.Hosting;

[Collection(WorldSuite.Name)]
public sealed class HostingTests(AppFixture app)
{
    private Api Anonymous => new(app.App.Address);

    [Fact]
    public async Task The_app_says_that_it_and_its_storage_are_well()
    {
        var health = (await Anonymous.GetAsync("/api/health")).Is(HttpStatusCode.OK);
        Assert.Equal(("ok", "ok"), (health.Text("status"), health.Text("storage")));
    }

    [Fact]
    public async Task Without_storage_the_app_starts_and_says_when_to_come_back()
    {
        await using var dark = await app.StartAppAsync(app.Authority, ("AzureWebJobsStorage", "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;QueueEndpoint=http://127.0.0.1:1/devstoreaccount1;TableEndpoint=http://127.0.0.1:1/devstoreaccount1;"));
        var reply = (await new Api(dark.Address).GetAsync("/api/health")).Is(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
        Assert.Equal("5", reply.Headers["Retry-After"]);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "not-found")]
    [InlineData("GET", "/nothing", 404, "not-found")]
    [InlineData("POST", "/api/SolvePlan", 404, "not-found")]
    [InlineData("POST", "/api/Sweep", 404, "not-found")]
    [InlineData("GET", "/api/weeks/2026-W99", 404, "not-found")]
    [InlineData("GET", "/api/weeks/2026-48", 404, "not-found")]
    [InlineData("DELETE", "/api/health", 405, "method-not-allowed")]
    [InlineData("GET", "/api/registry", 401, "sign-in-needed")]
    [InlineData("POST", "/api/registry/name", 401, "sign-in-needed")]
    public async Task What_is_not_there_or_not_allowed_is_said_as_problem_details(string method, string path, int status, string code) =>
        (await Anonymous.SendAsync(new HttpMethod(method), path)).Is((HttpStatusCode)status, code);

    [Fact]
    public async Task A_name_of_any_length_is_answered_like_one_that_nobody_has()
    {
        Api planner = await app.NewJurisdiction().AsAsync("planner");
        foreach (string name in (string[])[new('a', 129), new('a', 600), new('a', 2000)])
        {
            (await Anonymous.GetAsync($"/api/public/{name}/matters")).Is(HttpStatusCode.NotFound, "not-found");
            (await planner.GetAsync($"{TestJurisdiction.NextWeekPath}/drafts/{name}")).Is(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Theory]
    [InlineData(null, "没有找到")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "没有找到")]
    [InlineData("fr", "没有找到")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.5", "Not found")]
    [InlineData("zh;q=0.1,en;q=0.9", "Not found")]
    public async Task Refusals_speak_the_callers_language(string? accepted, string title)
    {
        var reply = accepted is null ? await Anonymous.GetAsync("/api/nothing") : await Anonymous.GetAsync("/api/nothing", ("Accept-Language", accepted));
        Assert.Equal(title, reply.Text("title"));
        Assert.Equal(("Accept-Language", title == "Not found" ? "en" : "zh-CN"), (reply.Headers["Vary"], reply.Headers["Content-Language"]));
    }

    [Theory]
    [InlineData("/api/health")]
    [InlineData("/api/nothing")]
    [InlineData("/api/registry")]
    [InlineData("/api/openapi.json")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var headers = (await Anonymous.GetAsync(path)).Headers;
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.StartsWith("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("no-store", headers["Cache-Control"]);
        Assert.False(headers.ContainsKey("Server"));
    }

    [Theory]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://localhost:8081", false)]
    [InlineData("http://localhost:8080.evil.example", false)]
    [InlineData("https://localhost:8080", false)]
    [InlineData("null", false)]
    public async Task Only_the_exact_origin_may_read_answers_in_a_browser(string origin, bool may)
    {
        var answer = await Anonymous.GetAsync("/api/nothing", ("Origin", origin));
        Assert.Equal(may, answer.Headers.TryGetValue("Access-Control-Allow-Origin", out var allowed) && allowed == origin);
        var preflight = await Anonymous.SendAsync(HttpMethod.Options, "/api/weeks/2026-W48/requests", null,
            ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,if-match,idempotency-key"));
        Assert.Equal(may, preflight.Headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_too_large()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var body = Encoding.UTF8.GetBytes($$"""{"enterprise":"{{GivenFiles.Code(0)}}","matter":"SJ-01","note":"{{new string('x', 10 * 1024 * 1024)}}"}""");
        (await clerk.PostBytesAsync($"{TestJurisdiction.NextWeekPath}/requests", body)).Is(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public void The_build_output_is_a_complete_app_root_of_the_functions_host()
    {
        var root = Toolchain.Find().FunctionsAppRoot;
        using var host = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "host.json")));
        Assert.Equal("api", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        foreach (var (function, type) in (IEnumerable<(string, string)>)[("HttpApi", "httpTrigger"), ("SolvePlan", "queueTrigger"), ("Sweep", "timerTrigger")])
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, function, "function.json")));
            Assert.Equal(type, json.RootElement.GetProperty("bindings")[0].GetProperty("type").GetString());
        }

        Assert.True(File.Exists(Path.Combine(root, "Inspection.Functions.dll")));
    }
}
