using System.Net;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>
/// The app is killed, as by a power cut, at the awkward moments; another one is started, the timer fires, the queue is played. Nothing is lost and
/// nothing happens twice.
/// </summary>
[Collection(SearchKillSuite.Name)]
public sealed class KilledAppTests(AppFixture app)
{
    [Theory]
    [InlineData(Crash.SolveAfterClaim)]
    [InlineData(Crash.SolveAfterResultBlob)]
    public async Task Killed_while_solving_the_draft_is_solved_by_another_worker(string point)
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        string message = (await office.Mail.TakeAsync(draft))!;
        await using (AppProcess doomed = await StartAsync(point))
        {
            await DeliverUntilDeadAsync(doomed, message);
        }

        Assert.Equal("solving", await office.StateAsync(draft));
        await using AppProcess heir = await StartAsync();
        Office again = office.Through(heir);

        // The message comes back while the dead worker's lease still runs: it must not be taken for done.
        Reply tooEarly = await SolveMail.DeliverAsync(heir.Address, message, 2);
        Assert.Contains(tooEarly.Status, (HttpStatusCode[])[HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK]);
        await again.UntilAsync(draft, "solved", "failed");
        Assert.Equal("solved", await again.StateAsync(draft));
        Assert.Single(await ActionsAsync(again, draft), "draft.solve");
        Reply progress = (await (await again.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/progress")).Is(HttpStatusCode.OK);
        Assert.Equal(("done", 2), (progress.Text("phase"), progress.Number("attempt")));
        Assert.NotEqual(0, progress.Json.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task Killed_after_the_order_was_stored_the_nudge_is_sent_by_the_sweep()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        await using (AppProcess doomed = await StartAsync(Crash.JournalAfterBatch))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => office.Through(doomed).OrderAsync());
            await doomed.ExitedAsync();
        }

        Reply drafts = (await planner.GetAsync(Office.Drafts)).Is(HttpStatusCode.OK);
        string draft = Assert.Single(drafts.Json.GetProperty("items").EnumerateArray()).GetProperty("id").GetString()!;
        Assert.Null(await office.Mail.TakeAsync(draft));
        await SolveMail.SweepAsync(office.App);
        Assert.Equal(HttpStatusCode.OK, (await office.SolveAsync(draft)).Status);
        Assert.Equal("solved", await office.StateAsync(draft));
    }

    [Fact]
    public async Task Killed_before_anything_was_stored_the_same_order_is_simply_made_again()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        await using (AppProcess doomed = await StartAsync(Crash.JournalBeforeBatch))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => office.Through(doomed).OrderAsync());
            await doomed.ExitedAsync();
        }

        Assert.Equal(0, (await planner.GetAsync(Office.Drafts)).Json.GetProperty("items").GetArrayLength());
        await office.OrderAsync();
        Assert.Equal(1, (await planner.GetAsync(Office.Drafts)).Json.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData(Crash.PublishAfterBlobs, false)]
    [InlineData(Crash.PublishAfterManifest, true)]
    [InlineData(Crash.PublishAfterSite, true)]
    public async Task Killed_while_publishing_readers_see_the_old_or_the_new_calendar_and_the_sweep_finishes(string point, bool shown)
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();
        await using (AppProcess doomed = await StartAsync(point))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => office.Through(doomed).ActAsync("approver", draft, "publish"));
            await doomed.ExitedAsync();
        }

        Assert.Equal("publishing", await office.StateAsync(draft));
        Assert.Equal(shown ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await office.CalendarAsync()).Status);
        byte[] before = (await office.CalendarAsync()).Bytes;
        await SolveMail.SweepAsync(office.App);
        Assert.Equal("published", await office.StateAsync(draft));
        Reply calendar = (await office.CalendarAsync()).Is(HttpStatusCode.OK);
        Assert.Equal(1, calendar.Number("version"));
        if (shown)
        {
            Assert.Equal(before, calendar.Bytes);
        }

        await SolveMail.SweepAsync(office.App);
        Assert.Equal(calendar.Bytes, (await office.CalendarAsync()).Bytes);
        Assert.Single(await ActionsAsync(office, draft), "draft.published");
    }

    [Fact]
    public async Task A_draft_whose_workers_keep_dying_ends_as_failed_with_its_reason()
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        string message = (await office.Mail.TakeAsync(draft))!;
        for (int death = 0; death < 3; death++)
        {
            await using AppProcess doomed = await StartAsync(Crash.SolveAfterClaim);
            await DeliverUntilDeadAsync(doomed, message);
        }

        await using AppProcess heir = await StartAsync();
        await office.Through(heir).UntilAsync(draft, "solved", "failed");
        Reply failed = await office.GetAsync(draft);
        Assert.Equal(("failed", "worker-lost"), (failed.Text("state"), failed.Json.GetProperty("failure").GetProperty("code").GetString()));
    }

    /// <summary>
    /// Delivers the message, as the host does where it is asked to come again, until the worker has claimed the draft and died of it: before that an earlier
    /// worker's lease has to end, or storage to answer.
    /// </summary>
    private static async Task DeliverUntilDeadAsync(AppProcess doomed, string message)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            while (true)
            {
                Reply reply = await SolveMail.DeliverAsync(doomed.Address, message);
                Assert.True(reply.Status is HttpStatusCode.ServiceUnavailable && !limit.IsCancellationRequested, $"The worker lives, and has answered {reply.Status}.");
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }
        catch (HttpRequestException)
        {
            await doomed.ExitedAsync();
        }
    }

    private Task<AppProcess> StartAsync(string point = "") =>
        app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point), ("Jobs__LeaseSeconds", "5"));

    private static async Task<string[]> ActionsAsync(Office office, string draft)
    {
        Reply audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        return [.. audit.Json.GetProperty("items").EnumerateArray().Where(e => e.GetProperty("subject").GetString() == draft).Select(e => e.GetProperty("action").GetString()!)];
    }
}
