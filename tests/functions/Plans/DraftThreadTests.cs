using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Tests.Jobs;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Tests.Plans;

/// <summary>The thread of the house: order, solve, submit, approve, publish, read.</summary>
public sealed class DraftThreadTests(AppFixture app)
{
    [Fact]
    public async Task A_week_goes_from_requests_to_a_public_calendar()
    {
        Office office = await Office.OpenAsync(app);
        Reply ordered = await office.OrderAsync();
        string draft = ordered.Text("id");
        Assert.Equal("queued", ordered.Text("state"));
        Assert.Equal($"{Office.Drafts}/{draft}", ordered.Headers["Location"]);
        Assert.Equal(ordered.ETag, ordered.Text("etag"));
        Assert.Equal(["stop"], Can(ordered));
        Assert.Equal(HttpStatusCode.Conflict, (await (await office.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.Conflict, "no-plan-yet").Status);

        Reply delivered = await office.SolveAsync(draft);
        Assert.Equal((HttpStatusCode.OK, "application/json", "{}"), (delivered.Status, delivered.ContentType, Encoding.UTF8.GetString(delivered.Bytes)));

        Reply solved = await office.GetAsync(draft);
        Assert.Equal("solved", solved.Text("state"));
        Assert.False(solved.Json.GetProperty("stale").GetBoolean());
        Assert.Equal(["edit", "submit"], Can(solved));
        Assert.Equal(["approve", "return"], Can(await ThenAsync(office, "planner", draft, "submit", "请审核")));
        Reply approved = await ThenAsync(office, "approver", draft, "approve", null);
        Assert.Equal(["return", "publish", "schedule"], Can(approved));
        Assert.Equal("人员 approver", approved.Text("approvedBy"));
        Reply published = (await office.ActAsync("approver", draft, "publish")).Is(HttpStatusCode.OK);
        Assert.Equal(("published", "人员 approver"), (published.Text("state"), published.Text("publishedBy")));
        Assert.True(published.Json.GetProperty("approvedAt").GetDateTimeOffset() <= published.Json.GetProperty("publishedAt").GetDateTimeOffset());

        Reply calendar = (await office.CalendarAsync()).Is(HttpStatusCode.OK);
        Assert.Equal(1, calendar.Number("version"));
        Assert.Equal("public, max-age=60", calendar.Headers["Cache-Control"]);
        JsonElement summary = published.Json.GetProperty("summary");
        int dated = calendar.Json.GetProperty("days").EnumerateArray().SelectMany(d => d.GetProperty("sessions").EnumerateArray()).Sum(s => s.GetProperty("visits").GetArrayLength());
        Assert.True(summary.GetProperty("visits").GetInt32() > 0);
        Assert.Equal(summary.GetProperty("visits").GetInt32(), dated);
        Assert.Equal(HttpStatusCode.NotModified, (await office.CalendarAsync(("If-None-Match", calendar.ETag))).Status);

        async Task<Reply> ThenAsync(Office at, string account, string id, string action, string? comment)
        {
            (await at.ActAsync(account, id, action, comment)).Is(HttpStatusCode.OK);
            return await at.GetAsync(id, "approver");
        }
    }

    [Fact]
    public async Task The_stored_plan_keeps_every_rule_of_the_stored_problem_and_the_view_names_it()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        Api planner = await office.AsAsync("planner");
        Reply problemFile = (await planner.GetAsync($"{Office.Drafts}/{draft}/problem.json")).Is(HttpStatusCode.OK);
        Reply planFile = (await planner.GetAsync($"{Office.Drafts}/{draft}/plan.json")).Is(HttpStatusCode.OK);
        var (problem, problemIssues) = ProblemFormat.Read(problemFile.Bytes);
        var (plan, planIssues) = PlanFormat.Read(planFile.Bytes);
        Assert.Empty(problemIssues);
        Assert.Empty(planIssues);
        Assert.Empty(PlanChecker.Check(problem!, plan!));
        Assert.Equal(Score.Of(problem!, plan!).Total, plan!.Score);

        Reply view = (await planner.GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK);
        Assert.Equal(plan.Teams.Count, view.Json.GetProperty("teams").GetArrayLength());
        Assert.Equal(plan.Deferred.Count, view.Json.GetProperty("waiting").GetArrayLength());
        Api auditor = await office.AsAsync("auditor");
        (await auditor.GetAsync($"{Office.Drafts}/{draft}/plan.json")).Is(HttpStatusCode.Conflict, "not-over-yet");
        (await auditor.GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK);
        JsonElement visit = view.Json.GetProperty("teams")[0].GetProperty("visits")[0];
        Assert.StartsWith("企业", visit.GetProperty("enterprise").GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(Office.Week, view.Text("week"));
        Assert.Equal($"\"{problem!.Id}\"", $"\"{office.Id}-{Office.Week}\"");
    }

    [Fact]
    public async Task Why_a_request_waits_is_said_in_the_callers_language_and_never_from_a_cache_of_the_other()
    {
        Office office = await Office.OpenAsync(app);
        string request = await office.RequestAsync(0, "SJ-01");
        string draft = await office.PublishedAsync();
        Api planner = await office.AsAsync("planner");
        var (plan, _) = PlanFormat.Read((await planner.GetAsync($"{Office.Drafts}/{draft}/plan.json", ("Accept-Language", "en"))).Is(HttpStatusCode.OK).Bytes);
        WaitingRequest waiting = plan!.Deferred.Single(d => d.Request == request);
        var etags = new HashSet<string>();
        foreach (var (asked, spoken, cause, remedy) in (IEnumerable<(string, string, string, string)>)
        [
            ("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN", Bilingual.Parse(waiting.Cause).Zh, Bilingual.Parse(waiting.Remedy).Zh),
            ("en-GB,en;q=0.9", "en", Bilingual.Parse(waiting.Cause).En, Bilingual.Parse(waiting.Remedy).En),
        ])
        {
            Reply view = (await planner.GetAsync($"{Office.Drafts}/{draft}/plan", ("Accept-Language", asked))).Is(HttpStatusCode.OK);
            Reply one = (await planner.GetAsync($"{TestJurisdiction.NextWeekPath}/requests/{request}", ("Accept-Language", asked))).Is(HttpStatusCode.OK);
            Reply list = (await planner.GetAsync($"{TestJurisdiction.NextWeekPath}/requests?status=movedOn", ("Accept-Language", asked))).Is(HttpStatusCode.OK);
            foreach (JsonElement said in (JsonElement[])
            [
                view.Json.GetProperty("waiting").EnumerateArray().Single(w => w.GetProperty("request").GetProperty("id").GetString() == request),
                one.Json.GetProperty("waiting"),
                list.Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("id").GetString() == request).GetProperty("waiting"),
            ])
            {
                Assert.Equal((cause, remedy), (said.GetProperty("cause").GetString(), said.GetProperty("remedy").GetString()));
            }

            Assert.All([view, one, list], reply => Assert.Equal(
                (spoken, "Accept-Language", "no-store"), (reply.Headers["Content-Language"], reply.Headers["Vary"], reply.Headers["Cache-Control"])));
            etags.Add(view.ETag);
        }

        Assert.Equal(2, etags.Count);
    }

    [Fact]
    public async Task An_order_sent_twice_with_one_key_is_one_draft()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        Reply[] twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => planner.PostAsync(Office.Drafts, new { seconds = 5 }, ("Idempotency-Key", "order-1"))));
        Assert.Single(twice.Select(r => r.Is(HttpStatusCode.Accepted).Text("id")).Distinct());
        (await planner.PostAsync(Office.Drafts, new { seconds = 6 }, ("Idempotency-Key", "order-1"))).Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(1, (await planner.GetAsync(Office.Drafts)).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_week_without_requests_and_a_wrong_order_store_nothing()
    {
        Office office = await Office.OpenAsync(app, enterprises: 1);
        Api planner = await office.AsAsync("planner");
        string before = await office.StoredAsync();
        (await planner.PostAsync(Office.Drafts, new { })).Is(HttpStatusCode.Conflict, "nothing-to-plan");
        Reply wrong = (await planner.PostAsync(Office.Drafts, new { seconds = 4, seed = -1, name = new string('长', 61) })).Is(HttpStatusCode.BadRequest);
        Assert.Equal(["out-of-range $.name", "out-of-range $.seconds", "out-of-range $.seed"], wrong.Issues);
        (await planner.PostAsync(Office.Drafts, new { second = 5 })).Is(HttpStatusCode.BadRequest, "unknown-member");
        (await planner.PostAsync("/api/weeks/2020-W01/drafts", new { })).Is(HttpStatusCode.Conflict, "week-in-past");
        Assert.Equal(before, await office.StoredAsync());
    }

    [Fact]
    public async Task A_jurisdiction_does_not_queue_more_than_a_few_drafts()
    {
        Office office = await Office.OpenAsync(app);
        for (int i = 0; i < 4; i++)
        {
            await office.OrderAsync();
        }

        Api planner = await office.AsAsync("planner");
        string before = await office.StoredAsync();
        (await planner.PostAsync(Office.Drafts, new { seconds = 5 })).Is(HttpStatusCode.Conflict, "too-many-drafts");
        Assert.Equal(before, await office.StoredAsync());
    }

    [Fact]
    public async Task A_request_of_a_plan_is_explained_in_the_callers_language()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        Api approver = await office.AsAsync("approver");
        var (plan, _) = PlanFormat.Read((await approver.GetAsync($"{Office.Drafts}/{draft}/plan.json")).Is(HttpStatusCode.OK).Bytes);
        Team team = plan!.Teams[0];
        string path = $"{Office.Drafts}/{draft}/explanations/{team.Visits[0].Requests[0]}";

        Reply zh = (await approver.GetAsync(path, ("Accept-Language", "zh-CN"))).Is(HttpStatusCode.OK);
        Reply en = (await approver.GetAsync(path, ("Accept-Language", "en"))).Is(HttpStatusCode.OK);

        Assert.Contains("持证人员", zh.Text("reason"), StringComparison.Ordinal);
        Assert.Contains("makes the visit", en.Text("reason"), StringComparison.Ordinal);
        JsonElement chosen = zh.Json.GetProperty("places").EnumerateArray().Single(p => p.GetProperty("state").GetString() == "chosen");
        Assert.Equal((team.Base, team.Session), (chosen.GetProperty("base").GetProperty("id").GetString(), chosen.GetProperty("session").GetString()));
        (await approver.GetAsync($"{Office.Drafts}/{draft}/explanations/none")).Is(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_foreign_or_unknown_draft_is_not_there_for_anybody()
    {
        Office office = await Office.OpenAsync(app);
        Office other = await Office.OpenAsync(app, enterprises: 1);
        string draft = (await office.OrderAsync()).Text("id");
        Api foreign = await other.AsAsync("planner");
        Reply theirs = (await foreign.GetAsync($"{Office.Drafts}/{draft}")).Is(HttpStatusCode.NotFound, "not-found");
        Reply none = (await foreign.GetAsync($"{Office.Drafts}/0000000000000000")).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(theirs.Text("detail"), none.Text("detail"));
        foreach (string path in (string[])["progress", "plan", "explanations/r1", "problem.json", "plan.json"])
        {
            (await foreign.GetAsync($"{Office.Drafts}/{draft}/{path}")).Is(HttpStatusCode.NotFound, "not-found");
        }

        foreach (string action in (string[])["stop", "retry", "submit"])
        {
            (await foreign.PostAsync($"{Office.Drafts}/{draft}/{action}", action == "submit" ? new { fingerprint = "x" } : new { }, ("If-Match", "\"x\""))).Is(HttpStatusCode.NotFound, "not-found");
        }

        (await (await office.AsAsync("clerk")).GetAsync($"{Office.Drafts}/{draft}")).Is(HttpStatusCode.Forbidden, "forbidden-role");
        (await new Api(office.App).GetAsync($"{Office.Drafts}/{draft}")).Is(HttpStatusCode.Unauthorized, "sign-in-needed");
    }

    [Fact]
    public async Task The_progress_stream_tells_of_the_search_and_ends_with_the_draft()
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        Api planner = await office.AsAsync("planner");
        Reply waiting = (await planner.GetAsync($"{Office.Drafts}/{draft}/progress")).Is(HttpStatusCode.OK);
        Assert.Equal(("queued", "queue", 5), (waiting.Text("state"), waiting.Text("phase"), waiting.Number("seconds")));

        Task<Reply> stream = planner.GetAsync($"{Office.Drafts}/{draft}/progress", ("Accept", "text/event-stream"));
        await office.SolveAsync(draft);
        Reply told = await stream;
        Assert.Equal("text/event-stream", told.ContentType);
        string[] events = Encoding.UTF8.GetString(told.Bytes).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(events.Length >= 2);
        Assert.All(events[..^1], e => Assert.True(e.StartsWith("event: progress\ndata: {", StringComparison.Ordinal) || e.StartsWith(':')));
        Assert.StartsWith("event: done\ndata: ", events[^1], StringComparison.Ordinal);
        using var last = JsonDocument.Parse(events[^1]["event: done\ndata: ".Length..]);
        Assert.Equal("solved", last.RootElement.GetProperty("state").GetString());
        Reply end = (await planner.GetAsync($"{Office.Drafts}/{draft}/progress")).Is(HttpStatusCode.OK);
        Assert.Equal("done", end.Text("phase"));
        Assert.InRange(end.Json.GetProperty("history").GetArrayLength(), 1, 200);
    }

    [Fact]
    public async Task Stopping_keeps_the_best_plan_so_far()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        string draft = (await planner.PostAsync(Office.Drafts, new { seconds = 600 })).Is(HttpStatusCode.Accepted).Text("id");
        Assert.False((await planner.GetAsync($"{Office.Drafts}/{draft}/progress")).Json.GetProperty("stopAsked").GetBoolean());
        Reply asked = (await office.ActAsync("planner", draft, "stop")).Is(HttpStatusCode.OK);
        Assert.Equal(("queued", 0), (asked.Text("state"), Can(asked).Length));
        Assert.True((await planner.GetAsync($"{Office.Drafts}/{draft}/progress")).Json.GetProperty("stopAsked").GetBoolean());
        (await office.ActAsync("approver", draft, "stop")).Is(HttpStatusCode.Forbidden, "forbidden-role");
        await office.SolveAsync(draft);
        Reply solved = await office.GetAsync(draft);
        Assert.Equal("solved", solved.Text("state"));
        Assert.True(solved.Json.GetProperty("summary").GetProperty("seconds").GetDouble() < 300);
    }

    private static string[] Can(Reply reply) => [.. reply.Json.GetProperty("can").EnumerateArray().Select(a => a.GetString()!)];
}
