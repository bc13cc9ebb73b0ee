using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Hosting;

internal sealed record Health(string Status, string Storage);

[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;

internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder api) =>
        api.MapGet("/health", Check).AllowAnonymous().WithName("GetHealth");

    private static Ok<Health> Check() => TypedResults.Ok(new Health("ok", "ok"));
}
