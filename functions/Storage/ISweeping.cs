namespace Inspection.Functions.Storage;

/// <summary>
/// What a feature does for each partition that the sweep visits, where time alone makes something due and no change owes it. It may run at any time and any
/// number of times, and stores what is due as a change of its own.
/// </summary>
internal interface ISweeping
{
    Task SweepAsync(Partition partition, CancellationToken cancellationToken);
}
