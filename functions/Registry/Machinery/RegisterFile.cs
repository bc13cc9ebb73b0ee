using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>An entry that a file changes or adds.</summary>
internal sealed record ImportedEntry<T>(T Entry, EntryChange History);

/// <summary>A file that was read, and what it would change.</summary>
/// <param name="Same">Entries of the file that are registered just so.</param>
internal sealed record ReadFile<T>(SheetCheck<ImportedRow> Check, IReadOnlyList<ImportedEntry<T>> Changes, int Same);

/// <summary>What names a row of a file.</summary>
internal readonly record struct ImportedRow(string Key);

/// <summary>Reads a register's file row by row and compares it with what is registered.</summary>
internal sealed class RegisterFile<T>(RegisterDefinition<T> definition, Registers known, Caller caller, ChangeMoment moment)
    where T : class
{
    private readonly Dictionary<string, T> _read = new(StringComparer.Ordinal);

    public ReadFile<T> Check(UploadedFile file)
    {
        var schema = new SheetSchema<ImportedRow>(definition.Kind, definition.Columns(known), definition.IdColumn, Read, row => row.Key) { Limits = SheetLimits.Register };
        var check = SheetChecker.Check(file, schema);
        var changes = new List<ImportedEntry<T>>();
        var same = 0;
        foreach (var (id, entry) in _read)
        {
            var stored = definition.In(known).Find(id);
            var before = stored?.Value;
            var after = definition.Settle(before, entry, moment);
            if (before is not null && EntryEquality.Same(definition, before, after))
            {
                same++;
                continue;
            }

            var action = before is null ? HistoryAction.Created : HistoryAction.Changed;
            changes.Add(new ImportedEntry<T>(after, new EntryChange(id, action, FieldChanges.Between(definition, before, after), stored?.Version ?? 0)));
        }

        return new ReadFile<T>(check, changes, same);
    }

    private ImportedRow Read(RowReader row)
    {
        var id = definition.IdIn(row);
        var stored = definition.In(known).Find(id)?.Value;
        var before = _read.GetValueOrDefault(id) ?? stored;
        row.Known = before is null ? null : definition.Present(before, row, known);
        var entry = definition.Read(row, known, before);
        foreach (var fault in row.IsGood ? definition.Compare(stored, entry, known.Today) : [])
        {
            row.Refuse(fault.Column, fault.Issue);
        }

        if (row.IsGood && !RegisterRights.May(definition, caller, stored, entry))
        {
            row.Refuse(definition.DepartmentColumn!, RowIssues.ForeignDepartment());
        }

        if (row.IsGood)
        {
            _read[id] = entry;
        }

        return new ImportedRow(definition.RowKeyIn(row));
    }
}
