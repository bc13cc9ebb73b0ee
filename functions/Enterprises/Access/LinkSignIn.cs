using System.Security.Claims;
using System.Text.Encodings.Web;
using Inspection.Functions.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Enterprises;

/// <summary>
/// Lets an enterprise in by the signed link of its notice (<c>Authorization: Link …</c>), as the enterprise and nothing else. The endpoints of enterprises take it beside
/// a token of the identity provider; no other endpoint does.
/// </summary>
internal sealed class LinkSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, LinkBook links)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Link";
    private const string Prefix = "Link ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return AuthenticateResult.NoResult();
        }

        if (await links.OpenAsync(LinkScope.Page, header[Prefix.Length..].Trim(), Context.RequestAborted) is not { } link)
        {
            return AuthenticateResult.Fail("The link is not accepted.");
        }

        var claims = new ClaimsIdentity(
            [
                new("iss", "link"), new("sub", $"{link.Jurisdiction}.{link.Enterprise}"), new("name", link.Enterprise), new("roles", Role.Enterprise),
                new("jurisdiction", link.Jurisdiction), new("credit_code", link.Enterprise),
            ],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(claims), SchemeName));
    }
}

internal static class EnterpriseAccess
{
    /// <summary>Open to an enterprise, signed in or by its link.</summary>
    public static TBuilder AllowEnterprise<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme, LinkSignIn.SchemeName)
            .RequireAuthenticatedUser().AddRequirements(new RoleRequirement([Role.Enterprise])).Build());
}
