namespace Inspection.Functions.Storage;

/// <summary>What a storage failure means to the caller.</summary>
internal enum StorageFault
{
    /// <summary>The thing to create exists already (409).</summary>
    Conflict,

    /// <summary>The ETag in the condition is not the current one (412).</summary>
    Precondition,

    /// <summary>No such row, blob, container or queue (404).</summary>
    NotFound,

    /// <summary>A write got no answer, or one that does not say whether it took effect (timeout, reset, 500, 503).</summary>
    Ambiguous,

    /// <summary>Nothing was changed, because storage could not be reached, was too busy or is not set up yet; later it may work.</summary>
    Unavailable,

    /// <summary>The request can never work: over a limit, malformed, or not allowed.</summary>
    Rejected,
}

/// <summary>
/// A storage operation that did not succeed. <see cref="Status"/> is 0 where nothing was sent or no answer came;
/// <see cref="Index"/> is the place of the failing operation in a transaction.
/// </summary>
internal sealed class StorageException : Exception
{
    public StorageException(StorageFault fault, int status, string code, string message, int? index = null, Exception? inner = null)
        : base($"{message} ({code}{(index is null ? "" : $", operation {index}")})", inner)
    {
        Fault = fault;
        Status = status;
        Code = code;
        Index = index;
    }

    public StorageFault Fault { get; }

    public int Status { get; }

    /// <summary>The service's error code, such as <c>EntityAlreadyExists</c>.</summary>
    public string Code { get; }

    public int? Index { get; }

    /// <summary>A request that our own checks refused before it was sent.</summary>
    public static StorageException OverLimit(string code, string message, int? index = null) =>
        new(StorageFault.Rejected, 0, code, message, index);
}
