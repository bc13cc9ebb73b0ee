using System.Net;
using System.Text;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.AnnualPlans;

/// <summary>Files of requests of a department that has an approved plan.</summary>
[Collection(TimerSuite.Name)]
public sealed class PlannedFileTests(AppFixture app)
{
    private static readonly Week Week = TestJurisdiction.NextWeek;
    private static readonly string Plan = $"/api/annual-plans/{Week.PlanYear()}/market";
    private static readonly string Requests = $"{TestJurisdiction.NextWeekPath}/requests";
    private static readonly string Import = $"{Requests}/import";

    /// <summary>Another week that draws on the same plan.</summary>
    private static readonly Week Other = Week.Add(1).PlanYear() == Week.PlanYear() ? Week.Add(1) : Week;
    private static readonly int[] AllYear = [.. Enumerable.Range(1, 12)];

    [Fact]
    public async Task A_row_is_held_against_the_plan_as_the_form_is_and_may_name_its_line_by_id_or_title()
    {
        var (jurisdiction, clerk) = await OpenAsync(8, ("日常", "SJ-01", 2, "planned"), ("重点", "SJ-01", 1, "planned"), ("专项整治", "SJ-01", 1, "campaign"));
        var first = $"market-{Week.PlanYear()}-01";
        var file = "统一社会信用代码,事项编码,检查类型,年度计划条目编号,依据\n"
            + $"{GivenFiles.Code(0)},SJ-01,,,\n"
            + $"{GivenFiles.Code(1)},SJ-01,,{first},\n"
            + $"{GivenFiles.Code(2)},SJ-01,,日常,\n"
            + $"{GivenFiles.Code(3)},SJ-01,,日常（{first}）,\n"
            + $"{GivenFiles.Code(4)},SJ-09,,,\n"
            + $"{GivenFiles.Code(5)},SJ-01,专项检查,,\n"
            + $"{GivenFiles.Code(6)},SJ-09,投诉举报,,12345-1\n"
            + $"{GivenFiles.Code(7)},SJ-01,,不存在,\n";
        var before = await jurisdiction.StoredAsync();
        var seen = (await clerk.UploadAsync(Import, "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal(
            ["2 choose-plan-line 年度计划条目编号", "5 plan-line-used-up 年度计划条目编号", "6 no-plan-line 年度计划条目编号", "9 plan-line-unfit 年度计划条目编号"], seen.RowIssues);
        Assert.Equal((4, 4), (seen.Number("good"), seen.Number("bad")));
        Assert.Equal($"日常（{first}）", seen.Json.GetProperty("issues")[1].GetProperty("value").GetString());
        Assert.Equal(before, await jurisdiction.StoredAsync());

        var taken = (await clerk.UploadAsync($"{Import}?take=good", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", 4, 4), (taken.Text("state"), taken.Number("stored"), taken.Number("bad")));
        Assert.Equal([2, 0, 1], await DrawnAsync(clerk));
        // What is in the pool already is no more held against the plan; the same rows in another file are known.
        var other = (await clerk.UploadAsync(Import, "r.csv", $"creditCode,matter\n{GivenFiles.Code(1)},SJ-01\n")).Is(HttpStatusCode.OK);
        Assert.Equal((1, 1), (other.Number("good"), other.Number("duplicates")));
    }

    [Fact]
    public async Task A_template_offers_the_lines_of_the_own_department()
    {
        var (jurisdiction, _) = await OpenAsync(3, ("日常", "SJ-01", 2, "planned"));
        foreach (var (account, offered) in (IEnumerable<(string, bool)>)[("clerk", true), ("clerk-fire", false)])
        {
            var template = (await (await jurisdiction.AsAsync(account)).GetAsync("/api/templates/requests.xlsx")).Is(HttpStatusCode.OK);
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(template.Bytes));
            var text = string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }));
            Assert.Contains("计划条目", text, StringComparison.Ordinal);
            Assert.Equal(offered, text.Contains($"日常（market-{Week.PlanYear()}-01）", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_row_whose_line_was_used_up_after_the_check_is_left_out_with_its_reason_and_taken_when_there_is_room_again()
    {
        const int Rows = 600;
        var (_, clerk) = await OpenAsync(Rows + 1, ("日常", "SJ-01", Rows, "planned"));
        // Like no other file of these tests: the same one is the same import, and its message would be taken for this one's.
        var file = "creditCode,matter,note\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"{GivenFiles.Code(n)},SJ-01,used up\n"));
        var accepted = (await clerk.UploadAsync($"{Import}?take=all&wait=false", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal("storing", accepted.Text("state"));
        var other = (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(Rows), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(app.App.Address, (await new SolveMail(app.ConnectionString).TakeAsync(accepted.Text("importId")))!)).Status);

        var address = $"{TestJurisdiction.NextWeekPath}/imports/{accepted.Text("importId")}";
        var report = (await clerk.GetAsync(address)).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", Rows - 1, Rows - 1, 1, 0), (report.Text("state"), report.Number("stored"), report.Number("good"), report.Number("bad"), report.Number("duplicates")));
        var issue = report.Json.GetProperty("issues")[0];
        Assert.Equal(("plan-line-used-up", "计划条目"), (issue.GetProperty("code").GetString(), issue.GetProperty("column").GetString()));
        var row = issue.GetProperty("row").GetInt32();
        var errors = Encoding.UTF8.GetString((await clerk.GetAsync($"{address}/errors.csv")).Is(HttpStatusCode.OK).Bytes);
        Assert.Contains(GivenFiles.Code(row - 2), errors, StringComparison.Ordinal);
        Assert.Contains($"未导入（原第 {row} 行）", errors, StringComparison.Ordinal);
        Assert.Equal([Rows], await DrawnAsync(clerk));

        (await clerk.PostAsync($"{Requests}/{other.Text("id")}/withdraw", new { }, ("If-Match", other.ETag))).Is(HttpStatusCode.OK);
        var again = (await clerk.UploadAsync($"{Import}?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal((accepted.Text("importId"), Rows, 0, 0), (again.Text("importId"), again.Number("stored"), again.Number("bad"), again.Number("duplicates")));
        Assert.Equal([Rows], await DrawnAsync(clerk));
    }

    [Fact]
    public async Task An_app_that_dies_after_it_has_reserved_a_portion_loses_doubles_and_overdraws_nothing()
    {
        const int Rows = 600;
        var (jurisdiction, clerk) = await OpenAsync(Rows, ("日常", "SJ-01", Rows, "planned"));
        var file = "creditCode,matter\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"{GivenFiles.Code(n)},SJ-01\n"));
        await using (var doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", $"{Crash.DrawAfterReserve}:2")))
        {
            var there = await jurisdiction.AsAsync("clerk", doomed);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => there.UploadAsync($"{Import}?take=all", "r.csv", file));
        }

        Assert.Equal(500, (await clerk.GetAsync(Requests)).Number("total"));
        Assert.Equal([Rows], await DrawnAsync(clerk));
        var report = (await clerk.UploadAsync($"{Import}?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", Rows, 0, 0), (report.Text("state"), report.Number("stored"), report.Number("bad"), report.Number("duplicates")));
        Assert.Equal([Rows], await DrawnAsync(clerk));
    }

    [Fact]
    public async Task Two_files_at_once_for_different_weeks_never_draw_more_than_the_line_allows()
    {
        var (jurisdiction, clerk) = await OpenAsync(60, ("日常", "SJ-01", 40, "planned"));
        var planner = await jurisdiction.AsAsync("planner");
        string File(int from) => "creditCode,matter\n" + string.Concat(Enumerable.Range(from, 30).Select(n => $"{GivenFiles.Code(n)},SJ-01\n"));
        var reports = await Task.WhenAll(
            clerk.UploadAsync($"{Import}?take=good", "a.csv", File(0)), planner.UploadAsync($"/api/weeks/{Other}/requests/import?take=good", "b.csv", File(30)));
        Assert.All(reports, report => Assert.Equal("stored", report.Is(HttpStatusCode.OK).Text("state")));
        Assert.Equal((40, 20), (reports.Sum(report => report.Number("stored")), reports.Sum(report => report.Number("bad"))));
        Assert.Equal([40], await DrawnAsync(clerk));
    }

    private static async Task<IEnumerable<int>> DrawnAsync(Api api) =>
        (await api.GetAsync(Plan)).Is(HttpStatusCode.OK).Json.GetProperty("use").EnumerateArray().Select(use => use.GetProperty("drawn").GetInt32());

    private async Task<(TestJurisdiction Jurisdiction, Api Clerk)> OpenAsync(int enterprises, params (string Title, string Matter, int Number, string Kind)[] lines)
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises);
        var (clerk, approver) = (await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("approver"));
        var body = new { lines = lines.Select(line => new { title = line.Title, kind = line.Kind, matters = new[] { line.Matter }, frequency = 1, months = AllYear, number = line.Number }) };
        var draft = (await clerk.PutAsync(Plan, body, ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        var submitted = (await clerk.PostAsync($"{Plan}/submit", new { }, ("If-Match", draft.ETag))).Is(HttpStatusCode.OK);
        (await approver.PostAsync($"{Plan}/approve", new { }, ("If-Match", submitted.ETag))).Is(HttpStatusCode.OK);
        return (jurisdiction, clerk);
    }
}
