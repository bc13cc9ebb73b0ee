using System.Collections;
using Azure;

namespace Inspection.Functions.Storage;

/// <summary>
/// A row: two keys and typed properties (string, int, long, double, bool, DateTimeOffset, Guid, byte[]).
/// A property set to null is not stored.
/// </summary>
internal sealed class TableEntity : IEnumerable<KeyValuePair<string, object>>
{
    private readonly SortedDictionary<string, object> properties = new(StringComparer.Ordinal);

    public TableEntity(Partition partition, Key row)
        : this(partition.Value, row.Value)
    {
    }

    internal TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public string PartitionKey { get; }

    public string RowKey { get; }

    /// <summary>The version that was read; default for a row that was never read.</summary>
    public ETag ETag { get; internal set; }

    public DateTimeOffset? Timestamp { get; internal set; }

    public int Count => properties.Count;

    public object? this[string name]
    {
        get => properties.GetValueOrDefault(name);
        set
        {
            if (value is null)
            {
                properties.Remove(name);
                return;
            }

            properties[name] = value is string or int or long or double or bool or DateTimeOffset or Guid or byte[]
                ? value
                : throw new ArgumentException($"Tables hold no {value.GetType().Name} (property {name}).", nameof(value));
        }
    }

    public string? GetString(string name) => Get<string>(name);

    public int? GetInt32(string name) => Number(name) is { } n ? checked((int)n) : null;

    public long? GetInt64(string name) => Number(name);

    public double? GetDouble(string name) => properties.GetValueOrDefault(name) is double d ? d : Number(name);

    public bool? GetBoolean(string name) => properties.TryGetValue(name, out var value) ? (bool)value : null;

    public DateTimeOffset? GetDateTimeOffset(string name) => properties.TryGetValue(name, out var value) ? (DateTimeOffset)value : null;

    public Guid? GetGuid(string name) => properties.TryGetValue(name, out var value) ? (Guid)value : null;

    public byte[]? GetBinary(string name) => Get<byte[]>(name);

    /// <summary>The string that must be there.</summary>
    public string Text(string name) =>
        GetString(name) ?? throw new InvalidOperationException($"The row {RowKey} lacks the property {name}.");

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Exists for collection initialisers.</summary>
    public void Add(string name, object? value) => this[name] = value;

    private T? Get<T>(string name)
        where T : class => properties.TryGetValue(name, out var value) ? (T)value : null;

    private long? Number(string name) => properties.GetValueOrDefault(name) switch
    {
        null => null,
        int i => i,
        long l => l,
        double d when d == Math.Truncate(d) => (long)d,
        var other => throw new InvalidCastException($"The property {name} of {RowKey} is a {other.GetType().Name}, not a whole number."),
    };
}
