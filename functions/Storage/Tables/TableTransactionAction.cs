using Azure;

namespace Inspection.Functions.Storage;

/// <summary>How an update treats properties that it does not name: keep them (merge) or drop them (replace).</summary>
internal enum TableUpdateMode
{
    Merge,
    Replace,
}

internal enum TableTransactionActionType
{
    Add,
    UpdateMerge,
    UpdateReplace,
    Delete,
}

/// <summary>One operation of a transaction. Updates and deletes carry the ETag that was read.</summary>
internal sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default)
{
    public static TableTransactionAction Add(TableEntity entity) => new(TableTransactionActionType.Add, entity);

    /// <summary>Replaces the row by <paramref name="entity"/>, if it still is at <paramref name="etag"/>.</summary>
    public static TableTransactionAction Replace(TableEntity entity, ETag etag) => new(TableTransactionActionType.UpdateReplace, entity, etag);

    /// <summary>Sets the named properties, if the row still is at <paramref name="etag"/>.</summary>
    public static TableTransactionAction Merge(TableEntity entity, ETag etag) => new(TableTransactionActionType.UpdateMerge, entity, etag);

    /// <summary>Deletes a row at the version at which it was read.</summary>
    public static TableTransactionAction Delete(TableEntity read) => new(TableTransactionActionType.Delete, read, read.ETag);
}
