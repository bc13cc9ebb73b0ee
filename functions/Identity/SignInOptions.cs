namespace Inspection.Functions.Identity;

/// <summary>Section <c>SignIn</c>: whose tokens are believed.</summary>
internal sealed class SignInOptions
{
    private static readonly string[] EntraHosts =
        ["login.microsoftonline.com", "login.partner.microsoftonline.cn", "login.chinacloudapi.cn", "login.microsoftonline.us"];

    /// <summary>Address of the OpenID Connect provider; its metadata is read from <c>/.well-known/openid-configuration</c>.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The audience that an access token must name.</summary>
    public string Audience { get; init; } = "api://inspection";

    /// <summary>Entra ID only: tenants whose tokens are believed, comma separated.</summary>
    public string TenantIds { get; init; } = "";

    public string[] Tenants => TenantIds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool IsEntra => Uri.TryCreate(Authority, UriKind.Absolute, out var uri) && EntraHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Entra's version 2 tokens name the bare client id as their audience.</summary>
    public string[] Audiences => IsEntra && Audience.StartsWith("api://", StringComparison.Ordinal) ? [Audience, Audience["api://".Length..]] : [Audience];

    /// <summary>Plain http is for a provider on this very machine.</summary>
    public bool IsAuthorityUsable => Uri.TryCreate(Authority, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
