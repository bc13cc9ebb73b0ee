using System.Net;
using Inspection.Local;

namespace Inspection.Host.Tests;

public sealed class HandlerLifeTests(SharedStorage storage)
{
    [Fact]
    public async Task A_timer_fires_on_demand()
    {
        await using var app = await HostedHandler.StartAsync(storage);

        Assert.True(await app.Host.FireTimerAsync("Sweep"));

        var call = Assert.Single(await app.CallsAsync());
        Assert.Equal("Sweep", call.Name);
        Assert.False(call.Json.GetProperty("Data").GetProperty("timer").GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task A_crashed_handler_is_started_again_and_the_third_crash_is_the_last()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var before = app.Host.HandlerProcessId;
            app.Host.KillHandler();
            await Wait.UntilAsync("another process answers", async () => await PidAsync(app) is { } pid && pid != before);
        }

        app.Host.KillHandler();
        var reason = await app.Host.GaveUp.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains("3 times within 30 minutes", reason, StringComparison.Ordinal);
        using var answer = await app.Http.GetAsync(new Uri("/api/pid", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Asking_to_be_restarted_is_no_crash()
    {
        await using var app = await HostedHandler.StartAsync(storage);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            var before = await PidAsync(app);
            await Assert.ThrowsAnyAsync<Exception>(async () => (await app.Http.GetAsync(new Uri("/api/exit?code=200", UriKind.Relative))).EnsureSuccessStatusCode());
            await Wait.UntilAsync("another process answers", async () => await PidAsync(app) is { } pid && pid != before);
        }

        Assert.False(app.Host.GaveUp.IsCompleted);
    }

    [Fact]
    public async Task A_handler_that_cannot_start_says_why()
    {
        var refused = await Assert.ThrowsAsync<SetUpException>(() => HostedHandler.StartAsync(storage, program: "absent.mjs"));

        Assert.Contains("absent.mjs", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_the_host_leaves_no_handler_behind()
    {
        var app = await HostedHandler.StartAsync(storage);
        var pid = app.Host.HandlerProcessId;
        Assert.True(Wait.Runs(pid));

        await app.DisposeAsync();

        Assert.False(Wait.Runs(pid));
    }

    private static async Task<int?> PidAsync(HostedHandler app)
    {
        using var answer = await app.Http.GetAsync(new Uri("/api/pid", UriKind.Relative));
        return answer.IsSuccessStatusCode ? int.Parse(await answer.Content.ReadAsStringAsync(), System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
