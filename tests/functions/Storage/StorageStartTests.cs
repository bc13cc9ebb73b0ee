using Inspection.Functions.Storage;
using Inspection.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inspection.Functions.Tests.Storage;

/// <summary>These look at the names that every deployment has, so they have a storage of their own.</summary>
public sealed class StorageStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starting_creates_whatever_is_missing()
    {
        await using var storage = await AzuriteServer.StartAsync(cancel: Cancel);
        using var host = Host(storage.ConnectionString);
        await host.StartAsync(Cancel);
        var services = host.Services;
        Assert.False(await services.GetRequiredService<TableClient>().CreateIfNotExistsAsync(Cancel));
        Assert.False(await services.GetRequiredKeyedService<BlobContainer>(StorageNames.Snapshots).CreateIfNotExistsAsync(Cancel));
        Assert.False(await services.GetRequiredKeyedService<BlobContainer>(StorageNames.Published).CreateIfNotExistsAsync(Cancel));
        await services.GetRequiredKeyedService<JobQueue>(StorageNames.SolveQueue).SendAsync("x", TimeSpan.FromMinutes(1), cancellationToken: Cancel);
        Assert.Single(await services.GetRequiredKeyedService<JobQueue>(StorageNames.SolveQueue).PeekAsync(cancellationToken: Cancel));
        Assert.Empty(await services.GetRequiredKeyedService<JobQueue>(StorageNames.SolvePoisonQueue).PeekAsync(cancellationToken: Cancel));
        Assert.NotNull(services.GetRequiredService<Dispatcher>());
        await host.StopAsync(Cancel);
    }

    [Fact]
    public async Task The_app_starts_while_storage_is_dark()
    {
        using var host = Host("AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a");
        await host.StartAsync(Cancel);
        await host.StopAsync(Cancel);
    }

    [Fact]
    public void Without_its_setting_the_app_does_not_start() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddStorage(new ConfigurationBuilder().Build()));

    private static IHost Host(string connectionString)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", connectionString)]);
        builder.Services.AddStorage(builder.Configuration);
        return builder.Build();
    }
}
