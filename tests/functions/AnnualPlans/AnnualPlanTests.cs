using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Functions.AnnualPlans;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.AnnualPlans;

public sealed class AnnualPlanTests(AppFixture app)
{
    private static readonly Week Week = TestJurisdiction.NextWeek;
    private static readonly string Path = $"/api/annual-plans/{Week.PlanYear()}/market";
    private static readonly string Requests = $"{TestJurisdiction.NextWeekPath}/requests";
    private static readonly int[] AllYear = [.. Enumerable.Range(1, 12)];

    [Fact]
    public async Task A_plan_is_written_submitted_approved_by_another_published_and_drawn_on()
    {
        var (jurisdiction, clerk, approver) = await OpenAsync();
        Assert.Equal(["save"], Can(await clerk.GetAsync(Path)));
        var draft = (await clerk.PutAsync(Path, Plan(Line(number: 2)), ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        (await clerk.PutAsync(Path, Plan(Line()), ("If-None-Match", "*"))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(2, draft.Json.GetProperty("lines")[0].GetProperty("size").GetProperty("requests").GetInt32());
        var submitted = await ActAsync(clerk, "submit", draft.ETag);
        (await clerk.PutAsync(Path, Plan(Line()), ("If-Match", submitted.ETag))).Is(HttpStatusCode.Conflict, "state-conflict");
        (await clerk.PostAsync($"{Path}/approve", new { }, ("If-Match", submitted.ETag))).Is(HttpStatusCode.Forbidden, "forbidden-role");
        (await approver.PostAsync($"{Path}/publish", new { }, ("If-Match", submitted.ETag))).Is(HttpStatusCode.Conflict, "state-conflict");
        var returned = await ActAsync(approver, "return", submitted.ETag, "请减少数量");
        Assert.Equal("请减少数量", returned.Text("comment"));
        submitted = await ActAsync(clerk, "submit", returned.ETag);
        (await approver.PostAsync($"{Path}/approve", new { }, ("If-Match", returned.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        var approved = await ActAsync(approver, "approve", submitted.ETag);
        Assert.Equal(("approved", 1), (approved.Text("state"), approved.Number("inForce")));
        Assert.Empty((await new Api(app.App.Address).GetAsync($"/api/public/{jurisdiction.Id}/annual-plan/{Week.PlanYear()}")).Json.GetProperty("departments").EnumerateArray());
        await ActAsync(approver, "publish", approved.ETag);

        var line = approved.Json.GetProperty("lines")[0].GetProperty("id").GetString()!;
        var request = (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        Assert.Equal(line, request.Text("planLine"));
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-09" })).Is(HttpStatusCode.BadRequest, "no-plan-line");
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-09", kind = "complaint", evidence = "12345-1" })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.BadRequest, "plan-line-used-up");
        Assert.Equal((2, 2, 0, 0), Use(await clerk.GetAsync(Path)));
        (await clerk.PostAsync($"{Requests}/{request.Text("id")}/withdraw", new { }, ("If-Match", request.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal((2, 1, 0, 1), Use(await clerk.GetAsync(Path)));
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var year = (await (await jurisdiction.AsAsync("auditor")).GetAsync($"/api/annual-plans/{Week.PlanYear()}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("department").GetProperty("id").GetString() == "market");
        Assert.Equal((2, 2, 0), (year.GetProperty("planned").GetInt32(), year.GetProperty("drawn").GetInt32(), year.GetProperty("left").GetInt32()));
    }

    [Fact]
    public async Task The_clerk_who_wrote_a_plan_stays_its_editor_when_others_approve_and_publish_it()
    {
        var (_, clerk, approver) = await OpenAsync();
        var draft = (await clerk.PutAsync(Path, Plan(Line()), ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        var written = Edited(draft.Json);
        var approved = await ActAsync(approver, "approve", (await ActAsync(clerk, "submit", draft.ETag)).ETag);
        var published = await ActAsync(approver, "publish", approved.ETag);
        Assert.Equal(written, Edited(published.Json));
        Assert.NotEqual(written.By, published.Json.GetProperty("approved").GetProperty("by").GetString());
        Assert.Equal(written, Edited((await clerk.GetAsync($"{Path}/versions")).Json.GetProperty("items")[0]));

        static (string? By, DateTimeOffset At) Edited(JsonElement plan) =>
            (plan.GetProperty("edited").GetProperty("by").GetString(), plan.GetProperty("edited").GetProperty("at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Nobody_approves_a_plan_in_which_they_wrote()
    {
        var (jurisdiction, _, _) = await OpenAsync();
        var both = await jurisdiction.AsAsync("both");
        var draft = (await both.PutAsync(Path, Plan(Line()), ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        var submitted = await ActAsync(both, "submit", draft.ETag);
        (await both.PostAsync($"{Path}/approve", new { }, ("If-Match", submitted.ETag))).Is(HttpStatusCode.Forbidden, "own-plan");
    }

    [Fact]
    public async Task An_amendment_says_why_shows_what_it_changes_and_cannot_take_away_what_is_drawn()
    {
        var (_, clerk, approver) = await OpenAsync();
        var plan = await InForceAsync(clerk, approver, Line(number: 3));
        var id = plan.Json.GetProperty("lines")[0].GetProperty("id").GetString();
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var wrong = (await clerk.PutAsync(Path, Plan(Line(number: 3, id: id), Line("SJ-09", 1, "campaign")), ("If-Match", plan.ETag))).Is(HttpStatusCode.BadRequest);
        Assert.Equal(["out-of-range $.reason", "out-of-range $.lines[1].reason"], wrong.Issues);
        var draft = (await clerk.PutAsync(Path, new { lines = new[] { Line(number: 1, id: id) }, reason = "减少" }, ("If-Match", plan.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal((2, 1), (draft.Number("number"), draft.Number("inForce")));
        Assert.Equal(["line-below-drawn $.lines[0]"], (await clerk.PostAsync($"{Path}/submit", new { }, ("If-Match", draft.ETag))).Is(HttpStatusCode.BadRequest).Issues);
        draft = (await clerk.PutAsync(Path, new { lines = new[] { Line(number: 2, id: id), Line("SJ-09", 1, "campaign", reason: "市级部署") }, reason = "减少并增加专项" }, ("If-Match", draft.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(["number", "line"], draft.Json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("field").GetString()));
        // As long as it is not approved the plan in force is drawn on.
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(2), matter = "SJ-09", kind = "campaign" })).Is(HttpStatusCode.BadRequest, "no-plan-line");
        var submitted = await ActAsync(clerk, "submit", draft.ETag);
        var approved = await ActAsync(approver, "approve", submitted.ETag);
        Assert.Equal(2, approved.Number("inForce"));
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(2), matter = "SJ-09", kind = "campaign" })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.BadRequest, "plan-line-used-up");
        var versions = (await clerk.GetAsync($"{Path}/versions")).Json.GetProperty("items");
        Assert.Equal(["approved", "superseded"], versions.EnumerateArray().Select(version => version.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task The_public_reads_classes_and_numbers_and_nothing_that_names_a_target()
    {
        var (jurisdiction, clerk, approver) = await OpenAsync();
        var plan = await InForceAsync(clerk, approver, Line(title: "店口镇企业4"), Line("SJ-09", 2, title: "突击"));
        await ActAsync(approver, "publish", plan.ETag);
        var shown = (await new Api(app.App.Address).GetAsync($"/api/public/{jurisdiction.Id}/annual-plan/{Week.PlanYear()}")).Is(HttpStatusCode.OK);
        var lines = shown.Json.GetProperty("departments")[0].GetProperty("lines");
        Assert.Equal(["食品生产检查"], lines.EnumerateArray().Select(line => line.GetProperty("title").GetString()));
        var text = Encoding.UTF8.GetString(shown.Bytes);
        foreach (var secret in (string[])["突击", "SJ-09", "企业4", GivenFiles.Code(0), "drawn", "left", "objects"])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_draw_by_lot_can_be_checked_with_its_seed_and_drawing_again_needs_a_reason()
    {
        var (jurisdiction, clerk, approver) = await OpenAsync(enterprises: 12);
        var plan = await InForceAsync(clerk, approver, Line(number: 6));
        var draws = $"{Path}/lines/{plan.Json.GetProperty("lines")[0].GetProperty("id").GetString()}/draws";
        var drawn = (await clerk.PostAsync(draws, new { week = Week.ToString(), number = 4 }, ("Idempotency-Key", "lot"))).Is(HttpStatusCode.OK);
        Assert.Equal((4, 12), (drawn.Number("requests"), drawn.Number("candidates")));
        var picked = drawn.Json.GetProperty("picked").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToList();
        Assert.Equal(RandomDraw.Pick(drawn.Text("seed"), Enumerable.Range(0, 12).Select(GivenFiles.Code), 4), picked);
        var again = (await clerk.PostAsync(draws, new { week = Week.ToString(), number = 4 }, ("Idempotency-Key", "lot"))).Is(HttpStatusCode.OK);
        Assert.Equal(drawn.Text("seed"), again.Text("seed"));
        (await clerk.PostAsync(draws, new { week = Week.ToString(), number = 4 })).Is(HttpStatusCode.BadRequest, "redraw-reason-needed");
        var second = (await clerk.PostAsync(draws, new { week = Week.ToString(), number = 4, reason = "两家已停业" })).Is(HttpStatusCode.OK);
        Assert.Equal((2, 1, 2, 8), (second.Number("attempt"), second.Number("before"), second.Number("requests"), second.Number("candidates")));
        Assert.Equal(6, (await clerk.GetAsync(Requests)).Number("total"));
        (await clerk.PostAsync(draws, new { week = Week.ToString(), number = 1, reason = "再抽" })).Is(HttpStatusCode.Conflict, "nothing-to-draw");
        Assert.Equal(3, (await (await jurisdiction.AsAsync("auditor")).GetAsync($"{Path}/draws")).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Two_clerks_who_draw_the_last_one_at_once_do_not_both_get_it()
    {
        var (jurisdiction, clerk, approver) = await OpenAsync(enterprises: 8);
        await InForceAsync(clerk, approver, Line(number: 1));
        var planner = await jurisdiction.AsAsync("planner");
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n =>
            (n % 2 == 0 ? clerk : planner).PostAsync($"/api/weeks/{Week.Add(n % 3)}/requests", new { enterprise = GivenFiles.Code(n), matter = "SJ-01" })));
        Assert.True(replies.Count(reply => reply.Status == HttpStatusCode.Created) <= 1);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.Created), reply => Assert.Equal("plan-line-used-up", reply.Code));
        var (_, drawn, _, _) = Use(await clerk.GetAsync(Path));
        Assert.Equal(replies.Count(reply => reply.Status == HttpStatusCode.Created), drawn);
    }

    [Fact]
    public async Task What_is_wrong_with_a_plan_is_said_all_at_once_and_foreign_plans_stay_closed()
    {
        var (jurisdiction, clerk, _) = await OpenAsync();
        var before = await jurisdiction.StoredAsync();
        foreach (var (body, issues) in (IEnumerable<(string, string)>)
        [
            ("""{"lines":[]}""", "out-of-range $.lines"),
            ("""{"lines":[{"title":"","kind":"odd","matters":["XF-01"],"frequency":0,"months":[13]}]}""",
                "out-of-range $.lines[0].title|out-of-range $.lines[0].kind|unknown-matter $.lines[0].matters[0]|out-of-range $.lines[0].ratio|out-of-range $.lines[0].frequency|out-of-range $.lines[0].months"),
            ("""{"lines":[{"id":"x","title":"a","kind":"planned","matters":["SJ-01"],"frequency":1,"months":[1],"ratio":101,"number":0,"tiers":["blue"],"towns":[""]}]}""",
                "unknown-line $.lines[0].id|out-of-range $.lines[0].towns|out-of-range $.lines[0].tiers|out-of-range $.lines[0].ratio|out-of-range $.lines[0].ratio|out-of-range $.lines[0].number"),
            ("""{"lines":"none","year":2026}""", "wrong-type $.lines|unknown-member $.year"),
        ])
        {
            var reply = (await clerk.PutAsync(Path, body, ("If-None-Match", "*"))).Is(HttpStatusCode.BadRequest);
            Assert.True(issues == string.Join('|', reply.Issues), $"{body}: {string.Join('|', reply.Issues)}");
        }

        (await clerk.PutAsync(Path, Plan(Line()))).Is((HttpStatusCode)428, "if-match-needed");
        (await clerk.PutAsync($"/api/annual-plans/2030/market", Plan(Line()), ("If-None-Match", "*"))).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await clerk.PutAsync(Path.Replace("market", "fire", StringComparison.Ordinal), Plan(Line()), ("If-None-Match", "*"))).Is(HttpStatusCode.Forbidden, "foreign-department");
        (await clerk.GetAsync(Path.Replace("market", "fire", StringComparison.Ordinal))).Is(HttpStatusCode.Forbidden, "foreign-department");
        (await (await jurisdiction.AsAsync("planner")).GetAsync(Path.Replace("market", "nobody", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    private static object Line(string matter = "SJ-01", int number = 2, string kind = "planned", string? id = null, string? reason = null, string title = "食品生产日常") =>
        id is null
            ? new { title, kind, matters = new[] { matter }, frequency = 1, months = AllYear, number, reason = reason ?? "" }
            : new { id, title, kind, matters = new[] { matter }, frequency = 1, months = AllYear, number, reason = reason ?? "" };

    private static object Plan(params object[] lines) => new { lines };

    private static async Task<Reply> ActAsync(Api api, string act, string etag, string? comment = null) =>
        (await api.PostAsync($"{Path}/{act}", comment is null ? new { } : (object)new { comment }, ("If-Match", etag))).Is(HttpStatusCode.OK);

    private static async Task<Reply> InForceAsync(Api clerk, Api approver, params object[] lines)
    {
        var draft = (await clerk.PutAsync(Path, Plan(lines), ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        return await ActAsync(approver, "approve", (await ActAsync(clerk, "submit", draft.ETag)).ETag);
    }

    private static IEnumerable<string?> Can(Reply reply) => reply.Json.GetProperty("can").EnumerateArray().Select(action => action.GetString());

    private static (int Planned, int Drawn, int Used, int Left) Use(Reply reply)
    {
        var use = reply.Json.GetProperty("use")[0];
        int Of(string name) => use.GetProperty(name).GetInt32();
        var months = use.GetProperty("months").EnumerateArray().Sum(month => month.GetProperty("drawn").GetInt32());
        Assert.Equal(Of("drawn"), months);
        return (Of("planned"), Of("drawn"), Of("used"), Of("left"));
    }

    private async Task<(TestJurisdiction Jurisdiction, Api Clerk, Api Approver)> OpenAsync(int enterprises = 3)
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises);
        return (jurisdiction, await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("approver"));
    }
}
