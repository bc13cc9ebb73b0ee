using Inspection.Scheduler.CpSat;

namespace Inspection.Scheduler.Tests.CpSat;

/// <summary>Where the solver and its Node are looked for, and what a missing one says.</summary>
public sealed class SolverLocationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cpsat-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void In_the_source_tree_the_solver_and_its_pinned_Node_are_found()
    {
        var location = SolverLocation.Find();
        var node = NodeRuntime.Find(location);

        Assert.True(File.Exists(location.Worker));
        Assert.StartsWith(location.Folder, node.Executable, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_solver_next_to_the_application_is_preferred()
    {
        var application = Path.Combine(folder, "app");
        Install(Path.Combine(folder, "scheduler", "solver"));
        Install(Path.Combine(application, "solver"));

        Assert.Equal(Path.Combine(application, "solver"), SolverLocation.Find(application).Folder);
        Directory.Delete(Path.Combine(application, "solver"), recursive: true);
        Assert.Equal(Path.Combine(folder, "scheduler", "solver"), SolverLocation.Find(application).Folder);
    }

    [Fact]
    public void A_missing_solver_says_where_it_was_looked_for()
    {
        var failure = Assert.Throws<SolverFailedException>(() => SolverLocation.Find(folder));

        Assert.Contains(Path.Combine(folder, "solver"), failure.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet publish", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_packages_say_what_to_run()
    {
        Install(Path.Combine(folder, "solver"));
        Directory.Delete(Path.Combine(folder, "solver", "node_modules"), recursive: true);

        var failure = Assert.Throws<SolverFailedException>(() => SolverLocation.Find(folder));

        Assert.Contains("npm ci --ignore-scripts", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_Node_says_what_to_run()
    {
        var failure = Assert.Throws<SolverFailedException>(() => NodeRuntime.Find(new SolverLocation(folder), path: folder));

        Assert.Contains("Node 24 or newer is missing", failure.Message, StringComparison.Ordinal);
        Assert.Contains("npm ci --ignore-scripts", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Node_on_PATH_is_used_only_if_it_is_recent_enough()
    {
        var old = Node("old", "v20.20.2");
        var recent = Node("recent", "v24.1.0");

        var failure = Assert.Throws<SolverFailedException>(() => NodeRuntime.Find(new SolverLocation(folder), old));
        var found = NodeRuntime.Find(new SolverLocation(folder), recent);

        Assert.Contains("v20.20.2", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(recent, "node"), found.Executable);
    }

    private string Node(string name, string version)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var file = Path.Combine(place, "node");
        File.WriteAllText(file, $"#!/bin/sh\necho {version}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return place;
    }

    private static void Install(string place)
    {
        Directory.CreateDirectory(Path.Combine(place, "node_modules", "or-tools-wasm"));
        File.WriteAllText(Path.Combine(place, "worker.mjs"), "");
        File.WriteAllText(Path.Combine(place, "node_modules", "or-tools-wasm", "package.json"), "{}");
    }
}
