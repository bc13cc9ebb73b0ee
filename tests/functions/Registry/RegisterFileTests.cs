using System.Net;
using System.Text;

namespace Inspection.Functions.Tests.Registry;

public sealed class RegisterFileTests(AppFixture app)
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_is_exported_comes_back_as_it_was(string format)
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        foreach (var kind in (string[])["departments", "bases", "matters", "officers", "enterprises"])
        {
            var file = (await planner.GetAsync($"/api/registry/{kind}/export?archived=all&format={format}")).Is(HttpStatusCode.OK);
            var report = (await planner.UploadAsync($"/api/registry/{kind}/import", $"{kind}.{format}", file.Bytes)).Is(HttpStatusCode.OK);
            Assert.True(report.Number("rows") > 0 && report.Number("duplicates") == report.Number("rows"), $"{kind}: {report.Json}");
        }

        (await planner.GetAsync("/api/registry/bases/export?format=pdf")).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+86 575")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("'=quoted")]
    [InlineData("'quoted")]
    [InlineData("a,\"b\";c")]
    public async Task A_name_that_a_spreadsheet_would_run_leaves_as_text_and_comes_back_unchanged(string name)
    {
        var jurisdiction = app.NewJurisdiction();
        var planner = await jurisdiction.AsAsync("planner");
        (await planner.PutAsync("/api/registry/departments/d1", new { id = "d1", name, @short = "x" }, ("If-None-Match", "*"))).Is(HttpStatusCode.Created);
        var file = (await planner.GetAsync("/api/registry/departments/export")).Is(HttpStatusCode.OK);
        var cell = Encoding.UTF8.GetString(file.Bytes).Split('\n')[1]["d1,".Length..].TrimStart('"');
        Assert.DoesNotContain(cell[0], "=+-@＝＋－＠");
        var report = (await planner.UploadAsync("/api/registry/departments/import", "d.csv", file.Bytes)).Is(HttpStatusCode.OK);
        Assert.Equal(1, report.Number("duplicates"));
    }

    [Fact]
    public async Task A_preview_counts_what_is_new_changed_and_the_same_and_a_file_without_a_column_leaves_it_as_it_is()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 3);
        var planner = await jurisdiction.AsAsync("planner");
        const string Header = "creditCode,name,address,town,lat,lon\n";
        var file = Header
            + $"{GivenFiles.Code(0)},企业0（虚构）,示例路0号,店口镇,29.94,120.28\n"
            + $"{GivenFiles.Code(1)},改名的企业,示例路1号,店口镇,29.94,120.28\n"
            + $"{GivenFiles.Code(7)},新企业,示例路7号,店口镇,29.94,120.28\n";
        var preview = (await planner.UploadAsync("/api/registry/enterprises/import?dryRun=true", "e.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal((1, 1, 1, 0), (preview.Number("new"), preview.Number("changed"), preview.Number("duplicates"), preview.Number("stored")));
        var stored = (await planner.UploadAsync("/api/registry/enterprises/import", "e.csv", file)).Is(HttpStatusCode.OK);
        Assert.Equal((1, 1, 2), (stored.Number("new"), stored.Number("changed"), stored.Number("stored")));
        var kept = (await planner.GetAsync($"/api/registry/enterprises/{GivenFiles.Code(0)}")).Json.GetProperty("entry");
        Assert.Equal("o1", kept.GetProperty("recused")[0].GetString());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public async Task Entries_remember_what_a_file_changed_in_them_however_large_it_was(int count)
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(count);
        var planner = await jurisdiction.AsAsync("planner");
        var file = GivenFiles.Enterprises(count).Replace("（虚构）", "有限公司", StringComparison.Ordinal);
        (await planner.UploadAsync("/api/registry/enterprises/import", "改名.csv", file)).Is(HttpStatusCode.OK);
        var items = (await planner.GetAsync($"/api/registry/enterprises/{GivenFiles.Code(2)}/history")).Is(HttpStatusCode.OK).Json.GetProperty("items");
        Assert.Equal(["changed", "created"], items.EnumerateArray().Select(item => item.GetProperty("action").GetString()));
        Assert.Equal("import:改名.csv", items[0].GetProperty("source").GetString());
        var change = Assert.Single(items[0].GetProperty("changes").EnumerateArray());
        Assert.Equal(("name", "企业2（虚构）", "企业2有限公司"), (change.GetProperty("field").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
    }
}
