using System.Text.Json.Serialization.Metadata;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>
/// Takes a register's file: entries with a known id are replaced, new ones added, none removed. All of a file or nothing:
/// half a register would make plans wrong in silence.
/// </summary>
internal sealed class RegistryImport(Journal journal, TableClient table, RegisterStore store)
{
    private const int Tries = 5;

    public Task<(ImportReport? Report, Refusal? Refusal)> RunAsync(Caller caller, string kind, UploadedFile file, bool dryRun, Language language, CancellationToken cancellationToken) => kind switch
    {
        RegisterKind.Departments => RunAsync(caller, file, dryRun, language, _ => RegistrySchemas.Departments, registers => registers.Departments, RegisterJson.Default.IReadOnlyListDepartmentEntry, cancellationToken),
        RegisterKind.Bases => RunAsync(caller, file, dryRun, language, _ => RegistrySchemas.Bases, registers => registers.Bases, RegisterJson.Default.IReadOnlyListBaseEntry, cancellationToken),
        RegisterKind.Matters => RunAsync(caller, file, dryRun, language, MatterFile.Schema, registers => registers.Matters, RegisterJson.Default.IReadOnlyListMatterEntry, cancellationToken),
        RegisterKind.Officers => RunAsync(caller, file, dryRun, language, OfficerFile.Schema, registers => registers.Officers, RegisterJson.Default.IReadOnlyListOfficerEntry, cancellationToken),
        RegisterKind.Enterprises => RunAsync(caller, file, dryRun, language, RegistrySchemas.Enterprises, registers => registers.Enterprises, RegisterJson.Default.IReadOnlyListEnterpriseEntry, cancellationToken),
        RegisterKind.Calendar => RunAsync(caller, file, dryRun, language, _ => CalendarFile.Schema, registers => [.. registers.Calendar.Days], RegisterJson.Default.IReadOnlyListCalendarDay, cancellationToken),
        _ => Task.FromResult<(ImportReport?, Refusal?)>((null, Refusals.NotFound)),
    };

    private async Task<(ImportReport?, Refusal?)> RunAsync<T>(
        Caller caller,
        UploadedFile file,
        bool dryRun,
        Language language,
        Func<Registers, SheetSchema<T>> schemaOf,
        Func<Registers, IReadOnlyList<T>> present,
        JsonTypeInfo<IReadOnlyList<T>> type,
        CancellationToken cancellationToken)
        where T : class
    {
        var partition = Partition.Registry(caller.Jurisdiction);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var head = await table.GetHeadAsync(partition, cancellationToken);
            var registers = await store.ReadAsync(caller.Jurisdiction, head, cancellationToken);
            var schema = schemaOf(registers);
            var check = SheetChecker.Check(file, schema);
            var merged = Merge(present(registers), check.Good, schema.Id);
            var same = check.Good.Count - merged.Changed;
            if (dryRun || check.Issues.Count > 0)
            {
                return (ImportReports.For(check, file.Name, language, ImportState.Checked, duplicates: same), null);
            }

            var operation = Change.OperationOf("registry", schema.Kind, file.Hash, head.Hash);
            var report = ImportReports.For(check, file.Name, language, ImportState.Stored, operation[..16], merged.Changed, same);
            if (merged.Changed == 0)
            {
                return (report, null);
            }

            var pointer = await store.SaveAsync(caller.Jurisdiction, schema.Kind, merged.Entries, type, cancellationToken);
            var change = new Change(partition, caller.As(Role.Planner), operation, file.Hash);
            var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
            if (outcome is Outcome.Refused { Code: Moved })
            {
                continue;
            }

            return (report, outcome.Refusal(_ => RegistryRefusals.Moved));

            // What was merged holds only for the registry that was read; a reference checked against it may be gone from another.
            Task<Decision> Decide(Head now, PartitionReader rows, CancellationToken token) => Task.FromResult(now.Seq != head.Seq
                ? Decision.Refuse(Moved)
                : Decision.Commit("registry.import", schema.Kind, Answer.Empty,
                    head: new Dictionary<string, object> { [RegisterKind.Pointer(schema.Kind)] = pointer }, detail: $"{merged.Changed} {pointer}"));
        }

        return (null, RegistryRefusals.Moved);
    }

    private const string Moved = "moved";

    private static (IReadOnlyList<T> Entries, int Changed) Merge<T>(IReadOnlyList<T> present, IReadOnlyList<T> imported, Func<T, string> id)
        where T : class
    {
        var places = present.Select((entry, place) => (Id: id(entry), place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        var entries = present.ToList();
        var changed = 0;
        foreach (var entry in imported)
        {
            if (!places.TryGetValue(id(entry), out var place))
            {
                entries.Add(entry);
                changed++;
            }
            else if (!EntryEquality.Same(entries[place], entry))
            {
                entries[place] = entry;
                changed++;
            }
        }

        return (entries, changed);
    }
}
