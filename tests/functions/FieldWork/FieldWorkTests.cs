using System.Net;
using System.Text.Json;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.FieldWork;

/// <summary>Officers on their way, through the API: what they see, what they tell, and what is refused.</summary>
public sealed class FieldWorkTests(AppFixture app)
{
    [Fact]
    public async Task An_officer_sees_where_to_go_with_whom_and_for_what_and_closes_the_visit_by_leaving_last()
    {
        var field = await GivenField.OpenAsync(app);
        var (officer, mate, planner) = (await field.Home.AsAsync("officer"), await field.Home.AsAsync("officer-2"), await field.Home.AsAsync("planner"));
        var visit = Assert.Single(Visits((await officer.GetAsync("/api/my/days")).Is(HttpStatusCode.OK)));
        Assert.Equal(
            ("ahead", GivenField.Enterprise, "示例路1号", 29.94),
            (visit.GetProperty("state").GetString(), visit.GetProperty("enterprise").GetProperty("id").GetString(), visit.GetProperty("enterprise").GetProperty("address").GetString(),
                visit.GetProperty("enterprise").GetProperty("lat").GetDouble()));
        Assert.Equal(["朱庚", "罗辛"], visit.GetProperty("team").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(["《食品安全法》第一百一十条", "《消防法》第五十三条"], visit.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("legalBasis").GetString()));

        (await officer.PostAsync(GivenField.Path("arrival"), field.Arrival(ago: 3))).Is(HttpStatusCode.OK);
        (await mate.PostAsync(GivenField.Path("arrival"), field.Arrival(ago: 2))).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01"))).Is(HttpStatusCode.OK);
        (await mate.PostAsync(GivenField.Path("results"), GivenField.Result("XF-01"))).Is(HttpStatusCode.OK);
        Assert.Equal("onSite", (await officer.PostAsync(GivenField.Path("departure"), new { at = GivenField.Ago(1) })).Is(HttpStatusCode.OK).Text("state"));
        Assert.Equal("reserved", (await planner.GetAsync(OfficePath)).Text("state"));
        Assert.Equal("closed", (await mate.PostAsync(GivenField.Path("departure"), new { at = GivenField.Ago(0) })).Is(HttpStatusCode.OK).Text("state"));

        Reply closed = (await planner.GetAsync(OfficePath)).Is(HttpStatusCode.OK);
        Assert.Equal(("posted", "人员 officer-2"), (closed.Text("state"), closed.Text("recordedBy")));
        Assert.All(closed.Json.GetProperty("items").EnumerateArray(), item => Assert.Equal("pass", item.GetProperty("result").GetString()));
        Assert.Equal(1, (await planner.GetAsync($"/api/ledger?enterprise={GivenField.Enterprise}&year={DateOnly.FromDateTime(Functions.Jurisdictions.Week.Now(TimeProvider.System)).Year}"))
            .Json.GetProperty("budgets")[0].GetProperty("used").GetInt32());
    }

    [Fact]
    public async Task A_step_sent_again_under_its_key_happens_once_also_at_the_same_time()
    {
        var field = await GivenField.OpenAsync(app);
        Api officer = await field.Home.AsAsync("officer");
        object wrong = field.Arrival(code: "22222222");
        var twins = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.PostAsync(GivenField.Path("arrival"), wrong, ("Idempotency-Key", "a1"))));
        Assert.All(twins, twin => twin.Is((HttpStatusCode)422, "wrong-code"));
        Reply second = (await officer.PostAsync(GivenField.Path("arrival"), wrong, ("Idempotency-Key", "a2"))).Is((HttpStatusCode)422, "wrong-code");
        Assert.Contains("3", second.Text("detail"), StringComparison.Ordinal);

        object arrival = field.Arrival();
        var arrived = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.PostAsync(GivenField.Path("arrival"), arrival, ("Idempotency-Key", "a3"))));
        Assert.All(arrived, one => one.Is(HttpStatusCode.OK));
        Assert.Equal(1, arrived[0].Json.GetProperty("attendance").GetArrayLength());
        object result = GivenField.Result("SJ-01");
        Reply once = (await officer.PostAsync(GivenField.Path("results"), result, ("Idempotency-Key", "r1"))).Is(HttpStatusCode.OK);
        Reply again = (await officer.PostAsync(GivenField.Path("results"), result, ("Idempotency-Key", "r1"))).Is(HttpStatusCode.OK);
        Assert.Equal(once.Number("version"), again.Number("version"));
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01", "finding"), ("Idempotency-Key", "r1"))).Is((HttpStatusCode)422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Another_result_of_a_colleague_is_shown_and_replaced_only_by_who_has_seen_it()
    {
        var field = await GivenField.OpenAsync(app);
        var (officer, mate) = (await field.Home.AsAsync("officer"), await field.Home.AsAsync("officer-2"));
        (await mate.PostAsync(GivenField.Path("arrival"), field.Arrival())).Is(HttpStatusCode.OK);
        (await mate.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01"))).Is(HttpStatusCode.OK);
        Reply differs = (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01", "finding"))).Is(HttpStatusCode.Conflict, "result-differs");
        JsonElement current = differs.Json.GetProperty("entry");
        Assert.Equal(("pass", "人员 officer-2"), (current.GetProperty("result").GetString(), differs.Text("changedBy")));
        Reply mine = (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01", "finding", seen: current.GetProperty("version").GetInt64()))).Is(HttpStatusCode.OK);
        Assert.Equal("finding", mine.Json.GetProperty("items")[0].GetProperty("found").GetProperty("result").GetString());
    }

    [Fact]
    public async Task Who_is_not_of_the_team_sees_nothing_and_everything_that_is_wrong_with_a_step_is_said()
    {
        var field = await GivenField.OpenAsync(app);
        Api officer = await field.Home.AsAsync("officer");
        (await (await field.Home.AsAsync("officer-nobody")).GetAsync("/api/my/days")).Is(HttpStatusCode.Forbidden, "no-officer");
        (await (await field.Home.AsAsync("officer-nobody")).PostAsync(GivenField.Path("arrival"), field.Arrival())).Is(HttpStatusCode.Forbidden, "no-officer");
        Api foreign = await app.NewJurisdiction().AsAsync("officer");
        Assert.Empty(Visits((await foreign.GetAsync("/api/my/days")).Is(HttpStatusCode.OK)));
        (await foreign.PostAsync(GivenField.Path("arrival"), field.Arrival())).Is(HttpStatusCode.NotFound, "not-found");

        Reply wrong = (await officer.PostAsync(GivenField.Path("results"), new { at = GivenField.Ago(-60), request = "r", result = "pass", rectifyBy = "2027-01-01" })).Is(HttpStatusCode.BadRequest, "invalid-input");
        Assert.Equal(["date-in-future $.at", "unknown-request $.request", "out-of-range $.rectifyBy"], wrong.Issues);
        (await officer.PostAsync(GivenField.Path("results"), new { at = GivenField.Ago(0), request = GivenPublication.RequestOf(GivenField.Enterprise, "SJ-01"), result = "finding" }))
            .Is(HttpStatusCode.BadRequest, "missing-member");
        (await officer.PostAsync(GivenField.Path("arrival"), new { at = GivenField.Ago(0) })).Is(HttpStatusCode.BadRequest, "missing-member");
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01"))).Is(HttpStatusCode.Conflict, "not-arrived");
        Assert.True((await officer.PostAsync(GivenField.Path("arrival"), new { at = GivenField.Ago(0), reason = "告知书破损" })).Is(HttpStatusCode.OK)
            .Json.GetProperty("attendance")[0].GetProperty("withoutCode").GetBoolean());
    }

    [Fact]
    public async Task The_office_follows_each_team_of_a_day_and_no_clerk_does()
    {
        var field = await GivenField.OpenAsync(app);
        var (officer, planner) = (await field.Home.AsAsync("officer"), await field.Home.AsAsync("planner"));
        (await officer.PostAsync(GivenField.Path("arrival"), new { at = GivenField.Ago(0), reason = "告知书破损" })).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01"))).Is(HttpStatusCode.OK);
        Reply progress = (await planner.GetAsync($"/api/weeks/{GivenField.ThisWeek}/progress?date={GivenField.ThisWeek.Monday:yyyy-MM-dd}")).Is(HttpStatusCode.OK);
        JsonElement team = Assert.Single(progress.Json.GetProperty("teams").EnumerateArray().ToList());
        JsonElement visit = Assert.Single(team.GetProperty("visits").EnumerateArray().ToList());
        Assert.Equal((1, 1, "告知书破损"), (visit.GetProperty("came").GetInt32(), visit.GetProperty("missing").GetInt32(), visit.GetProperty("remarks")[0].GetString()));
        Assert.Equal(1, Assert.Single(progress.Json.GetProperty("days").EnumerateArray().ToList()).GetProperty("visits").GetInt32());
        (await planner.GetAsync($"/api/weeks/{GivenField.ThisWeek}/progress?date=2020-01-01")).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    [Fact]
    public async Task A_visit_that_cannot_take_place_goes_to_the_office_which_cancels_it_and_its_requests_are_planned_anew()
    {
        var field = await GivenField.OpenAsync(app);
        var (officer, mate, planner) = (await field.Home.AsAsync("officer"), await field.Home.AsAsync("officer-2"), await field.Home.AsAsync("planner"));
        (await officer.PostAsync(GivenField.Path("hindrance"), new { at = GivenField.Ago(0), cause = "closed", note = " " })).Is(HttpStatusCode.BadRequest, "missing-member");
        object said = new { at = GivenField.Ago(0), cause = "closed", note = "卷帘门已下，邻居说上月停业" };
        Reply told = (await officer.PostAsync(GivenField.Path("hindrance"), said, ("Idempotency-Key", "h1"))).Is(HttpStatusCode.OK);
        Assert.Equal(("hindered", "人员 officer"), (told.Text("state"), told.Json.GetProperty("hindrance").GetProperty("by").GetString()));
        Assert.Equal(told.Number("version"), (await officer.PostAsync(GivenField.Path("hindrance"), said, ("Idempotency-Key", "h1"))).Is(HttpStatusCode.OK).Number("version"));
        Assert.Equal("hindered", Assert.Single(Visits((await mate.GetAsync("/api/my/days")).Is(HttpStatusCode.OK))).GetProperty("state").GetString());

        Reply progress = (await planner.GetAsync($"/api/weeks/{GivenField.ThisWeek}/progress?date={GivenField.ThisWeek.Monday:yyyy-MM-dd}")).Is(HttpStatusCode.OK);
        JsonElement visit = progress.Json.GetProperty("teams")[0].GetProperty("visits")[0];
        Assert.Equal(("hindered", "closed"), (visit.GetProperty("state").GetString(), visit.GetProperty("hindrance").GetProperty("cause").GetString()));
        Assert.Equal(1, progress.Json.GetProperty("days")[0].GetProperty("hindered").GetInt32());
        Assert.Contains((await planner.GetAsync("/api/notices")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "visitHindered");

        Reply record = (await planner.GetAsync(OfficePath)).Is(HttpStatusCode.OK);
        Assert.Equal("卷帘门已下，邻居说上月停业", record.Json.GetProperty("hindrance").GetProperty("note").GetString());
        (await planner.PostAsync($"{OfficePath}/outcome", new { carriedOut = false, reason = "企业停业" }, ("If-Match", record.ETag))).Is(HttpStatusCode.OK);
        Assert.DoesNotContain(Visits((await officer.GetAsync("/api/my/days")).Is(HttpStatusCode.OK)), one => one.GetProperty("state").GetString() is "hindered");
        (await mate.PostAsync(GivenField.Path("arrival"), field.Arrival())).Is(HttpStatusCode.Conflict, "visit-cancelled");
        Reply cancelled = (await planner.GetAsync(OfficePath)).Is(HttpStatusCode.OK);
        Assert.Equal(("released", false), (cancelled.Text("state"), cancelled.Json.TryGetProperty("hindrance", out _)));
    }

    [Fact]
    public async Task Who_gets_on_with_a_visit_after_all_takes_back_that_it_cannot_take_place()
    {
        var field = await GivenField.OpenAsync(app);
        var (officer, mate) = (await field.Home.AsAsync("officer"), await field.Home.AsAsync("officer-2"));
        (await officer.PostAsync(GivenField.Path("hindrance"), new { at = GivenField.Ago(2), cause = "absent", note = "无人应答" })).Is(HttpStatusCode.OK);
        Reply there = (await mate.PostAsync(GivenField.Path("arrival"), field.Arrival())).Is(HttpStatusCode.OK);
        Assert.Equal("onSite", there.Text("state"));
        Assert.False(there.Json.TryGetProperty("hindrance", out _));
        (await mate.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01"))).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("hindrance"), new { at = GivenField.Ago(0), cause = "refused", note = "不让进" })).Is(HttpStatusCode.Conflict, "results-recorded");
    }

    private static string OfficePath => $"/api/weeks/{GivenField.ThisWeek}/visits/{GivenField.Enterprise}";

    private static List<JsonElement> Visits(Reply days) => [.. days.Json.GetProperty("visits").EnumerateArray()];
}
