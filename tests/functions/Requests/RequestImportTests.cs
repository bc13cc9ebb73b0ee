using System.Net;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Requests;

[Collection(AppSuite.Name)]
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
                "5 row-number 权重", "5 row-session 可检时段", "5 row-choice 必检",
            ],
            report.RowIssues);
        Assert.Equal(before, await jurisdiction.StoredAsync());
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
        const int Rows = 400;
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
        const int Rows = 400;
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
