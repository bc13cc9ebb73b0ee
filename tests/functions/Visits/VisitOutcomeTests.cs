using System.Globalization;
using System.Net;
using System.Text.Json;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Visits;

/// <summary>Recording how visits ended, through the API.</summary>
public sealed class VisitOutcomeTests(AppFixture app)
{
    private static readonly Week Last = GivenPublication.LastWeek;
    private static readonly string Enterprise = GivenFiles.Code(1);
    private static readonly string Monday = Last.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A matter that an enterprise sees once a year.</summary>
    private const string Capped = "事项编码,事项名称,部门编号,法律依据,证件类别,时长分钟,权重,公开方式,年度上限\nSJ-05,年度检查,market,《食品安全法》第一百一十条,市场监管,60,40,公开到日,1\n";

    private static string Path(string session = "mon-am") => $"/api/weeks/{Last}/visits/{Enterprise}?session={session}";

    private static string OutcomePath => $"/api/weeks/{Last}/visits/{Enterprise}/outcome";

    [Fact]
    public async Task A_visit_carried_out_is_posted_with_its_true_day_and_results_once_however_often_it_is_sent()
    {
        var (_, planner) = await OpenAsync();
        Reply before = (await planner.GetAsync(Path())).Is(HttpStatusCode.OK);
        Assert.Equal(("reserved", Monday), (before.Text("state"), before.Text("date")));
        object body = CarriedOut(Last.Monday.AddDays(1));
        Reply done = (await planner.PostAsync(OutcomePath, body, ("If-Match", before.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(("posted", "rectify"), (done.Text("state"), Item(done, "XF-01").GetProperty("result").GetString()));
        Assert.Equal(Last.Monday.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), done.Text("date"));
        Reply again = (await planner.PostAsync(OutcomePath, body, ("If-Match", before.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(done.ETag, again.ETag);
        Reply ledger = (await planner.GetAsync($"/api/ledger?enterprise={Enterprise}&year={Last.Monday.AddDays(1).Year}")).Is(HttpStatusCode.OK);
        Assert.Equal(["levels  1 0", "department fire 1 0", "department market 1 0", "matter SJ-01 1 0", "matter XF-01 1 0"], Budgets(ledger));
    }

    [Fact]
    public async Task A_recorded_result_can_be_corrected_and_who_has_seen_an_older_one_is_told()
    {
        var (_, planner) = await OpenAsync();
        string first = (await planner.GetAsync(Path())).ETag;
        string second = (await planner.PostAsync(OutcomePath, CarriedOut(Last.Monday), ("If-Match", first))).Is(HttpStatusCode.OK).ETag;
        Reply stale = (await planner.PostAsync(OutcomePath, CarriedOut(Last.Monday, "finding"), ("If-Match", first))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(second, stale.Text("current"));
        Reply corrected = (await planner.PostAsync(OutcomePath, CarriedOut(Last.Monday, "finding"), ("If-Match", second))).Is(HttpStatusCode.OK);
        Assert.Equal("finding", Item(corrected, "SJ-01").GetProperty("result").GetString());
        (await planner.PostAsync(OutcomePath, CarriedOut(Last.Monday))).Is((HttpStatusCode)428, "if-match-needed");
    }

    [Fact]
    public async Task A_cancelled_visit_frees_its_place_keeps_its_reason_and_stays_cancelled()
    {
        var (_, planner) = await OpenAsync();
        string etag = (await planner.GetAsync(Path())).ETag;
        Reply done = (await planner.PostAsync(OutcomePath, new { carriedOut = false, reason = "企业停业" }, ("If-Match", etag))).Is(HttpStatusCode.OK);
        Assert.Equal(("released", "企业停业"), (done.Text("state"), done.Text("reason")));
        Assert.Equal(["levels  0 0"], Budgets((await planner.GetAsync($"/api/ledger?enterprise={Enterprise}&year={Last.Monday.Year}")).Is(HttpStatusCode.OK)));
        (await planner.PostAsync(OutcomePath, CarriedOut(Last.Monday), ("If-Match", done.ETag))).Is(HttpStatusCode.Conflict, "visit-closed");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_result_is_said_at_once_and_nothing_is_stored()
    {
        var (jurisdiction, planner) = await OpenAsync();
        string etag = (await planner.GetAsync(Path())).ETag;
        string stored = await jurisdiction.StoredAsync();
        DateOnly tomorrow = DateOnly.FromDateTime(Week.Now(TimeProvider.System)).AddDays(1);
        object wrong = new
        {
            carriedOut = true,
            date = tomorrow,
            reason = "停业",
            results = new object[] { new { request = "unknown", result = "pass" }, new { request = GivenPublication.RequestOf(Enterprise, "XF-01"), result = "rectify" } },
        };
        Reply refused = (await planner.PostAsync(OutcomePath, wrong, ("If-Match", etag))).Is(HttpStatusCode.BadRequest, "invalid-input");
        Assert.Equal(
            ["date-in-future $.date", "out-of-range $.reason", "unknown-request $.results[0].request", "missing-member $.results[1].rectifyBy", "missing-result $.results"],
            refused.Issues);
        (await planner.PostAsync(OutcomePath, new { carriedOut = false }, ("If-Match", etag))).Is(HttpStatusCode.BadRequest, "missing-member");
        (await planner.PostAsync(OutcomePath, CarriedOut(Last.Monday.AddDays(-1)), ("If-Match", etag))).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync($"/api/weeks/{Last}/visits/{GivenFiles.Code(9)}")).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(stored, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task A_plan_over_a_cap_is_returned_with_the_visits_that_used_it_up_and_nobody_sees_it()
    {
        var (jurisdiction, planner) = await OpenAsync("SJ-05");
        var publication = new GivenPublication(app, jurisdiction);
        string etag = (await planner.PostAsync(OutcomePath, CarriedOut(Last.Monday, matter: "SJ-05"), ("If-Match", (await planner.GetAsync(Path())).ETag))).Is(HttpStatusCode.OK).ETag;
        byte[] calendar = (await planner.GetAsync($"/api/public/{jurisdiction.Id}/calendar/{Last}")).Is(HttpStatusCode.OK).Bytes;
        Draft refused = await publication.PublishAsync(Last, (Enterprise, "mon-pm", ["SJ-05"]), (GivenFiles.Code(2), "mon-pm", ["SJ-05"]));
        Assert.Equal((DraftState.Returned, DraftFailures.CapSpent), (refused.State, refused.Failure!.Code));
        string words = GivenPublication.WordsOf(refused, Language.Zh);
        Assert.Contains(Enterprise, words, StringComparison.Ordinal);
        Assert.Contains("年度检查", words, StringComparison.Ordinal);
        Assert.Contains($"{Monday}上午（{Last}，已检查）", words, StringComparison.Ordinal);
        Reply view = (await planner.GetAsync($"/api/weeks/{Last}/drafts/{refused.Id}", ("Accept-Language", "en"))).Is(HttpStatusCode.OK);
        Assert.Equal("cap-spent", view.Json.GetProperty("failure").GetProperty("code").GetString());
        Assert.Contains("cap-per-matter", view.Json.GetProperty("failure").GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(calendar, (await planner.GetAsync($"/api/public/{jurisdiction.Id}/calendar/{Last}")).Bytes);
        (await planner.GetAsync($"/api/weeks/{Last}/visits/{GivenFiles.Code(2)}")).Is(HttpStatusCode.NotFound, "not-found");

        (await planner.PostAsync(OutcomePath, new { carriedOut = false, reason = "登记有误" }, ("If-Match", etag))).Is(HttpStatusCode.OK);
        Assert.Equal(DraftState.Published, (await publication.PublishAsync(Last, (Enterprise, "mon-pm", ["SJ-05"]))).State);
    }

    /// <summary>A jurisdiction whose plan of last week visits the enterprise on Monday morning.</summary>
    private async Task<(TestJurisdiction Jurisdiction, Api Planner)> OpenAsync(string matter = "SJ-01")
    {
        TestJurisdiction jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        Api planner = await jurisdiction.AsAsync("planner");
        (await planner.UploadAsync("/api/registry/matters/import", "matters.csv", Capped)).Is(HttpStatusCode.OK);
        Draft draft = await new GivenPublication(app, jurisdiction).PublishAsync(Last, (Enterprise, "mon-am", [matter, "XF-01"]));
        Assert.Equal(DraftState.Published, draft.State);
        return (jurisdiction, planner);
    }

    private static object CarriedOut(DateOnly date, string food = "pass", string matter = "SJ-01") => new
    {
        carriedOut = true,
        date,
        results = new object[]
        {
            new { request = GivenPublication.RequestOf(Enterprise, matter), result = food, note = "现场正常" },
            new { request = GivenPublication.RequestOf(Enterprise, "XF-01"), result = "rectify", rectifyBy = date.AddDays(30) },
        },
    };

    private static JsonElement Item(Reply reply, string matter) =>
        reply.Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("matter").GetProperty("code").GetString() == matter);

    private static string[] Budgets(Reply reply) =>
    [
        .. reply.Json.GetProperty("budgets").EnumerateArray().Select(budget =>
            $"{budget.GetProperty("scope").GetString()} {budget.GetProperty("key").GetString()} {budget.GetProperty("used").GetInt32()} {budget.GetProperty("reserved").GetInt32()}"),
    ];
}
