using System.Globalization;

namespace Inspection.Functions.Storage;

/// <summary>A query condition. Built from values only, so that no text can escape its quotes.</summary>
internal sealed record TableFilter
{
    private TableFilter(string text) => Text = text;

    /// <summary>The OData expression.</summary>
    public string Text { get; }

    public static TableFilter In(Partition partition) => Eq("PartitionKey", partition.Value);

    /// <summary>The rows of a partition whose key starts with <paramref name="prefix"/>, in key order.</summary>
    public static TableFilter RowsStartingWith(Partition partition, string prefix)
    {
        if (prefix.Length == 0)
        {
            return In(partition);
        }

        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        return In(partition).And(Ge("RowKey", prefix)).And(Lt("RowKey", end));
    }

    public static TableFilter Eq(string property, object value) => Compare(property, "eq", value);

    public static TableFilter Ne(string property, object value) => Compare(property, "ne", value);

    public static TableFilter Gt(string property, object value) => Compare(property, "gt", value);

    public static TableFilter Ge(string property, object value) => Compare(property, "ge", value);

    public static TableFilter Lt(string property, object value) => Compare(property, "lt", value);

    public static TableFilter Le(string property, object value) => Compare(property, "le", value);

    public TableFilter And(TableFilter other) => new($"({Text}) and ({other.Text})");

    public TableFilter Or(TableFilter other) => new($"({Text}) or ({other.Text})");

    public TableFilter Not() => new($"not ({Text})");

    public override string ToString() => Text;

    private static TableFilter Compare(string property, string relation, object value) =>
        new($"{TableLimits.PropertyName(property)} {relation} {Literal(value)}");

    private static string Literal(object value) => value switch
    {
        string s => $"'{s.Replace("'", "''", StringComparison.Ordinal)}'",
        int i => i.ToString(CultureInfo.InvariantCulture),
        long l => l.ToString(CultureInfo.InvariantCulture) + "L",
        double d => double.IsFinite(d)
            ? d.ToString("0.0###############", CultureInfo.InvariantCulture)
            : throw new ArgumentException("Only finite numbers can be compared.", nameof(value)),
        bool b => b ? "true" : "false",
        DateTimeOffset t => $"datetime'{t.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture)}Z'",
        Guid g => $"guid'{g:D}'",
        _ => throw new ArgumentException($"No filter literal for {value.GetType().Name}.", nameof(value)),
    };
}
