using System.Net;
using System.Text.Json;
using Inspection.Functions.Tests.Faults;
using Inspection.Functions.Tests.Jobs;
using Inspection.Functions.Tests.Publication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inspection.Functions.Tests.Plans;

/// <summary>A published week has begun: what took place stays, what was promised stays, and what was excepted stays excepted.</summary>
[Collection(TimerSuite.Name)]
public sealed class RunningWeekTests(AppFixture fixture)
{
    private const string Week = "2026-W51";
    private const string Drafts = $"/api/weeks/{Week}/drafts";

    /// <summary>Three who go out from either base, one of whose two vehicles breaks down later.</summary>
    private const string Officers = "人员编号,姓名,驻地,证件,可用时段,每周最多半天,部门编号\n"
        + "o1,朱庚,diankou、fengqiao,市场监管:2030-07-28,,,market\no2,罗辛,diankou、fengqiao,市场监管:2034-05-28,,,market\no3,方壬,diankou、fengqiao,市场监管:2034-05-28,,,market\n";

    private const string Bases = "id,name,lat,lon,vehicles,central\ndiankou,店口镇,29.93,120.27,1,否\nfengqiao,枫桥镇,29.795,120.39,2,是\n";

    private readonly SetClock _clock = new();

    [Fact]
    public async Task A_new_draft_in_the_middle_of_a_published_week_drops_nothing_that_took_place_and_moves_nobody_who_was_told()
    {
        await using WebApplication app = await StartAsync();
        (Api planner, Api approver, string published) = await PublishedAsync(app);
        JsonElement before = await PlanAsync(planner, published);
        JsonElement announced = (await CalendarAsync(app)).Json;

        _clock.Set(new DateTime(2026, 12, 15, 12, 30, 0));
        (await planner.PostAsync($"/api/weeks/{Week}/requests", new { enterprise = GivenFiles.Code(5), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        string draft = await SolvedAsync(app, planner, (await planner.PostAsync(Drafts, new { name = "周二补排", seconds = 5 })).Is(HttpStatusCode.Accepted).Text("id"));

        JsonElement now = await PlanAsync(planner, draft);
        foreach (int n in Enumerable.Range(1, 4))
        {
            Assert.Equal(WhenOf(before, n), WhenOf(now, n));
        }

        Assert.Equal(VisitOf(before, 1).GetProperty("start").GetString(), VisitOf(now, 1).GetProperty("start").GetString());
        Assert.NotNull(WhenOf(now, 5));
        JsonElement excepted = Assert.Single(now.GetProperty("broken").EnumerateArray());
        Assert.Equal(("session-open", "企业书面同意改在周五"), (excepted.GetProperty("code").GetString(), excepted.GetProperty("reason").GetString()));

        await PublishAsync(planner, approver, draft);
        JsonElement shown = (await CalendarAsync(app)).Json;
        Assert.Equal(VisitsOf(announced).Order(StringComparer.Ordinal), VisitsOf(shown).Where(visit => VisitsOf(announced).Contains(visit)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(VisitsOf(shown), visit => visit.EndsWith("cancelled", StringComparison.Ordinal));
        Assert.Equal(VisitsOf(announced).Count + 1, VisitsOf(shown).Count);
        var files = new OpenFiles(fixture, _home.Id);
        foreach (string kind in (string[])["json", "html", "ics"])
        {
            string file = (await files.TextAsync($"{Week}.{kind}")).Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.Contains("企业1（虚构）", file, StringComparison.Ordinal);
            Assert.DoesNotContain("STATUS:CANCELLED", file, StringComparison.Ordinal);
        }

        Api auditor = await _home.AsAsync("auditor", AddressOf(app));
        Assert.Equal([draft, published], (await auditor.GetAsync($"/api/weeks/{Week}/audit")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Where(entry => entry.GetProperty("action").GetString() == "draft.published").Select(entry => entry.GetProperty("subject").GetString()!).Distinct().OrderBy(id => id == published));
    }

    [Fact]
    public async Task Where_a_promise_cannot_be_kept_the_planner_is_sent_to_amend_and_a_missing_vehicle_stays_missing_in_later_edits()
    {
        await using WebApplication app = await StartAsync();
        (Api planner, Api approver, _) = await PublishedAsync(app);
        _clock.Set(new DateTime(2026, 12, 15, 12, 30, 0));
        (await planner.UploadAsync("/api/registry/bases/import", "b.csv", Bases.Replace("120.27,1,", "120.27,0,", StringComparison.Ordinal))).Is(HttpStatusCode.OK);
        Reply refused = (await planner.PostAsync(Drafts, new { seconds = 5 })).Is(HttpStatusCode.Conflict, "week-has-begun");
        Assert.NotEmpty(refused.Issues);
        (await planner.UploadAsync("/api/registry/bases/import", "b.csv", Bases)).Is(HttpStatusCode.OK);

        object vehicle = new { kind = "vehicle", @base = "diankou", vehicles = 1, reason = "车辆送修", seconds = 5 };
        string[] release = [.. (await planner.PostAsync($"/api/weeks/{Week}/amendments", vehicle)).Is(HttpStatusCode.Conflict, "release-needed").Json.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("place").GetString()!)];
        string draft = await SolvedAsync(app, planner, (await planner.PostAsync($"/api/weeks/{Week}/amendments", new { kind = "vehicle", @base = "diankou", vehicles = 1, reason = "车辆送修", seconds = 5, release })).Is(HttpStatusCode.Accepted).Text("id"));

        JsonElement plan = await PlanAsync(planner, draft);
        Assert.Equal("diankou mon-am", WhenOf(plan, 1));
        Assert.DoesNotContain(plan.GetProperty("teams").EnumerateArray(), team => team.GetProperty("base").GetString() == "diankou" && team.GetProperty("session").GetString() is not "mon-am");
        Assert.DoesNotContain(plan.GetProperty("broken").EnumerateArray(), broken => broken.GetProperty("code").GetString() == "vehicles");
        Reply edit = (await planner.PostAsync($"{Drafts}/{draft}/edits?dryRun=true", new { kind = "place", enterprise = release[0], session = "wed-am", @base = "diankou" })).Is(HttpStatusCode.OK);
        Assert.Equal("exception", edit.Text("verdict"));
        Assert.Contains(edit.Json.GetProperty("broken").EnumerateArray(), broken => broken.GetProperty("code").GetString() == "vehicles");
        await RefuseWhatHasBegunAsync(planner, draft, release[0]);
        await TryOutAsync(app, planner, approver, draft);
    }

    /// <summary>Once an amendment is public, more people can be tried out on it: what was promised stays there, too.</summary>
    private async Task TryOutAsync(WebApplication app, Api planner, Api approver, string amendment)
    {
        object order = new { from = amendment, seconds = 5, trial = new { officers = new[] { new { @base = "fengqiao", sessions = new[] { "fri-pm" }, count = 2 } }, vehicles = Array.Empty<object>(), without = Array.Empty<string>() } };
        (await planner.PostAsync(Drafts, order)).Is(HttpStatusCode.BadRequest, "contradiction");
        await PublishAsync(planner, approver, amendment);
        JsonElement before = await PlanAsync(planner, amendment);
        JsonElement tried = await PlanAsync(planner, await SolvedAsync(app, planner, (await planner.PostAsync(Drafts, order)).Is(HttpStatusCode.Accepted).Text("id")));
        Assert.Equal(SessionsOf(before), SessionsOf(tried));
    }

    /// <summary>Monday and Tuesday morning are over: nothing goes there, not even as an exception, and what was there stays.</summary>
    private static async Task RefuseWhatHasBegunAsync(Api planner, string draft, string enterprise)
    {
        JsonElement[] places = [.. (await planner.GetAsync($"{Drafts}/{draft}/choices?enterprise={enterprise}")).Is(HttpStatusCode.OK).Json.GetProperty("places").EnumerateArray()];
        foreach (string begun in (string[])["mon-am", "mon-pm", "tue-am"])
        {
            JsonElement place = places.First(place => place.GetProperty("session").GetString() == begun);
            Assert.Equal("never", place.GetProperty("verdict").GetString());
            Assert.Contains("已经开始", place.GetProperty("says").GetString(), StringComparison.Ordinal);
        }

        Assert.Contains(places, place => place.GetProperty("verdict").GetString() is "valid" or "exception");

        string etag = (await planner.GetAsync($"{Drafts}/{draft}")).ETag!;
        foreach (object edit in (object[])[
            new { kind = "place", enterprise, session = "tue-am", reason = "企业书面同意" },
            new { kind = "place", enterprise = GivenFiles.Code(1), session = "thu-pm", reason = "企业书面同意" },
            new { kind = "remove", enterprise = GivenFiles.Code(1), reason = "企业书面同意" }])
        {
            Reply no = (await planner.PostAsync($"{Drafts}/{draft}/edits", edit, ("If-Match", etag))).Is(HttpStatusCode.Conflict, "week-has-begun");
            Assert.Contains("已经开始", Assert.Single(no.Json.GetProperty("issues").EnumerateArray()).GetProperty("cause").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_officer_away_for_a_part_of_the_week_keeps_the_half_days_before_and_an_urgent_request_with_nobody_free_says_who_is_missing()
    {
        await using WebApplication app = await StartAsync();
        (Api planner, _, string published) = await PublishedAsync(app);
        _clock.Set(new DateTime(2026, 12, 15, 12, 30, 0));
        JsonElement before = await PlanAsync(planner, published);
        JsonElement thursday = before.GetProperty("teams").EnumerateArray().First(team => team.GetProperty("session").GetString() == "thu-am");
        string officer = thursday.GetProperty("officers")[0].GetProperty("id").GetString()!;
        string path = $"/api/weeks/{Week}/amendments";

        string draft = await SolvedAsync(app, planner, (await planner.PostAsync(path, new { kind = "officer", officer, sessions = new[] { "wed-am", "wed-pm" }, reason = "周三请假", seconds = 5 })).Is(HttpStatusCode.Accepted).Text("id"));
        Assert.Equal(WhenOf(before, 3), WhenOf(await PlanAsync(planner, draft), 3));
        (await planner.PostAsync(path, new { kind = "officer", officer, sessions = new[] { "mon-am" }, reason = "周一请假" })).Is(HttpStatusCode.BadRequest, "unknown-reference");

        string urgent = (await planner.PostAsync($"/api/weeks/{Week}/requests", new { enterprise = GivenFiles.Code(5), matter = "XF-01", mandatory = true })).Is(HttpStatusCode.Created).Text("id");
        Reply none = (await planner.PostAsync(path, new { kind = "urgent", requests = new[] { urgent }, reason = "消防隐患举报" })).Is(HttpStatusCode.Conflict, "no-room");
        Assert.Equal(urgent, Assert.Single(none.Json.GetProperty("issues").EnumerateArray()).GetProperty("place").GetString());
        Assert.Contains("消防", none.Json.GetProperty("issues")[0].GetProperty("cause").GetString(), StringComparison.Ordinal);
    }

    private TestJurisdiction _home = null!;

    /// <summary>Visits on Monday morning, Thursday and Friday; the last by a signed exception. It is published on the Friday before.</summary>
    private async Task<(Api Planner, Api Approver, string Published)> PublishedAsync(WebApplication app)
    {
        _clock.Set(new DateTime(2026, 12, 11, 15, 0, 0));
        _home = await fixture.NewJurisdiction().WithRegistryAsync(6);
        Api planner = await _home.AsAsync("planner", AddressOf(app));
        Api approver = await _home.AsAsync("approver", AddressOf(app));
        (await planner.UploadAsync("/api/registry/officers/import", "o.csv", Officers)).Is(HttpStatusCode.OK);
        (await planner.UploadAsync("/api/registry/bases/import", "b.csv", Bases)).Is(HttpStatusCode.OK);
        foreach (var (n, sessions) in new[] { (1, new[] { "mon-am" }), (2, ["thu-am"]), (3, ["thu-am"]), (4, ["thu-pm"]) })
        {
            (await planner.PostAsync($"/api/weeks/{Week}/requests", new { enterprise = GivenFiles.Code(n), matter = "SJ-01", sessions, mandatory = true })).Is(HttpStatusCode.Created);
        }

        string draft = await SolvedAsync(app, planner, (await planner.PostAsync(Drafts, new { name = "周计划", seconds = 5, seed = 1 })).Is(HttpStatusCode.Accepted).Text("id"));
        Reply now = await planner.GetAsync($"{Drafts}/{draft}");
        (await planner.PostAsync($"{Drafts}/{draft}/edits", new { kind = "place", enterprise = GivenFiles.Code(4), session = "fri-am", reason = "企业书面同意改在周五" }, ("If-Match", now.ETag))).Is(HttpStatusCode.OK);
        foreach (int n in Enumerable.Range(1, 3))
        {
            // From the town's own base, whichever the search has found cheaper.
            now = await planner.GetAsync($"{Drafts}/{draft}");
            string session = n == 1 ? "mon-am" : "thu-am";
            if (WhenOf(await PlanAsync(planner, draft), n) != $"diankou {session}")
            {
                (await planner.PostAsync($"{Drafts}/{draft}/edits", new { kind = "place", enterprise = GivenFiles.Code(n), session, @base = "diankou" }, ("If-Match", now.ETag))).Is(HttpStatusCode.OK);
            }
        }

        await PublishAsync(planner, approver, draft);
        return (planner, approver, draft);
    }

    private async Task<string> SolvedAsync(WebApplication app, Api planner, string draft)
    {
        string message = (await new SolveMail(fixture.ConnectionString).TakeAsync(draft))!;
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(AddressOf(app), message)).Status);
        Reply solved = await planner.GetAsync($"{Drafts}/{draft}");
        Assert.True(solved.Text("state") == "solved", $"{solved.Json}");
        return draft;
    }

    private static async Task PublishAsync(Api planner, Api approver, string draft)
    {
        foreach (var (api, action) in new[] { (planner, "submit"), (approver, "approve"), (approver, "publish") })
        {
            Reply now = (await api.GetAsync($"{Drafts}/{draft}")).Is(HttpStatusCode.OK);
            (await api.PostAsync($"{Drafts}/{draft}/{action}", new { fingerprint = now.Text("fingerprint") }, ("If-Match", now.ETag))).Is(HttpStatusCode.OK);
        }
    }

    private static async Task<JsonElement> PlanAsync(Api api, string draft) => (await api.GetAsync($"{Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json;

    private Task<Reply> CalendarAsync(WebApplication app) => new Api(AddressOf(app)).GetAsync($"/api/public/{_home.Id}/calendar/{Week}");

    private static JsonElement TeamOf(JsonElement plan, int n) => plan.GetProperty("teams").EnumerateArray()
        .Single(team => team.GetProperty("visits").EnumerateArray().Any(visit => visit.GetProperty("enterprise").GetProperty("id").GetString() == GivenFiles.Code(n)));

    private static JsonElement VisitOf(JsonElement plan, int n) => TeamOf(plan, n).GetProperty("visits").EnumerateArray()
        .Single(visit => visit.GetProperty("enterprise").GetProperty("id").GetString() == GivenFiles.Code(n));

    private static string[] SessionsOf(JsonElement plan) =>
    [
        .. plan.GetProperty("teams").EnumerateArray().SelectMany(team => team.GetProperty("visits").EnumerateArray()
            .Select(visit => $"{visit.GetProperty("enterprise").GetProperty("id").GetString()} {team.GetProperty("session").GetString()}")).Order(StringComparer.Ordinal),
    ];

    private static string WhenOf(JsonElement plan, int n) => $"{TeamOf(plan, n).GetProperty("base").GetString()} {TeamOf(plan, n).GetProperty("session").GetString()}";

    private static List<string> VisitsOf(JsonElement calendar) =>
    [
        .. calendar.GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("sessions").EnumerateArray()).SelectMany(session => session.GetProperty("visits").EnumerateArray()
            .Select(visit => $"{session.GetProperty("id").GetString()} {visit.GetProperty("id").GetString()} {visit.GetProperty("status").GetString()}")),
    ];

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
