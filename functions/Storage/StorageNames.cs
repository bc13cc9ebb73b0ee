namespace Inspection.Functions.Storage;

/// <summary>What the account holds. Containers and queues are injected by these names.</summary>
internal static class StorageNames
{
    public const string Table = "inspection";

    /// <summary>Private blobs, named by the hash of their content.</summary>
    public const string Snapshots = "snapshots";

    /// <summary>What is public, as this program reads it: manifests and calendars.</summary>
    public const string Published = "published";

    /// <summary>Files of the public calendar, fetched by anyone without this program.</summary>
    public const string Calendar = "calendar";

    public const string SolveQueue = "solve";

    /// <summary>Where the host puts messages of <see cref="SolveQueue"/> that could not be handled.</summary>
    public const string SolvePoisonQueue = "solve-poison";
}
