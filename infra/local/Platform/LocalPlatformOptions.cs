namespace Inspection.Local;

/// <summary>Where the parts of the local platform listen and keep their data. A port of 0 means any free one.</summary>
public sealed record LocalPlatformOptions
{
    public int WebPort { get; init; } = 8080;

    public int ApiPort { get; init; } = 7071;

    public int SignInPort { get; init; } = 9400;

    /// <summary>Blobs; queues are on the next port and tables on the one after.</summary>
    public int StoragePort { get; init; } = 10000;

    /// <summary>What outlives the platform; created where it is missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Forgets what the data folder holds.</summary>
    public bool Fresh { get; init; }

    /// <summary>The time that the platform is to believe, not before the true one; null goes on where the data was left.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether the web app is built and served, too.</summary>
    public bool WithWeb { get; init; } = true;

    /// <summary>Receives progress and what needs attention.</summary>
    public Action<string> Say { get; init; } = Console.WriteLine;

    /// <summary>Every part on a free port.</summary>
    public LocalPlatformOptions OnFreePorts() => this with { WebPort = 0, ApiPort = 0, SignInPort = 0, StoragePort = 0 };
}
