using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Audit;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>What an enterprise asks for, and what the office answers.</summary>
[Collection(KillSuite.Name)]
public sealed class WishTests(AppFixture app)
{
    private static string Moves => $"{GivenEnterprise.VisitPath}/moves";

    [Fact]
    public async Task An_enterprise_asks_for_another_half_day_the_office_is_told_and_its_answer_is_on_the_enterprises_page()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]));
        var (enterprise, planner) = (await given.Home.AsAsync("enterprise"), await given.Home.AsAsync("planner"));
        var options = (await enterprise.GetAsync(Moves)).Is(HttpStatusCode.OK);
        Assert.Equal(["tue-am same"], options.Json.GetProperty("items").EnumerateArray().Where(option => option.TryGetProperty("refused", out _))
            .Select(option => $"{option.GetProperty("time").GetProperty("session").GetString()} {option.GetProperty("refused").GetString()}"));

        var asked = (await enterprise.PostAsync(Moves, new { to = "thu-pm", reason = "周二设备检修，\u0007无人在岗。" }, ("Idempotency-Key", "m1"))).Is(HttpStatusCode.Created);
        Assert.Equal("周二设备检修，无人在岗。", Wish(asked).GetProperty("reason").GetString());
        (await enterprise.PostAsync(Moves, new { to = "thu-pm", reason = "周二设备检修，\u0007无人在岗。" }, ("Idempotency-Key", "m1"))).Is(HttpStatusCode.Created);
        (await enterprise.PostAsync(Moves, new { to = "fri-am", reason = "周五更好" })).Is(HttpStatusCode.Conflict, "wish-open");
        Assert.Contains("申请改期", (await planner.GetAsync("/api/notices")).Is(HttpStatusCode.OK).Json.GetProperty("items")[0].GetProperty("text").GetString(), StringComparison.Ordinal);

        var list = (await planner.GetAsync("/api/enterprise-wishes?open=true")).Is(HttpStatusCode.OK);
        var wish = Assert.Single(list.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("move", "tue-am", "thu-pm", 1), (wish.GetProperty("kind").GetString(), wish.GetProperty("from").GetProperty("session").GetString(), wish.GetProperty("to").GetProperty("session").GetString(), list.Number("open")));
        string path = $"/api/enterprise-wishes/{wish.GetProperty("id").GetString()}/decide";
        string etag = wish.GetProperty("etag").GetString()!;
        (await planner.PostAsync(path, new { accept = false })).Is((HttpStatusCode)428, "if-match-needed");
        (await planner.PostAsync(path, new { accept = false }, ("If-Match", etag))).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.PostAsync(path, new { accept = false, answer = "周四没有人手。" }, ("If-Match", etag))).Is(HttpStatusCode.OK);
        (await planner.PostAsync(path, new { accept = true }, ("If-Match", etag))).Is(HttpStatusCode.PreconditionFailed, "stale");

        var home = (await enterprise.GetAsync("/api/enterprise")).Is(HttpStatusCode.OK);
        var told = home.Json.GetProperty("coming")[0].GetProperty("wishes")[0];
        Assert.Equal(("refused", "周四没有人手。"), (told.GetProperty("state").GetString(), told.GetProperty("answer").GetString()));
        Assert.False(told.TryGetProperty("decidedBy", out _));
    }

    [Fact]
    public async Task A_half_day_outside_the_enterprises_own_or_on_a_quiet_day_or_today_cannot_be_asked_for_nor_one_of_a_visit_without_a_day()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]), (GivenFiles.Code(1), "tue-pm", ["XF-01"]));
        var planner = await given.Home.AsAsync("planner");
        string row = $"{GivenEnterprise.Pipes},企业0（虚构）,示例路0号,店口镇,29.94,120.28,绿,周二上午;周三上午;周四上午,";
        (await planner.UploadAsync("/api/registry/enterprises/import", "e.csv", $"统一社会信用代码,企业名称,地址,乡镇,纬度,经度,等级,可检时段,回避人员\n{row}\n")).Is(HttpStatusCode.OK);
        string quiet = "/api/rules/quiet-days/values";
        var proposed = (await planner.PostAsync(quiet, new { validFrom = GivenEnterprise.Next.Monday, value = new { days = new[] { GivenEnterprise.Next.Monday.AddDays(3).Day } }, source = "县府〔2026〕8号" })).Is(HttpStatusCode.Created);
        (await (await given.Home.AsAsync("approver")).PostAsync($"{quiet}/{GivenEnterprise.Next.Monday:yyyy-MM-dd}/activate", new { }, ("If-Match", proposed.ETag))).Is(HttpStatusCode.OK);
        var enterprise = await given.Home.AsAsync("enterprise");
        string[] free = [.. (await enterprise.GetAsync(Moves)).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Where(option => !option.TryGetProperty("refused", out _)).Select(option => option.GetProperty("time").GetProperty("session").GetString()!)];
        Assert.Equal(["wed-am"], free);
        (await enterprise.PostAsync(Moves, new { to = "fri-am", reason = "周五更好" })).Is(HttpStatusCode.BadRequest, "no-such-session");
        (await enterprise.PostAsync(Moves, new { to = "wed-am", reason = " " })).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await (await given.Home.AsAsync("enterprise-1")).GetAsync(Moves)).Is(HttpStatusCode.Conflict, "state-conflict");
        (await (await given.Home.AsAsync("enterprise-1")).GetAsync($"/api/enterprise/visits/{GivenEnterprise.Next.Add(1)}/moves")).Is(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_is_taken_back_again_and_again_is_not_told_to_the_office_without_end()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]));
        var enterprise = await given.Home.AsAsync("enterprise");
        for (int n = 1; n <= 6; n++)
        {
            var asked = (await enterprise.PostAsync(Moves, new { to = "thu-pm", reason = "设备检修" })).Is(HttpStatusCode.Created);
            string id = asked.Json.GetProperty("wishes").EnumerateArray().Single(wish => wish.GetProperty("state").GetString() == "open").GetProperty("id").GetString()!;
            (await enterprise.PostAsync($"/api/enterprise/wishes/{id}/withdraw", new { })).Is(HttpStatusCode.OK);
        }

        (await enterprise.PostAsync(Moves, new { to = "thu-pm", reason = "设备检修" })).Is(HttpStatusCode.Conflict, "wishes-spent");
    }

    [Fact]
    public async Task An_objection_to_an_officer_enters_the_register_when_the_planner_agrees()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenFiles.Code(1), "tue-am", ["SJ-01"]));
        var (enterprise, planner) = (await given.Home.AsAsync("enterprise-1"), await given.Home.AsAsync("planner"));
        string path = $"{GivenEnterprise.VisitPath}/recusals";
        (await enterprise.PostAsync(path, new { officer = "o2", reason = "与本人有亲属关系" })).Is(HttpStatusCode.BadRequest, "unknown-officer");
        var asked = (await enterprise.PostAsync(path, new { officer = "o1", reason = "与本人有亲属关系" })).Is(HttpStatusCode.Created);
        Assert.Equal("朱庚", Wish(asked).GetProperty("officer").GetString());
        var wish = (await planner.GetAsync("/api/enterprise-wishes")).Json.GetProperty("items")[0];

        (await planner.PostAsync($"/api/enterprise-wishes/{wish.GetProperty("id").GetString()}/decide", new { accept = true }, ("If-Match", wish.GetProperty("etag").GetString()!))).Is(HttpStatusCode.OK);

        var entry = (await planner.GetAsync($"/api/registry/enterprises/{GivenFiles.Code(1)}")).Is(HttpStatusCode.OK);
        Assert.Contains("o1", Encoding.UTF8.GetString(entry.Bytes), StringComparison.Ordinal);
        var history = (await planner.GetAsync($"/api/registry/enterprises/{GivenFiles.Code(1)}/history")).Is(HttpStatusCode.OK);
        Assert.Equal("recusal", history.Json.GetProperty("items")[0].GetProperty("source").GetString());
    }

    [Theory]
    [InlineData(Crash.JournalAfterBatch)]
    [InlineData(Crash.DispatchAfterEffect)]
    public async Task Killed_once_the_office_has_agreed_the_register_is_changed_by_the_sweep_and_once(string point)
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenFiles.Code(1), "tue-am", ["SJ-01"]));
        (await (await given.Home.AsAsync("enterprise-1")).PostAsync($"{GivenEnterprise.VisitPath}/recusals", new { officer = "o1", reason = "与本人有亲属关系" })).Is(HttpStatusCode.Created);
        var planner = await given.Home.AsAsync("planner");
        var wish = (await planner.GetAsync("/api/enterprise-wishes")).Json.GetProperty("items")[0];
        await using (AppProcess doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point)))
        {
            Api there = await given.Home.AsAsync("planner", doomed);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
                there.PostAsync($"/api/enterprise-wishes/{wish.GetProperty("id").GetString()}/decide", new { accept = true }, ("If-Match", wish.GetProperty("etag").GetString()!)));
            await doomed.ExitedAsync();
        }

        await SolveMail.SweepAsync(app.App.Address);
        await SolveMail.SweepAsync(app.App.Address);

        // The planner had no answer, and agrees again.
        Reply again = await planner.PostAsync($"/api/enterprise-wishes/{wish.GetProperty("id").GetString()}/decide", new { accept = true }, ("If-Match", wish.GetProperty("etag").GetString()!));
        Assert.Equal("accepted", again.Is(HttpStatusCode.OK).Text("state"));
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal("wish.ask 1, wish.accept 1", await StoredTrail.CountAsync(app, Partition.Enterprises(given.Home.Id), "wish.ask", "wish.accept"));
        var history = (await planner.GetAsync($"/api/registry/enterprises/{GivenFiles.Code(1)}/history")).Is(HttpStatusCode.OK);
        Assert.Single(history.Json.GetProperty("items").EnumerateArray(), item => item.GetProperty("source").GetString() == "recusal");
    }

    [Fact]
    public async Task A_wish_is_taken_back_by_the_enterprise_that_has_it_and_by_no_other()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]), (GivenFiles.Code(1), "tue-pm", ["SJ-01"]));
        var enterprise = await given.Home.AsAsync("enterprise");
        string id = Wish((await enterprise.PostAsync(Moves, new { to = "thu-pm", reason = "设备检修" })).Is(HttpStatusCode.Created)).GetProperty("id").GetString()!;
        (await (await given.Home.AsAsync("enterprise-1")).PostAsync($"/api/enterprise/wishes/{id}/withdraw", new { })).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal("withdrawn", (await enterprise.PostAsync($"/api/enterprise/wishes/{id}/withdraw", new { })).Is(HttpStatusCode.OK).Text("state"));
        Assert.Equal("withdrawn", (await enterprise.PostAsync($"/api/enterprise/wishes/{id}/withdraw", new { })).Is(HttpStatusCode.OK).Text("state"));
    }

    [Fact]
    public async Task A_notice_is_acknowledged_as_it_was_read_and_again_when_it_has_changed()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]));
        var enterprise = await given.Home.AsAsync("enterprise");
        Assert.Equal(1, (await enterprise.PostAsync($"{GivenEnterprise.VisitPath}/accept", new { version = 1 })).Is(HttpStatusCode.OK).Number("acceptedVersion"));
        await given.Publication.PublishAsync(GivenEnterprise.Next, (GivenEnterprise.Pipes, "wed-am", ["SJ-01"]));
        (await enterprise.PostAsync($"{GivenEnterprise.VisitPath}/accept", new { version = 1 })).Is(HttpStatusCode.Conflict, "notice-changed");
        Assert.Equal(2, (await enterprise.PostAsync($"{GivenEnterprise.VisitPath}/accept", new { version = 2 })).Is(HttpStatusCode.OK).Number("acceptedVersion"));
    }

    private static JsonElement Wish(Reply visit) => visit.Json.GetProperty("wishes").EnumerateArray().Last();
}
