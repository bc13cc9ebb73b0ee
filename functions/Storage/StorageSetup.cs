namespace Inspection.Functions.Storage;

/// <summary>
/// Creates the table, containers and queues where they are missing. The app starts even while storage is dark, and catches up later.
/// </summary>
internal sealed partial class StorageSetup(IServiceProvider services, TableClient table, TimeProvider time, ILogger<StorageSetup> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task CreateAllAsync(CancellationToken cancellationToken)
    {
        await table.CreateIfNotExistsAsync(cancellationToken);
        foreach (var container in services.GetKeyedServices<BlobContainer>(KeyedService.AnyKey))
        {
            await container.CreateIfNotExistsAsync(cancellationToken);
        }

        foreach (var queue in services.GetKeyedServices<JobQueue>(KeyedService.AnyKey))
        {
            await queue.CreateIfNotExistsAsync(cancellationToken);
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryCreateAllAsync(cancellationToken))
        {
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
        while (!await TryCreateAllAsync(stoppingToken));
    }

    private async Task<bool> TryCreateAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CreateAllAsync(cancellationToken);
            return true;
        }
        catch (StorageException e)
        {
            LogNotReady(log, e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage is not ready; trying again")]
    private static partial void LogNotReady(ILogger logger, Exception exception);
}
