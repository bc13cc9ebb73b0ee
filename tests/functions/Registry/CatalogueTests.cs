using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Registry;

public sealed class CatalogueTests(AppFixture app)
{
    private const string Path = "/api/registry/matters";
    private const string Header = "事项编码,事项名称,部门编号,法律依据,条款,证件类别,时长分钟,权重,公开方式,生效日期,年度上限,准备材料,检查方式,赋权乡镇\n";
    private static readonly DateOnly Today = DateOnly.FromDateTime(Week.Now(TimeProvider.System));

    [Fact]
    public async Task A_row_with_another_day_is_another_version_and_the_export_comes_back_in_unchanged()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var file = Header
            + "SJ-50,冷库检查,market,《食品安全法》,第三十三条,市场监管,60,40,公开到日,2026-01-01,2,许可证;温度记录,现场,店口镇\n"
            + $"SJ-50,冷库检查,market,《食品安全法》,第三十三条,市场监管,45,40,公开到日,{Day(30)},,许可证,非现场,全部\n";
        Assert.Equal(1, (await planner.UploadAsync($"{Path}/import", "m.csv", file)).Is(HttpStatusCode.OK).Number("stored"));
        var entry = (await planner.GetAsync($"{Path}/SJ-50")).Is(HttpStatusCode.OK).Json.GetProperty("entry");
        Assert.Equal(["2026-01-01 60 onSite 店口镇 许可证 温度记录", $"{Day(30)} 45 remote * 许可证"], entry.GetProperty("versions").EnumerateArray().Select(Said));
        var before = await jurisdiction.StoredAsync();
        foreach (var format in (string[])["csv", "xlsx"])
        {
            var exported = (await planner.GetAsync($"{Path}/export?format={format}")).Is(HttpStatusCode.OK).Bytes;
            var again = (await planner.UploadAsync($"{Path}/import", $"m.{format}", exported)).Is(HttpStatusCode.OK);
            Assert.True(again.Number("stored") == 0 && again.Number("bad") == 0, $"{again.Json}");
        }

        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task A_change_without_a_day_holds_from_today_and_what_was_before_stays()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var report = (await planner.UploadAsync($"{Path}/import", "m.csv", GivenFiles.Matters.Replace("监管,60,40", "监管,75,40", StringComparison.Ordinal))).Is(HttpStatusCode.OK);
        Assert.Equal((1, 2), (report.Number("stored"), report.Number("duplicates")));
        var versions = (await planner.GetAsync($"{Path}/SJ-01")).Json.GetProperty("entry").GetProperty("versions");
        Assert.Equal(["0001-01-01 60", $"{Day(0)} 75"], versions.EnumerateArray().Select(version => $"{version.GetProperty("validFrom").GetString()} {version.GetProperty("minutes").GetInt32()}"));
    }

    [Fact]
    public async Task What_was_in_force_before_today_can_be_changed_neither_by_file_nor_by_form()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var file = Header + "SJ-01,改名,market,《食品安全法》,第一百一十条,市场监管,60,40,公开到日,始终,,,现场,全部\n"
            + $"XF-01,消防监督检查,fire,《消防法》,第五十三条,消防,50,45,公开到周,{Day(-3)},,,现场,全部\n"
            + "SJ-09,突击检查,market,《食品安全法》,第一百一十条,市场监管,30,20,不公开,始终,,,现场,无此镇\n";
        Assert.Equal(
            ["2 row-past-version 生效日期", "3 row-past-version 生效日期", "4 row-unknown-town 赋权乡镇"],
            (await planner.UploadAsync($"{Path}/import", "m.csv", file)).Is(HttpStatusCode.OK).RowIssues);
        var seen = (await planner.GetAsync($"{Path}/SJ-01")).Is(HttpStatusCode.OK);
        var text = seen.Json.GetProperty("entry").GetRawText();
        var renamed = await planner.PutAsync($"{Path}/SJ-01", text.Replace("食品生产检查", "改名", StringComparison.Ordinal), ("If-Match", seen.ETag));
        Assert.Equal(["row-past-version $.versions[0].validFrom"], renamed.Is(HttpStatusCode.BadRequest, "row-past-version").Issues);
        var left = await planner.PutAsync($"{Path}/SJ-01", text.Replace("0001-01-01", Day(0), StringComparison.Ordinal), ("If-Match", seen.ETag));
        Assert.Equal(["row-past-version $.versions"], left.Is(HttpStatusCode.BadRequest, "row-past-version").Issues);
    }

    [Fact]
    public async Task A_matter_that_is_archived_takes_no_requests_until_it_is_restored()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var seen = (await planner.GetAsync($"{Path}/SJ-09")).Is(HttpStatusCode.OK);
        var away = (await planner.PostAsync($"{Path}/SJ-09/archive", new { }, ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
        var request = new { enterprise = GivenFiles.Code(0), matter = "SJ-09" };
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/requests", request)).Is(HttpStatusCode.BadRequest, "unknown-matter");
        (await planner.PostAsync($"{Path}/SJ-09/restore", new { }, ("If-Match", away.ETag))).Is(HttpStatusCode.OK);
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/requests", request)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_catalogue_of_five_thousand_matters_goes_in_and_is_searched_and_filtered()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var file = new StringBuilder(Header);
        for (var n = 0; n < 5000; n++)
        {
            file.Append(CultureInfo.InvariantCulture, $"M-{n:D4},检查事项{n},{(n % 2 == 0 ? "market" : "fire")},《某法》,第{n}条,{(n % 2 == 0 ? "市场监管" : "消防")},40,10,{(n % 50 == 0 ? "不公开" : "公开到日")},2026-01-01,2,,现场,{(n % 5 == 0 ? "枫桥镇" : "")}\n");
        }

        Assert.Equal(5000, (await planner.UploadAsync($"{Path}/import", "m.csv", file.ToString())).Is(HttpStatusCode.OK).Number("stored"));
        Assert.Equal(5003, (await planner.GetAsync(Path)).Number("total"));
        Assert.Equal("M-4321", (await planner.GetAsync($"{Path}?search={Uri.EscapeDataString("检查事项4321")}")).Json.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(101, (await planner.GetAsync($"{Path}?visibility=hidden")).Number("total"));
        Assert.Equal(1003, (await planner.GetAsync($"{Path}?town={Uri.EscapeDataString("枫桥镇")}")).Number("total"));
        Assert.Equal(2501, (await planner.GetAsync($"{Path}?department=fire")).Number("total"));
    }

    [Fact]
    public async Task Certificates_that_run_out_within_sixty_days_are_listed()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        (await planner.UploadAsync("/api/registry/officers/import", "o.csv", $"id,name,bases,certificates\no7,钱甲,diankou,消防:DEM7:{Day(30)};市场监管:DEM8:{Day(300)}\no8,孙乙,diankou,消防:DEM9:{Day(61)}\n")).Is(HttpStatusCode.OK);
        var list = (await planner.GetAsync("/api/registry/officers?expiring=60&sort=expiry")).Is(HttpStatusCode.OK).Json.GetProperty("items");
        var entry = Assert.Single(list.EnumerateArray()).GetProperty("entry");
        Assert.Equal(["消防 DEM7", "市场监管 DEM8"], entry.GetProperty("certificates").EnumerateArray().Select(c => $"{c.GetProperty("kind").GetString()} {c.GetProperty("number").GetString()}"));
    }

    [Fact]
    public async Task The_painted_weeks_of_an_officer_come_back_as_they_were_put()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var form = new
        {
            id = "o9", name = "李丙", bases = new[] { "diankou" }, certificates = new[] { new { kind = "消防", number = "X1", validUntil = "2030-01-01" } },
            sessions = new[] { "tue-am", "mon-am" }, exceptions = new Dictionary<string, string[]> { ["2026-W50"] = ["sat-am", "mon-pm"], ["2026-W51"] = [] },
            leave = new[] { new { from = "2026-12-07", to = "2026-12-09", reason = "年假、事假" } }, dutySharePercent = 25, mayLead = true,
        };
        (await planner.PutAsync("/api/registry/officers/o9", form, ("If-None-Match", "*"))).Is(HttpStatusCode.Created);
        var entry = (await planner.GetAsync("/api/registry/officers/o9")).Is(HttpStatusCode.OK).Json.GetProperty("entry");
        Assert.Equal(
            """["mon-am","tue-am"] {"2026-W50":["mon-pm","sat-am"],"2026-W51":[]} 年假、事假 25 True""",
            $"{entry.GetProperty("sessions").GetRawText()} {entry.GetProperty("exceptions").GetRawText()} {entry.GetProperty("leave")[0].GetProperty("reason").GetString()} {entry.GetProperty("dutySharePercent")} {entry.GetProperty("mayLead")}");
        (await planner.PutAsync("/api/registry/officers/o9", form with { exceptions = new() { ["2026-W60"] = [] } }, ("If-None-Match", "*"))).Is(HttpStatusCode.PreconditionFailed, "exists");
        (await planner.PutAsync("/api/registry/officers/o10", form with { id = "o10", exceptions = new() { ["2026-W60"] = [] } }, ("If-None-Match", "*"))).Is(HttpStatusCode.BadRequest, "row-exception");
        (await planner.PutAsync("/api/registry/officers/o10", form with { id = "o10", sessions = [] }, ("If-None-Match", "*"))).Is(HttpStatusCode.Created);
        Assert.Equal("[]", (await planner.GetAsync("/api/registry/officers/o10")).Json.GetProperty("entry").GetProperty("sessions").GetRawText());
    }

    [Fact]
    public async Task A_holiday_closes_its_day_and_a_week_without_working_days_says_so()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var monday = TestJurisdiction.NextWeek.Monday;
        string Line(int day, string kind) => $"{monday.AddDays(day):yyyy-MM-dd},{kind},演示\n";
        var file = "日期,类型,名称\n" + Line(1, "放假") + Line(5, "上班");
        Assert.Equal(2, (await planner.UploadAsync("/api/registry/calendar/import", "c.csv", file)).Is(HttpStatusCode.OK).Number("stored"));
        var week = (await planner.GetAsync(TestJurisdiction.NextWeekPath)).Is(HttpStatusCode.OK).Json;
        Assert.Equal(["mon-am", "mon-pm", "wed-am", "wed-pm", "thu-am", "thu-pm", "fri-am", "fri-pm", "sat-am", "sat-pm"], week.GetProperty("sessions").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        var requests = $"{TestJurisdiction.NextWeekPath}/requests";
        (await planner.PostAsync(requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01", sessions = new[] { "tue-am" } })).Is(HttpStatusCode.BadRequest, "session-not-worked");
        (await planner.PostAsync(requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01", sessions = new[] { "sat-am" } })).Is(HttpStatusCode.Created);
        Assert.Equal(["2 row-workday 类型"], (await planner.UploadAsync("/api/registry/calendar/import", "c.csv", "日期,类型,名称\n" + Line(2, "上班"))).RowIssues);
        var off = "日期,类型,名称\n" + string.Concat(Enumerable.Range(0, 6).Select(day => Line(day, "放假")));
        (await planner.UploadAsync("/api/registry/calendar/import", "c.csv", off)).Is(HttpStatusCode.OK);
        (await planner.PostAsync(requests, new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.BadRequest, "no-working-day");
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/drafts", new { name = "空周" })).Is(HttpStatusCode.Conflict, "no-working-day");
    }

    private static string Day(int offset) => Today.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Said(JsonElement version) =>
        $"{version.GetProperty("validFrom").GetString()} {version.GetProperty("minutes").GetInt32()} {version.GetProperty("siteVisit").GetString()} "
        + $"{string.Join(' ', version.GetProperty("towns").EnumerateArray().Concat(version.GetProperty("documents").EnumerateArray()).Select(text => text.GetString()))}";
}
