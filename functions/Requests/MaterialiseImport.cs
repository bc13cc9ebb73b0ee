using System.Globalization;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// Turns an accepted file into requests, some ninety at a time. Each portion is one change with an identity of its own, so
/// that a second run, after a crash or beside the first, finds what is done and goes on behind it.
/// </summary>
internal sealed class MaterialiseImport(
    Journal journal,
    TableClient table,
    [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots) : IEffect
{
    public const string FactKind = "materialise-import";
    private const int Portion = 90;
    private const string Nothing = "nothing-new";

    public string Kind => FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var partition = fact.Partition;
        var import = await table.GetEntityIfExistsAsync(partition, ImportRows.KeyOf(fact.Fact.Subject), cancellationToken: cancellationToken)
            ?? throw new InvalidOperationException($"The import {fact.Fact.Subject} is not there.");
        var blob = await snapshots.GetAsync(import.Text("Blob"), cancellationToken: cancellationToken);
        var content = JsonSerializer.Deserialize(blob!.Content!, StoredImportJson.Default.StoredImport)!;
        var stored = 0;
        var portions = content.Requests.Chunk(Portion).ToList();
        for (var place = 0; place < portions.Count; place++)
        {
            stored += await StoreAsync(fact, import, portions[place], place, cancellationToken);
            Crash.At(Crash.ImportMidChunks);
        }

        return EffectResult.Record(async (_, rows, token) =>
        {
            var row = (await rows.FindAsync(ImportRows.KeyOf(fact.Fact.Subject), token))!;
            row["State"] = "Stored";
            row["Stored"] = stored;
            row["Duplicates"] = (row.GetInt32("Good") ?? 0) - stored;
            return Decision.Commit("import.stored", fact.Fact.Subject, Answer.Empty, [TableTransactionAction.Replace(row, row.ETag)],
                detail: stored.ToString(CultureInfo.InvariantCulture));
        });
    }

    /// <summary>Adds those requests of a portion that the pool does not hold yet, and returns how many.</summary>
    private async Task<int> StoreAsync(OutboxFact fact, TableEntity import, StoredRequest[] portion, int place, CancellationToken cancellationToken)
    {
        var partition = fact.Partition;
        var operation = Change.OperationOf("import-portion", partition.Value, fact.Fact.Subject, place.ToString(CultureInfo.InvariantCulture));
        var outcome = await journal.CommitAsync(new Change(partition, fact.Actor, operation, ""), Decide, cancellationToken);
        return outcome switch
        {
            Outcome.Done done => int.Parse(done.Answer.Body, CultureInfo.InvariantCulture),
            Outcome.Refused { Code: Nothing } => 0,
            _ => throw new InvalidOperationException($"Portion {place} of import {fact.Fact.Subject} was not stored: {outcome}."),
        };

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            // The portion is in key order, so what the pool holds of it lies between its first and its last key.
            var known = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
            var between = TableFilter.In(partition)
                .And(TableFilter.Ge("RowKey", RequestRows.KeyOf(portion[0].Id).Value))
                .And(TableFilter.Le("RowKey", RequestRows.KeyOf(portion[^1].Id).Value));
            await foreach (var row in table.QueryAsync(between, ["Withdrawn"], cancellationToken: token))
            {
                known[row.RowKey] = row;
            }

            var actions = new List<TableTransactionAction>();
            foreach (var request in portion)
            {
                var next = RequestRows.ToRow(partition, ToRequest(request, import), head.NextSeq);
                if (!known.TryGetValue(next.RowKey, out var row))
                {
                    actions.Add(TableTransactionAction.Add(next));
                }
                else if (row.GetBoolean("Withdrawn") == true)
                {
                    actions.Add(TableTransactionAction.Replace(next, row.ETag));
                }
            }

            return actions.Count == 0
                ? Decision.Refuse(Nothing)
                : Decision.Commit("import.portion", fact.Fact.Subject, new Answer("stored", actions.Count.ToString(CultureInfo.InvariantCulture)), actions,
                    head: RequestRows.HeadAfter(head, actions.Count), detail: $"portion {place}: {actions.Count}");
        }
    }

    private static InspectionRequest ToRequest(StoredRequest row, TableEntity import) => new(
        row.Id, row.Enterprise, row.EnterpriseName, row.Department, row.Matter, row.MatterName, row.Certificate, row.Minutes, row.Weight, row.Mandatory,
        row.Sessions, row.Note, import.GetDateTimeOffset("At") ?? default, import.Text("By"), $"import:{import.RowKey["imp|".Length..]}", false, "");
}
