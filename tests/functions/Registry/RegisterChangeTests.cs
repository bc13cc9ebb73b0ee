using System.Net;
using System.Text.Json;

namespace Inspection.Functions.Tests.Registry;

public sealed class RegisterChangeTests(AppFixture app)
{
    private static readonly (string, string) New = ("If-None-Match", "*");

    [Fact]
    public async Task An_entry_is_made_changed_and_looked_back_on_by_form()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var made = (await planner.PutAsync("/api/registry/departments/labour", new { id = "labour", name = " 人力社保局 ", @short = "人社", phone = "0575-1" }, New)).Is(HttpStatusCode.Created);
        Assert.Equal("人力社保局", made.Json.GetProperty("entry").GetProperty("name").GetString());
        var changed = (await planner.PutAsync("/api/registry/departments/labour", new { id = "labour", name = "人社局", @short = "人社", level = "city" }, ("If-Match", made.ETag))).Is(HttpStatusCode.OK);
        Assert.NotEqual(made.ETag, changed.ETag);
        Assert.Equal(changed.ETag, (await planner.GetAsync("/api/registry/departments/labour")).ETag);
        var history = (await planner.GetAsync("/api/registry/departments/labour/history")).Is(HttpStatusCode.OK).Json.GetProperty("items");
        Assert.Equal(["changed", "created"], history.EnumerateArray().Select(item => item.GetProperty("action").GetString()));
        Assert.Equal(["name 人力社保局→人社局", "level 县→市", "phone 0575-1→"], Changes(history[0]));
        Assert.Equal("form", history[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task Of_two_who_change_one_entry_the_second_is_shown_what_it_is_now()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var seen = (await planner.GetAsync("/api/registry/departments/fire")).ETag;
        (await (await jurisdiction.AsAsync("both")).PutAsync("/api/registry/departments/fire", new { id = "fire", name = "消防局", @short = "消" }, ("If-Match", seen))).Is(HttpStatusCode.OK);
        var stale = (await planner.PutAsync("/api/registry/departments/fire", new { id = "fire", name = "消防大队", @short = "消防" }, ("If-Match", seen))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal("消防局", stale.Json.GetProperty("entry").GetProperty("name").GetString());
        Assert.Equal("人员 both", stale.Text("changedBy"));
        var again = (await planner.PutAsync("/api/registry/departments/fire", new { id = "fire", name = "消防大队", @short = "消防" }, ("If-Match", stale.Text("current")))).Is(HttpStatusCode.OK);
        Assert.Equal("消防大队", again.Json.GetProperty("entry").GetProperty("name").GetString());
        var exists = (await planner.PutAsync("/api/registry/departments/fire", new { id = "fire", name = "x", @short = "x" }, New)).Is(HttpStatusCode.PreconditionFailed, "exists");
        Assert.Equal("fire", exists.Text("existing"));
        (await planner.PutAsync("/api/registry/departments/fire", new { id = "fire", name = "x", @short = "x" })).Is((HttpStatusCode)428, "if-match-needed");
        (await planner.PutAsync("/api/registry/departments/nobody", new { id = "nobody", name = "x", @short = "x" }, ("If-Match", seen))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_says_what_is_stored_already_changes_nothing()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var before = await jurisdiction.StoredAsync();
        foreach (var path in (string[])["departments/market", "bases/diankou", "matters/SJ-01", "officers/o1", $"enterprises/{GivenFiles.Code(0)}"])
        {
            var seen = (await planner.GetAsync($"/api/registry/{path}")).Is(HttpStatusCode.OK);
            var kept = (await planner.PutAsync($"/api/registry/{path}", seen.Json.GetProperty("entry").GetRawText(), ("If-Match", seen.ETag))).Is(HttpStatusCode.OK);
            Assert.Equal(seen.ETag, kept.ETag);
        }

        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task A_form_and_a_file_are_told_the_same_about_the_same_mistakes()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var before = await jurisdiction.StoredAsync();
        var wrong = GivenFiles.Code(8)[..17] + (GivenFiles.Code(8)[17] == '0' ? '1' : '0');
        var form = new { creditCode = wrong, name = "", address = "路", town = "镇", lat = 120.2, lon = 29.9, recused = new[] { "nobody" }, contacts = new[] { new { name = "张三", phone = "x" } } };
        var file = $"creditCode,name,address,town,lat,lon,recused,contacts\n{wrong},,路,镇,120.2,29.9,nobody,张三:x\n";
        var byForm = (await planner.PutAsync($"/api/registry/enterprises/{wrong}", form, New, ("Accept-Language", "en"))).Is(HttpStatusCode.BadRequest, "invalid-input").Json.GetProperty("issues");
        var byFile = (await planner.UploadAsync("/api/registry/enterprises/import", "e.csv", file, ("Accept-Language", "en"))).Is(HttpStatusCode.OK).Json.GetProperty("issues");
        Assert.Equal(
            ["row-unknown-officer $.recused", "row-credit-code $.creditCode", "row-missing $.name", "row-number $.lat", "row-contact $.contacts"],
            byForm.EnumerateArray().Select(issue => $"{issue.GetProperty("code").GetString()} {issue.GetProperty("place").GetString()}"));
        Assert.Equal(["Nothing is filled in."], Causes(byForm, missing: true)); // under its field
        Assert.Equal(["\"name\" is empty."], Causes(byFile, missing: true));    // in a list of a file's faults
        Assert.Equal(Causes(byForm, missing: false), Causes(byFile, missing: false));
        Assert.Contains($"ask for {GivenFiles.Code(8)[17]}, here it is {wrong[17]}", byForm[1].GetProperty("cause").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    private static IEnumerable<string?> Causes(JsonElement issues, bool missing) => issues.EnumerateArray()
        .Where(issue => issue.GetProperty("code").GetString() == "row-missing" == missing)
        .Select(issue => issue.GetProperty("cause").GetString());

    [Theory]
    [InlineData(29.9, 120.2, null)]
    [InlineData(51.5, -0.1, "outside")]
    [InlineData(80.0, 30.0, "exchanged")]
    [InlineData(0.0, 0.0, "outside")]
    public async Task A_place_must_lie_in_China(double lat, double lon, string? said)
    {
        var planner = await app.NewJurisdiction().AsAsync("planner");
        var reply = await planner.PutAsync("/api/registry/bases/b1", new { id = "b1", name = "某镇", lat, lon, vehicles = 1 }, New, ("Accept-Language", "en"));
        Assert.Equal(said is null, reply.Status == HttpStatusCode.Created);
        Assert.Contains(said ?? "某镇", System.Text.Encoding.UTF8.GetString(reply.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_use_cannot_be_archived_and_what_is_archived_cannot_be_referred_to()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        Assert.Contains("in-use officers/o1", (await ArchiveAsync(planner, "bases/diankou")).Is(HttpStatusCode.Conflict, "in-use").Issues);
        Assert.Contains("in-use matters/XF-01", (await ArchiveAsync(planner, "departments/fire")).Is(HttpStatusCode.Conflict, "in-use").Issues);
        Assert.StartsWith("in-use requests/", Assert.Single((await ArchiveAsync(planner, $"enterprises/{GivenFiles.Code(0)}")).Is(HttpStatusCode.Conflict, "in-use").Issues), StringComparison.Ordinal);
        (await ArchiveAsync(planner, $"enterprises/{GivenFiles.Code(1)}")).Is(HttpStatusCode.OK);
        (await ArchiveAsync(planner, "officers/o2")).Is(HttpStatusCode.OK);
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.BadRequest, "unknown-enterprise");
        var shown = (await planner.GetAsync("/api/registry/officers?archived=yes")).Is(HttpStatusCode.OK).Json.GetProperty("items");
        Assert.Equal("o2", Assert.Single(shown.EnumerateArray()).GetProperty("id").GetString());
        (await planner.PostAsync("/api/registry/officers/o2/restore", new { }, ("If-Match", shown[0].GetProperty("etag").GetString()!))).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await planner.GetAsync("/api/registry/officers")).Number("total"));
    }

    [Fact]
    public async Task A_clerk_changes_what_belongs_to_the_own_department_only()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var officer = new { id = "o7", name = "新人", department = "market", bases = new[] { "diankou" }, certificates = new[] { new { kind = "市场监管" } } };
        var made = (await clerk.PutAsync("/api/registry/officers/o7", officer, New)).Is(HttpStatusCode.Created);
        (await clerk.PutAsync("/api/registry/officers/o7", new { officer.id, officer.name, department = "fire", officer.bases, officer.certificates }, ("If-Match", made.ETag))).Is(HttpStatusCode.Forbidden, "foreign-department");
        (await clerk.PutAsync("/api/registry/officers/o8", new { id = "o8", officer.name, officer.bases, officer.certificates }, New)).Is(HttpStatusCode.Forbidden, "foreign-department");
        (await clerk.PostAsync("/api/registry/departments/fire/archive", new { }, ("If-Match", "\"1\""))).Is(HttpStatusCode.Forbidden, "forbidden-role");
        var report = (await clerk.UploadAsync("/api/registry/matters/import", "m.csv", GivenFiles.Matters)).Is(HttpStatusCode.OK);
        Assert.Equal(["3 foreign-department 部门编号"], report.RowIssues);
        (await (await jurisdiction.AsAsync("homeless")).PutAsync("/api/registry/officers/o9", officer, New)).Is(HttpStatusCode.Forbidden, "no-department");
    }

    [Fact]
    public async Task Approvers_and_auditors_see_contacts_masked_wherever_they_look()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        var path = $"/api/registry/enterprises/{GivenFiles.Code(5)}";
        var form = new { creditCode = GivenFiles.Code(5), name = "企业", address = "路", town = "镇", lat = 29.9, lon = 120.2, contacts = new[] { new { name = "张三丰", phone = "13812345678" } } };
        var made = (await planner.PutAsync(path, form, New)).Is(HttpStatusCode.Created);
        (await planner.PutAsync(path, new { form.creditCode, form.name, form.address, form.town, form.lat, form.lon }, ("If-Match", made.ETag))).Is(HttpStatusCode.OK);
        foreach (var account in (string[])["approver", "auditor"])
        {
            var reader = await jurisdiction.AsAsync(account);
            foreach (var address in (string[])[path, $"{path}/history", "/api/registry/enterprises", "/api/registry/enterprises/export"])
            {
                var shown = System.Text.Encoding.UTF8.GetString((await reader.GetAsync(address)).Is(HttpStatusCode.OK).Bytes);
                Assert.DoesNotContain("12345678", shown, StringComparison.Ordinal);
                Assert.DoesNotContain("三丰", shown, StringComparison.Ordinal);
            }
        }

        Assert.Contains("13812345678", System.Text.Encoding.UTF8.GetString((await planner.GetAsync($"{path}/history")).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tier_of_an_enterprise_keeps_its_past()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        (await planner.UploadAsync("/api/registry/enterprises/import", "e.csv",
            $"creditCode,name,address,town,lat,lon,tier\n{GivenFiles.Code(0)},企业0（虚构）,示例路0号,店口镇,29.94,120.28,红\n")).Is(HttpStatusCode.OK);
        var entry = (await planner.GetAsync($"/api/registry/enterprises/{GivenFiles.Code(0)}")).Json.GetProperty("entry");
        Assert.Equal(["green", "red"], entry.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetProperty("tier").GetString()));
        Assert.Equal("o1", entry.GetProperty("recused")[0].GetString());
    }

    private static async Task<Reply> ArchiveAsync(Api api, string path) =>
        await api.PostAsync($"/api/registry/{path}/archive", new { }, ("If-Match", (await api.GetAsync($"/api/registry/{path}")).Is(HttpStatusCode.OK).ETag));

    private static IEnumerable<string> Changes(JsonElement item) => item.GetProperty("changes").EnumerateArray()
        .Select(change => $"{change.GetProperty("field").GetString()} {change.GetProperty("before").GetString()}→{change.GetProperty("after").GetString()}");
}
