using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Requests;

/// <summary>A request that a rule holds back says so wherever it is shown, and the head of the office may except it alone.</summary>
[Collection(AppSuite.Name)]
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
