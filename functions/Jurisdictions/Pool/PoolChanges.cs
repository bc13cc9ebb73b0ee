using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>How a week's requests are kept, as the collection <c>requests</c> of its partition, and what its head says about all of them.</summary>
internal static class PoolChanges
{
    public static readonly CollectionKind<InspectionRequest> Kind = new("requests", new RequestEntryJson(CollectionJson.Of(RequestEntryJson.Default)).EntryInspectionRequest);

    private const int ETagBytes = 8;

    /// <summary>Head: raised by every change of what a plan of the week looks at.</summary>
    public const string InputVersion = "InputVersion";

    /// <summary>Head: requests that are not withdrawn.</summary>
    public const string Count = "Requests";

    /// <summary>
    /// The version that requests put by the change being decided will have, as a caller sees it. Another one for each change, but no number: a department could
    /// count in its own what others, unannounced checks among them, have put into the week meanwhile.
    /// </summary>
    public static string NextETag(Head head) => $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"request/{head.Partition.Value}/{head.NextSeq}/{head.Hash}")).AsSpan(0, ETagBytes))}\"";

    /// <summary>
    /// Puts requests into the pool, or changes those with the same ids: any number, all at once. What comes back goes into the decision's operations, facts
    /// and head.
    /// </summary>
    /// <param name="requests">Each id once.</param>
    /// <param name="opened">By how many the requests that are not withdrawn become more.</param>
    public static CollectionChange Put(Head head, IEnumerable<InspectionRequest> requests, int opened, DateTimeOffset at, string by)
    {
        var etag = NextETag(head);
        var change = CollectionStore.Change(Kind, head, requests.Select(request => new Entry<InspectionRequest>(request.Id, request with { ETag = etag }, head.NextSeq, at, by)));
        return change with
        {
            Head = new Dictionary<string, object>(change.Head)
            {
                [InputVersion] = head.Number(InputVersion) + 1,
                [Count] = head.Number(Count) + opened,
            },
        };
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<InspectionRequest>))]
internal sealed partial class RequestEntryJson : JsonSerializerContext;
