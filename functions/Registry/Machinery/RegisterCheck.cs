using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>Checks a form as a file is checked: the entry is written to cells, and the cells are read.</summary>
internal static class RegisterCheck
{
    /// <summary>The entry as it reads, trimmed and in its one way to be written, and everything that is wrong with it.</summary>
    public static (T Entry, IReadOnlyList<Finding> Findings) Form<T>(RegisterDefinition<T> definition, T form, T? stored, Registers known)
        where T : class
    {
        var columns = definition.Columns(known);
        var map = ColumnMap.Of(columns);
        var findings = new List<Finding>();
        T? entry = null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (cells, row) in definition.Write(form).Select((cells, row) => (cells, row)))
        {
            var issues = new List<RowIssue>();
            var reader = new RowReader(map, new SheetRow(row + 1, [.. cells.In(columns).Select(PlainCell.Write)]), issues);
            entry = definition.Read(reader, known, entry);
            if (!keys.Add(definition.RowKeyIn(reader)))
            {
                reader.Refuse(definition.IdColumn, RowIssues.SameDay());
            }

            findings.AddRange(issues.Select(issue => new Finding(issue.Code, issue.Column is { } column ? definition.PlaceOf(column.Key, row) : "$", CauseOf(issue), issue.Action)));
        }

        if (entry is not null && findings.Count == 0)
        {
            findings.AddRange(definition.Compare(stored, entry, known.Today)
                .Select(fault => new Finding(fault.Issue.Code, definition.PlaceOf(fault.Column, fault.Row), fault.Issue.Cause, fault.Issue.Action)));
        }

        return entry is null
            ? (form, [RegistryRefusals.NothingIn(definition.IdColumn)])
            : (entry, findings);
    }

    /// <summary>A form names its fields itself, and not as the columns of a file.</summary>
    private static Text CauseOf(RowIssue issue) =>
        issue is { Code: "row-missing", Value.Length: 0, Column: not null } ? new("没有填写。", "Nothing is filled in.") : issue.Cause;
}
