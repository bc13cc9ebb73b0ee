using System.Net;
using System.Text.Json;
using Inspection.Functions.Jobs;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Faults;
using Inspection.Functions.Tests.Jobs;
using Inspection.Functions.Tests.Visits;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inspection.Functions.Tests.Plans;

/// <summary>Publication at a set time, and what the approver says about single visits.</summary>
[Collection(TimerSuite.Name)]
public sealed class DueTests(AppFixture app)
{
    private static readonly Week Week = TestJurisdiction.NextWeek;
    private static readonly (string, string, string[])[] Visits = [(GivenFiles.Code(1), "mon-am", ["SJ-01"])];

    [Fact]
    public async Task An_approved_draft_is_published_at_its_time_in_the_name_of_who_has_set_it()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();
        DateTimeOffset at = TimeProvider.System.GetUtcNow().AddSeconds(2);
        Reply set = (await SetAsync(await office.AsAsync("approver"), draft, at)).Is(HttpStatusCode.OK);
        Assert.Equal("approved", set.Text("state"));
        Assert.Equal(at, set.Json.GetProperty("due").GetProperty("at").GetDateTimeOffset());
        await SolveMail.SweepAsync(office.App);
        if (TimeProvider.System.GetUtcNow() < at)
        {
            Assert.Equal("approved", await office.StateAsync(draft));
        }

        await office.UntilAsync(draft, "published");
        (await office.CalendarAsync()).Is(HttpStatusCode.OK);
        Reply trail = (await (await office.AsAsync("auditor")).GetAsync($"/api/weeks/{Week}/audit")).Is(HttpStatusCode.OK);
        var steps = trail.Json.GetProperty("items").EnumerateArray().Select(e => (Action: e.GetProperty("action").GetString(), By: e.GetProperty("by").GetString())).ToList();
        Assert.Equal(steps.Single(s => s.Action == "draft.schedule").By, steps.Single(s => s.Action == "draft.publish").By);
        await SolveMail.SweepAsync(office.App);
        Assert.Single(steps, s => s.Action == "draft.published");
    }

    [Fact]
    public async Task A_message_publishes_at_the_very_time_and_early_late_or_twice_it_does_no_harm()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();
        var clock = new SetClock();
        await using WebApplication other = await InspectionAppOn(clock);
        var address = new Uri(other.Urls.First());
        DateTimeOffset at = TimeProvider.System.GetUtcNow().AddHours(1);
        (await SetAsync(await office.AsAsync("approver"), draft, at)).Is(HttpStatusCode.OK);
        string message = app.Messages.Write(draft, office.Id, Week.ToString(), at.AddDays(1), JobMessage.Due);
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(address, message)).Status);
        Assert.Equal("approved", await office.StateAsync(draft));

        clock.Set(Week.Now(TimeProvider.System).AddHours(1).AddSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(address, message)).Status);
        Assert.Equal("published", await office.StateAsync(draft));
        byte[] calendar = (await office.CalendarAsync()).Is(HttpStatusCode.OK).Bytes;
        foreach (int delivery in (int[])[1, 2])
        {
            Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(address, message, delivery)).Status);
        }

        Assert.Equal(calendar, (await office.CalendarAsync()).Bytes);
        Reply trail = (await (await office.AsAsync("auditor")).GetAsync($"/api/weeks/{Week}/audit")).Is(HttpStatusCode.OK);
        Assert.Single(trail.Json.GetProperty("items").EnumerateArray(), e => e.GetProperty("action").GetString() == "draft.publish");
    }

    [Fact]
    public async Task The_queue_tells_at_the_set_time_by_itself_and_an_earlier_draft_is_not_forgotten_for_a_later_one()
    {
        var (home, office) = await OpenAsync();
        string first = await office.ApproveAsync(Week, Visits);
        string second = await office.ApproveAsync(Week, Visits);
        Api approver = await home.AsAsync("approver");
        (await SetAsync(approver, first, TimeProvider.System.GetUtcNow().AddSeconds(1))).Is(HttpStatusCode.OK);
        (await SetAsync(approver, second, TimeProvider.System.GetUtcNow().AddHours(2))).Is(HttpStatusCode.OK);
        var mail = new SolveMail(app.ConnectionString);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string? message = null;
        while ((message = await mail.TakeAsync(first)) is null)
        {
            await Task.Delay(100, limit.Token);
        }

        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(app.App.Address, message)).Status);
        Reply now = await ApproverSeesAsync(approver, first);
        Assert.False(now.Json.TryGetProperty("due", out JsonElement due) && due.ValueKind is JsonValueKind.Object);
        Assert.Null(await mail.TakeAsync(second));
    }

    [Fact]
    public async Task Where_the_inputs_changed_nothing_is_published_at_the_time_and_the_office_is_told()
    {
        var (home, office) = await OpenAsync();
        string draft = await office.ApproveAsync(Week, Visits);
        Api approver = await home.AsAsync("approver");
        (await SetAsync(approver, draft, TimeProvider.System.GetUtcNow().AddSeconds(1))).Is(HttpStatusCode.OK);
        Reply now = await ApproverSeesAsync(approver, draft);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (now.Json.TryGetProperty("due", out JsonElement due) && due.ValueKind is JsonValueKind.Object)
        {
            limit.Token.ThrowIfCancellationRequested();
            await SolveMail.SweepAsync(app.App.Address);
            now = await ApproverSeesAsync(approver, draft);
        }

        Assert.Equal(("approved", "due-stale"), (now.Text("state"), now.Json.GetProperty("failure").GetProperty("code").GetString()));
        (await new Api(app.App.Address).GetAsync($"/api/public/{home.Id}/calendar/{Week}")).Is(HttpStatusCode.NotFound);
        Reply notices = (await (await home.AsAsync("planner")).GetAsync("/api/notices")).Is(HttpStatusCode.OK);
        Assert.Contains("publicationDropped", notices.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_set_time_can_be_taken_back_by_hand_and_goes_when_the_draft_is_returned()
    {
        var (home, office) = await OpenAsync();
        string draft = await office.ApproveAsync(Week, Visits);
        Api approver = await home.AsAsync("approver");
        (await SetAsync(approver, draft, TimeProvider.System.GetUtcNow().AddSeconds(-1))).Is(HttpStatusCode.BadRequest);
        (await SetAsync(approver, draft, TimeProvider.System.GetUtcNow().AddDays(30))).Is(HttpStatusCode.BadRequest);
        (await SetAsync(await home.AsAsync("planner"), draft, TimeProvider.System.GetUtcNow().AddHours(1))).Is(HttpStatusCode.Forbidden);
        (await SetAsync(approver, draft, TimeProvider.System.GetUtcNow().AddHours(1))).Is(HttpStatusCode.OK);
        Reply seen = await ApproverSeesAsync(approver, draft);
        Reply free = (await approver.PostAsync($"{PathOf(draft)}/unschedule", new { }, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        Assert.False(free.Json.TryGetProperty("due", out JsonElement none) && none.ValueKind is JsonValueKind.Object);
        (await SetAsync(approver, draft, TimeProvider.System.GetUtcNow().AddHours(1))).Is(HttpStatusCode.OK);
        seen = await ApproverSeesAsync(approver, draft);
        Reply back = (await approver.PostAsync($"{PathOf(draft)}/return", new { comment = "再看看" }, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        Assert.False(back.Json.TryGetProperty("due", out none) && none.ValueKind is JsonValueKind.Object);
    }

    [Fact]
    public async Task A_draft_goes_back_with_remarks_on_single_enterprises_that_the_planner_reads()
    {
        var (home, office) = await OpenAsync();
        string draft = await office.ApproveAsync(Week, Visits);
        Api approver = await home.AsAsync("approver");
        Reply seen = await ApproverSeesAsync(approver, draft);
        Reply wrong = (await approver.PostAsync(
            $"{PathOf(draft)}/return", new { remarks = new[] { new { enterprise = GivenFiles.Code(2), text = "换个时间" }, new { enterprise = GivenFiles.Code(1), text = "" } } }, ("If-Match", seen.ETag)))
            .Is(HttpStatusCode.BadRequest);
        Assert.Equal(["unknown-reference $.remarks[0].enterprise", "out-of-range $.remarks[1].text"], wrong.Issues);
        (await approver.PostAsync($"{PathOf(draft)}/return", new { remarks = new[] { new { enterprise = GivenFiles.Code(1), text = "换个时间，周一停产" } } }, ("If-Match", seen.ETag)))
            .Is(HttpStatusCode.OK);
        Reply planner = (await (await home.AsAsync("planner")).GetAsync(PathOf(draft))).Is(HttpStatusCode.OK);
        JsonElement remark = Assert.Single(planner.Json.GetProperty("remarks").EnumerateArray());
        Assert.Equal((GivenFiles.Code(1), "换个时间，周一停产", "人员 approver"), (remark.GetProperty("enterprise").GetString(), remark.GetProperty("text").GetString(), remark.GetProperty("by").GetString()));
        Assert.Equal("returned", planner.Text("state"));
        Assert.Empty((await (await home.AsAsync("auditor")).GetAsync(PathOf(draft))).Is(HttpStatusCode.OK).Json.GetProperty("remarks").EnumerateArray());
    }

    private async Task<(TestJurisdiction Home, GivenPublication Office)> OpenAsync()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        return (home, new GivenPublication(app, home));
    }

    /// <summary>The app in this process, with a clock that is set.</summary>
    private async Task<WebApplication> InspectionAppOn(SetClock clock)
    {
        WebApplication made = InspectionApp.Build(
            app.ArgumentsOf(AppProcess.FreePort()), builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.TimeProvider = TimeProvider.System);
                builder.Logging.ClearProviders();
            });
        await made.StartAsync(TestContext.Current.CancellationToken);
        return made;
    }

    private static string PathOf(string draft) => $"/api/weeks/{Week}/drafts/{draft}";

    private static async Task<Reply> ApproverSeesAsync(Api approver, string draft) => (await approver.GetAsync(PathOf(draft))).Is(HttpStatusCode.OK);

    private static async Task<Reply> SetAsync(Api approver, string draft, DateTimeOffset at)
    {
        Reply seen = await ApproverSeesAsync(approver, draft);
        return await approver.PostAsync($"{PathOf(draft)}/schedule", new { fingerprint = seen.Text("fingerprint"), at }, ("If-Match", seen.ETag));
    }
}
