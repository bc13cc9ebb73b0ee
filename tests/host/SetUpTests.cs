using System.Net;
using System.Net.Sockets;
using Inspection.Local;

namespace Inspection.Host.Tests;

public sealed class SetUpTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("set-up-test-").FullName;

    [Fact]
    public async Task A_missing_npm_is_named_with_what_it_is_for_and_how_to_get_it()
    {
        GivenTools("{}");

        var refused = await Assert.ThrowsAsync<SetUpException>(() => new Toolchain(root, searchPath: "", _ => { }).InstallToolsAsync());

        Assert.Contains("'npm' was not found on the PATH", refused.Message, StringComparison.Ordinal);
        Assert.Contains("install Node.js", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_dotnet_is_named_with_how_to_get_it()
    {
        Directory.CreateDirectory(Path.Combine(root, "functions"));
        Directory.CreateDirectory(Path.Combine(root, "scheduler"));

        var refused = await Assert.ThrowsAsync<SetUpException>(() => new Toolchain(root, searchPath: "", _ => { }).BuildFunctionsAsync());

        Assert.Contains("install the .NET 10 SDK", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_are_installed_once_and_again_only_when_their_lock_file_changes()
    {
        var runs = GivenNpm("echo run >> runs; mkdir -p node_modules");
        GivenTools("{}");
        var said = new List<string>();
        var toolchain = new Toolchain(root, Path.Combine(root, "bin") + Path.PathSeparator + "/bin" + Path.PathSeparator + "/usr/bin", said.Add);

        await Task.WhenAll(toolchain.InstallToolsAsync(), toolchain.InstallToolsAsync());
        Assert.Single(await File.ReadAllLinesAsync(runs));
        GivenTools("{ }");
        await toolchain.InstallToolsAsync();

        Assert.Equal(2, (await File.ReadAllLinesAsync(runs)).Length);
        Assert.Equal(2, said.Count);
    }

    [Fact]
    public async Task A_failed_install_shows_what_npm_said_and_is_tried_again_next_time()
    {
        GivenNpm("echo no network today >&2; exit 7");
        GivenTools("{}");
        var toolchain = new Toolchain(root, Path.Combine(root, "bin") + Path.PathSeparator + "/bin", _ => { });

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var refused = await Assert.ThrowsAsync<SetUpException>(() => toolchain.InstallToolsAsync());
            Assert.Contains("ended with code 7", refused.Message, StringComparison.Ordinal);
            Assert.Contains("no network today", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void A_taken_port_is_named_with_what_wants_it_and_how_to_choose_another(string address)
    {
        using var other = new TcpListener(IPAddress.Parse(address), 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refused = Assert.Throws<SetUpException>(() => Ports.Require(port, "the API", "--api-port"));

        Assert.Equal($"Port {port} is already in use by another program, but the API needs it. Stop that program, or choose another port with --api-port NUMBER.", refused.Message);
    }

    [Fact]
    public void A_data_folder_serves_one_instance_at_a_time()
    {
        using var first = DataFolder.Open(root, fresh: false);

        var refused = Assert.Throws<SetUpException>(() => DataFolder.Open(root, fresh: false));

        Assert.Contains("Another instance", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data FOLDER", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Starting_fresh_forgets_the_data_and_only_the_data()
    {
        Directory.CreateDirectory(Path.Combine(root, "storage", "inner"));
        File.WriteAllText(Path.Combine(root, "mine.txt"), "kept");
        string before;
        using (var first = DataFolder.Open(root, fresh: false))
        {
            before = first.JobsSigningKey();
            Assert.Equal(before, first.JobsSigningKey());
        }

        using var second = DataFolder.Open(root, fresh: true);

        Assert.False(Directory.Exists(Path.Combine(root, "storage")));
        Assert.NotEqual(before, second.JobsSigningKey());
        Assert.Equal("kept", File.ReadAllText(Path.Combine(root, "mine.txt")));
    }

    [Theory]
    [InlineData(new[] { "--web-port", "x" }, "--web-port takes a number from 1 to 65535, not 'x'.")]
    [InlineData(new[] { "--seconds", "3" }, "--seconds takes a number from 5 to 600, not '3'.")]
    [InlineData(new[] { "--now", "monday" }, "--now takes a time such as 2026-11-30T08:30, not 'monday'.")]
    [InlineData(new[] { "--data" }, "--data needs a value.")]
    [InlineData(new[] { "--data", "--once" }, "--data needs a value.")]
    [InlineData(new[] { "--nonsense" }, "'--nonsense' is not an option.")]
    public void A_wrong_argument_is_named(string[] arguments, string problem) =>
        Assert.Equal(problem, Assert.Single(CommandLine.Parse(arguments).Problems));

    [Fact]
    public void Arguments_are_understood()
    {
        var (line, problems) = CommandLine.Parse(["--api-port", "7072", "--once", "--seconds", "45", "--keep"]);

        Assert.Empty(problems);
        Assert.Equal((7072, 8080, true, 45, true), (line.ApiPort, line.WebPort, line.Once, line.Seconds, line.Keep));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void GivenTools(string lockFile)
    {
        var tools = Path.Combine(root, "infra", "local", "tools");
        Directory.CreateDirectory(tools);
        File.WriteAllText(Path.Combine(tools, "package-lock.json"), lockFile);
    }

    /// <summary>A stand-in for npm; returns the file in which it counts its runs.</summary>
    private string GivenNpm(string script)
    {
        var bin = Directory.CreateDirectory(Path.Combine(root, "bin")).FullName;
        var npm = Path.Combine(bin, "npm");
        File.WriteAllText(npm, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Path.Combine(root, "infra", "local", "tools", "runs");
    }
}
