namespace Inspection.Functions.Registry;

/// <summary>A field that a change has changed, as the cells of a file show it.</summary>
/// <param name="Field">Key of the column; where an entry has several rows, the name of the row follows in brackets.</param>
internal sealed record FieldChange(string Field, string Before, string After);

/// <summary>Compares entries field by field.</summary>
internal static class FieldChanges
{
    /// <summary>What differs; nothing for a new entry, whose fields all do.</summary>
    public static IReadOnlyList<FieldChange> Between<T>(RegisterDefinition<T> definition, T? before, T after)
        where T : class
    {
        if (before is null)
        {
            return [];
        }

        var (old, now) = (Rows(definition, before), Rows(definition, after));
        var empty = new Cells();
        var changes = new List<FieldChange>();
        foreach (var row in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (left, right) = (old.GetValueOrDefault(row, empty), now.GetValueOrDefault(row, empty));
            foreach (var column in left.Keys.Union(right.Keys, StringComparer.Ordinal))
            {
                var (was, is_) = (left.GetValueOrDefault(column, ""), right.GetValueOrDefault(column, ""));
                if (was != is_)
                {
                    changes.Add(new FieldChange(row.Length == 0 ? column : $"{column}[{row}]", was, is_));
                }
            }
        }

        return changes;
    }

    private static Dictionary<string, Cells> Rows<T>(RegisterDefinition<T> definition, T entry)
        where T : class => definition.Write(entry).ToDictionary(definition.NameOf, StringComparer.Ordinal);
}
