using System.Net;
using System.Text;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Disputes;

public sealed class DisputeTests(AppFixture app)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Week.Now(TimeProvider.System));

    [Fact]
    public async Task A_dispute_is_heard_from_both_sides_decided_once_and_the_public_is_told_who_is_in_charge()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var (clerk, fire, planner, approver) = (await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("clerk-fire"), await jurisdiction.AsAsync("planner"), await jurisdiction.AsAsync("approver"));
        Assert.Equal(("market", false), await InChargeAsync(jurisdiction, "SJ-01"));
        var raised = (await clerk.PostAsync("/api/disputes", Raise())).Is(HttpStatusCode.Created);
        Assert.Equal("""["fire"]""", raised.Json.GetProperty("silent").GetRawText());
        var existing = (await fire.PostAsync("/api/disputes", Raise())).Is(HttpStatusCode.Conflict, "duplicate-dispute");
        Assert.Equal(raised.Text("id"), existing.Text("existing"));
        var path = raised.Headers["Location"];

        (await approver.PostAsync($"{path}/decide", Decision("fire", Today), ("If-Match", raised.ETag))).Is(HttpStatusCode.Conflict, "side-unheard");
        var heard = (await fire.PostAsync($"{path}/statements", new { text = "食品问题不归消防。" }, ("If-Match", raised.ETag))).Is(HttpStatusCode.OK);
        (await clerk.PostAsync($"{path}/statements", new { text = "补充一点意见。" }, ("If-Match", raised.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        var decided = (await approver.PostAsync($"{path}/decide", Decision("fire", Today), ("If-Match", heard.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(("decided", true), (decided.Text("state"), decided.Json.GetProperty("inForce").GetBoolean()));
        (await planner.PostAsync($"{path}/decide", Decision("market", Today.AddDays(1)), ("If-Match", decided.ETag))).Is(HttpStatusCode.Conflict, "state-conflict");
        Assert.Equal(("fire", true), await InChargeAsync(jurisdiction, "SJ-01"));
        Assert.Equal(("fire", true), await InChargeAsync(jurisdiction, "SJ-01", "店口镇"));
        Assert.Equal(("fire", false), await InChargeAsync(jurisdiction, "XF-01", "店口镇"));
    }

    [Fact]
    public async Task A_second_decision_must_name_the_one_that_it_supersedes()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var (clerk, approver) = (await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("approver"));
        var first = await DecideAsync(clerk, approver, Decision("fire", Today));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        var refused = await DecideAsync(clerk, approver, Decision("market", Today.AddDays(1)));
        Assert.Equal(first.Text("id"), refused.Is(HttpStatusCode.Conflict, "already-decided").Text("existing"));
        var open = (await approver.GetAsync("/api/disputes?state=open")).Json.GetProperty("items")[0];
        Assert.Equal(first.Text("id"), open.GetProperty("last").GetString());
        var path = $"/api/disputes/{open.GetProperty("id").GetString()}/decide";
        var body = new { department = "market", from = Today.AddDays(1), legalReason = "依据机构改革方案第三条", unheard = "已电话听取", supersedes = first.Text("id") };
        (await approver.PostAsync(path, body, ("If-Match", open.GetProperty("etag").GetString()!))).Is(HttpStatusCode.OK);
        Assert.Equal(("fire", true), await InChargeAsync(jurisdiction, "SJ-01")); // until tomorrow
    }

    [Fact]
    public async Task A_decision_has_effect_at_once_wherever_the_matter_is_used()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var (clerk, fire, approver) = (await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("clerk-fire"), await jurisdiction.AsAsync("approver"));
        var requests = $"{TestJurisdiction.NextWeekPath}/requests";
        (await fire.PostAsync(requests, new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.Forbidden, "foreign-department");
        var waiting = (await clerk.PostAsync(requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(clerk, approver, Decision("fire", Today))).Status);

        // What waits changes hands, and both are told.
        (await clerk.GetAsync($"{requests}/{waiting.Text("id")}")).Is(HttpStatusCode.NotFound);
        var handed = (await fire.GetAsync($"{requests}/{waiting.Text("id")}")).Is(HttpStatusCode.OK);
        Assert.Equal(("fire", "pooled"), (handed.Text("department"), handed.Text("status")));
        Assert.Equal("handedOver", (await fire.GetAsync($"{requests}/{waiting.Text("id")}/history")).Json.GetProperty("items")[1].GetProperty("step").GetString());
        foreach (Api told in (Api[])[clerk, fire])
        {
            Assert.Contains((await told.GetAsync("/api/notices")).Json.GetProperty("items").EnumerateArray(), item => item.GetProperty("kind").GetString() == "requestsHandedOver");
        }

        // Form, batch and file take it from the one that won, and from no other.
        Assert.Equal("fire", (await fire.PostAsync(requests, new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.Created).Text("department"));
        (await clerk.PostAsync(requests, new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.Forbidden, "foreign-department");
        var batch = new { items = new[] { new { enterprise = GivenFiles.Code(2), matter = "SJ-01" } } };
        Assert.Equal(1, (await clerk.PostAsync($"{requests}/batch", batch)).Is(HttpStatusCode.OK).Number("refused"));
        var file = $"统一社会信用代码,事项编码\n{GivenFiles.Code(2)},SJ-01\n";
        Assert.Equal(["2 foreign-department 事项编码"], (await clerk.UploadAsync($"{requests}/import?take=none", "r.csv", file)).Is(HttpStatusCode.OK).RowIssues);
        Assert.Equal(1, (await fire.UploadAsync($"{requests}/import?take=all", "r.csv", file)).Is(HttpStatusCode.OK).Number("stored"));
        Assert.Equal(3, (await fire.GetAsync(requests)).Number("total"));
        var found = (await new Api(app.App.Address).GetAsync($"/api/public/{jurisdiction.Id}/matters?search=SJ-01")).Is(HttpStatusCode.OK);
        Assert.Equal("消防救援大队", found.Json.GetProperty("items")[0].GetProperty("department").GetString());
    }

    [Fact]
    public async Task Who_raised_a_dispute_or_is_a_side_of_it_does_not_decide_it()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var both = await jurisdiction.AsAsync("both");
        var raised = (await both.PostAsync("/api/disputes", Raise())).Is(HttpStatusCode.Created);
        (await both.PostAsync($"{raised.Headers["Location"]}/decide", Decision("fire", Today), ("If-Match", raised.ETag))).Is(HttpStatusCode.Forbidden, "own-dispute");
        (await (await jurisdiction.AsAsync("clerk")).PostAsync($"{raised.Headers["Location"]}/decide", Decision("fire", Today), ("If-Match", raised.ETag))).Is(HttpStatusCode.Forbidden, "forbidden-role");
        (await (await jurisdiction.AsAsync("clerk")).PostAsync($"{raised.Headers["Location"]}/withdraw", new { }, ("If-Match", raised.ETag))).Is(HttpStatusCode.Conflict, "state-conflict");
        var withdrawn = (await both.PostAsync($"{raised.Headers["Location"]}/withdraw", new { }, ("If-Match", raised.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn", withdrawn.Text("state"));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_dispute_is_said_at_once()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var reply = (await clerk.PostAsync("/api/disputes", new { matter = "NO-1", town = "不存在镇", parties = new[] { "fire", "nobody" }, statement = new string('字', 10_000) })).Is(HttpStatusCode.BadRequest, "invalid-input");
        Assert.Equal(["out-of-range $.parties", "out-of-range $.statement", "unknown-department $.parties[1]", "unknown-matter $.matter", "unknown-town $.town"], reply.Issues.Order(StringComparer.Ordinal));
        Assert.Equal(before, await jurisdiction.StoredAsync());
        var open = new Api(app.App.Address);
        (await open.GetAsync($"/api/public/{jurisdiction.Id}/in-charge?matter=NO-1")).Is(HttpStatusCode.NotFound, "not-found");
        (await open.GetAsync($"/api/public/{jurisdiction.Id}/in-charge?matter=SJ-01&town=%3Cscript%3E")).Is(HttpStatusCode.BadRequest, "unknown-town");
        (await open.GetAsync("/api/public/nowhere/matters")).Is(HttpStatusCode.NotFound, "not-found");
        var found = (await open.GetAsync($"/api/public/{jurisdiction.Id}/matters?search={Uri.EscapeDataString("消防")}")).Is(HttpStatusCode.OK);
        Assert.Equal((1, "XF-01"), (found.Number("total"), found.Json.GetProperty("items")[0].GetProperty("code").GetString()));
        Assert.DoesNotContain("人员", Encoding.UTF8.GetString(found.Bytes), StringComparison.Ordinal);
    }

    private static object Raise() => new { matter = "SJ-01", parties = new[] { "market", "fire" }, statement = "该场所以消防隐患为主。" };

    private static object Decision(string department, DateOnly from) => new { department, from, legalReason = "依据《条例》第五条，由其主管。" };

    private static async Task<Reply> DecideAsync(Api clerk, Api approver, object decision)
    {
        var raised = (await clerk.PostAsync("/api/disputes", Raise())).Is(HttpStatusCode.Created);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(decision)!.AsObject();
        body["unheard"] = "已电话听取";
        return await approver.PostAsync($"{raised.Headers["Location"]}/decide", body, ("If-Match", raised.ETag));
    }

    private async Task<(string Department, bool Decided)> InChargeAsync(TestJurisdiction jurisdiction, string matter, string? town = null)
    {
        var reply = (await new Api(app.App.Address).GetAsync($"/api/public/{jurisdiction.Id}/in-charge?matter={matter}&town={Uri.EscapeDataString(town ?? "")}")).Is(HttpStatusCode.OK);
        return (reply.Json.GetProperty("department").GetProperty("id").GetString()!, reply.Json.TryGetProperty("decision", out _));
    }
}
