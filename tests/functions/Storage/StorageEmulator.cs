using Inspection.Functions.Tests.Storage;
using Inspection.Local;

[assembly: AssemblyFixture(typeof(StorageEmulator))]

namespace Inspection.Functions.Tests.Storage;

/// <summary>
/// One Azurite in memory for the tests that work on storage without an app (<see cref="AppFixture"/> has another). Tests keep apart by
/// jurisdiction, table, container or queue names of their own.
/// </summary>
public sealed class StorageEmulator : IAsyncLifetime
{
    private AzuriteServer? server;

    public string ConnectionString => server!.ConnectionString;

    public async ValueTask InitializeAsync() => server = await AzuriteServer.StartAsync();

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
