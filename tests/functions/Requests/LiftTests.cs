using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Requests;

/// <summary>A request that a rule holds back says so wherever it is shown, and the head of the office may except it alone.</summary>
public sealed class LiftTests(AppFixture app)
{
    private static readonly string Path = $"{TestJurisdiction.NextWeekPath}/requests";

    [Fact]
    public async Task A_held_request_says_so_in_every_list_and_an_exception_with_its_reason_lets_it_pass_alone()
    {
        Office office = await Office.OpenAsync(app, 3, "SJ-01");
        var (clerk, planner, approver) = (await office.AsAsync("clerk"), await office.AsAsync("planner"), await office.AsAsync("approver"));
        string today = $"{DateOnly.FromDateTime(Week.Now(TimeProvider.System)):yyyy-MM-dd}";
        var proposed = (await planner.PostAsync("/api/rules/green-tier/values", new { validFrom = today, value = true, source = "县府〔2026〕8号" })).Is(HttpStatusCode.Created);
        (await approver.PostAsync($"/api/rules/green-tier/values/{today}/activate", new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK);

        var list = (await clerk.GetAsync(Path, ("Accept-Language", "zh"))).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["held", "held"], list.Select(item => item.GetProperty("status").GetString()));
        var held = list[0].GetProperty("held");
        Assert.Equal(("green-tier", "绿色等级无线索不检查", true), (held.GetProperty("rule").GetString(), held.GetProperty("name").GetString(), held.GetProperty("liftable").GetBoolean()));
        Assert.Equal(0, (await clerk.GetAsync($"{Path}?status=pooled")).Number("total"));

        string address = $"{Path}/{list[0].GetProperty("id").GetString()}";
        string etag = list[0].GetProperty("etag").GetString()!;
        var body = new { rule = "green-tier", reason = "群众反映强烈，确需入企核实。" };
        string before = await office.StoredAsync();
        (await planner.PostAsync($"{address}/lift", body, ("If-Match", etag))).Is(HttpStatusCode.Forbidden, "forbidden-role");
        (await approver.PostAsync($"{address}/lift", body)).Is((HttpStatusCode)428, "if-match-needed");
        (await approver.PostAsync($"{address}/lift", body, ("If-Match", "\"99\""))).Is(HttpStatusCode.PreconditionFailed, "stale");
        (await approver.PostAsync($"{address}/lift", new { rule = "green-tier", reason = "嗯" }, ("If-Match", etag))).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await approver.PostAsync($"{address}/lift", new { rule = "quiet-days", body.reason }, ("If-Match", etag))).Is(HttpStatusCode.Conflict, "not-held");
        (await approver.PostAsync($"{address}/lift", new { rule = "not-in-charge", body.reason }, ("If-Match", etag))).Is(HttpStatusCode.Conflict, "not-liftable");
        Assert.Equal(before, await office.StoredAsync());

        var lifted = (await approver.PostAsync($"{address}/lift", body, ("If-Match", etag), ("Idempotency-Key", "lift-1"))).Is(HttpStatusCode.OK);
        Assert.Equal(("pooled", body.reason), (lifted.Text("status"), lifted.Json.GetProperty("lifts")[0].GetProperty("reason").GetString()));
        Assert.Equal(lifted.ETag, (await approver.PostAsync($"{address}/lift", body, ("If-Match", etag), ("Idempotency-Key", "lift-1"))).Is(HttpStatusCode.OK).ETag);
        Assert.Equal((1, 1), ((await clerk.GetAsync($"{Path}?status=pooled")).Number("total"), (await clerk.GetAsync($"{Path}?status=held")).Number("total")));
        var step = (await clerk.GetAsync($"{address}/history")).Json.GetProperty("items").EnumerateArray().Last();
        Assert.Equal(("lifted", "人员 approver", "green-tier", body.reason), (step.GetProperty("step").GetString(), step.GetProperty("by").GetString(), step.GetProperty("code").GetString(), step.GetProperty("reason").GetString()));
        var audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        Assert.Contains(audit.Json.GetProperty("items").EnumerateArray(), item => item.GetProperty("action").GetString() == "request.lift");
    }

    [Fact]
    public async Task An_exception_is_taken_back_with_a_reason_and_the_rule_holds_again_but_not_once_a_plan_serves_the_request()
    {
        Office office = await Office.OpenAsync(app, 2, "SJ-01");
        var (clerk, planner, approver) = (await office.AsAsync("clerk"), await office.AsAsync("planner"), await office.AsAsync("approver"));
        string today = $"{DateOnly.FromDateTime(Week.Now(TimeProvider.System)):yyyy-MM-dd}";
        var proposed = (await planner.PostAsync("/api/rules/green-tier/values", new { validFrom = today, value = true, source = "县府〔2026〕8号" })).Is(HttpStatusCode.Created);
        (await approver.PostAsync($"/api/rules/green-tier/values/{today}/activate", new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK);
        var request = (await clerk.GetAsync(Path)).Json.GetProperty("items")[0];
        string address = $"{Path}/{request.GetProperty("id").GetString()}";
        var lift = new { rule = "green-tier", reason = "群众反映强烈，确需入企核实。" };
        var back = new { rule = "green-tier", reason = "已由街道核实，不必再查。" };
        (await approver.PostAsync($"{address}/unlift", back, ("If-Match", request.GetProperty("etag").GetString()!))).Is(HttpStatusCode.Conflict, "not-lifted");
        var lifted = (await approver.PostAsync($"{address}/lift", lift, ("If-Match", request.GetProperty("etag").GetString()!))).Is(HttpStatusCode.OK);

        string before = await office.StoredAsync();
        (await planner.PostAsync($"{address}/unlift", back, ("If-Match", lifted.ETag))).Is(HttpStatusCode.Forbidden, "forbidden-role");
        (await approver.PostAsync($"{address}/unlift", back)).Is((HttpStatusCode)428, "if-match-needed");
        (await approver.PostAsync($"{address}/unlift", back, ("If-Match", "\"99\""))).Is(HttpStatusCode.PreconditionFailed, "stale");
        (await approver.PostAsync($"{address}/unlift", new { back.rule, reason = "不" }, ("If-Match", lifted.ETag))).Is(HttpStatusCode.BadRequest, "out-of-range");
        Assert.Equal(before, await office.StoredAsync());

        var held = (await approver.PostAsync($"{address}/unlift", back, ("If-Match", lifted.ETag), ("Idempotency-Key", "back-1"))).Is(HttpStatusCode.OK);
        Assert.Equal(("held", false), (held.Text("status"), held.Json.TryGetProperty("lifts", out _)));
        Assert.Equal(held.ETag, (await approver.PostAsync($"{address}/unlift", back, ("If-Match", lifted.ETag), ("Idempotency-Key", "back-1"))).Is(HttpStatusCode.OK).ETag);
        var steps = (await clerk.GetAsync($"{address}/history")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["submitted", "lifted", "unlifted", "held"], steps.Select(step => step.GetProperty("step").GetString()));
        Assert.Equal((back.reason, "green-tier"), (steps[2].GetProperty("reason").GetString(), steps[2].GetProperty("code").GetString()));
        var told = (await clerk.GetAsync("/api/notices")).Json.GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString());
        Assert.Equal(["requestUnlifted", "requestLifted"], told.Where(kind => kind!.StartsWith("request", StringComparison.Ordinal)));

        var again = (await approver.PostAsync($"{address}/lift", lift, ("If-Match", held.ETag))).Is(HttpStatusCode.OK);
        await office.ApprovedAsync();
        (await approver.PostAsync($"{address}/unlift", back, ("If-Match", again.ETag))).Is(HttpStatusCode.Conflict, "request-frozen");
    }

    [Fact]
    public async Task Nobody_excepts_a_request_of_their_own()
    {
        Office office = await Office.OpenAsync(app, 1);
        var (both, planner, approver) = (await office.AsAsync("both"), await office.AsAsync("planner"), await office.AsAsync("approver"));
        string today = $"{DateOnly.FromDateTime(Week.Now(TimeProvider.System)):yyyy-MM-dd}";
        var proposed = (await planner.PostAsync("/api/rules/green-tier/values", new { validFrom = today, value = true, source = "县府〔2026〕8号" })).Is(HttpStatusCode.Created);
        (await approver.PostAsync($"/api/rules/green-tier/values/{today}/activate", new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK);
        var own = (await both.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var lift = new { rule = "green-tier", reason = "群众反映强烈，确需入企核实。" };
        string address = $"{Path}/{own.Text("id")}/lift";
        (await both.PostAsync(address, lift, ("If-Match", own.ETag))).Is(HttpStatusCode.Forbidden, "own-request");
        (await approver.PostAsync(address, lift, ("If-Match", own.ETag))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_flags_shown_are_those_of_the_rules_in_that_week_and_not_those_at_submission()
    {
        Office office = await Office.OpenAsync(app, 2, "SJ-01");
        var (clerk, planner, approver) = (await office.AsAsync("clerk"), await office.AsAsync("planner"), await office.AsAsync("approver"));
        Assert.True((await clerk.GetAsync(Path)).Json.GetProperty("items")[0].GetProperty("blockedByCap").GetBoolean());
        string today = $"{DateOnly.FromDateTime(Week.Now(TimeProvider.System)):yyyy-MM-dd}";
        var value = new { planned = "counts", campaign = "held", complaint = "free", transfer = "free", superiorOrdered = "counts", recheck = "free", ownWish = "free" };
        var proposed = (await planner.PostAsync("/api/rules/exempt-kinds/values", new { validFrom = today, value, source = "县府〔2026〕9号" })).Is(HttpStatusCode.Created);
        (await approver.PostAsync($"/api/rules/exempt-kinds/values/{today}/activate", new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK);
        var shown = (await clerk.GetAsync(Path)).Json.GetProperty("items")[0];
        Assert.Equal((true, false), (shown.GetProperty("countsTowardCap").GetBoolean(), shown.GetProperty("blockedByCap").GetBoolean()));
    }
}
