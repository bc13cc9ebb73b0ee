using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>
/// Takes a file of requests. Its good rows go into one blob, one small change accepts the file and owes the rest,
/// and <see cref="MaterialiseImport"/> turns the blob into requests. A process that dies between any two steps leaves
/// nothing half done that a queue message or the sweep would not finish.
/// </summary>
internal sealed class RequestImport(
    Journal journal,
    Dispatcher dispatcher,
    TableClient table,
    [FromKeyedServices(StorageNames.Snapshots)] BlobContainer snapshots,
    WeekPool pools,
    RequestLines lines,
    TimeProvider time)
{
    private const string Over = "over";
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SettleBudget = TimeSpan.FromSeconds(2);

    /// <summary>Reads the file and says what is in it; nothing is stored.</summary>
    public async Task<SheetCheck<RequestRow>> CheckAsync(Caller caller, Week week, UploadedFile file, Registers registers, CancellationToken cancellationToken) =>
        Check(caller, week, file, registers, await lines.ForAsync(caller.Jurisdiction, week, registers, cancellationToken), await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken));

    /// <param name="take"><c>none</c> checks, <c>good</c> takes the good rows, <c>all</c> takes the file only if every row is good.</param>
    /// <param name="wait">False: answers as soon as the file is accepted, and the rows are stored behind the caller's back.</param>
    public async Task<(ImportReport? Report, Refusal? Refusal)> RunAsync(
        Caller caller, Week week, UploadedFile file, string take, bool wait, Registers registers, Language language, CancellationToken cancellationToken)
    {
        var pool = await pools.ReadAsync(caller.Jurisdiction, week, cancellationToken);
        var finder = await lines.ForAsync(caller.Jurisdiction, week, registers, cancellationToken);
        var check = Check(caller, week, file, registers, finder, pool);
        var stored = StoredImport.Of(check, finder);
        var requests = stored.Requests;
        var meant = check.Good.Sum(row => row.Matters.Count);
        var content = JsonSerializer.SerializeToUtf8Bytes(stored, StoredImportJson.Default.StoredImport);
        // The same bytes that mean the same rows to the same department are the same import; after a correction of the registers they may mean more.
        var id = Change.OperationOf("import", OwnerOf(caller), file.Hash, new UploadedFile("", content).Hash)[..20];
        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var earlier = await table.GetEntityIfExistsAsync(partition, ImportRows.KeyOf(id), cancellationToken: cancellationToken);
        if (take == "none" || requests.Count == 0 || (take == "all" && check.Issues.Count > 0))
        {
            var isNew = requests.Count(one => pool.Find(one.Request.Id) is null or { IsGone: true });
            return (ImportReports.For(check, file.Name, language, ImportState.Checked, duplicates: meant - isNew) with
            {
                Of = requests.Count,
                Earlier = earlier is null ? null : ImportRows.Earlier(earlier),
            }, null);
        }

        var blob = $"imports/{caller.Jurisdiction}/{week}/{id}.json";
        await snapshots.PutIfAbsentAsync(blob, BinaryData.FromBytes(content), "application/json", cancellationToken);
        var change = new Change(partition, caller.As(Role.Planner, Role.Clerk), Change.OperationOf("import", partition.Value, id), id);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome is Outcome.Done { Replayed: true } && earlier is not null && ImportRows.CanResume(earlier))
        {
            outcome = await ResumeAsync(caller, week, partition, id, earlier.ETag.ToString(), cancellationToken);
        }

        if (outcome.Refusal(_ => Refusals.StorageUnavailable) is { } refusal)
        {
            return (null, refusal);
        }

        wait |= requests.Count <= MaterialiseImport.Portion;
        await CarryOnAsync(partition, wait, cancellationToken);
        if (wait && stored.Lines.Count > 0)
        {
            await dispatcher.RunAsync(Partition.AnnualPlan(caller.Jurisdiction, week.PlanYear()), SettleBudget, cancellationToken);
        }

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
                    ["Meant"] = meant,
                    ["Of"] = requests.Count,
                    ["Done"] = 0,
                    ["Stored"] = 0,
                    ["Stop"] = false,
                    ["By"] = caller.Name,
                    ["Person"] = caller.Person,
                    ["Department"] = OwnerOf(caller),
                    ["At"] = time.GetUtcNow(),
                }),
            ],
            Facts(caller.Jurisdiction, week, id, requests.Count),
            detail: file.Hash));
    }

    /// <summary>What became of an accepted file; null where there is none of this id, or it is another department's.</summary>
    public async Task<ImportReport?> FindAsync(Caller caller, Week week, string id, Language language, CancellationToken cancellationToken) =>
        await ReadAsync(caller, week, id, cancellationToken) is var (row, content, leftOut) ? ImportRows.Report(row, content, leftOut, language) : null;

    /// <summary>The header and the wrong rows of an accepted file, those among them that turned out wrong when they were stored; null where there is no such file.</summary>
    public async Task<(IReadOnlyList<string> Header, IReadOnlyList<BadRow> Rows)?> FindErrorsAsync(Caller caller, Week week, string id, CancellationToken cancellationToken) =>
        await ReadAsync(caller, week, id, cancellationToken) is var (_, content, leftOut) ? (content.Header, LateIssues.BadRows(content, leftOut)) : null;

    /// <summary>The row of an accepted file, what it holds, and what was left out of it.</summary>
    private async Task<(TableEntity Row, StoredImport Content, IReadOnlyList<LeftOut> LeftOut)?> ReadAsync(Caller caller, Week week, string id, CancellationToken cancellationToken)
    {
        if (await RowAsync(caller, week, id, cancellationToken) is not { } row)
        {
            return null;
        }

        var leftOut = new List<LeftOut>();
        if (row.GetInt32("LeftOut") > 0)
        {
            var rows = table.QueryAsync(TableFilter.RowsStartingWith(Partition.Week(caller.Jurisdiction, week.ToString()), ImportRows.LeftOutOf(row)), cancellationToken: cancellationToken);
            await foreach (var portion in rows)
            {
                leftOut.AddRange(LeftOut.FromRow(portion));
            }
        }

        var blob = await snapshots.GetAsync(row.Text("Blob"), cancellationToken: cancellationToken);
        return (row, JsonSerializer.Deserialize(blob!.Content!, StoredImportJson.Default.StoredImport)!, leftOut);
    }

    /// <summary>Stops an import before its next portion. What is stored by then stays in the pool; sending the file again goes on from there.</summary>
    public async Task<(ImportReport? Report, Refusal? Refusal)> CancelAsync(Caller caller, Week week, string id, Language language, CancellationToken cancellationToken)
    {
        if (await RowAsync(caller, week, id, cancellationToken) is null)
        {
            return (null, Refusals.NotFound);
        }

        var partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var outcome = await journal.CommitAsync(Change.For(partition, caller.As(Role.Planner, Role.Clerk), "import.stop", null, []), Decide, cancellationToken);
        if (outcome.Refusal(_ => RequestRefusals.ImportOver) is { } refusal)
        {
            return (null, refusal);
        }

        await CarryOnAsync(partition, true, cancellationToken);
        return (await FindAsync(caller, week, id, language, cancellationToken), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var row = (await rows.FindAsync(ImportRows.KeyOf(id), token))!;
            if (ImportRows.StateOf(row) is not ImportState.Storing)
            {
                return Decision.Refuse(Over);
            }

            row["Stop"] = true;
            return Decision.Commit("import.stop", id, Answer.Empty, [TableTransactionAction.Replace(row, row.ETag)]);
        }
    }

    /// <summary>Takes up an import that was stopped, where it stood; or one whose lines gave too little, from the start.</summary>
    private Task<Outcome> ResumeAsync(Caller caller, Week week, Partition partition, string id, string version, CancellationToken cancellationToken)
    {
        var change = new Change(partition, caller.As(Role.Planner, Role.Clerk), Change.OperationOf("import-resume", partition.Value, id, version), id);
        return journal.CommitAsync(change, Decide, cancellationToken);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var row = (await rows.FindAsync(ImportRows.KeyOf(id), token))!;
            if (ImportRows.StateOf(row) is ImportState.Stored)
            {
                row["Round"] = ImportRows.RoundOf(row) + 1;
                row["LeftOut"] = 0;
                row["Done"] = 0;
            }

            row["State"] = "Accepted";
            row["Stop"] = false;
            var left = (row.GetInt32("Of") ?? 0) - (row.GetInt32("Done") ?? 0);
            return Decision.Commit("import.resume", id, Answer.Empty, [TableTransactionAction.Replace(row, row.ETag)], Facts(caller.Jurisdiction, week, id, left));
        }
    }

    private SheetCheck<RequestRow> Check(Caller caller, Week week, UploadedFile file, Registers registers, LineFinder finder, Pool pool) =>
        PlannedRows.Match(SheetChecker.Check(file, RequestSchema.For(registers, caller, week, RequestRules.Begun(week, registers.Calendar, time))), finder, pool);

    /// <summary>A long import owes a queue message too: its storing goes on whatever becomes of this process.</summary>
    private static Fact[] Facts(string jurisdiction, Week week, string id, int requests) => requests <= MaterialiseImport.Portion
        ? [new(MaterialiseImport.FactKind, id, week.ToString())]
        : [DispatchFacts.NudgeOf(id, jurisdiction, week.ToString()), new(MaterialiseImport.FactKind, id, week.ToString())];

    private Task<DispatchReport> CarryOnAsync(Partition partition, bool wait, CancellationToken cancellationToken) => wait
        ? dispatcher.RunAsync(partition, InlineBudget, cancellationToken)
        : dispatcher.RunAsync(partition, DispatchFacts.Nudge, cancellationToken);

    private async Task<TableEntity?> RowAsync(Caller caller, Week week, string id, CancellationToken cancellationToken)
    {
        var row = Key.IsPart(id)
            ? await table.GetEntityIfExistsAsync(Partition.Week(caller.Jurisdiction, week.ToString()), ImportRows.KeyOf(id), cancellationToken: cancellationToken)
            : null;
        return row is null || (caller.IsOnlyClerk && row.GetString("Department") != OwnerOf(caller)) ? null : row;
    }

    /// <summary>The department whose clerks may see the report; none for a file of the office.</summary>
    private static string OwnerOf(Caller caller) => caller.IsOnlyClerk ? caller.Department ?? "" : "";
}
