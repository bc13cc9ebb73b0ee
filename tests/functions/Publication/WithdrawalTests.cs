using System.Globalization;
using System.Net;
using System.Text.Json;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Feeds;
using Inspection.Functions.Tests.Jobs;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Publication;

/// <summary>What was announced and is taken back: one visit, or a whole week.</summary>
[Collection(TimerSuite.Name)]
public sealed class WithdrawalTests(AppFixture app)
{
    private static readonly Week Week = TestJurisdiction.NextWeek;
    private static readonly (string, string, string[])[] Visits = [(GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]), (GivenFiles.Code(2), "wed-pm", ["SJ-01"])];

    [Fact]
    public async Task Published_files_are_fetched_without_a_key_with_their_type_and_how_long_they_may_be_kept()
    {
        var (home, office) = await OpenAsync();
        await office.PublishAsync(Week, Visits);
        var files = new OpenFiles(app, home.Id);
        foreach (var (path, type) in ((string, string)[])[($"{Week}.json", "application/json"), ($"{Week}.html", "text/html"), ($"{Week}/department/market.ics", "text/calendar"), ("town/店口镇.ics", "text/calendar"), ("calendar.css", "text/css"), ("index.json", "application/json")])
        {
            using HttpResponseMessage answer = await files.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, type, "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentType?.CharSet));
            Assert.Equal((TimeSpan.FromMinutes(1), true), (answer.Headers.CacheControl?.MaxAge, answer.Headers.CacheControl?.Public));
            Assert.NotNull(answer.Headers.ETag);
        }

        Reply api = await new Api(app.App.Address).GetAsync($"/api/public/{home.Id}/calendar/{Week}");
        Assert.Equal(api.Bytes, await files.BytesAsync($"{Week}.json"));
        using HttpResponseMessage list = await files.GetAsync("?restype=container&comp=list");
        Assert.False(list.IsSuccessStatusCode, "Nobody may list the files.");
    }

    [Fact]
    public async Task A_cancelled_visit_is_off_in_every_feed_that_has_it_under_its_name_and_with_a_higher_number()
    {
        var (home, office) = await OpenAsync();
        await office.PublishAsync(Week, Visits);
        var files = new OpenFiles(app, home.Id);
        string[] feeds = ["calendar.ics", "department/market.ics", "town/店口镇.ics", $"{Week}.ics", $"{Week}/department/market.ics"];
        var before = new Dictionary<string, IcsFile>();
        foreach (string feed in feeds)
        {
            before[feed] = IcsFile.Read(await files.BytesAsync(feed));
        }

        byte[] fire = await files.BytesAsync("department/fire.ics");
        await CancelAsync(home, GivenFiles.Code(2), "企业停业");
        foreach (string feed in feeds)
        {
            IcsFile after = IcsFile.Read(await files.BytesAsync(feed));
            Assert.Equal(before[feed].Events.Select(e => e["UID"]), after.Events.Select(e => e["UID"]));
            Assert.Equal(("CANCELLED", "1"), Assert.Single(after.Events.Select(e => (e["STATUS"], e["SEQUENCE"])), e => e.Item1 != "CONFIRMED"));
        }

        Assert.Equal(fire, await files.BytesAsync("department/fire.ics"));
        Assert.DoesNotContain("企业停业", await files.TextAsync($"{Week}.json"), StringComparison.Ordinal);
        Assert.Contains("已取消", await files.TextAsync($"{Week}.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_that_is_withdrawn_reads_cancelled_frees_its_requests_and_caps_and_can_be_published_again()
    {
        var (home, office) = await OpenAsync();
        Draft first = await office.PublishAsync(Week, Visits);
        Reply withdrawn = (await WithdrawAsync(home, first.Id, "暴雨停止外出")).Is(HttpStatusCode.OK);
        JsonElement told = withdrawn.Json.GetProperty("withdrawal");
        Assert.Equal(("暴雨停止外出", "人员 planner", "人员 approver"), (told.GetProperty("reason").GetString(), told.GetProperty("askedBy").GetString(), told.GetProperty("by").GetString()));
        Assert.DoesNotContain("withdraw", Can(withdrawn));
        var files = new OpenFiles(app, home.Id);
        Assert.All(IcsFile.Read(await files.BytesAsync("calendar.ics")).Events, e => Assert.Equal(("CANCELLED", "1"), (e["STATUS"], e["SEQUENCE"])));
        Api planner = await home.AsAsync("planner");
        Reply week = (await planner.GetAsync($"/api/weeks/{Week}")).Is(HttpStatusCode.OK);
        Assert.False(week.Json.TryGetProperty("published", out JsonElement published) && published.ValueKind is JsonValueKind.Object);
        Reply visit = (await planner.GetAsync($"/api/weeks/{Week}/visits/{GivenFiles.Code(1)}")).Is(HttpStatusCode.OK);
        Assert.Equal(("released", "暴雨停止外出"), (visit.Text("state"), visit.Text("reason")));

        await office.PublishAsync(Week, Visits[0]);
        IcsFile again = IcsFile.Read(await files.BytesAsync("calendar.ics"));
        Assert.Equal([("CANCELLED", "1"), ("CONFIRMED", "2"), ("CONFIRMED", "2")], again.Events.Select(e => (e["STATUS"], e["SEQUENCE"])).Order());
        (await AskAsync(home, first.Id, "再撤一次")).Is(HttpStatusCode.Conflict, "not-public");
    }

    [Fact]
    public async Task A_week_is_withdrawn_by_two_persons_for_a_reason_and_until_the_second_agrees_nothing_changes_for_the_public()
    {
        var (home, office) = await OpenAsync();
        Draft draft = await office.PublishAsync(Week, Visits);
        string before = await new OpenFiles(app, home.Id).EverythingAsync();
        (await AskAsync(home, draft.Id, " ", "approver")).Is(HttpStatusCode.BadRequest);
        (await ActAsync(home, draft.Id, "unpublish", "approver")).Is(HttpStatusCode.Conflict, "state-conflict");
        Reply asked = (await AskAsync(home, draft.Id, "停电", "approver")).Is(HttpStatusCode.OK);
        Assert.Equal("停电", asked.Json.GetProperty("withdrawalAsked").GetProperty("reason").GetString());
        Assert.DoesNotContain("unpublish", Can(asked));
        (await AskAsync(home, draft.Id, "再请求")).Is(HttpStatusCode.Conflict, "state-conflict");
        (await ActAsync(home, draft.Id, "unpublish", "approver")).Is(HttpStatusCode.Forbidden, "own-withdrawal");
        (await ActAsync(home, draft.Id, "unpublish", "planner")).Is(HttpStatusCode.Forbidden, "forbidden-role");
        Assert.Equal(before, await new OpenFiles(app, home.Id).EverythingAsync());
        Assert.Equal("reserved", (await (await home.AsAsync("planner")).GetAsync($"/api/weeks/{Week}/visits/{GivenFiles.Code(1)}")).Text("state"));

        (await ActAsync(home, draft.Id, "keep", "planner")).Is(HttpStatusCode.OK);
        (await ActAsync(home, draft.Id, "unpublish", "both")).Is(HttpStatusCode.Conflict, "state-conflict");
        (await AskAsync(home, draft.Id, "还是停电", "approver")).Is(HttpStatusCode.OK);
        (await ActAsync(home, draft.Id, "unpublish", "both")).Is(HttpStatusCode.OK);
        Reply trail = (await (await home.AsAsync("auditor")).GetAsync($"/api/weeks/{Week}/audit")).Is(HttpStatusCode.OK);
        Assert.Equal(
            [("draft.withdraw", "人员 approver"), ("draft.keep", "人员 planner"), ("draft.withdraw", "人员 approver"), ("draft.unpublish", "人员 both")],
            trail.Json.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("action").GetString()!, item.GetProperty("by").GetString()!))
                .Where(item => item.Item1 is "draft.withdraw" or "draft.keep" or "draft.unpublish").Reverse());
        Reply told = (await (await home.AsAsync("approver")).GetAsync("/api/notices")).Is(HttpStatusCode.OK);
        Assert.Contains("withdrawalAsked", told.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
        Reply notices = (await (await home.AsAsync("clerk-fire")).GetAsync("/api/notices")).Is(HttpStatusCode.OK);
        Assert.Contains("weekWithdrawn", notices.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task What_was_begun_stays_when_the_rest_of_its_week_is_withdrawn()
    {
        var (home, office) = await OpenAsync();
        Week last = GivenPublication.LastWeek;
        Draft draft = await office.PublishAsync(last, Visits);
        (await WithdrawAsync(home, draft.Id, "补撤", week: last)).Is(HttpStatusCode.OK);
        Reply visit = (await (await home.AsAsync("planner")).GetAsync($"/api/weeks/{last}/visits/{GivenFiles.Code(1)}")).Is(HttpStatusCode.OK);
        Assert.Equal("reserved", visit.Text("state"));
        Assert.All(IcsFile.Read(await new OpenFiles(app, home.Id).BytesAsync("calendar.ics")).Events, e => Assert.Equal("CONFIRMED", e["STATUS"]));
    }

    [Fact]
    public async Task Killed_while_withdrawing_the_caps_are_free_and_the_sweep_shows_it()
    {
        var (home, office) = await OpenAsync();
        Draft draft = await office.PublishAsync(Week, Visits);
        string path = string.Create(CultureInfo.InvariantCulture, $"/api/weeks/{Week}/drafts/{draft.Id}");
        await using (AppProcess doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", Crash.WithdrawAfterLedger)))
        {
            (await AskAsync(home, draft.Id, "停电")).Is(HttpStatusCode.OK);
            Api approver = await home.AsAsync("approver", doomed);
            string etag = (await approver.GetAsync(path)).Is(HttpStatusCode.OK).ETag;
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => approver.PostAsync($"{path}/unpublish", new { }, ("If-Match", etag)));
            await doomed.ExitedAsync();
        }

        var files = new OpenFiles(app, home.Id);
        Assert.All(IcsFile.Read(await files.BytesAsync("calendar.ics")).Events, e => Assert.Equal("CONFIRMED", e["STATUS"]));
        await SolveMail.SweepAsync(app.App.Address);
        byte[] after = await files.BytesAsync("calendar.ics");
        Assert.All(IcsFile.Read(after).Events, e => Assert.Equal(("CANCELLED", "1"), (e["STATUS"], e["SEQUENCE"])));
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal(after, await files.BytesAsync("calendar.ics"));
    }

    private async Task<(TestJurisdiction Home, GivenPublication Office)> OpenAsync()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        return (home, new GivenPublication(app, home));
    }

    private static async Task CancelAsync(TestJurisdiction home, string enterprise, string reason)
    {
        Api planner = await home.AsAsync("planner");
        string path = $"/api/weeks/{Week}/visits/{enterprise}";
        string etag = (await planner.GetAsync(path)).Is(HttpStatusCode.OK).ETag;
        (await planner.PostAsync($"{path}/outcome", new { carriedOut = false, reason }, ("If-Match", etag))).Is(HttpStatusCode.OK);
    }

    /// <summary>The planner asks, the approver agrees.</summary>
    private static async Task<Reply> WithdrawAsync(TestJurisdiction home, string draft, string reason, Week? week = null)
    {
        (await AskAsync(home, draft, reason, week: week)).Is(HttpStatusCode.OK);
        return await ActAsync(home, draft, "unpublish", "approver", week);
    }

    private static Task<Reply> AskAsync(TestJurisdiction home, string draft, string reason, string account = "planner", Week? week = null) => ActAsync(home, draft, "withdraw", account, week, new { reason });

    private static async Task<Reply> ActAsync(TestJurisdiction home, string draft, string action, string account, Week? week = null, object? body = null)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"/api/weeks/{week ?? Week}/drafts/{draft}");
        Api person = await home.AsAsync(account);
        string etag = (await person.GetAsync(path)).Is(HttpStatusCode.OK).ETag;
        return await person.PostAsync($"{path}/{action}", body ?? new { }, ("If-Match", etag));
    }

    private static IEnumerable<string?> Can(Reply draft) => draft.Json.GetProperty("can").EnumerateArray().Select(action => action.GetString());
}
