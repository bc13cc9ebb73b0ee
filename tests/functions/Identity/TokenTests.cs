using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Inspection.Functions.Tests.Identity;

[Collection(WorldSuite.Name)]
public sealed class TokenTests(AppFixture app) : IAsyncLifetime
{
    private static readonly RSA Foreign = RSA.Create(2048);
    private TestIssuer _issuer = null!;
    private AppProcess _trusting = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await TestIssuer.StartAsync();
        _trusting = await app.StartAppAsync(_issuer.Authority);
    }

    [Fact]
    public async Task Tokens_that_are_not_what_they_should_be_are_refused_and_nothing_is_stored()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var good = _issuer.Token();
        var parts = good.Split('.');
        var bad = new Dictionary<string, string>
        {
            ["expired"] = _issuer.Token(t => (t.NotBefore, t.Expires) = (now.AddHours(-2), now.AddMinutes(-2))),
            ["not yet valid"] = _issuer.Token(t => t.NotBefore = now.AddMinutes(5)),
            ["without an end"] = _issuer.Token(t => t.Expires = null),
            ["unsigned"] = $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            ["signature cut off"] = $"{parts[0]}.{parts[1]}.",
            ["HS256 with the public key"] = _issuer.Token(t => t.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(_issuer.PublicKey) { KeyId = "test" }, SecurityAlgorithms.HmacSha256)),
            ["RS512"] = _issuer.Token(t => t.SigningCredentials = new SigningCredentials(t.SigningCredentials.Key, SecurityAlgorithms.RsaSha512)),
            ["a foreign key"] = _issuer.Token(t => t.SigningCredentials = new SigningCredentials(new RsaSecurityKey(Foreign) { KeyId = "test" }, SecurityAlgorithms.RsaSha256)),
            ["another issuer"] = _issuer.Token(t => t.Issuer = "https://issuer.example"),
            ["the real provider's address as issuer"] = _issuer.Token(t => t.Issuer = app.Authority),
            ["another audience"] = _issuer.Token(t => t.Audience = "api://other"),
            ["the web app's audience (an id token)"] = _issuer.Token(t => t.Audience = "inspection-console"),
            ["without an audience"] = _issuer.Token(t => t.Audience = null),
            ["claims altered"] = $"{parts[0]}.{Encode("""{"sub":"x","roles":["office.planner"],"jurisdiction":"tokens"}""")}.{parts[2]}",
            ["no token at all"] = "nonsense",
        };
        foreach (var (what, token) in bad)
        {
            var reply = await new Api(_trusting.Address, token).UploadAsync("/api/registry/departments/import", "d.csv", GivenFiles.Departments);
            Assert.True(reply.Status == HttpStatusCode.Unauthorized && reply.Code == "token-invalid", $"{what}: {reply.Status} {Encoding.UTF8.GetString(reply.Bytes)}");
            Assert.StartsWith("Bearer", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }

        (await new Api(_trusting.Address).GetAsync("/api/me")).Is(HttpStatusCode.Unauthorized, "sign-in-needed");
        Assert.Equal("", await new TestJurisdiction(app, "tokens").StoredAsync());
        (await new Api(_trusting.Address, good).GetAsync("/api/me")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_real_providers_tokens_count_only_where_it_is_trusted()
    {
        var token = await Inspection.Local.DemoSignIn.TokenAsync(app.Authority, $"{app.NewJurisdiction().Id}.planner", cancel: TestContext.Current.CancellationToken);
        (await new Api(app.App.Address, token).GetAsync("/api/me")).Is(HttpStatusCode.OK);
        (await new Api(_trusting.Address, token).GetAsync("/api/me")).Is(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_good_token_without_role_or_jurisdiction_opens_nothing()
    {
        foreach (var (claim, value, code) in (IEnumerable<(string, object?, string)>)
        [
            ("roles", null, "no-role"),
            ("roles", Array.Empty<string>(), "no-role"),
            ("roles", new[] { "administrator", "OFFICE.PLANNER" }, "no-role"),
            ("jurisdiction", null, "no-jurisdiction"),
            ("jurisdiction", "", "no-jurisdiction"),
            ("jurisdiction", "tokens|2026-W48", "no-jurisdiction"),
            ("jurisdiction", "' or PartitionKey ge '", "no-jurisdiction"),
            ("jurisdiction", "../zhuji", "no-jurisdiction"),
            ("roles", new[] { "office.approver" }, "forbidden-role"),
            ("roles", "officer", "forbidden-role"),
        ])
        {
            var reply = await new Api(_trusting.Address, _issuer.Token(null, (claim, value))).UploadAsync("/api/registry/departments/import", "d.csv", GivenFiles.Departments);
            Assert.True(reply.Status == HttpStatusCode.Forbidden && reply.Code == code, $"{claim}={value}: {reply.Status} {Encoding.UTF8.GetString(reply.Bytes)}");
        }

        Assert.Equal("", await new TestJurisdiction(app, "tokens").StoredAsync());
    }

    [Fact]
    public async Task A_single_role_may_be_a_string_and_several_add_up()
    {
        var me = (await new Api(_trusting.Address, _issuer.Token(null, ("roles", "auditor"))).GetAsync("/api/me")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(["auditor"], me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        me = (await new Api(_trusting.Address, _issuer.Token(null, ("roles", new[] { "office.approver", "office.planner", "other" }))).GetAsync("/api/me")).Json;
        Assert.Equal(["office.planner", "office.approver"], me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task Another_jurisdictions_token_sees_and_changes_nothing_of_this_one()
    {
        var mine = await app.NewJurisdiction().WithRegistryAsync();
        var request = (await (await mine.AsAsync("clerk")).PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var before = await mine.StoredAsync();
        var other = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await other.AsAsync("planner");
        var path = $"{TestJurisdiction.NextWeekPath}/requests/{request.Text("id")}";
        (await planner.GetAsync(path)).Is(HttpStatusCode.NotFound, "not-found");
        (await planner.PostAsync($"{path}/withdraw", new { }, ("If-Match", request.ETag))).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(0, (await planner.GetAsync($"{TestJurisdiction.NextWeekPath}/requests")).Number("total"));
        Assert.Equal(before, await mine.StoredAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _trusting.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(json);
}
