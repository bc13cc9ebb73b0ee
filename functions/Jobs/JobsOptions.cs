namespace Inspection.Functions.Jobs;

/// <summary>Section <c>Jobs</c>: how background work is signed and fenced.</summary>
internal sealed class JobsOptions
{
    /// <summary>Base64 of at least 32 random bytes, the same for all instances; signs queue messages and names public blobs.</summary>
    public string SigningKey { get; init; } = "";

    /// <summary>A worker that has not renewed for this long counts as dead. 5 to 600. Default 60.</summary>
    public int LeaseSeconds { get; init; } = 60;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>True where the key can be used.</summary>
    public bool HasKey => Convert.TryFromBase64String(SigningKey, new byte[SigningKey.Length], out int length) && length >= 32;
}
