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
internal sealed class MaterialiseImport(TableClient table, ImportPortions portions, [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots) : IEffect
{
    public const string FactKind = "materialise-import";

    /// <summary>Requests of one change: packed they take a tenth of what a transaction may hold.</summary>
    public const int Portion = 500;

    public string Kind => FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var key = ImportRows.KeyOf(fact.Fact.Subject);
        var import = await table.GetEntityIfExistsAsync(fact.Partition, key, cancellationToken: cancellationToken)
            ?? throw new InvalidOperationException($"The import {fact.Fact.Subject} is not there.");
        var blob = await snapshots.GetAsync(import.Text("Blob"), cancellationToken: cancellationToken);
        var requests = JsonSerializer.Deserialize(blob!.Content!, StoredImportJson.Default.StoredImport)!.Requests;
        var week = Week.Parse(fact.Fact.Data, null);
        for (var from = import.GetInt32("Done") ?? 0; from < requests.Count; from += Portion)
        {
            var portion = new Portion(fact.Fact.Subject, ImportRows.RoundOf(import), from, [.. requests.Skip(from).Take(Portion).Select(one => one.Request)]);
            var end = await portions.StoreAsync(fact.Partition, week, fact.Actor, portion, cancellationToken);
            if (end is PortionEnd.Later)
            {
                return EffectResult.Later;
            }

            if (end is PortionEnd.Stopped)
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
}
