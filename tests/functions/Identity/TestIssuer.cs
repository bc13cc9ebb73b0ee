using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Inspection.Functions.Tests.Identity;

/// <summary>
/// A provider that signs whatever it is asked to. The real one cannot be made to issue an expired token or one for
/// another audience; apart from its tokens the app trusts this one in the same way.
/// </summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };

    private TestIssuer(WebApplication server) => _server = server;

    public string Authority => _server.Urls.First();

    /// <summary>The public key, which an attacker knows as well.</summary>
    public byte[] PublicKey => _key.Rsa.ExportSubjectPublicKeyInfo();

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var issuer = new TestIssuer(server);
        server.MapGet("/.well-known/openid-configuration", () => Results.Text(
            $$"""{"issuer":"{{issuer.Authority}}","jwks_uri":"{{issuer.Authority}}/keys","authorization_endpoint":"{{issuer.Authority}}/auth","token_endpoint":"{{issuer.Authority}}/token"}""", "application/json"));
        server.MapGet("/keys", () =>
        {
            var rsa = issuer._key.Rsa.ExportParameters(false);
            return Results.Text($$"""{"keys":[{"kty":"RSA","use":"sig","kid":"test","alg":"RS256","n":"{{Base64UrlEncoder.Encode(rsa.Modulus)}}","e":"{{Base64UrlEncoder.Encode(rsa.Exponent)}}"}]}""", "application/json");
        });
        await server.StartAsync();
        return issuer;
    }

    /// <summary>A good token of a planner, changed as asked; a claim set to null is left out.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null, params (string Name, object? Value)[] claims)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = "api://inspection",
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddMinutes(10),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["sub"] = "someone", ["name"] = "某人", ["roles"] = new[] { "office.planner" }, ["jurisdiction"] = "tokens" },
        };
        foreach (var (name, value) in claims)
        {
            descriptor.Claims.Remove(name);
            if (value is not null)
            {
                descriptor.Claims[name] = value;
            }
        }

        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _key.Rsa.Dispose();
    }
}
