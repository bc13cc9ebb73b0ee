using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.Storage;

/// <summary>A person (issuer and subject) in the role in which he acts.</summary>
internal sealed record Actor(string Id, string Name, string Role)
{
    /// <summary>The platform itself, finishing what a person has started.</summary>
    public static readonly Actor Platform = new("platform", "platform", "platform");
}

/// <summary>
/// A change about to be decided. <paramref name="Operation"/> is its identity: sent twice it happens once;
/// <paramref name="RequestHash"/> tells a repeat from another request under the same key.
/// </summary>
internal sealed record Change(Partition Partition, Actor Actor, string Operation, string RequestHash)
{
    /// <summary>
    /// A change asked for by <paramref name="actor"/>. The caller's <paramref name="idempotencyKey"/> counts only for this person and this
    /// <paramref name="scope"/> (the kind of request); without one the change gets an identity of its own.
    /// </summary>
    public static Change For(Partition partition, Actor actor, string scope, string? idempotencyKey, ReadOnlySpan<byte> request) =>
        new(
            partition,
            actor,
            idempotencyKey is null ? Guid.NewGuid().ToString("N") : OperationOf(partition.Value, actor.Id, scope, idempotencyKey),
            Convert.ToHexStringLower(SHA256.HashData(request)));

    /// <summary>An identity that is the same whenever its parts are.</summary>
    public static string OperationOf(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(part)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..40];
    }
}
