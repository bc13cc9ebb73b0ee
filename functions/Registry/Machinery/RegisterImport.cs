using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>
/// Takes a register's file: entries with a known id are changed where the file says otherwise, new ones added, none removed. All of a file
/// or nothing: half a register would make plans wrong in silence.
/// </summary>
internal sealed class RegisterImport(Journal journal, TableClient table, RegisterStore store, CollectionStore collections, RegisterHistory history, TimeProvider time)
{
    /// <summary>More entries than these are stored as a whole new base file.</summary>
    private const int MaxLogged = 2_000;

    private const int Tries = 5;
    private const string Moved = "moved";

    public async Task<(ImportReport? Report, Refusal? Refusal)> RunAsync<T>(
        RegisterDefinition<T> definition, Caller caller, UploadedFile file, bool dryRun, Language language, CancellationToken cancellationToken)
        where T : class
    {
        if (RegisterRights.Refuse(definition, caller) is { } forbidden)
        {
            return (null, forbidden);
        }

        var partition = Partition.Registry(caller.Jurisdiction);
        var actor = caller.As(Role.Planner, Role.Clerk);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var head = await table.GetHeadAsync(partition, cancellationToken);
            var known = await store.ReadAsync(caller.Jurisdiction, head, cancellationToken);
            var read = new RegisterFile<T>(definition, known, caller, new ChangeMoment(known.Today, time.GetUtcNow(), caller.Name)).Check(file);
            if (dryRun || read.Check.Issues.Count > 0)
            {
                return (Report(read, file, language, ImportState.Checked), null);
            }

            var operation = Change.OperationOf("registry", definition.Kind, file.Hash, known.Version);
            var report = Report(read, file, language, ImportState.Stored, operation[..16]);
            if (read.Changes.Count == 0)
            {
                return (report, null);
            }

            var source = $"import:{file.Name}";
            var blobs = read.Changes.Count > RegisterHistory.MaxRows
                ? await history.SaveAsync(caller.Jurisdiction, definition.Kind, operation, [.. read.Changes.Select(change => change.History)], cancellationToken)
                : 0;
            var outcome = await journal.CommitAsync(new Storage.Change(partition, actor, operation, file.Hash), DecideAsync, cancellationToken);
            if (outcome is Outcome.Refused { Code: Moved })
            {
                continue;
            }

            return (report, outcome.Refusal(_ => RegistryRefusals.Moved));

            // What was read holds only for the registers that it was checked against; what it refers to may be gone from others.
            async Task<Decision> DecideAsync(Head now, PartitionReader rows, CancellationToken token)
            {
                var still = await store.ReadAsync(caller.Jurisdiction, now, token);
                if (still.Version != known.Version)
                {
                    return Decision.Refuse(Moved);
                }

                var at = time.GetUtcNow();
                var entries = read.Changes.Select(change => new Entry<T>(change.History.Id, change.Entry, now.NextSeq, at, caller.Name));
                var stored = read.Changes.Count <= MaxLogged
                    ? CollectionStore.Change(definition.Collection, now, entries)
                    : await collections.ReplaceAsync(definition.Collection, now, definition.In(still).Entries.With(entries.ToDictionary(entry => entry.Id, Entry<T>? (entry) => entry, StringComparer.Ordinal)).Values, token);
                var told = blobs > 0
                    ? [RegisterHistory.FileRow(now, definition.Kind, actor, at, source, operation, blobs)]
                    : RegisterHistory.Rows(now, definition.Kind, actor, at, source, read.Changes.Select(change => change.History));
                return Decision.Commit("registry.import", definition.Kind, Answer.Empty, [.. stored.Rows, .. told], stored.Facts, stored.Head,
                    $"{read.Changes.Count} {file.Hash}");
            }
        }

        return (null, RegistryRefusals.Moved);
    }

    private static ImportReport Report<T>(ReadFile<T> read, UploadedFile file, Language language, ImportState state, string? importId = null)
        where T : class
    {
        var added = read.Changes.Count(change => change.History.Action == HistoryAction.Created);
        return ImportReports.For(read.Check, file.Name, language, state, importId, state == ImportState.Stored ? read.Changes.Count : 0, read.Same) with
        {
            New = added,
            Changed = read.Changes.Count - added,
        };
    }
}
