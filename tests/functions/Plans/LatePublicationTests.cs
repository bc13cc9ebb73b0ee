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

/// <summary>A plan was approved in time and is published too late, by hand or by the clock: nobody reads of a visit after it should have taken place, and none disappears.</summary>
[Collection(TimerSuite.Name)]
public sealed class LatePublicationTests(AppFixture fixture)
{
    private static readonly Week Week = Week.Parse("2026-W51", null);
    private static readonly DateTime Friday = new(2026, 12, 11, 15, 0, 0);
    private static readonly DateTime Tuesday = new(2026, 12, 15, 9, 0, 0);
    private static readonly (string, string, string[]) OnMonday = (GivenFiles.Code(1), "mon-am", ["SJ-01"]);
    private static readonly (string, string, string[]) OnThursday = (GivenFiles.Code(2), "thu-am", ["SJ-01"]);
    private readonly SetClock _clock = new();

    [Fact]
    public async Task A_week_is_not_announced_for_the_first_time_with_half_days_that_are_over()
    {
        await using WebApplication app = await StartAsync();
        var (home, office, approver) = await OpenAsync(app);
        _clock.Set(Tuesday);
        string late = await office.ApproveAsync(Week, OnMonday, (GivenFiles.Code(3), "tue-am", ["SJ-01"]), OnThursday);
        string stored = await home.StoredAsync();

        Reply refused = (await PublishAsync(approver, late)).Is(HttpStatusCode.Conflict, "week-has-begun");

        Assert.Equal(["half-day-begun mon-am", "half-day-begun tue-am"], refused.Issues);
        Assert.Equal("周一上午（12月14日）、周二上午（12月15日）已经开始，本方案不能再发布：不能事后公示其中的检查。", refused.Text("detail"));
        Assert.Equal(stored, await home.StoredAsync());
        (await CalendarAsync(app, home)).Is(HttpStatusCode.NotFound, "not-published");
        JsonElement issue = (await PublishAsync(approver, late, "en")).Is(HttpStatusCode.Conflict).Json.GetProperty("issues")[0];
        Assert.StartsWith("Monday 14 December morning has begun", issue.GetProperty("cause").GetString(), StringComparison.Ordinal);
        Assert.Contains("make a new draft of the half days that are left", issue.GetProperty("action").GetString(), StringComparison.Ordinal);

        // The way that the refusal names: it goes back, and the half days that are left are published.
        Reply seen = await SeeAsync(approver, late);
        Assert.Equal("returned", (await approver.PostAsync($"{PathOf(late)}/return", new { comment = "周一、周二上午已过" }, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK).Text("state"));
        string rest = await office.ApproveAsync(Week, OnThursday);
        (await PublishAsync(approver, rest)).Is(HttpStatusCode.OK);
        Assert.Equal(1, (await CalendarAsync(app, home)).Is(HttpStatusCode.OK).Number("version"));
    }

    [Fact]
    public async Task What_is_public_in_a_half_day_that_has_begun_is_neither_moved_nor_dropped_by_a_plan_that_comes_late()
    {
        await using WebApplication app = await StartAsync();
        var (home, office, approver) = await OpenAsync(app);
        (await PublishAsync(approver, await office.ApproveAsync(Week, OnMonday, OnThursday))).Is(HttpStatusCode.OK);
        string[] others = [await office.ApproveAsync(Week, OnThursday), await office.ApproveAsync(Week, (GivenFiles.Code(1), "wed-am", ["SJ-01"])), await office.ApproveAsync(Week, OnMonday, OnThursday)];
        byte[] shown = (await CalendarAsync(app, home)).Is(HttpStatusCode.OK).Bytes;
        _clock.Set(Tuesday);
        string stored = await home.StoredAsync();

        foreach (string other in others)
        {
            Reply refused = (await PublishAsync(approver, other)).Is(HttpStatusCode.Conflict, "week-has-begun");
            Assert.Equal(["half-day-begun mon-am"], refused.Issues);
            Assert.Contains("调整已发布的计划", refused.Json.GetProperty("issues")[0].GetProperty("action").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(stored, await home.StoredAsync());
        Assert.Equal(shown, (await CalendarAsync(app, home)).Bytes);
    }

    [Fact]
    public async Task A_set_time_after_a_half_day_has_begun_is_refused_and_a_time_that_was_missed_publishes_nothing_and_says_so()
    {
        await using WebApplication app = await StartAsync();
        var (home, office, approver) = await OpenAsync(app);
        string draft = await office.ApproveAsync(Week, OnMonday, OnThursday);
        Assert.Equal(["half-day-begun $.at"], (await ScheduleAsync(approver, draft, new DateTime(2026, 12, 14, 8, 30, 0))).Is(HttpStatusCode.Conflict, "week-has-begun").Issues);
        DateTimeOffset at = Week.Instant(new DateTime(2026, 12, 14, 8, 0, 0));
        (await ScheduleAsync(approver, draft, at.DateTime)).Is(HttpStatusCode.OK);

        // The platform was down on Monday, and the message comes a day late.
        _clock.Set(Tuesday);
        string message = fixture.Messages.Write(draft, home.Id, Week.ToString(), at.AddDays(3), JobMessage.Due);
        foreach (int delivery in (int[])[1, 2])
        {
            Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(AddressOf(app), message, delivery)).Status);
        }

        Reply dropped = await SeeAsync(approver, draft);
        Assert.Equal(("approved", "due-late"), (dropped.Text("state"), dropped.Json.GetProperty("failure").GetProperty("code").GetString()));
        Assert.Contains("周一上午（12月14日）", dropped.Json.GetProperty("failure").GetProperty("detail").GetString(), StringComparison.Ordinal);
        (await CalendarAsync(app, home)).Is(HttpStatusCode.NotFound, "not-published");
        (await PublishAsync(approver, draft)).Is(HttpStatusCode.Conflict, "week-has-begun");
        Reply notices = (await (await home.AsAsync("planner", AddressOf(app))).GetAsync("/api/notices")).Is(HttpStatusCode.OK);
        Assert.Single(notices.Json.GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "publicationDropped");
    }

    private async Task<(TestJurisdiction Home, GivenPublication Office, Api Approver)> OpenAsync(WebApplication app)
    {
        _clock.Set(Friday);
        TestJurisdiction home = await fixture.NewJurisdiction().WithRegistryAsync();
        return (home, new GivenPublication(fixture, home), await home.AsAsync("approver", AddressOf(app)));
    }

    private static async Task<Reply> PublishAsync(Api approver, string draft, string language = "zh")
    {
        Reply seen = await SeeAsync(approver, draft);
        return await approver.PostAsync($"{PathOf(draft)}/publish", new { fingerprint = seen.Text("fingerprint") }, ("If-Match", seen.ETag), ("Accept-Language", language));
    }

    private static async Task<Reply> ScheduleAsync(Api approver, string draft, DateTime at)
    {
        Reply seen = await SeeAsync(approver, draft);
        return await approver.PostAsync($"{PathOf(draft)}/schedule", new { fingerprint = seen.Text("fingerprint"), at = Week.Instant(at) }, ("If-Match", seen.ETag));
    }

    private static async Task<Reply> SeeAsync(Api approver, string draft) => (await approver.GetAsync(PathOf(draft))).Is(HttpStatusCode.OK);

    private static string PathOf(string draft) => $"/api/weeks/{Week}/drafts/{draft}";

    private static Task<Reply> CalendarAsync(WebApplication app, TestJurisdiction home) => new Api(AddressOf(app)).GetAsync($"/api/public/{home.Id}/calendar/{Week}");

    private static Uri AddressOf(WebApplication app) => new(app.Urls.First());

    /// <summary>The app in this process. Tokens are real, so they are judged by the real clock.</summary>
    private async Task<WebApplication> StartAsync()
    {
        WebApplication app = InspectionApp.Build(fixture.ArgumentsOf(AppProcess.FreePort()), builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(_clock);
            builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.TimeProvider = TimeProvider.System);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
