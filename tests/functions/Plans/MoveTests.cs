using System.Net;
using System.Text.Json;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Faults;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Plans;

/// <summary>An enterprise asks for another half day, the planner sees whether there is a place, and agreeing makes the plan follow.</summary>
[Collection(KillSuite.Name)]
public sealed class MoveTests(AppFixture app)
{
    private static readonly string Enterprise = GivenFiles.Code(1);

    private static string VisitPath => $"/api/enterprise/visits/{Office.Week}";

    [Fact]
    public async Task Agreeing_amends_the_published_week_a_second_wish_joins_that_draft_and_the_enterprise_is_told_when_it_is_public()
    {
        Office office = await Office.OpenAsync(app);
        Api planner = await office.AsAsync("planner");
        (await planner.UploadAsync("/api/registry/officers/import", "o.csv", GivenFiles.Officers.Replace("周一上午;周三下午,3", ",", StringComparison.Ordinal))).Is(HttpStatusCode.OK);
        string published = await office.PublishedAsync();
        Reply home = await HomeAsync(office);
        string from = SessionOf(home);
        (string to, JsonElement outlook) = await PlaceAsync(office);
        Assert.False(outlook.TryGetProperty("draft", out _));
        Assert.NotEmpty(outlook.GetProperty("changes").EnumerateArray());
        (await planner.GetAsync($"{MovesPath}?enterprise={Enterprise}&session={from}")).Is(HttpStatusCode.BadRequest, "contradiction");
        (await planner.GetAsync($"{MovesPath}?enterprise={GivenFiles.Code(0)}&session={to}")).Is(HttpStatusCode.BadRequest, "unknown-reference");

        string first = await AgreeAsync(office, to);
        Assert.Equal(("accepted", from), (WishOf(await HomeAsync(office)), SessionOf(await HomeAsync(office))));
        Assert.Equal((to, "solved"), (await SessionInAsync(office, first), await office.StateAsync(first)));
        JsonElement compared = (await planner.GetAsync($"{Office.Drafts}/compare?left={published}&right={first}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal([Enterprise], compared.GetProperty("visits").EnumerateArray()
            .Where(v => v.GetProperty("kinds").EnumerateArray().Any(k => k.GetString() is "session" or "dropped" or "added")).Select(v => v.GetProperty("enterprise").GetProperty("id").GetString()));
        Assert.Contains("time", LocksOf(await PlanAsync(office, first)));

        // The next wish goes into the draft that is being worked on, and not into another that would undo it.
        (string further, JsonElement again) = await PlaceAsync(office, to);
        Assert.Equal(first, again.GetProperty("draft").GetProperty("id").GetString());
        Assert.Equal(first, await AgreeAsync(office, further));
        Assert.Equal(further, await SessionInAsync(office, first));
        Assert.Equal(2, (await planner.GetAsync(Office.Drafts)).Json.GetProperty("items").GetArrayLength());

        (await office.ActAsync("planner", first, "submit")).Is(HttpStatusCode.OK);
        (await office.ActAsync("approver", first, "approve")).Is(HttpStatusCode.OK);
        Assert.Equal(from, SessionOf(await HomeAsync(office)));
        (await office.ActAsync("approver", first, "publish")).Is(HttpStatusCode.OK);
        JsonElement told = (await HomeAsync(office)).Json.GetProperty("coming")[0].GetProperty("notice");
        Assert.Equal((further, from, 2), (told.GetProperty("when").GetProperty("session").GetString(), told.GetProperty("before").GetProperty("session").GetString(), told.GetProperty("version").GetInt32()));
        JsonElement wish = (await planner.GetAsync("/api/enterprise-wishes")).Json.GetProperty("items")[0];
        Assert.Equal((first, "人员 planner"), (wish.GetProperty("draft").GetString(), wish.GetProperty("decidedBy").GetString()));
    }

    [Fact]
    public async Task Where_there_is_no_place_the_planner_sees_the_rules_in_the_way_and_the_wish_stays_open()
    {
        Office office = await Office.OpenAsync(app);
        await office.PublishedAsync();
        Api planner = await office.AsAsync("planner");
        // The only inspector of the market's matters works on Monday morning and on Wednesday afternoon.
        const string to = "fri-pm";
        (await AskAsync(office, to)).Is(HttpStatusCode.Created);
        JsonElement outlook = (await planner.GetAsync($"{MovesPath}?enterprise={Enterprise}&session={to}")).Is(HttpStatusCode.OK).Json;
        Assert.False(outlook.GetProperty("possible").GetBoolean());
        Assert.All(outlook.GetProperty("broken").EnumerateArray(), broken => Assert.NotEmpty(broken.GetProperty("says").GetString()!));
        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/amendments", new { kind = "move", enterprise = Enterprise, session = to, reason = "电话约定" })).Is(HttpStatusCode.Conflict, "no-place");
        JsonElement open = await DecideAsync(office);
        Assert.Equal("open", open.GetProperty("state").GetString());
        Assert.NotEmpty(open.GetProperty("obstacle").GetString()!);
        Assert.False((await (await office.AsAsync("auditor")).GetAsync("/api/enterprise-wishes")).Json.GetProperty("items")[0].TryGetProperty("obstacle", out _));
        Assert.Equal("open", WishOf(await HomeAsync(office)));
        Assert.Contains("排不进计划", (await planner.GetAsync("/api/notices")).Json.GetProperty("items")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await planner.GetAsync(Office.Drafts)).Json.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData($"{Crash.JournalAfterBatch}:1")]
    [InlineData($"{Crash.JournalAfterBatch}:2")]
    [InlineData(Crash.DispatchAfterEffect)]
    public async Task Killed_once_the_planner_has_agreed_the_sweep_amends_the_week_once(string point)
    {
        Office office = await Office.OpenAsync(app);
        await office.PublishedAsync();
        (string to, _) = await PlaceAsync(office);
        (await AskAsync(office, to)).Is(HttpStatusCode.Created);
        JsonElement open = (await (await office.AsAsync("planner")).GetAsync("/api/enterprise-wishes?open=true")).Json.GetProperty("items")[0];
        await app.DieAtAsync(point, doomed => DecideAsync(office.Through(doomed)));

        await SolveMail.SweepAsync(office.App);
        await SolveMail.SweepAsync(office.App);

        // The planner had no answer, and agrees again.
        Assert.Equal("accepted", (await DecideAsync(office, open)).GetProperty("state").GetString());
        JsonElement wish = (await (await office.AsAsync("planner")).GetAsync("/api/enterprise-wishes")).Json.GetProperty("items")[0];
        Assert.Equal("accepted", wish.GetProperty("state").GetString());
        JsonElement drafts = (await (await office.AsAsync("planner")).GetAsync(Office.Drafts)).Json.GetProperty("items");
        Assert.Equal(2, drafts.GetArrayLength());
        Assert.Equal(to, await SessionInAsync(office, wish.GetProperty("draft").GetString()!));
    }

    private static string MovesPath => $"{TestJurisdiction.NextWeekPath}/moves";

    /// <summary>A half day in which there is a place for the visit.</summary>
    private static async Task<(string Session, JsonElement Outlook)> PlaceAsync(Office office, string? not = null)
    {
        Api planner = await office.AsAsync("planner");
        Reply options = (await (await office.AsAsync("enterprise-1")).GetAsync($"{VisitPath}/moves")).Is(HttpStatusCode.OK);
        foreach (string session in options.Json.GetProperty("items").EnumerateArray().Where(o => !o.TryGetProperty("refused", out _)).Select(o => o.GetProperty("time").GetProperty("session").GetString()!))
        {
            Reply outlook = (await planner.GetAsync($"{MovesPath}?enterprise={Enterprise}&session={session}")).Is(HttpStatusCode.OK);
            if (session != not && outlook.Json.GetProperty("possible").GetBoolean())
            {
                return (session, outlook.Json);
            }
        }

        throw new InvalidOperationException("The visit can go nowhere.");
    }

    private static async Task<Reply> AskAsync(Office office, string to) =>
        await (await office.AsAsync("enterprise-1")).PostAsync($"{VisitPath}/moves", new { to, reason = "设备检修" });

    private static async Task<JsonElement> DecideAsync(Office office, JsonElement? seen = null)
    {
        Api planner = await office.AsAsync("planner");
        JsonElement wish = seen ?? (await planner.GetAsync("/api/enterprise-wishes?open=true")).Json.GetProperty("items")[0];
        return (await planner.PostAsync($"/api/enterprise-wishes/{wish.GetProperty("id").GetString()}/decide", new { accept = true }, ("If-Match", wish.GetProperty("etag").GetString()!))).Is(HttpStatusCode.OK).Json;
    }

    private static async Task<string> AgreeAsync(Office office, string to)
    {
        (await AskAsync(office, to)).Is(HttpStatusCode.Created);
        JsonElement decided = await DecideAsync(office);
        Assert.Equal("accepted", decided.GetProperty("state").GetString());
        return decided.GetProperty("draft").GetString()!;
    }

    private static async Task<Reply> HomeAsync(Office office) => (await (await office.AsAsync("enterprise-1")).GetAsync("/api/enterprise")).Is(HttpStatusCode.OK);

    private static string SessionOf(Reply home) => home.Json.GetProperty("coming")[0].GetProperty("notice").GetProperty("when").GetProperty("session").GetString()!;

    private static string WishOf(Reply home) => home.Json.GetProperty("coming")[0].GetProperty("wishes").EnumerateArray().Last().GetProperty("state").GetString()!;

    private static async Task<JsonElement> PlanAsync(Office office, string draft) =>
        (await (await office.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json;

    private static async Task<string> SessionInAsync(Office office, string draft) => (await PlanAsync(office, draft)).GetProperty("teams").EnumerateArray()
        .Single(t => t.GetProperty("visits").EnumerateArray().Any(v => v.GetProperty("enterprise").GetProperty("id").GetString() == Enterprise)).GetProperty("session").GetString()!;

    private static IEnumerable<string> LocksOf(JsonElement plan) =>
        plan.GetProperty("locks").EnumerateArray().Where(l => l.GetProperty("enterprise").GetString() == Enterprise).Select(l => l.GetProperty("kind").GetString()!);
}
