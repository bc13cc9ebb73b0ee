namespace Inspection.Functions.Storage;

/// <summary>
/// The effect <c>fold-collection</c>: puts the log of a collection into a new base file. Rows that the file before it holds are deleted;
/// those of the new one stay until the next time, for readers who have just read the head.
/// </summary>
internal sealed class FoldCollection(TableClient table, CollectionStore collections) : IEffect
{
    public const string FactKind = "fold-collection";

    public string Kind => FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var kind = fact.Fact.Data;
        var before = CollectionHead.Of(await table.GetHeadAsync(fact.Partition, cancellationToken), kind);
        await CollectionLog.PurgeAsync(table, fact.Partition, kind, before.BaseVersion, cancellationToken);
        return EffectResult.Record(async (head, _, token) =>
        {
            var now = CollectionHead.Of(head, kind);
            var changes = new SortedDictionary<string, byte[]?>(StringComparer.Ordinal);
            foreach (var packed in await CollectionLog.ReadAsync(table, fact.Partition, kind, now.BaseVersion, now.Version, token))
            {
                foreach (var (id, json) in CollectionLines.Unpack(new MemoryStream(packed)))
                {
                    changes[id] = json is { } value ? CollectionLines.Put(id, value.Span) : null;
                }
            }

            var folded = await collections.SaveBaseAsync(fact.Partition, now, Merged(await collections.BaseAsync(now, token), changes), token);
            return Decision.Commit("collection.fold", kind, Answer.Empty, head: folded.Properties, detail: folded.BaseBlob!);
        });
    }

    /// <summary>The lines of the base file with the changes in their places, one line after the other: neither file is ever whole in memory.</summary>
    private static IEnumerable<byte[]> Merged(Stream? packed, SortedDictionary<string, byte[]?> changes)
    {
        using var change = changes.GetEnumerator();
        var more = change.MoveNext();
        foreach (var (id, json) in packed is null ? [] : CollectionLines.Unpack(packed))
        {
            for (; more && string.CompareOrdinal(change.Current.Key, id) < 0; more = change.MoveNext())
            {
                if (change.Current.Value is { } added)
                {
                    yield return added;
                }
            }

            if (!more || change.Current.Key != id)
            {
                yield return CollectionLines.Put(id, json!.Value.Span);
                continue;
            }

            if (change.Current.Value is { } changed)
            {
                yield return changed;
            }

            more = change.MoveNext();
        }

        for (; more; more = change.MoveNext())
        {
            if (change.Current.Value is { } added)
            {
                yield return added;
            }
        }
    }
}
