using System.Net;
using System.Text;

namespace Inspection.Functions.Tests.Themes;

public sealed class ThemeTests(AppFixture app)
{
    private static readonly object Homestay = new { name = "自建房民宿", place = "利用自建房经营的民宿", matters = new[] { "SJ-01", "XF-01" }, note = "含消防" };
    private static readonly string Requests = $"{TestJurisdiction.NextWeekPath}/requests";
    private static readonly string Week = TestJurisdiction.NextWeek.ToString();

    [Fact]
    public async Task A_theme_is_made_changed_archived_and_restored_and_its_history_says_so()
    {
        var (jurisdiction, planner, id) = await OpenAsync();
        var theme = (await planner.GetAsync($"/api/themes/{id}")).Is(HttpStatusCode.OK);
        Assert.Equal(("自建房民宿", "market"), (theme.Text("name"), theme.Json.GetProperty("matters")[0].GetProperty("department").GetString()));
        var changed = (await planner.PutAsync($"/api/themes/{id}", new { name = "民宿", place = "民宿", matters = new[] { "XF-01", "SJ-01" } }, ("If-Match", theme.ETag))).Is(HttpStatusCode.OK);
        var stale = (await planner.PutAsync($"/api/themes/{id}", Homestay, ("If-Match", theme.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(changed.ETag, stale.Text("current"));
        (await planner.PutAsync($"/api/themes/{id}", Homestay)).Is((HttpStatusCode)428, "if-match-needed");
        var archived = (await planner.PostAsync($"/api/themes/{id}/archive", new { }, ("If-Match", changed.ETag))).Is(HttpStatusCode.OK);
        Assert.True(archived.Json.GetProperty("archived").GetBoolean());
        Assert.Equal(0, (await planner.GetAsync("/api/themes")).Number("total"));
        Assert.Equal(1, (await planner.GetAsync("/api/themes?archived=yes&search=民宿")).Number("total"));
        (await planner.PostAsync($"/api/themes/{id}/preview", new { week = Week, enterprises = new[] { GivenFiles.Code(0) } })).Is(HttpStatusCode.Conflict, "state-conflict");
        (await planner.PostAsync($"/api/themes/{id}/restore", new { }, ("If-Match", archived.ETag))).Is(HttpStatusCode.OK);
        var history = (await (await jurisdiction.AsAsync("auditor")).GetAsync($"/api/themes/{id}/history")).Json.GetProperty("items");
        Assert.Equal(["restored", "archived", "edited", "created"], history.EnumerateArray().Select(item => item.GetProperty("action").GetString()));
        Assert.Equal(["name", "place", "note", "matters"], history[2].GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Using_a_theme_makes_all_its_requests_in_one_step_and_only_once()
    {
        var (jurisdiction, planner, id) = await OpenAsync();
        (await planner.PostAsync(Requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        var use = new { week = Week, enterprises = new[] { GivenFiles.Code(0), GivenFiles.Code(1) } };
        var preview = (await planner.PostAsync($"/api/themes/{id}/preview", use)).Is(HttpStatusCode.OK);
        Assert.Equal((2, 4, 3, 1, 0), (preview.Number("enterprises"), preview.Number("requests"), preview.Number("new"), preview.Number("exists"), preview.Number("refused")));
        var made = (await planner.PostAsync($"/api/themes/{id}/requests", use, ("Idempotency-Key", "once"))).Is(HttpStatusCode.OK);
        Assert.Equal((3, 1), (made.Json.GetProperty("made").GetArrayLength(), made.Json.GetProperty("existing").GetArrayLength()));
        var before = await jurisdiction.StoredAsync();
        var again = (await planner.PostAsync($"/api/themes/{id}/requests", use, ("Idempotency-Key", "once"))).Is(HttpStatusCode.OK);
        Assert.Equal(made.Bytes, again.Bytes);
        Assert.Equal(before, await jurisdiction.StoredAsync());
        (await planner.PostAsync($"/api/themes/{id}/requests", new { week = Week, enterprises = new[] { GivenFiles.Code(2) } }, ("Idempotency-Key", "once"))).Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(4, (await planner.GetAsync(Requests)).Number("total"));
    }

    [Fact]
    public async Task A_clerk_uses_themes_with_own_matters_and_makes_only_those()
    {
        var (jurisdiction, planner, id) = await OpenAsync();
        var fire = await jurisdiction.AsAsync("clerk-fire");
        var use = new { week = Week, towns = new[] { "店口镇" } };
        Assert.Equal(3, (await fire.PostAsync($"/api/themes/{id}/preview", use)).Is(HttpStatusCode.OK).Number("requests"));
        Assert.Equal(3, (await fire.PostAsync($"/api/themes/{id}/requests", use)).Is(HttpStatusCode.OK).Json.GetProperty("made").GetArrayLength());
        Assert.All((await planner.GetAsync(Requests)).Json.GetProperty("items").EnumerateArray(), item => Assert.Equal("fire", item.GetProperty("department").GetString()));
        var others = (await planner.PostAsync("/api/themes", new { name = "食品", place = "食品厂", matters = new[] { "SJ-01" } })).Is(HttpStatusCode.Created).Text("id");
        (await fire.PostAsync($"/api/themes/{others}/requests", use)).Is(HttpStatusCode.Forbidden, "foreign-department");
        Assert.False((await fire.GetAsync($"/api/themes/{others}")).Json.GetProperty("mayUse").GetBoolean());
        (await (await jurisdiction.AsAsync("homeless")).PostAsync($"/api/themes/{id}/preview", use)).Is(HttpStatusCode.Forbidden, "no-department");
        (await fire.PostAsync("/api/themes", Homestay)).Is(HttpStatusCode.Forbidden, "forbidden-role");
    }

    [Fact]
    public async Task What_is_wrong_is_said_all_at_once_and_nothing_is_stored()
    {
        var (jurisdiction, planner, id) = await OpenAsync();
        var before = await jurisdiction.StoredAsync();
        var long61 = new string('长', 61);
        foreach (var (path, body, issues) in (IEnumerable<(string, string, string)>)
        [
            ("", "{}", "missing-member $.name|missing-member $.place|missing-member $.matters"),
            ("", $$"""{"name":" ","place":"{{long61}}","matters":[]}""", "out-of-range $.name|out-of-range $.place|out-of-range $.matters"),
            ("", """{"name":"a","place":"b","matters":["XX","SJ-01","SJ-01","' or PartitionKey ge '"]}""", "unknown-matter $.matters[0]|unknown-matter $.matters[2]|unknown-matter $.matters[3]"),
            ("", """{"name":"a","place":"b","matters":"SJ-01","id":"x"}""", "wrong-type $.matters|unknown-member $.id"),
            ($"/{id}/preview", """{"week":"2020-W01","kind":"whim","take":"some","tiers":["blue"]}""", "out-of-range $.week|out-of-range $.kind|out-of-range $.take|out-of-range $.tiers"),
            ($"/{id}/requests", $$"""{"week":"{{Week}}","kind":"complaint","enterprises":["{{GivenFiles.Code(77)}}"]}""", "out-of-range $.evidence|unknown-enterprise $.enterprises[0]"),
            ($"/{id}/requests", $$"""{"week":"{{Week}}","towns":["没有的镇"]}""", "out-of-range $.enterprises"),
        ])
        {
            var reply = (await planner.PostBytesAsync($"/api/themes{path}", Encoding.UTF8.GetBytes(body))).Is(HttpStatusCode.BadRequest);
            Assert.True(issues == string.Join('|', reply.Issues), $"{path} {body}: {string.Join('|', reply.Issues)}");
        }

        (await planner.GetAsync("/api/themes/nothing")).Is(HttpStatusCode.NotFound, "not-found");
        (await planner.GetAsync("/api/themes?archived=maybe")).Is(HttpStatusCode.BadRequest, "out-of-range");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    private async Task<(TestJurisdiction Jurisdiction, Api Planner, string Id)> OpenAsync()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        return (jurisdiction, planner, (await planner.PostAsync("/api/themes", Homestay)).Is(HttpStatusCode.Created).Text("id"));
    }
}
