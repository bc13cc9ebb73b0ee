using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Validators;

namespace Inspection.Functions.Identity;

/// <summary>Bearer tokens of any OpenID Connect provider. There is no other way in, in any environment.</summary>
internal static class IdentitySetup
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SignInOptions>().BindConfiguration("SignIn")
            .Validate(o => o.IsAuthorityUsable, "SignIn__Authority takes an https address; http is for loopback only.")
            .Validate(o => o.Audience.Length > 0, "SignIn__Audience is needed.")
            .Validate(o => !o.IsEntra || o.Tenants.Length > 0, "SignIn__TenantIds is needed where the authority is Entra ID.")
            .ValidateOnStart();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        // AddAuthentication brings a service that writes a key ring to disk, for cookies; there are none here.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        builder.Services.AddSingleton<IConfigureOptions<JwtBearerOptions>, ConfigureBearer>();
        builder.Services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusals>();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }

    public static void UseIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}

internal sealed class ConfigureBearer(IOptions<SignInOptions> signIn) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        var trusted = signIn.Value;
        options.TimeProvider = TimeProvider.System; // tokens are dated by their provider
        options.Authority = trusted.Authority;
        options.RequireHttpsMetadata = trusted.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        options.MapInboundClaims = false;
        options.RefreshOnIssuerKeyNotFound = true;
        var rules = options.TokenValidationParameters;
        rules.ValidAudiences = trusted.Audiences;
        rules.ValidAlgorithms = ["RS256", "ES256"];
        rules.RoleClaimType = "roles";
        rules.NameClaimType = "name";
        rules.ClockSkew = TimeSpan.FromSeconds(30);
        rules.RequireExpirationTime = true;
        rules.RequireSignedTokens = true;
        if (!trusted.IsEntra)
        {
            return;
        }

        rules.IssuerValidator = AadIssuerValidator.GetAadIssuerValidator(trusted.Authority).Validate;
        rules.EnableAadSigningKeyIssuerValidation();
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                // The check that a key may sign for the token's issuer reads the provider's metadata from here.
                context.Options.TokenValidationParameters.ConfigurationManager ??=
                    context.Options.ConfigurationManager as Microsoft.IdentityModel.Tokens.BaseConfigurationManager;
                return Task.CompletedTask;
            },
            OnTokenValidated = context =>
            {
                if (!trusted.Tenants.Contains(context.Principal?.FindFirst("tid")?.Value, StringComparer.OrdinalIgnoreCase))
                {
                    context.Fail("The token's tenant is not on the list.");
                }

                return Task.CompletedTask;
            },
        };
    }
}
