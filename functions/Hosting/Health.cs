using System.Text.Json.Serialization;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Hosting;

internal sealed record Health(string Status, string Storage);

/// <summary>With the types of query parameters, which the API's description asks for.</summary>
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(bool))]
internal sealed partial class HealthJson : JsonSerializerContext;

internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder api) =>
        api.MapGet("/health", Check).AllowAnonymous().WithName("GetHealth");

    /// <summary>Storage that does not answer makes the read throw, which is answered as 503.</summary>
    private static async Task<Ok<Health>> Check(TableClient table, CancellationToken cancellationToken)
    {
        await table.GetEntityIfExistsAsync(Partition.Jurisdictions, Key.Of("health"), cancellationToken: cancellationToken);
        return TypedResults.Ok(new Health("ok", "ok"));
    }
}
