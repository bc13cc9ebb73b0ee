using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// Turns an accepted file into requests, some hundreds at a time. Each portion is one change with an identity of its own, which also counts on how far
/// the import has come; so a second run, after a crash or beside the first, finds what is done and goes on behind it. Between two portions the import
/// can be stopped by hand: what is stored stays and is said.
/// </summary>
internal sealed class MaterialiseImport(
    Journal journal,
    TableClient table,
    CollectionStore collections,
    [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots) : IEffect
{
    public const string FactKind = "materialise-import";

    /// <summary>Requests of one change: packed they take a tenth of what a transaction may hold.</summary>
    public const int Portion = 500;

    private const string Stopped = "stopped";

    public string Kind => FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var key = ImportRows.KeyOf(fact.Fact.Subject);
        var import = await table.GetEntityIfExistsAsync(fact.Partition, key, cancellationToken: cancellationToken)
            ?? throw new InvalidOperationException($"The import {fact.Fact.Subject} is not there.");
        var blob = await snapshots.GetAsync(import.Text("Blob"), cancellationToken: cancellationToken);
        var requests = JsonSerializer.Deserialize(blob!.Content!, StoredImportJson.Default.StoredImport)!.Requests;
        for (var from = import.GetInt32("Done") ?? 0; from < requests.Count; from += Portion)
        {
            if (!await StoreAsync(fact, [.. requests.Skip(from).Take(Portion)], from, cancellationToken))
            {
                break;
            }

            Crash.At(Crash.ImportMidChunks);
        }

        return EffectResult.Record(async (_, rows, token) =>
        {
            var row = (await rows.FindAsync(key, token))!;
            var complete = row.GetInt32("Done") >= row.GetInt32("Of");
            row["State"] = complete ? "Stored" : "Cancelled";
            return Decision.Commit(complete ? "import.stored" : "import.cancelled", fact.Fact.Subject, Answer.Empty, [TableTransactionAction.Replace(row, row.ETag)],
                detail: (row.GetInt32("Stored") ?? 0).ToString(CultureInfo.InvariantCulture));
        });
    }

    /// <summary>Adds those requests of a portion that the pool does not hold yet. False where the import was stopped before it.</summary>
    private async Task<bool> StoreAsync(OutboxFact fact, IReadOnlyList<InspectionRequest> portion, int from, CancellationToken cancellationToken)
    {
        var id = fact.Fact.Subject;
        var operation = Change.OperationOf("import-portion", fact.Partition.Value, id, from.ToString(CultureInfo.InvariantCulture));
        return await journal.CommitAsync(new Change(fact.Partition, fact.Actor, operation, ""), Decide, cancellationToken) switch
        {
            Outcome.Done => true,
            Outcome.Refused { Code: Stopped } => false,
            var outcome => throw new InvalidOperationException($"The portion from {from} of import {id} was not stored: {outcome}."),
        };

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var import = (await rows.FindAsync(ImportRows.KeyOf(id), token))!;
            if (import.GetBoolean("Stop") == true)
            {
                return Decision.Refuse(Stopped);
            }

            var pool = await collections.ReadAsync(PoolChanges.Kind, head, token);
            var (at, by) = (import.GetDateTimeOffset("At") ?? default, import.Text("By"));
            var added = portion
                .Select(request => (Known: pool.Find(request.Id)?.Value, Request: request with { SubmittedAt = at, SubmittedBy = by, Source = $"import:{id}" }))
                .Where(pair => pair.Known is null or { Withdrawn: true })
                .Select(pair => PoolRules.Again(pair.Known, pair.Request))
                .ToList();
            import["Done"] = from + portion.Count;
            import["Stored"] = (import.GetInt32("Stored") ?? 0) + added.Count;
            var progress = TableTransactionAction.Replace(import, import.ETag);
            var answer = new Answer("stored", added.Count.ToString(CultureInfo.InvariantCulture));
            if (added.Count == 0)
            {
                return Decision.Commit("import.portion", id, answer, [progress], detail: $"from {from}: 0");
            }

            var put = PoolChanges.Put(head, added, added.Count, at, by);
            return Decision.Commit("import.portion", id, answer, [progress, .. put.Rows], put.Facts, put.Head, $"from {from}: {added.Count}");
        }
    }
}
