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
            var lines = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var (id, json) in await collections.BaseLinesAsync(now, token))
            {
                lines[id] = CollectionLines.Put(id, json!.Value.Span);
            }

            foreach (var packed in await CollectionLog.ReadAsync(table, fact.Partition, kind, now.BaseVersion, now.Version, token))
            {
                foreach (var (id, json) in CollectionLines.Unpack(new MemoryStream(packed)))
                {
                    if (json is { } value)
                    {
                        lines[id] = CollectionLines.Put(id, value.Span);
                    }
                    else
                    {
                        lines.Remove(id);
                    }
                }
            }

            var blob = await collections.SaveBaseAsync(fact.Partition, kind, lines.Values, token);
            return Decision.Commit("collection.fold", kind, Answer.Empty,
                head: (now with { BaseBlob = blob, BaseVersion = now.Version, Rows = 0 }).Properties, detail: blob);
        });
    }
}
