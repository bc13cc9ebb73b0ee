using System.Net;
using System.Text;

namespace Inspection.Functions.Tests.Registry;

public sealed class RegistryImportTests(AppFixture app)
{
    [Fact]
    public async Task The_first_import_of_a_jurisdiction_needs_nothing_but_a_planner()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var registry = (await (await jurisdiction.AsAsync("auditor")).GetAsync("/api/registry")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(["fire", "market"], registry.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("id").GetString()));
        Assert.Equal("hidden", registry.GetProperty("matters")[1].GetProperty("visibility").GetString());
        Assert.Equal(2, registry.GetProperty("bases")[0].GetProperty("officers").GetInt32());
        Assert.Equal(2, registry.GetProperty("counts").GetProperty("officers").GetInt32());
        Assert.Equal(3, registry.GetProperty("counts").GetProperty("enterprises").GetInt32());
    }

    [Fact]
    public async Task A_file_imported_again_changes_nothing()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var before = await jurisdiction.StoredAsync();
        var report = (await planner.UploadAsync("/api/registry/officers/import", "again.csv", GivenFiles.Officers)).Is(HttpStatusCode.OK);
        Assert.Equal(0, report.Number("stored"));
        Assert.Equal(2, report.Number("duplicates"));
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task An_entry_with_a_known_id_is_replaced_and_the_others_stay()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        (await planner.UploadAsync("/api/registry/departments/import", "d.csv", "id,name,short\nfire,消防局,消\n")).Is(HttpStatusCode.OK);
        var registry = (await planner.GetAsync("/api/registry")).Json;
        Assert.Equal(["消防局", "市场监督管理局"], registry.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Every_wrong_row_is_reported_with_its_column_and_nothing_is_stored()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var before = await jurisdiction.StoredAsync();
        var file = "creditCode,name,address,town,lat,lon,tier,recused\n"
            + $"{GivenFiles.Code(7)},好企业,路1号,店口镇,29.9,120.2,绿,\n"
            + $"91330681DEM0000001,坏代码,路1号,店口镇,29.9,120.2,绿,\n"
            + $"{GivenFiles.Code(8)},,路1号,店口镇,91,NaN,紫,nobody\n"
            + $"{GivenFiles.Code(7)},重复,路1号,店口镇,29.9,120.2,绿,\n";
        var report = (await planner.UploadAsync("/api/registry/enterprises/import", "e.csv", file, ("Accept-Language", "en"))).Is(HttpStatusCode.OK);
        Assert.Equal("checked", report.Text("state"));
        Assert.Equal((4, 1, 3, 0), (report.Number("rows"), report.Number("good"), report.Number("bad"), report.Number("stored")));
        Assert.Equal(
            [
                "3 row-credit-code creditCode", "4 row-unknown-officer recused", "4 row-missing name", "4 row-number lat", "4 row-number lon", "4 row-choice tier",
                "5 row-duplicate creditCode",
            ],
            report.RowIssues);
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task Wrong_columns_are_reported_alone()
    {
        var planner = await app.NewJurisdiction().AsAsync("planner");
        var report = (await planner.UploadAsync("/api/registry/bases/import", "b.csv", "驻地编号,驻地名称,驻地名称\nx x,,\n")).Is(HttpStatusCode.OK);
        Assert.Equal(["1 file-columns 驻地名称", "1 file-columns 纬度", "1 file-columns 经度", "1 file-columns 车辆数"], report.RowIssues);
        Assert.Equal(0, report.Number("rows"));
    }

    [Fact]
    public async Task A_trial_run_stores_nothing()
    {
        var jurisdiction = app.NewJurisdiction();
        var report = (await (await jurisdiction.AsAsync("planner")).UploadAsync("/api/registry/departments/import?dryRun=true", "d.csv", GivenFiles.Departments)).Is(HttpStatusCode.OK);
        Assert.Equal("checked", report.Text("state"));
        Assert.Equal(2, report.Number("good"));
        Assert.Equal("", await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task Files_in_utf8_with_and_without_mark_in_gb18030_and_with_any_delimiter_read_alike()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var texts = new[] { GivenFiles.Departments, GivenFiles.Departments.Replace(',', ';'), GivenFiles.Departments.Replace(',', '\t') };
        Func<string, byte[]>[] encodings = [Encoding.UTF8.GetBytes, text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], Encoding.GetEncoding("GB18030").GetBytes];
        var planner = await app.NewJurisdiction().AsAsync("planner");
        foreach (var text in texts)
        {
            foreach (var encode in encodings)
            {
                (await planner.UploadAsync("/api/registry/departments/import", "d.csv", encode(text))).Is(HttpStatusCode.OK);
                var registry = (await planner.GetAsync("/api/registry")).Json;
                Assert.Equal(["消防", "市监"], registry.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("short").GetString()));
            }
        }
    }

    [Fact]
    public async Task The_demo_files_pass()
    {
        var jurisdiction = app.NewJurisdiction();
        var planner = await jurisdiction.AsAsync("planner");
        var demo = Path.Combine(Inspection.Local.Toolchain.Find().Root, "infra", "local", "demo");
        foreach (var name in (string[])["departments.csv", "bases.csv", "matters.xlsx", "officers.xlsx", "enterprises.csv"])
        {
            var report = (await planner.UploadAsync($"/api/registry/{Path.GetFileNameWithoutExtension(name)}/import", name, await File.ReadAllBytesAsync(Path.Combine(demo, name), TestContext.Current.CancellationToken))).Is(HttpStatusCode.OK);
            Assert.True(report.Text("state") == "stored", $"{name}: {report.Json}");
        }

        var stored = 0;
        foreach (var path in Directory.EnumerateFiles(demo, "requests-*"))
        {
            var report = (await planner.UploadAsync($"{TestJurisdiction.NextWeekPath}/requests/import?take=all", Path.GetFileName(path), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))).Is(HttpStatusCode.OK);
            Assert.True(report.Text("state") == "stored", $"{path}: {report.Json}");
            stored += report.Number("stored");
        }

        var week = (await planner.GetAsync(TestJurisdiction.NextWeekPath)).Is(HttpStatusCode.OK).Json;
        Assert.Equal(stored, week.GetProperty("pool").GetProperty("requests").GetInt32());
        Assert.True(stored > 500, $"{stored} requests");
    }

    [Fact]
    public async Task Naming_a_jurisdiction_needs_the_version_that_was_seen()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var seen = (await planner.GetAsync("/api/registry")).ETag;
        (await planner.PostAsync("/api/registry/name", new { name = "诸暨市" })).Is((HttpStatusCode)428, "if-match-needed");
        (await planner.PostAsync("/api/registry/name", new { name = "诸暨市" }, ("If-Match", seen))).Is(HttpStatusCode.OK);
        var stale = (await planner.PostAsync("/api/registry/name", new { name = "别名" }, ("If-Match", seen))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal((await planner.GetAsync("/api/registry")).ETag, stale.Text("current"));
        Assert.Equal("诸暨市", (await planner.GetAsync("/api/me")).Json.GetProperty("jurisdiction").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Templates_come_back_in_through_the_same_import()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        foreach (var name in (string[])["departments", "bases", "matters", "officers", "enterprises"])
        {
            foreach (var extension in (string[])["csv", "xlsx"])
            {
                var template = (await planner.GetAsync($"/api/templates/{name}.{extension}")).Is(HttpStatusCode.OK);
                (await planner.UploadAsync($"/api/registry/{name}/import?dryRun=true", $"{name}.{extension}", template.Bytes)).Is(HttpStatusCode.BadRequest, "file-empty");
            }
        }

        (await planner.GetAsync("/api/templates/nothing.csv")).Is(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Enterprises_are_found_by_name_or_code_page_by_page()
    {
        var clerk = await (await app.NewJurisdiction().WithRegistryAsync(enterprises: 5)).AsAsync("clerk");
        var first = (await clerk.GetAsync("/api/enterprises?limit=2")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(2, first.GetProperty("items").GetArrayLength());
        Assert.Equal("diankou", first.GetProperty("items")[0].GetProperty("base").GetString());
        var second = (await clerk.GetAsync($"/api/enterprises?limit=10&after={first.GetProperty("next").GetString()}")).Json;
        Assert.Equal(3, second.GetProperty("items").GetArrayLength());
        Assert.False(second.TryGetProperty("next", out _));
        var found = (await clerk.GetAsync($"/api/enterprises?search={Uri.EscapeDataString("企业3")}")).Json;
        Assert.Equal(GivenFiles.Code(3), found.GetProperty("items")[0].GetProperty("id").GetString());
        (await clerk.GetAsync("/api/enterprises?limit=0")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await clerk.GetAsync("/api/enterprises?limit=many")).Is(HttpStatusCode.BadRequest, "malformed-request");
    }
}
