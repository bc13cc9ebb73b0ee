using System.Security.Cryptography;
using System.Text.Json;

namespace Inspection.Functions.Storage;

/// <summary>
/// Many things of one kind in one partition, read often and changed little at a time: a base file, and a log of the changes behind it.
/// A process keeps what it has read, so that reading costs the head, and one query where something has changed since.
/// </summary>
internal sealed class CollectionStore(TableClient table, [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots, CollectionCache cache, KeyedLock locks)
{
    /// <summary>The log is put into a new base file each time it has grown by so many rows.</summary>
    internal const int FoldAt = 100;

    /// <summary>
    /// The collection as <paramref name="head"/> says, or newer. In a decision that is safe: a change on top of a newer one is decided again.
    /// </summary>
    public async Task<Collection<T>> ReadAsync<T>(CollectionKind<T> kind, Head head, CancellationToken cancellationToken)
        where T : class
    {
        var now = CollectionHead.Of(head, kind.Name);
        var key = $"collection|{head.Partition.Value}|{kind.Name}";
        if (cache.Find<T>(key) is { } fresh && fresh.Version >= now.Version)
        {
            return fresh;
        }

        using var held = await locks.AcquireAsync(key, cancellationToken);
        var known = cache.Find<T>(key) ?? Collection<T>.Empty;
        if (known.Version >= now.Version)
        {
            return known;
        }

        if (known.Version < now.BaseVersion)
        {
            known = await LoadAsync(kind, now, cancellationToken);
        }

        if (known.Version < now.Version)
        {
            var entries = known.Entries.ToBuilder();
            foreach (var packed in await CollectionLog.ReadAsync(table, head.Partition, kind.Name, known.Version, now.Version, cancellationToken))
            {
                foreach (var (id, json) in CollectionLines.Unpack(new MemoryStream(packed)))
                {
                    if (json is { } value)
                    {
                        entries[id] = JsonSerializer.Deserialize(value.Span, kind.Json)!;
                    }
                    else
                    {
                        entries.Remove(id);
                    }
                }
            }

            known = new Collection<T>(now.Version, entries.ToImmutable());
        }

        cache.Keep(key, known);
        return known;
    }

    /// <summary>Entries put and removed by the change being decided. Entries put bear <see cref="Head.NextSeq"/> as their version.</summary>
    public static CollectionChange Change<T>(CollectionKind<T> kind, Head head, IEnumerable<Entry<T>> puts, IEnumerable<string>? removals = null)
        where T : class
    {
        var now = CollectionHead.Of(head, kind.Name);
        var lines = puts
            .Select(entry => entry.Version == head.NextSeq
                ? CollectionLines.Put(entry.Id, JsonSerializer.SerializeToUtf8Bytes(entry, kind.Json))
                : throw new ArgumentException($"The entry {entry.Id} bears version {entry.Version}, not that of the change, {head.NextSeq}.", nameof(puts)))
            .Concat((removals ?? []).Select(CollectionLines.Remove));
        var rows = CollectionLog.Rows(head.Partition, kind.Name, now.Version, head.NextSeq, lines);
        var next = now with { Version = head.NextSeq, Rows = now.Rows + rows.Count };
        return new CollectionChange(
            [.. rows.Select(TableTransactionAction.Add)],
            next.Rows / FoldAt > now.Rows / FoldAt ? [new Fact(FoldCollection.FactKind, $"collection {kind.Name}", kind.Name)] : [],
            next.Properties);
    }

    /// <summary>The whole collection anew, as after a large import: one file, to which the change being decided points.</summary>
    public async Task<CollectionChange> ReplaceAsync<T>(CollectionKind<T> kind, Head head, IEnumerable<Entry<T>> all, CancellationToken cancellationToken)
        where T : class
    {
        var lines = all.Select(entry => CollectionLines.Put(entry.Id, JsonSerializer.SerializeToUtf8Bytes(entry, kind.Json)));
        var blob = await SaveBaseAsync(head.Partition, kind.Name, lines, cancellationToken);
        return new CollectionChange([], [], new CollectionHead(kind.Name, head.NextSeq, blob, head.NextSeq, 0).Properties);
    }

    /// <summary>Stores a base file, and returns its name. Nobody reads it before a head points there.</summary>
    internal async Task<string> SaveBaseAsync(Partition partition, string kind, IEnumerable<byte[]> lines, CancellationToken cancellationToken)
    {
        var packed = CollectionLines.Pack(lines);
        var name = $"collections/{partition.Jurisdiction}/{kind}/{Convert.ToHexStringLower(SHA256.HashData(packed))}.gz";
        await snapshots.PutIfAbsentAsync(name, BinaryData.FromBytes(packed), "application/gzip", cancellationToken);
        return name;
    }

    /// <summary>The lines of the base file; none where there is no file yet.</summary>
    internal async Task<IEnumerable<(string Id, ReadOnlyMemory<byte>? Json)>> BaseLinesAsync(CollectionHead head, CancellationToken cancellationToken)
    {
        if (head.BaseBlob is not { } name)
        {
            return [];
        }

        var blob = await snapshots.GetAsync(name, cancellationToken: cancellationToken);
        return CollectionLines.Unpack(blob?.Content?.ToStream() ?? throw new InvalidOperationException($"The head points to {name}, which is not there."));
    }

    private async Task<Collection<T>> LoadAsync<T>(CollectionKind<T> kind, CollectionHead head, CancellationToken cancellationToken)
        where T : class
    {
        var entries = Collection<T>.Empty.Entries.ToBuilder();
        foreach (var (_, json) in await BaseLinesAsync(head, cancellationToken))
        {
            var entry = JsonSerializer.Deserialize(json!.Value.Span, kind.Json)!;
            entries.Add(entry.Id, entry);
        }

        return new Collection<T>(head.BaseVersion, entries.ToImmutable());
    }
}
