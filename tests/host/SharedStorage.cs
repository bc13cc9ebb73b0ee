using Inspection.Local;

[assembly: System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
[assembly: AssemblyFixture(typeof(Inspection.Host.Tests.SharedStorage))]

namespace Inspection.Host.Tests;

/// <summary>One storage emulator in memory for all tests; each takes a queue of its own.</summary>
public sealed class SharedStorage : IAsyncLifetime
{
    internal AzuriteServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await AzuriteServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
