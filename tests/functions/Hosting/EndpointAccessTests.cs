using Inspection.Functions.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Inspection.Functions.Tests.Hosting;

public sealed class EndpointAccessTests
{
    /// <summary>All that may be called without a token. The last two are reached by the Functions host on loopback only.</summary>
    private static readonly string[] Open =
    [
        "GET /",
        "GET /api/health",
        "GET /api/openapi.json",
        "GET /api/public/{jurisdiction}",
        "GET /api/public/{jurisdiction}/calendar/{week:week}",
        "POST /SolvePlan",
        "POST /Sweep",
    ];

    /// <summary>Who may call what: c clerk, p planner, a approver, o officer, e enterprise, u auditor.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["GET /api/me"] = "cpaoeu",
        ["GET /api/registry"] = "cpau",
        ["POST /api/registry/name"] = "p",
        ["POST /api/registry/{kind}/import"] = "p",
        ["GET /api/enterprises"] = "cpau",
        ["GET /api/templates/{file}"] = "cpaoeu",
        ["GET /api/weeks"] = "cpau",
        ["GET /api/weeks/{week:week}"] = "cpau",
        ["GET /api/weeks/{week:week}/requests"] = "cpau",
        ["GET /api/weeks/{week:week}/requests/{id}"] = "cpau",
        ["POST /api/weeks/{week:week}/requests"] = "cp",
        ["POST /api/weeks/{week:week}/requests/{id}/withdraw"] = "cp",
        ["POST /api/weeks/{week:week}/requests/import"] = "cp",
        ["GET /api/weeks/{week:week}/imports/{id}"] = "cp",
        ["GET /api/weeks/{week:week}/drafts"] = "pau",
        ["POST /api/weeks/{week:week}/drafts"] = "p",
        ["GET /api/weeks/{week:week}/drafts/{id}"] = "pau",
        ["GET /api/weeks/{week:week}/drafts/{id}/progress"] = "pau",
        ["GET /api/weeks/{week:week}/drafts/{id}/plan"] = "pau",
        ["GET /api/weeks/{week:week}/drafts/{id}/problem.json"] = "pau",
        ["GET /api/weeks/{week:week}/drafts/{id}/plan.json"] = "pau",
        ["POST /api/weeks/{week:week}/drafts/{id}/stop"] = "p",
        ["POST /api/weeks/{week:week}/drafts/{id}/retry"] = "p",
        ["POST /api/weeks/{week:week}/drafts/{id}/submit"] = "p",
        ["POST /api/weeks/{week:week}/drafts/{id}/approve"] = "a",
        ["POST /api/weeks/{week:week}/drafts/{id}/return"] = "a",
        ["POST /api/weeks/{week:week}/drafts/{id}/publish"] = "a",
        ["GET /api/weeks/{week:week}/audit"] = "pau",
        ["GET /api/operations/poison"] = "pu",
    };

    [Fact]
    public async Task Every_endpoint_is_open_on_purpose_or_states_the_roles_that_may_call_it()
    {
        await using var app = InspectionApp.Build(
            ["--AzureWebJobsStorage=UseDevelopmentStorage=true", "--SignIn:Authority=http://localhost:1", $"--Jobs:SigningKey={Convert.ToBase64String(new byte[32])}"]);
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Name);
        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
        var allowed = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(endpoint => $"{Name(endpoint)} {Roles(endpoint)}");
        Assert.Equal(Allowed.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal), allowed.Order(StringComparer.Ordinal));
    }

    private static string Name(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]} /{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static string Roles(RouteEndpoint endpoint)
    {
        var roles = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<RoleRequirement>().Single().Roles;
        return string.Concat(new[] { (Role.Clerk, 'c'), (Role.Planner, 'p'), (Role.Approver, 'a'), (Role.Officer, 'o'), (Role.Enterprise, 'e'), (Role.Auditor, 'u') }
            .Where(pair => roles.Contains(pair.Item1)).Select(pair => pair.Item2));
    }
}
