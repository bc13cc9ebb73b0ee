using System.Diagnostics;
using System.Text.Json;
using Google.OrTools.Sat;
using Inspection.Scheduler.CpSat;

namespace Inspection.Scheduler.Tests.CpSat;

/// <summary>The part of the solver that <c>dotnet publish</c> carries is enough to run it.</summary>
public sealed class PublishedSolverTests : IDisposable
{
    private readonly string application = Directory.CreateTempSubdirectory("cpsat-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(application, recursive: true);

    [Fact]
    public async Task The_published_files_solve_on_the_published_Node()
    {
        foreach (var (source, target) in await PublishedFilesAsync())
        {
            var file = Path.Combine(application, target);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(source, file);
        }

        var location = SolverLocation.Find(application);
        var node = NodeRuntime.Find(location, path: "");
        await using var solver = new CpSolver(TimeProvider.System, new CpSolverOptions(), () => new SolverCommand(node, location.Worker));
        var response = await solver.SolveAsync(Models.Knapsack(), Models.Seconds(10), Ct);

        Assert.StartsWith(application, node.Executable, StringComparison.Ordinal);
        Assert.Equal(CpSolverStatus.Optimal, response.Status);
    }

    private static async Task<List<(string Source, string Target)>> PublishedFilesAsync()
    {
        var scheduler = Path.GetDirectoryName(SolverLocation.Find().Folder)!;
        var start = new ProcessStartInfo("dotnet", ["msbuild", scheduler, "-target:PublishSolver", "-getItem:ContentWithTargetPath"]) { RedirectStandardOutput = true };
        using var msbuild = Process.Start(start)!;
        var output = await msbuild.StandardOutput.ReadToEndAsync(Ct);
        await msbuild.WaitForExitAsync(Ct);
        Assert.True(msbuild.ExitCode == 0, output);
        using var items = JsonDocument.Parse(output);
        return [.. items.RootElement.GetProperty("Items").GetProperty("ContentWithTargetPath").EnumerateArray()
            .Select(item => (item.GetProperty("FullPath").GetString()!, item.GetProperty("TargetPath").GetString()!))];
    }
}
