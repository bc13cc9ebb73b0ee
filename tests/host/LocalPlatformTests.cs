using System.Net;
using System.Text.Json;
using Inspection.Local;

namespace Inspection.Host.Tests;

/// <summary>The whole platform with the real Functions app.</summary>
public sealed class LocalPlatformTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("platform-test-").FullName;

    [Fact]
    public async Task The_demo_is_loaded_once_and_a_second_start_takes_up_where_the_first_left_off()
    {
        var uploads = new List<string>();
        string week;
        int[] pids;
        await using (var first = await StartAsync())
        {
            pids = [first.Storage.ProcessId, first.SignIn.ProcessId, first.Functions.HandlerProcessId];
            week = await LoadAsync(first, uploads.Add);
            Assert.Equal(17, uploads.Count);
        }

        Assert.DoesNotContain(pids, Wait.Runs);
        uploads.Clear();
        await using var second = await StartAsync();
        Assert.Equal(week, await LoadAsync(second, uploads.Add));

        Assert.Empty(uploads);
        using var api = new ApiClient(second.Api, second.SignIn.Authority, TimeProvider.System);
        var view = await api.GetAsync("planner", $"/weeks/{week}", default);
        Assert.Equal(704, view.GetProperty("pool").GetProperty("requests").GetInt32());
    }

    [Fact]
    public async Task The_real_app_runs_under_the_imitated_host()
    {
        await using var platform = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(platform.Functions.Address) };

        var health = JsonElement.Parse(await http.GetStringAsync(new Uri("/api/health", UriKind.Relative)));
        using var hidden = await http.PostAsync(new Uri("/SolvePlan", UriKind.Relative), null);
        using var alsoHidden = await http.PostAsync(new Uri("/api/SolvePlan", UriKind.Relative), null);

        Assert.Equal("ok", health.GetProperty("storage").GetString());
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, alsoHidden.StatusCode);
        Assert.True(await platform.Functions.FireTimerAsync("Sweep"));
    }

    [Fact]
    public async Task One_demo_week_goes_from_files_to_the_public_calendar()
    {
        var said = new List<string>();
        var (line, problems) = CommandLine.Parse(["--once", "--seconds", "5", "--out", data]);
        Assert.Empty(problems);

        await new OnceRun(line, said.Add).RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains(said, text => text.EndsWith("is published.", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("proven bound", StringComparison.Ordinal));
        Assert.NotEmpty(PublishedCheck.Rules(await File.ReadAllBytesAsync(Path.Combine(data, "problem.json")), await File.ReadAllBytesAsync(Path.Combine(data, "plan.json"))).Teams);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private Task<LocalPlatform> StartAsync() =>
        LocalPlatform.StartAsync(new LocalPlatformOptions { DataFolder = data, WithWeb = false, Say = _ => { } }.OnFreePorts(), TestContext.Current.CancellationToken);

    private static async Task<string> LoadAsync(LocalPlatform platform, Action<string> say)
    {
        using var api = new ApiClient(platform.Api, platform.SignIn.Authority, TimeProvider.System);
        return await new DemoData(api, Path.Combine(platform.Toolchain.Root, "infra", "local", "demo"), say).LoadAsync(TestContext.Current.CancellationToken);
    }
}
