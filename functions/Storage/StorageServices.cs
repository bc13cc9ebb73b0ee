using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inspection.Functions.Storage;

internal static class StorageServices
{
    private static readonly string[] Containers = [StorageNames.Snapshots, StorageNames.Published, StorageNames.Calendar];
    private static readonly string[] Queues = [StorageNames.SolveQueue, StorageNames.SolvePoisonQueue];

    /// <summary>
    /// Registers the table, the containers and queues (keyed by <see cref="StorageNames"/>), the journal, the dispatcher and the audit log,
    /// and has all of them created at start. Effects register themselves as <see cref="IEffect"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = StorageConnection.From(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(connection);
        services.AddSingleton(_ => new TableClient(StoragePipeline.ForTables(connection), StorageNames.Table));
        var blobs = new Lazy<StoragePipeline>(() => StoragePipeline.ForBlobs(connection));
        foreach (var name in Containers)
        {
            services.AddKeyedSingleton(name, (_, _) => new BlobContainer(blobs.Value, name, open: name == StorageNames.Calendar));
        }

        foreach (var name in Queues)
        {
            services.AddKeyedSingleton(name, (_, _) => new JobQueue(connection, name));
        }

        services.AddSingleton<KeyedLock>();
        services.AddSingleton<LivePartitions>();
        services.AddSingleton(provider => new Markers(
            provider.GetRequiredService<TableClient>(),
            provider.GetRequiredKeyedService<BlobContainer>(StorageNames.Snapshots)));
        services.AddSingleton<Journal>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton(provider => new Lazy<Dispatcher>(provider.GetRequiredService<Dispatcher>));
        services.AddSingleton<AuditLog>();
        services.AddSingleton<CollectionCache>();
        services.AddSingleton<CollectionStore>();
        services.AddSingleton<IEffect, FoldCollection>();
        services.AddSingleton<StorageSetup>();
        services.AddHostedService(provider => provider.GetRequiredService<StorageSetup>());
        return services;
    }
}
