using System.Net;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Requests;

[Collection(TimerSuite.Name)]
public sealed class RequestImportTests(AppFixture app)
{
    private static readonly string Path = $"{TestJurisdiction.NextWeekPath}/requests";
    private static readonly string Mixed = "统一社会信用代码,企业名称,事项编码,权重,必检,可检时段,备注\n"
        + $"{GivenFiles.Code(0)},企业0（虚构）,SJ-01,50,是,周一上午;周三下午,年度计划\n"
        + $"{GivenFiles.Code(1)},,XF-01,,,,\n"
        + $"{GivenFiles.Code(99)},,SJ-01,,,,\n"
        + $"{GivenFiles.Code(1)},错名,SJ-99,-5,也许,周八上午,\n"
        + $"{GivenFiles.Code(2)},,SJ-01,0,否,,\n";

    [Fact]
    public async Task A_trial_reports_every_row_and_stores_nothing()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var report = (await clerk.UploadAsync($"{Path}/import", "需求.csv", Mixed)).Is(HttpStatusCode.OK);
        Assert.Equal("需求.csv", report.Text("file"));
        Assert.Equal((5, 2, 3, 0), (report.Number("rows"), report.Number("good"), report.Number("bad"), report.Number("stored")));
        Assert.Equal(
            [
                "3 foreign-department 事项编码", "4 unknown-enterprise 统一社会信用代码", "5 row-name-differs 企业名称", "5 unknown-matter 事项编码",
                "5 row-number 权重", "5 row-choice 必检", "5 row-session 可检时段",
            ],
            report.RowIssues);
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task A_row_says_until_when_it_is_wanted_as_a_form_does_with_the_same_limits()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var last = TestJurisdiction.NextWeek.Sunday.AddDays(5);
        string[] days = [$"{last:yyyy-MM-dd}", $"{TestJurisdiction.NextWeek.Monday.AddDays(-1):yyyy-MM-dd}", "下个月"];
        var file = "统一社会信用代码,事项编码,最迟日期\n" + string.Concat(days.Select((day, n) => $"{GivenFiles.Code(n)},SJ-01,{day}\n"));
        var report = (await clerk.UploadAsync($"{Path}/import?take=good", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal((1, ("3 out-of-range 最迟日期", "4 row-date 最迟日期")), (report.Number("stored"), (report.RowIssues[0], report.RowIssues[1])));
        Assert.Equal(days[0], (await clerk.GetAsync(Path)).Json.GetProperty("items")[0].GetProperty("until").GetString());
        Assert.Equal(["out-of-range $.until"], (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(1), matter = "SJ-01", until = days[1] })).Is(HttpStatusCode.BadRequest).Issues);
        Assert.Contains("最迟日期", System.Text.Encoding.UTF8.GetString((await clerk.GetAsync("/api/templates/requests.csv")).Is(HttpStatusCode.OK).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_wrong_row_is_not_taken_as_a_whole_but_its_good_rows_can_be()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var refused = (await clerk.UploadAsync($"{Path}/import?take=all", "r.csv", Mixed)).Is(HttpStatusCode.OK);
        Assert.Equal(("checked", 0), (refused.Text("state"), refused.Number("stored")));
        Assert.Equal(before, await jurisdiction.StoredAsync());

        var taken = (await clerk.UploadAsync($"{Path}/import?take=good", "r.csv", Mixed)).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", 2), (taken.Text("state"), taken.Number("stored")));
        var list = (await clerk.GetAsync(Path)).Json;
        Assert.Equal(2, list.GetProperty("total").GetInt32());
        Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.Equal($"import:{taken.Text("importId")}", item.GetProperty("source").GetString()));
        Assert.Equal(taken.Bytes, (await clerk.GetAsync($"{TestJurisdiction.NextWeekPath}/imports/{taken.Text("importId")}")).Is(HttpStatusCode.OK).Bytes);
        (await clerk.UploadAsync($"{Path}/import?take=some", "r.csv", Mixed)).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    [Fact]
    public async Task The_same_file_twice_gives_the_earlier_report_and_no_second_request()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var first = (await clerk.UploadAsync($"{Path}/import?take=good", "r.csv", Mixed)).Is(HttpStatusCode.OK);
        var before = await jurisdiction.StoredAsync();
        var second = (await clerk.UploadAsync($"{Path}/import?take=good", "renamed.csv", Mixed)).Is(HttpStatusCode.OK);
        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task Rows_that_are_in_the_pool_already_count_as_duplicates_and_withdrawn_ones_come_back()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var gone = (await clerk.PostAsync(Path, new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync($"{Path}/{gone.Text("id")}/withdraw", new { }, ("If-Match", gone.ETag))).Is(HttpStatusCode.OK);
        var file = "creditCode,matter\n" + string.Concat(new[] { 0, 1, 2, 2 }.Select(n => $"{GivenFiles.Code(n)},SJ-01\n"));
        var report = (await clerk.UploadAsync($"{Path}/import?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal((4, 2, 2), (report.Number("good"), report.Number("stored"), report.Number("duplicates")));
        Assert.Equal(3, (await clerk.GetAsync($"{Path}?status=pooled")).Number("total"));
    }

    [Fact]
    public async Task An_app_that_dies_in_the_middle_of_an_import_loses_and_doubles_nothing()
    {
        const int Rows = 1200;
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(Rows);
        var token = await Inspection.Local.DemoSignIn.TokenAsync(app.Authority, $"{jurisdiction.Id}.clerk", cancel: TestContext.Current.CancellationToken);
        var file = "creditCode,matter\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"{GivenFiles.Code(n)},SJ-01\n"));
        await using (var doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", $"{Crash.ImportMidChunks}:2")))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => new Api(doomed.Address, token).UploadAsync($"{Path}/import?take=all", "r.csv", file));
        }

        var clerk = await jurisdiction.AsAsync("clerk");
        var half = (await clerk.GetAsync(Path)).Number("total");
        Assert.InRange(half, 1, Rows - 1);
        var report = (await clerk.UploadAsync($"{Path}/import?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", Rows, 0), (report.Text("state"), report.Number("stored"), report.Number("duplicates")));
        Assert.Equal(Rows, (await clerk.GetAsync(Path)).Number("total"));
        var week = (await clerk.GetAsync("/api/weeks")).Json.GetProperty("items")[1];
        Assert.Equal(Rows, week.GetProperty("requests").GetInt32());
    }

    [Fact]
    public async Task An_import_that_a_dead_app_left_half_done_holds_up_planning_until_the_sweep_has_finished_it()
    {
        const int Rows = 1200;
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(Rows);
        var clerk = await jurisdiction.AsAsync("clerk");
        var planner = await jurisdiction.AsAsync("planner");
        var file = "creditCode,matter\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"{GivenFiles.Code(n)},SJ-01\n"));
        await using (var doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", $"{Crash.ImportMidChunks}:2")))
        {
            var there = await jurisdiction.AsAsync("clerk", doomed);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => there.UploadAsync($"{Path}/import?take=all", "r.csv", file));
        }

        Assert.InRange((await clerk.GetAsync(Path)).Number("total"), 1, Rows - 1);
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/drafts", new { seconds = 5 })).Is(HttpStatusCode.Conflict, "import-running");
        Assert.Equal(0, (await planner.GetAsync($"{TestJurisdiction.NextWeekPath}/drafts")).Json.GetProperty("items").GetArrayLength());

        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal(Rows, (await clerk.GetAsync(Path)).Number("total"));
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/drafts", new { seconds = 5 })).Is(HttpStatusCode.Accepted);
        var again = (await clerk.UploadAsync($"{Path}/import?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", Rows, 0), (again.Text("state"), again.Number("stored"), again.Number("duplicates")));
    }

    [Fact]
    public async Task An_import_is_stopped_between_two_portions_says_what_is_stored_and_goes_on_when_the_file_is_sent_again()
    {
        const int Rows = 1200;
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(Rows);
        var clerk = await jurisdiction.AsAsync("clerk");
        var file = "creditCode,matter\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"{GivenFiles.Code(n)},SJ-01\n"));
        await using (var doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", $"{Crash.ImportMidChunks}:2")))
        {
            var there = await jurisdiction.AsAsync("clerk", doomed);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => there.UploadAsync($"{Path}/import?take=all", "r.csv", file));
        }

        var seen = (await clerk.UploadAsync($"{Path}/import", "r.csv", file)).Is(HttpStatusCode.OK);
        var earlier = seen.Json.GetProperty("earlier");
        Assert.Equal(("storing", 1000, "人员 clerk"), (earlier.GetProperty("state").GetString(), earlier.GetProperty("stored").GetInt32(), earlier.GetProperty("by").GetString()));
        var address = $"{TestJurisdiction.NextWeekPath}/imports/{earlier.GetProperty("id").GetString()}";
        var half = (await clerk.GetAsync(address)).Is(HttpStatusCode.OK);
        Assert.Equal(("storing", 1000, 1000, Rows), (half.Text("state"), half.Number("stored"), half.Number("done"), half.Number("of")));
        (await (await jurisdiction.AsAsync("clerk-fire")).PostAsync($"{address}/cancel", new { })).Is(HttpStatusCode.NotFound, "not-found");
        var stopped = (await clerk.PostAsync($"{address}/cancel", new { })).Is(HttpStatusCode.OK);
        Assert.Equal(("cancelled", 1000), (stopped.Text("state"), stopped.Number("stored")));
        Assert.Equal(1000, (await clerk.GetAsync(Path)).Number("total"));
        (await clerk.PostAsync($"{address}/cancel", new { })).Is(HttpStatusCode.Conflict, "state-conflict");

        var again = (await clerk.UploadAsync($"{Path}/import?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", Rows, 0), (again.Text("state"), again.Number("stored"), again.Number("duplicates")));
        Assert.Equal(Rows, (await clerk.GetAsync(Path)).Number("total"));
    }

    [Fact]
    public async Task A_caller_who_does_not_wait_is_answered_at_once_and_a_queue_message_has_the_rest_stored()
    {
        const int Rows = 600;
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(Rows);
        var clerk = await jurisdiction.AsAsync("clerk");
        var file = "creditCode,matter\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"{GivenFiles.Code(n)},SJ-01\n"));
        var accepted = (await clerk.UploadAsync($"{Path}/import?take=all&wait=false", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal(("storing", 0, Rows), (accepted.Text("state"), accepted.Number("stored"), accepted.Number("of")));
        var message = await new SolveMail(app.ConnectionString).TakeAsync(accepted.Text("importId"));
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(app.App.Address, message!)).Status);
        Assert.Equal(("stored", Rows), ((await clerk.GetAsync($"{TestJurisdiction.NextWeekPath}/imports/{accepted.Text("importId")}")).Text("state"), (await clerk.GetAsync(Path)).Number("total")));
    }

    [Fact]
    public async Task The_wrong_rows_of_a_file_come_back_before_and_after_it_is_taken_and_corrected_cells_are_taken_with_it()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        var errors = (await clerk.UploadAsync($"{Path}/import/errors.csv", "r.csv", Mixed)).Is(HttpStatusCode.OK);
        var text = System.Text.Encoding.UTF8.GetString(errors.Bytes);
        Assert.Equal(4, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("未导入（原第 4 行）", text, StringComparison.Ordinal);
        (await clerk.UploadAsync($"{Path}/import/errors.pdf", "r.csv", Mixed)).Is(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(before, await jurisdiction.StoredAsync());

        var taken = (await clerk.UploadAsync($"{Path}/import?take=good", "r.csv", Mixed)).Is(HttpStatusCode.OK);
        var address = $"{TestJurisdiction.NextWeekPath}/imports/{taken.Text("importId")}/errors";
        Assert.Equal(errors.Bytes, (await clerk.GetAsync($"{address}.csv")).Is(HttpStatusCode.OK).Bytes);
        Assert.Equal("PK"u8.ToArray(), (await clerk.GetAsync($"{address}.xlsx")).Is(HttpStatusCode.OK).Bytes[..2]);
        (await (await jurisdiction.AsAsync("clerk-fire")).GetAsync($"{address}.csv")).Is(HttpStatusCode.NotFound, "not-found");

        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes("creditCode,matter\n" + GivenFiles.Code(1) + ",错\n")), "file", "r.csv" },
            { new StringContent("""[{"row":2,"column":"matter","value":"SJ-01"}]"""), "corrections" },
        };
        var corrected = (await clerk.SendAsync(HttpMethod.Post, $"{Path}/import?take=all", form, ("X-File-Name", "r.csv"))).Is(HttpStatusCode.OK);
        Assert.Equal(("stored", 1), (corrected.Text("state"), corrected.Number("stored")));
        using var broken = new MultipartFormDataContent { { new StringContent("[{\"row\":2}]"), "corrections" } };
        (await clerk.SendAsync(HttpMethod.Post, $"{Path}/import", broken)).Is(HttpStatusCode.BadRequest, "file-form");
    }

    [Fact]
    public async Task The_report_of_a_file_is_for_the_department_that_sent_it()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var file = $"creditCode,matter\n{GivenFiles.Code(0)},SJ-01\n";
        var clerk = await jurisdiction.AsAsync("clerk");
        var office = (await (await jurisdiction.AsAsync("planner")).UploadAsync($"{Path}/import?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        (await clerk.GetAsync($"{TestJurisdiction.NextWeekPath}/imports/{office.Text("importId")}")).Is(HttpStatusCode.NotFound, "not-found");

        var own = (await clerk.UploadAsync($"{Path}/import?take=all", "r.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal((0, 1), (own.Number("stored"), own.Number("duplicates")));
        var address = $"{TestJurisdiction.NextWeekPath}/imports/{own.Text("importId")}";
        (await clerk.GetAsync(address)).Is(HttpStatusCode.OK);
        (await (await jurisdiction.AsAsync("planner")).GetAsync(address)).Is(HttpStatusCode.OK);
        (await (await jurisdiction.AsAsync("clerk-fire")).GetAsync(address)).Is(HttpStatusCode.NotFound, "not-found");
        (await (await jurisdiction.AsAsync("homeless")).GetAsync(address)).Is(HttpStatusCode.Forbidden, "no-department");
    }

    [Fact]
    public async Task A_file_of_twenty_thousand_rows_is_checked_and_one_more_row_is_too_many()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        string File(int rows) => "creditCode,matter\n" + string.Concat(Enumerable.Repeat($"{GivenFiles.Code(0)},SJ-01\n", rows));
        var report = (await clerk.UploadAsync($"{Path}/import", "r.csv", File(20_000))).Is(HttpStatusCode.OK);
        Assert.Equal((20_000, 20_000, 19_999), (report.Number("rows"), report.Number("good"), report.Number("duplicates")));
        (await clerk.UploadAsync($"{Path}/import?take=good", "r.csv", File(20_001))).Is(HttpStatusCode.RequestEntityTooLarge, "too-many-rows");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task A_template_lists_the_clerks_own_matters()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var template = (await (await jurisdiction.AsAsync("clerk-fire")).GetAsync("/api/templates/requests.xlsx")).Is(HttpStatusCode.OK);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(template.Bytes));
        var text = string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
        Assert.Contains("XF-01", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SJ-01", text, StringComparison.Ordinal);
    }
}
