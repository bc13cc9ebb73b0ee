using System.Collections.Concurrent;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Reads the registers of a jurisdiction: the head, and one query for each register that has changed since this process last looked.
/// A reader sees the state before or after a change, never half of one.
/// </summary>
internal sealed class RegisterStore(TableClient table, CollectionStore collections, TimeProvider time)
{
    private const int MaxCached = 200;
    private readonly ConcurrentDictionary<string, Registers> _cache = new(StringComparer.Ordinal);

    public async Task<Registers> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await ReadAsync(jurisdiction, await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken), cancellationToken);

    /// <summary>The registers as a head says, or newer.</summary>
    public async Task<Registers> ReadAsync(string jurisdiction, Head head, CancellationToken cancellationToken)
    {
        var set = new RegisterSet(
            await collections.ReadAsync(RegisterCollections.Departments, head, cancellationToken),
            await collections.ReadAsync(RegisterCollections.Bases, head, cancellationToken),
            await collections.ReadAsync(RegisterCollections.Matters, head, cancellationToken),
            await collections.ReadAsync(RegisterCollections.Officers, head, cancellationToken),
            await collections.ReadAsync(RegisterCollections.Enterprises, head, cancellationToken),
            await collections.ReadAsync(RegisterCollections.Calendar, head, cancellationToken));
        var now = new Registers(jurisdiction, head.Text(RegisterKind.Name) ?? jurisdiction, head.Seq, DateOnly.FromDateTime(Week.Now(time)), set);
        if (_cache.TryGetValue(jurisdiction, out var known) && known.Version == now.Version && known.Today == now.Today)
        {
            // What was looked up in the same content before need not be made again.
            return known.Name == now.Name && known.Seq == now.Seq ? known : _cache[jurisdiction] = known with { Name = now.Name, Seq = now.Seq };
        }

        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }

        return _cache[jurisdiction] = now;
    }
}
