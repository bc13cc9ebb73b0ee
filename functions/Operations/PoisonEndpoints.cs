using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Operations;

/// <summary>A queue message that could not be read. Its content is not shown: nobody knows who wrote it.</summary>
internal sealed record PoisonMessage(string Id, string Queue, DateTimeOffset? Inserted, long DequeueCount, int Size);

internal sealed record PoisonList(IReadOnlyList<PoisonMessage> Items);

/// <summary>Messages that the host has set aside.</summary>
internal static class PoisonEndpoints
{
    public static void MapPoison(this IEndpointRouteBuilder api) =>
        api.MapGet("/operations/poison", ListAsync).AllowRoles(Role.Planner, Role.Auditor).WithName("ListPoison").WithTags("Operations");

    private static async Task<Ok<PoisonList>> ListAsync(
        [FromKeyedServices(StorageNames.SolvePoisonQueue)] JobQueue queue, CancellationToken cancellationToken)
    {
        IReadOnlyList<PeekedMessage> messages = await queue.PeekAsync(cancellationToken: cancellationToken);
        return TypedResults.Ok(new PoisonList(
            [.. messages.Select(m => new PoisonMessage(m.Id, StorageNames.SolveQueue, m.Inserted, m.DequeueCount, m.Text.Length))]));
    }
}
