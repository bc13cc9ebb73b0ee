using System.Net;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Letters;

/// <summary>Supervision letters through the API: numbered, answered, settled, told.</summary>
public sealed class LetterTests(AppFixture app)
{
    private static DateOnly Today => DateOnly.FromDateTime(Week.Now(TimeProvider.System));

    [Fact]
    public async Task A_letter_is_answered_returned_answered_again_and_settled_and_both_sides_are_told()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        var (planner, clerk) = (await home.AsAsync("planner"), await home.AsAsync("clerk"));
        Reply raised = (await planner.PostAsync("/api/letters", Body())).Is(HttpStatusCode.Created);
        string path = $"/api/letters/{raised.Text("id")}";
        Assert.Equal(($"综查督〔{Today.Year}〕1号", "open", "人员 planner"), (raised.Text("number"), raised.Text("state"), raised.Text("raisedBy")));
        Assert.Equal(["close"], Can(raised));
        Reply seen = (await clerk.GetAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal(["answer"], Can(seen));
        (await clerk.PostAsync($"{path}/answer", new { text = "好" }, ("If-Match", seen.ETag))).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await clerk.PostAsync($"{path}/answer", new { text = "已经补录结果。" })).Is((HttpStatusCode)428, "if-match-needed");
        Reply answered = (await clerk.PostAsync($"{path}/answer", new { text = "已经补录结果。" }, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        (await planner.PostAsync($"{path}/close", new { }, ("If-Match", seen.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Reply returned = (await planner.PostAsync($"{path}/return", new { text = "请说明迟报的原因。", due = Today.AddDays(5) }, ("If-Match", answered.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(("open", $"{Today.AddDays(5):yyyy-MM-dd}"), (returned.Text("state"), returned.Text("due")));
        Reply again = (await clerk.PostAsync($"{path}/answer", new { text = "系统故障，已恢复。" }, ("If-Match", returned.ETag))).Is(HttpStatusCode.OK);
        Reply closed = (await planner.PostAsync($"{path}/close", new { text = "同意。" }, ("If-Match", again.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(["raise", "answer", "return", "answer", "close"], closed.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("action").GetString()));
        Assert.Empty(Can(closed));
        (await clerk.PostAsync($"{path}/answer", new { text = "还有补充说明。" }, ("If-Match", closed.ETag))).Is(HttpStatusCode.Conflict, "letter-settled");

        string table = System.Text.Encoding.UTF8.GetString((await clerk.GetAsync("/api/letters/export?format=csv", ("Accept-Language", "en"))).Is(HttpStatusCode.OK).Bytes);
        Assert.Contains($",系统故障，已恢复。,{Today:yyyy-MM-dd}", table, StringComparison.Ordinal);
        Assert.Single(System.Text.Encoding.UTF8.GetString((await (await home.AsAsync("clerk-fire")).GetAsync("/api/letters/export?format=csv")).Is(HttpStatusCode.OK).Bytes).TrimEnd().Split("\r\n"));
        (await planner.GetAsync("/api/letters/export?format=pdf")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await (await home.AsAsync("clerk-fire")).GetAsync(path)).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Empty((await (await home.AsAsync("clerk-fire")).GetAsync("/api/letters")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(["letterClosed", "letterReturned", "letterRaised"], await ToldAsync(clerk));
        Assert.Contains("letterAnswered", await ToldAsync(planner));
    }

    [Fact]
    public async Task Numbers_have_no_gap_however_many_raise_at_once_and_a_repeated_call_raises_once()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync();
        Api planner = await home.AsAsync("planner");
        Reply[] raised = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => planner.PostAsync("/api/letters", Body(n % 3 == 0 ? "reminder" : "demand"), ("Idempotency-Key", $"k{n / 2}-{n % 3 == 0}"))));
        string[] ids = [.. raised.Select(reply => reply.Is(HttpStatusCode.Created).Text("id")).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(Enumerable.Range(1, ids.Count(id => id.Contains("demand", StringComparison.Ordinal))).Select(n => $"{Today.Year}-demand-{n:D4}"), ids.Where(id => id.Contains("demand", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, ids.Count(id => id.Contains("reminder", StringComparison.Ordinal))).Select(n => $"{Today.Year}-reminder-{n:D4}"), ids.Where(id => id.Contains("reminder", StringComparison.Ordinal)));
        Assert.Equal(ids.Length, (await planner.GetAsync("/api/letters")).Number("total"));
        (await planner.PostAsync("/api/letters", Body(department: "none", due: Today))).Is(HttpStatusCode.BadRequest, "invalid-input");
    }

    private static object Body(string kind = "demand", string department = "market", DateOnly? due = null) =>
        new { kind, department, subject = "检查结果逾期", text = "请补录上周的检查结果。", due = due ?? Today.AddDays(10) };

    private static string[] Can(Reply letter) => [.. letter.Json.GetProperty("can").EnumerateArray().Select(action => action.GetString()!)];

    private static async Task<string[]> ToldAsync(Api api) =>
        [.. (await api.GetAsync("/api/notices")).Json.GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString()!).Where(kind => kind.StartsWith("letter", StringComparison.Ordinal))];
}
