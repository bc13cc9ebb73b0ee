using System.Security.Cryptography;
using System.Text.Json;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Drafts;

/// <summary>
/// The immutable files of drafts (problem, plan, names), each named by its jurisdiction and the hash of its bytes.
/// What is read is hashed again, so that an altered file is found before anybody acts on it.
/// </summary>
internal sealed class DraftFiles([FromKeyedServices(StorageNames.Snapshots)] BlobContainer blobs)
{
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Stores a file and returns its hash. Storing it twice is storing it once.</summary>
    public async Task<string> PutAsync(string jurisdiction, byte[] bytes, CancellationToken cancellationToken)
    {
        string hash = HashOf(bytes);
        await blobs.PutIfAbsentAsync(NameOf(jurisdiction, hash), BinaryData.FromBytes(bytes), "application/json", cancellationToken);
        return hash;
    }

    /// <summary>The bytes whose hash this is.</summary>
    /// <exception cref="AlteredFileException">The file is gone, or no longer the one that was stored.</exception>
    public async Task<ReadOnlyMemory<byte>> GetAsync(string jurisdiction, string hash, CancellationToken cancellationToken)
    {
        Blob? blob = await blobs.GetAsync(NameOf(jurisdiction, hash), cancellationToken: cancellationToken);
        ReadOnlyMemory<byte> bytes = blob?.Content?.ToMemory() ?? throw new AlteredFileException(hash, "is gone");
        return HashOf(bytes.Span) == hash ? bytes : throw new AlteredFileException(hash, "was altered");
    }

    public async Task<Problem> ProblemAsync(string jurisdiction, string hash, CancellationToken cancellationToken)
    {
        var (problem, issues) = ProblemFormat.Read(await GetAsync(jurisdiction, hash, cancellationToken));
        return problem ?? throw new AlteredFileException(hash, $"is no valid problem: {issues[0]}");
    }

    public async Task<Plan> PlanAsync(string jurisdiction, string hash, CancellationToken cancellationToken)
    {
        var (plan, issues) = PlanFormat.Read(await GetAsync(jurisdiction, hash, cancellationToken));
        return plan ?? throw new AlteredFileException(hash, $"is no valid plan: {issues[0]}");
    }

    public async Task<Labels> LabelsAsync(string jurisdiction, string hash, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize((await GetAsync(jurisdiction, hash, cancellationToken)).Span, DraftJson.Default.Labels)
        ?? throw new AlteredFileException(hash, "holds no names");

    /// <summary>
    /// The problem that a draft's plan answers as it is now: what was asked, with the locks of today. The vehicles of a week that has begun are those of the half
    /// days yet to begin, whatever has gone out before.
    /// </summary>
    public async Task<Problem> AskedAsync(string jurisdiction, Draft draft, CancellationToken cancellationToken)
    {
        Problem problem = await ProblemAsync(jurisdiction, draft.Asked, cancellationToken);
        if (draft.Rest is { } rest)
        {
            Dictionary<string, int> left = (await ProblemAsync(jurisdiction, rest, cancellationToken)).Bases.ToDictionary(b => b.Id, b => b.Vehicles, StringComparer.Ordinal);
            problem = problem with { Bases = [.. problem.Bases.Select(b => b with { Vehicles = left.GetValueOrDefault(b.Id) })] };
        }

        return draft.Hand is null ? problem : problem with { Pins = (await HandAsync(jurisdiction, draft.Hand, cancellationToken)).Locks };
    }

    public async Task<HandWork> HandAsync(string jurisdiction, string? hash, CancellationToken cancellationToken) => hash is null
        ? HandWork.None
        : JsonSerializer.Deserialize((await GetAsync(jurisdiction, hash, cancellationToken)).Span, DraftJson.Default.HandWork) ?? throw new AlteredFileException(hash, "holds no hand work");

    public static byte[] Write(HandWork hand) => JsonSerializer.SerializeToUtf8Bytes(hand, DraftJson.Default.HandWork);

    public static byte[] Write(Labels labels) => JsonSerializer.SerializeToUtf8Bytes(labels, DraftJson.Default.Labels);

    private static string NameOf(string jurisdiction, string hash) => $"{jurisdiction}/{hash}.json";
}

/// <summary>A stored file is not what its name promises.</summary>
internal sealed class AlteredFileException(string hash, string what) : Exception($"The stored file {hash} {what}.");
