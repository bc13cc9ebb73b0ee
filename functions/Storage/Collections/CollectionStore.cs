using System.Collections.Concurrent;
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
            var changes = new Dictionary<string, Entry<T>?>(StringComparer.Ordinal);
            foreach (var packed in await CollectionLog.ReadAsync(table, head.Partition, kind.Name, known.Version, now.Version, cancellationToken))
            {
                foreach (var (id, json) in CollectionLines.Unpack(new MemoryStream(packed)))
                {
                    changes[id] = json is { } value ? JsonSerializer.Deserialize(value.Span, kind.Json)! : null;
                }
            }

            known = new Collection<T>(now.Version, known.Entries.With(changes));
        }

        cache.Keep(key, known, kind.Json);
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
        var next = await SaveBaseAsync(head.Partition, CollectionHead.Of(head, kind.Name) with { Version = head.NextSeq }, lines, cancellationToken);
        return new CollectionChange([], [], next.Properties);
    }

    /// <summary>
    /// Stores a base file that goes up to the version of <paramref name="now"/>, and returns the head that points to it; nobody reads it before that is
    /// committed. The file before the last is deleted: no head names it but as that, and a city's year of folding would be hundreds of gigabytes.
    /// </summary>
    internal async Task<CollectionHead> SaveBaseAsync(Partition partition, CollectionHead now, IEnumerable<byte[]> lines, CancellationToken cancellationToken)
    {
        var packed = CollectionLines.Pack(lines);
        var name = $"collections/{partition.Jurisdiction}/{now.Kind}/{Convert.ToHexStringLower(SHA256.HashData(packed))}.gz";
        await snapshots.PutIfAbsentAsync(name, BinaryData.FromBytes(packed), "application/gzip", cancellationToken);
        if (now.PriorBlob is { } old && old != now.BaseBlob && old != name)
        {
            await snapshots.DeleteAsync(old, cancellationToken);
        }

        return now with { BaseBlob = name, BaseVersion = now.Version, Rows = 0, PriorBlob = now.BaseBlob };
    }

    /// <summary>The packed base file; empty where there is none yet.</summary>
    internal async Task<Stream?> BaseAsync(CollectionHead head, CancellationToken cancellationToken)
    {
        if (head.BaseBlob is not { } name)
        {
            return null;
        }

        var blob = await snapshots.GetAsync(name, cancellationToken: cancellationToken);
        return blob?.Content?.ToStream()
            ?? throw new StorageException(StorageFault.Unavailable, 0, "CollectionFolded", $"The base file {name} is gone: the head that names it is too old, and reading again helps.");
    }

    /// <summary>Portions are read by as many threads as there are processors: a city's enterprises are a hundred megabytes of JSON.</summary>
    private async Task<Collection<T>> LoadAsync<T>(CollectionKind<T> kind, CollectionHead head, CancellationToken cancellationToken)
        where T : class
    {
        if (await BaseAsync(head, cancellationToken) is not { } packed)
        {
            return new Collection<T>(head.BaseVersion, SortedEntries<T>.Empty);
        }

        var portions = Partitioner.Create(CollectionLines.Portions(packed), EnumerablePartitionerOptions.NoBuffering)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(portion => CollectionLines.In(portion).Select(line => JsonSerializer.Deserialize(line.Json!.Value.Span, kind.Json)!).ToArray())
            .ToArray();
        return Collection<T>.Of(head.BaseVersion, portions.SelectMany(entries => entries));
    }
}
