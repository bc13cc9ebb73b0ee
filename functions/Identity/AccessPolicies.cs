using Inspection.Functions.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Inspection.Functions.Identity;

/// <summary>The caller has one of these roles, and a jurisdiction.</summary>
internal sealed record RoleRequirement(IReadOnlyList<string> Roles) : IAuthorizationRequirement;

internal static class AccessPolicies
{
    /// <summary>States who may call an endpoint; one without any such statement is closed to all.</summary>
    public static TBuilder AllowRoles<TBuilder>(this TBuilder builder, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new RoleRequirement(roles)).Build());

    /// <summary>Anyone with a known role.</summary>
    public static TBuilder AllowSignedIn<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AllowRoles([.. Role.All]);
}

internal sealed class RoleHandler : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        var caller = Caller.From(context.User);
        if (caller.Jurisdiction.Length > 0 && caller.Roles.Overlaps(requirement.Roles))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Says why access was refused; the bearer handler adds its <c>WWW-Authenticate</c> header to a 401 as usual.</summary>
internal sealed class AccessRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
        {
            return _standard.HandleAsync(next, context, policy, authorizeResult);
        }

        var caller = Caller.From(context.User);
        var refusal = caller.Roles.Count == 0 ? Refusals.NoRole
            : caller.Jurisdiction.Length == 0 ? Refusals.NoJurisdiction
            : Refusals.ForbiddenRole;
        return refusal.ExecuteAsync(context);
    }
}
