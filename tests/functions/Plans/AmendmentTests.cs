using System.Net;
using System.Text.Json;

namespace Inspection.Functions.Tests.Plans;

/// <summary>The published week is changed while it is promised: with the fewest changes, and never behind anybody's back.</summary>
public sealed class AmendmentTests(AppFixture app)
{
    private static string Path => $"{TestJurisdiction.NextWeekPath}/amendments";

    [Fact]
    public async Task A_sick_officer_is_replaced_where_the_planner_lets_visits_change_and_the_calendar_shows_the_new_version()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        (await planner.PostAsync(Path, new { kind = "officer", officer = "o1", reason = "病假两天" })).Is(HttpStatusCode.Conflict, "not-published");
        string published = await office.PublishedAsync();
        JsonElement plan = (await planner.GetAsync($"{Office.Drafts}/{published}/plan")).Is(HttpStatusCode.OK).Json;
        JsonElement hit = plan.GetProperty("teams")[0];
        string officer = hit.GetProperty("officers")[0].GetProperty("id").GetString()!;

        Reply asks = (await planner.PostAsync(Path, new { kind = "officer", officer, reason = "病假一周" })).Is(HttpStatusCode.Conflict, "release-needed");
        string[] release = [.. asks.Json.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("place").GetString()!)];
        Assert.Contains(hit.GetProperty("visits")[0].GetProperty("enterprise").GetProperty("id").GetString(), release);
        Reply amended = (await planner.PostAsync(Path, new { kind = "officer", officer, reason = "病假一周", release, seconds = 5 }, ("Idempotency-Key", "amend-1"))).Is(HttpStatusCode.Accepted);
        Assert.Equal(amended.Text("id"), (await planner.PostAsync(Path, new { kind = "officer", officer, reason = "病假一周", release, seconds = 5 }, ("Idempotency-Key", "amend-1"))).Text("id"));
        string draft = amended.Text("id");
        await office.SolveAsync(draft);

        Assert.Equal("solved", await office.StateAsync(draft));
        Assert.Equal("病假一周", (await office.GetAsync(draft)).Json.GetProperty("amends").GetProperty("reason").GetString());
        Assert.False((await office.GetAsync(draft, "auditor")).Json.GetProperty("amends").TryGetProperty("reason", out _));
        JsonElement now = (await planner.GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json;
        Assert.DoesNotContain(now.GetProperty("teams").EnumerateArray().SelectMany(t => t.GetProperty("officers").EnumerateArray()), o => o.GetProperty("id").GetString() == officer);
        Reply compared = (await planner.GetAsync($"{Office.Drafts}/compare?left={published}&right={draft}")).Is(HttpStatusCode.OK);
        Assert.All(compared.Json.GetProperty("visits").EnumerateArray(), v => Assert.Contains(v.GetProperty("enterprise").GetProperty("id").GetString(), release));

        (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("approver", draft, "approve")).Is(HttpStatusCode.OK);
        Assert.Equal("published", (await office.ActAsync("approver", draft, "publish")).Is(HttpStatusCode.OK).Text("state"));
        Assert.Equal("published", await office.StateAsync(published));
    }

    [Fact]
    public async Task An_urgent_request_joins_the_week_at_once_and_what_was_promised_stays()
    {
        Office office = await Office.OpenAsync(app);
        string published = await office.PublishedAsync();
        Api planner = await office.AsAsync("planner");
        string urgent = await office.RequestAsync(0, "SJ-09", mandatory: true);

        Reply amended = await planner.PostAsync(Path, new { kind = "urgent", requests = new[] { urgent }, reason = "群众举报，须立即核查" });
        if (amended.Status == HttpStatusCode.Conflict)
        {
            // Nobody may inspect the first enterprise: the answer says so and nothing is made.
            amended.Is(HttpStatusCode.Conflict, "no-room");
            urgent = await office.RequestAsync(1, "SJ-09", mandatory: true);
            amended = await planner.PostAsync(Path, new { kind = "urgent", requests = new[] { urgent }, reason = "群众举报，须立即核查" });
        }

        string draft = amended.Is(HttpStatusCode.Accepted).Text("id");
        Assert.Equal("solved", amended.Text("state"));
        JsonElement plan = (await planner.GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json;
        Assert.Contains(plan.GetProperty("teams").EnumerateArray().SelectMany(t => t.GetProperty("visits").EnumerateArray()).SelectMany(v => v.GetProperty("requests").EnumerateArray()), r => r.GetProperty("id").GetString() == urgent);
        Assert.DoesNotContain(
            (await planner.GetAsync($"{Office.Drafts}/compare?left={published}&right={draft}")).Json.GetProperty("visits").EnumerateArray(),
            v => v.GetProperty("kinds").EnumerateArray().Any(k => k.GetString() is "session" or "dropped"));
        (await planner.PostAsync(Path, new { kind = "urgent", requests = new[] { "nobody" }, reason = "x" })).Is(HttpStatusCode.BadRequest, "invalid-input");
        (await planner.PostAsync(Path, new { kind = "vehicle", @base = "diankou", vehicles = 99, reason = "车辆故障" })).Is(HttpStatusCode.BadRequest, "unknown-reference");
        (await planner.PostAsync(Office.Drafts, new { seconds = 5, from = draft })).Is(HttpStatusCode.BadRequest, "contradiction");
    }
}
