namespace Inspection.Functions.Storage;

/// <summary>
/// The service's limits, checked before anything is sent: the emulator is laxer than the service, and a refusal here names the culprit.
/// </summary>
internal static class TableLimits
{
    public const int Properties = 252;
    public const int PropertyBytes = 64 * 1024;
    public const int EntityBytes = 1024 * 1024;
    public const int TransactionOperations = 100;
    public const int TransactionBytes = 4 * 1024 * 1024;
    public const int PageSize = 1000;
    private const int PropertyNameLength = 255;

    public static string TableName(string name) =>
        name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            ? name
            : throw StorageException.OverLimit("InvalidResourceName", $"'{name}' is no table name: a letter, then letters and digits, 3 to 63 in all");

    /// <summary>The name itself, if it is an identifier of at most 255 characters.</summary>
    public static string PropertyName(string name)
    {
        if (name.Length > PropertyNameLength)
        {
            throw StorageException.OverLimit("PropertyNameTooLong", $"The property name '{name[..20]}…' has {name.Length} characters, more than {PropertyNameLength}");
        }

        return name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            ? name
            : throw StorageException.OverLimit("PropertyNameInvalid", $"'{name}' is no property name: a letter or _, then letters, digits and _");
    }

    public static void Check(TableEntity entity, int? index = null)
    {
        Key.Checked(entity.PartitionKey);
        Key.Checked(entity.RowKey);
        if (entity.Count > Properties)
        {
            throw StorageException.OverLimit("TooManyProperties", $"The row {entity.RowKey} has {entity.Count} properties, more than {Properties}", index);
        }

        var size = 4L + ((entity.PartitionKey.Length + entity.RowKey.Length) * sizeof(char));
        foreach (var (name, value) in entity)
        {
            var bytes = SizeOf(value);
            if (bytes > PropertyBytes)
            {
                throw StorageException.OverLimit("PropertyValueTooLarge", $"The property {name} of {entity.RowKey} takes {bytes} bytes, more than {PropertyBytes}", index);
            }

            size += 8 + (PropertyName(name).Length * sizeof(char)) + 4 + bytes;
        }

        if (size > EntityBytes)
        {
            throw StorageException.OverLimit("EntityTooLarge", $"The row {entity.RowKey} takes {size} bytes, more than {EntityBytes}", index);
        }
    }

    /// <summary>A transaction changes at most 100 rows of one partition, each once.</summary>
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > TransactionOperations)
        {
            throw StorageException.OverLimit("InvalidInput", $"A transaction has 1 to {TransactionOperations} operations, not {actions.Count}");
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < actions.Count; i++)
        {
            var entity = actions[i].Entity;
            if (entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw StorageException.OverLimit("CommandsInBatchActOnDifferentPartitions", $"{entity.PartitionKey} is not {actions[0].Entity.PartitionKey}", i);
            }

            if (!rows.Add(entity.RowKey))
            {
                throw StorageException.OverLimit("InvalidDuplicateRow", $"The row {entity.RowKey} occurs twice in one transaction", i);
            }

            if (actions[i].ActionType != TableTransactionActionType.Add && actions[i].ETag == default)
            {
                throw StorageException.OverLimit("MissingRequiredHeader", $"The row {entity.RowKey} is changed without the ETag that was read", i);
            }

            Check(entity, i);
        }
    }

    private static int SizeOf(object value) => value switch
    {
        string s => s.Length * sizeof(char),
        byte[] b => b.Length,
        Guid => 16,
        int => 4,
        bool => 1,
        _ => 8,
    };
}
