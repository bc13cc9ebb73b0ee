using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Queues;
using Inspection.Local;

namespace Inspection.Host.Tests;

public sealed class ProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("process-test-").FullName;
    private readonly Toolchain toolchain = Toolchain.Find();

    [Fact]
    public async Task Storage_that_was_stopped_cleanly_forgets_nothing()
    {
        var ports = new StoragePorts();
        await using (var first = await AzuriteServer.StartAsync(folder))
        {
            ports = first.Ports;
            await new QueueClient(first.ConnectionString, "kept").CreateAsync();
            await new QueueClient(first.ConnectionString, "kept").SendMessageAsync("still here");
        }

        await using var second = await AzuriteServer.StartAsync(folder, ports);

        Assert.Equal(ports, second.Ports);
        Assert.Equal("still here", (await new QueueClient(second.ConnectionString, "kept").PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task Stopping_leaves_no_process_and_frees_the_port()
    {
        var server = await AzuriteServer.StartAsync();
        await server.DisposeAsync();

        Assert.False(Wait.Runs(server.ProcessId));
        Ports.Require(server.Ports.Blob, "the test", "--port");
    }

    [Fact]
    public async Task A_taken_port_is_reported_with_what_the_program_said()
    {
        await using var first = await AzuriteServer.StartAsync();

        var refused = await Assert.ThrowsAsync<SetUpException>(() => AzuriteServer.StartAsync(ports: first.Ports));

        Assert.Contains("EADDRINUSE", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preload")]
    [InlineData("guard")]
    public async Task A_child_ends_when_its_parent_is_killed(string kind)
    {
        var tools = toolchain.ToolsFolder.Replace('\\', '/');
        var arguments = kind == "preload"
            ? $"['--import', 'file://{tools}/end-with-parent.mjs', '-e', work]"
            : $"['{tools}/guard.mjs', process.execPath, '-e', work]";
        var parent = $$"""
            const work = "console.log('child ' + process.pid); setInterval(() => {}, 1000)";
            const child = require('node:child_process').spawn(process.execPath, {{arguments}}, { stdio: ['pipe', 'pipe', 'inherit'] });
            child.stdout.pipe(process.stdout);
            """;
        using var process = Process.Start(new ProcessStartInfo(toolchain.Node, ["-e", parent]) { RedirectStandardOutput = true })!;
        string line;
        do
        {
            line = (await process.StandardOutput.ReadLineAsync())!;
        }
        while (!line.StartsWith("child ", StringComparison.Ordinal));

        var child = int.Parse(line.AsSpan("child ".Length), CultureInfo.InvariantCulture);
        Assert.True(Wait.Runs(child));
        process.Kill();

        await Wait.UntilAsync("the child has ended", () => !Wait.Runs(child));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
