using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Inspection.Local;

namespace Inspection.Host.Tests;

public sealed class SignInFixture : IAsyncLifetime
{
    internal const string WebOrigin = "http://localhost:18080";

    internal IdentityProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Provider = await IdentityProvider.StartAsync(webOrigin: WebOrigin);

    public ValueTask DisposeAsync() => Provider.DisposeAsync();
}

public sealed class SignInTests(SignInFixture fixture) : IClassFixture<SignInFixture>
{
    private static readonly SignInClient WebApp = new("inspection-console", SignInFixture.WebOrigin + "/console/signed-in");

    private string Authority => fixture.Provider.Authority;

    [Theory]
    [InlineData("clerk", "陈晓", "department.clerk", "market")]
    [InlineData("clerk-fire", "孙岩", "department.clerk", "fire")]
    [InlineData("planner", "周敏", "office.planner", null)]
    [InlineData("approver", "何立", "office.approver", null)]
    [InlineData("officer", "朱庚", "officer", null)]
    [InlineData("auditor", "方正", "auditor", null)]
    public async Task Each_demo_account_gets_a_token_that_says_who_it_is_and_what_it_may(string account, string name, string role, string? department)
    {
        var token = Claims(await DemoSignIn.TokenAsync(Authority, account));

        Assert.Equal(Authority, token.GetProperty("iss").GetString());
        Assert.Equal("api://inspection", token.GetProperty("aud").GetString());
        Assert.Equal(account, token.GetProperty("sub").GetString());
        Assert.Equal(name, token.GetProperty("name").GetString());
        Assert.Equal([role], token.GetProperty("roles").EnumerateArray().Select(r => r.GetString()!));
        Assert.Equal("zhuji", token.GetProperty("jurisdiction").GetString());
        Assert.Equal(department, token.Text("department"));
        Assert.Equal(3600, token.GetProperty("exp").GetInt64() - token.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task The_token_is_signed_with_rs256_by_the_published_key()
    {
        var header = Part(await DemoSignIn.TokenAsync(Authority, "planner"), 0);
        using var http = new HttpClient();

        var keys = await http.GetFromJsonAsync<JsonElement>(Authority + "/jwks");

        Assert.Equal("RS256", header.GetProperty("alg").GetString());
        Assert.Equal(header.GetProperty("kid").GetString(), Assert.Single(keys.GetProperty("keys").EnumerateArray()).GetProperty("kid").GetString());
        Assert.False(keys.GetProperty("keys")[0].TryGetProperty("d", out _));
    }

    [Fact]
    public async Task The_web_app_is_served_the_same_flow() =>
        Assert.Equal("clerk", Claims(await DemoSignIn.TokenAsync(Authority, "clerk", "demo", WebApp, null, new CookieContainer(), default)).GetProperty("sub").GetString());

    [Fact]
    public async Task A_wrong_password_is_refused_beside_the_field()
    {
        var refused = await Assert.ThrowsAsync<SignInRefusedException>(() => DemoSignIn.TokenAsync(Authority, "clerk", "guess"));

        Assert.Contains("422", refused.Message, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains("密码不对", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_refused()
    {
        var refused = await Assert.ThrowsAsync<SignInRefusedException>(() => DemoSignIn.TokenAsync(Authority, "<b>nobody"));

        Assert.Contains("请选择一个账号", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>nobody", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_without_the_verifier_it_was_asked_with_is_worth_nothing()
    {
        var refused = await Assert.ThrowsAsync<SignInRefusedException>(() => DemoSignIn.TokenAsync(Authority, "clerk", "demo", WebApp, new string('a', 43), new CookieContainer(), default));

        Assert.Contains("invalid_grant", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_that_is_not_registered_is_refused_before_anyone_signs_in()
    {
        var refused = await Assert.ThrowsAsync<SignInRefusedException>(() => DemoSignIn.TokenAsync(Authority, "clerk", "demo", WebApp with { Redirect = "https://evil.example/" }, null, new CookieContainer(), default));

        Assert.Contains("invalid_redirect_uri", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_pkce_is_refused()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var answer = await http.GetAsync($"{Authority}/auth?response_type=code&client_id=inspection-console&scope=openid&redirect_uri={Uri.EscapeDataString(WebApp.Redirect)}");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("error=invalid_request", answer.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_web_apps_origin_may_read_the_token_answer()
    {
        using var http = new HttpClient();

        Assert.Equal(SignInFixture.WebOrigin, await AllowedAsync(http, SignInFixture.WebOrigin));
        Assert.Null(await AllowedAsync(http, "http://localhost:9"));
    }

    [Theory]
    [InlineData("", "zh-CN", "演示登录", "选择演示账号")]
    [InlineData("&ui_locales=en", "en", "Demo sign-in", "Choose a demo account")]
    public async Task The_sign_in_page_says_what_it_is_and_fetches_nothing_from_elsewhere(string extra, string language, string label, string title)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });

        using var answer = await http.GetAsync($"{Authority}/auth?response_type=code&client_id=inspection-console&scope=openid&code_challenge_method=S256&code_challenge={new string('a', 43)}&redirect_uri={Uri.EscapeDataString(WebApp.Redirect)}{extra}");

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(label, html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.All(DemoAccount.Read(Toolchain.Find()), account => Assert.Contains($"value=\"{account.Id}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_leads_back_to_the_web_app()
    {
        var cookies = new CookieContainer();
        await DemoSignIn.TokenAsync(Authority, "clerk", "demo", WebApp, null, cookies, default);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies });
        var back = SignInFixture.WebOrigin + "/console/";

        using var asked = await http.GetAsync($"{Authority}/session/end?client_id=inspection-console&post_logout_redirect_uri={Uri.EscapeDataString(back)}");
        var html = await asked.Content.ReadAsStringAsync();
        Assert.Contains("退出登录", html, StringComparison.Ordinal);
        Assert.Contains($"form-action 'self' {SignInFixture.WebOrigin}", asked.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var xsrf = html.Split("name=\"xsrf\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("xsrf", xsrf), new("logout", "yes")]);
        using var done = await http.PostAsync(Authority + "/session/end/confirm", form);

        Assert.Equal(back, done.Headers.Location!.GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task A_token_outlives_a_restart_of_the_provider()
    {
        var folder = Directory.CreateTempSubdirectory("sign-in-test-").FullName;
        var keyFile = Path.Combine(folder, "keys.json");
        string before, after;
        await using (var first = await IdentityProvider.StartAsync(keyFile: keyFile))
        {
            before = await KeysAsync(first);
        }

        await using (var second = await IdentityProvider.StartAsync(keyFile: keyFile))
        {
            after = await KeysAsync(second);
        }

        Assert.Equal(before, after);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keyFile));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> KeysAsync(IdentityProvider provider)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(provider.Authority + "/jwks");
    }

    private async Task<string?> AllowedAsync(HttpClient http, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Authority + "/token")
        {
            Headers = { { "Origin", origin } },
            Content = new FormUrlEncodedContent([new("grant_type", "authorization_code"), new("client_id", "inspection-console"), new("code", "none")]),
        };
        using var answer = await http.SendAsync(request);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }

    private static JsonElement Claims(string token) => Part(token, 1);

    private static JsonElement Part(string token, int index) =>
        JsonElement.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[index])));
}
