namespace Inspection.Functions.Jobs;

/// <summary>Section <c>Jobs</c>: how background work is fenced.</summary>
internal sealed class JobsOptions
{
    /// <summary>A worker that has not renewed for this long counts as dead. 5 to 600. Default 60.</summary>
    public int LeaseSeconds { get; init; } = 60;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
