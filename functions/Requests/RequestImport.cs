using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// Takes a file of requests. Its good rows go into one blob, one small change accepts the file and owes the rest,
/// and <see cref="MaterialiseImport"/> turns the blob into rows. A process that dies between any two steps leaves
/// nothing half done that the sweep would not finish.
/// </summary>
internal sealed class RequestImport(
    Journal journal,
    Dispatcher dispatcher,
    TableClient table,
    [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots,
    WeekPool pools,
    TimeProvider time)
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(20);

    /// <param name="take"><c>none</c> checks, <c>good</c> takes the good rows, <c>all</c> takes the file only if every row is good.</param>
    public async Task<(ImportReport? Report, Refusal? Refusal)> RunAsync(
        Caller caller, Week week, UploadedFile file, string take, Registers registers, Language language, CancellationToken cancellationToken)
    {
        var check = SheetChecker.Check(file, RequestSchema.For(registers, caller, week, RequestRules.Begun(week, registers.Calendar, time)));
        // A file that names a request twice means it once; the last row counts, as with uploading it again.
        var rows = check.Good.GroupBy(row => row.Id, StringComparer.Ordinal).Select(group => group.Last()).OrderBy(row => row.Id, StringComparer.Ordinal).ToList();
        if (take == "none" || rows.Count == 0 || (take == "all" && check.Issues.Count > 0))
        {
            var pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
            var known = pool.Open.Select(request => request.Id).ToHashSet(StringComparer.Ordinal);
            return (ImportReports.For(check, file.Name, language, ImportState.Checked, duplicates: check.Good.Count - rows.Count(row => !known.Contains(row.Id))), null);
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(
            new StoredImport(
                [.. rows.Select(row => Store(row, registers, week))],
                [.. check.Issues.Select(ImportRows.Store)],
                [.. check.Columns.Select(column => new StoredColumn(column.Column.Name, column.Column.Key, column.Found, column.Column.Required))]),
            StoredImportJson.Default.StoredImport);
        // The same bytes that mean the same rows to the same department are the same import; after a correction of the registers they may mean more.
        var id = Change.OperationOf("import", OwnerOf(caller), file.Hash, new UploadedFile("", content).Hash)[..20];
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var blob = $"imports/{caller.Jurisdiction}/{week}/{id}.json";
        await snapshots.PutIfAbsentAsync(blob, BinaryData.FromBytes(content), "application/json", cancellationToken);
        var change = new Change(partition, caller.As(Role.Planner, Role.Clerk), Change.OperationOf("import", partition.Value, id), id);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome.Refusal(_ => Refusals.StorageUnavailable) is { } refusal)
        {
            return (null, refusal);
        }

        await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
        return (await FindAsync(caller, week, id, language, cancellationToken), null);

        Task<Decision> Decide(Head head, PartitionReader reader, CancellationToken token) => Task.FromResult(Decision.Commit(
            "import.accept",
            id,
            Answer.Empty,
            [
                TableTransactionAction.Add(new TableEntity(partition, ImportRows.KeyOf(id))
                {
                    ["State"] = "Accepted",
                    ["File"] = file.Name,
                    ["FileHash"] = file.Hash,
                    ["Blob"] = blob,
                    ["Rows"] = check.Rows,
                    ["Good"] = check.Good.Count,
                    ["Bad"] = check.Bad,
                    ["Stored"] = 0,
                    ["Duplicates"] = 0,
                    ["By"] = caller.Name,
                    ["Department"] = OwnerOf(caller),
                    ["At"] = time.GetUtcNow(),
                }),
            ],
            [new Fact(MaterialiseImport.FactKind, id)],
            detail: file.Hash));
    }

    /// <summary>What became of an accepted file; null where there is none of this id, or it is another department's.</summary>
    public async Task<ImportReport?> FindAsync(Caller caller, Week week, string id, Language language, CancellationToken cancellationToken)
    {
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var row = Key.IsPart(id) ? await table.GetEntityIfExistsAsync(partition, ImportRows.KeyOf(id), cancellationToken: cancellationToken) : null;
        if (row is null || (caller.IsOnlyClerk && row.GetString("Department") != OwnerOf(caller)))
        {
            return null;
        }

        var blob = await snapshots.GetAsync(row.Text("Blob"), cancellationToken: cancellationToken);
        return ImportRows.Report(row, JsonSerializer.Deserialize(blob!.Content!, StoredImportJson.Default.StoredImport)!, language);
    }

    /// <summary>The department whose clerks may see the report; none for a file of the office.</summary>
    private static string OwnerOf(Caller caller) => caller.IsOnlyClerk ? caller.Department ?? "" : "";

    private static StoredRequest Store(RequestRow row, Registers registers, Week week)
    {
        var matter = registers.Matter(row.Matter, week.Monday)!;
        return new(row.Id, row.Enterprise, registers.Enterprise(row.Enterprise)!.Name, matter.Department, matter.Code, matter.Name,
            matter.Certificate, matter.Minutes, row.Weight, row.Mandatory, row.Sessions, row.Note);
    }
}
