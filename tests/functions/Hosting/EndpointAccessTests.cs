using Inspection.Functions.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Inspection.Functions.Tests.Hosting;

public sealed class EndpointAccessTests
{
    /// <summary>The columns of the table that are a role, and the role's name in a token.</summary>
    private static readonly (string Column, string Role)[] Roles =
        [("clerk", Role.Clerk), ("planner", Role.Planner), ("approver", Role.Approver), ("officer", Role.Officer), ("enterprise", Role.Enterprise), ("auditor", Role.Auditor)];

    [Fact]
    public async Task Every_endpoint_is_open_on_purpose_or_states_the_roles_that_may_call_it()
    {
        await using var app = InspectionApp.Build(
            ["--AzureWebJobsStorage=UseDevelopmentStorage=true", "--SignIn:Authority=http://localhost:1", $"--Jobs:SigningKey={Convert.ToBase64String(new byte[32])}"]);
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var stated = endpoints.Select(endpoint => $"{Name(endpoint)}: {Access(endpoint)}");
        Assert.Equal(AccessTable.Read().Select(row => $"{row.Endpoint}: {Access(row)}").Order(StringComparer.Ordinal), stated.Order(StringComparer.Ordinal));
    }

    private static string Name(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]} /{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static string Access(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "anyone";
        }

        var roles = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<RoleRequirement>().Single().Roles;
        return string.Join(' ', Roles.Select(role => role.Role).Where(roles.Contains));
    }

    private static string Access(AccessRow row) => !row.Cells["anonymous"].StartsWith("401", StringComparison.Ordinal)
        ? "anyone"
        : string.Join(' ', Roles.Where(role => !row.Cells[role.Column].StartsWith("403", StringComparison.Ordinal)).Select(role => role.Role));
}
