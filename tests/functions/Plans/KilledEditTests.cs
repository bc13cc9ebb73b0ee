using System.Net;
using System.Text.Json;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Audit;
using Inspection.Functions.Tests.Faults;

namespace Inspection.Functions.Tests.Plans;

/// <summary>
/// The app is killed while a planner changes a plan by hand: before anything was stored, or after, with the answer lost. Whoever sends the same again finds the
/// change made, once.
/// </summary>
[Collection(KillSuite.Name)]
public sealed class KilledEditTests(AppFixture app)
{
    [Theory]
    [InlineData(Crash.JournalBeforeBatch)]
    [InlineData(Crash.JournalAfterBatch)]
    public async Task Edits_locks_swaps_undo_and_redo_are_there_whole_and_once_however_the_process_ends(string point)
    {
        Office office = await Office.OpenAsync(app);
        (await (await office.AsAsync("planner")).UploadAsync("/api/registry/officers/import", "o.csv", ThreeAlike)).Is(HttpStatusCode.OK);
        string draft = await office.SolvedAsync();
        JsonElement team = (await PlanAsync(office, draft)).GetProperty("teams")[0];
        string enterprise = team.GetProperty("visits")[0].GetProperty("enterprise").GetProperty("id").GetString()!;
        string[] sent = OfficersOf(team);
        string free = Alike.Except(sent).Single();
        string path = $"{Office.Drafts}/{draft}";
        (string Name, Func<Api, string, Task<Reply>> Send, (int Edits, int Locks) After)[] changes =
        [
            ("lock", (api, seen) => api.PutAsync($"{path}/locks", new { locks = new[] { new { enterprise, kind = "both" } } }, ("If-Match", seen)), (1, 1)),
            ("unlock", (api, seen) => api.PutAsync($"{path}/locks", new { locks = new[] { new { enterprise, kind = "none" } } }, ("If-Match", seen)), (2, 0)),
            ("remove", (api, seen) => api.PostAsync($"{path}/edits", new { kind = "remove", enterprise }, ("If-Match", seen)), (3, 0)),
            ("undo", (api, seen) => api.PostAsync($"{path}/undo", new { }, ("If-Match", seen)), (2, 0)),
            ("redo", (api, seen) => api.PostAsync($"{path}/redo", new { }, ("If-Match", seen)), (3, 0)),
            ("swap", (api, seen) => api.PostAsync($"{path}/edits", new { kind = "swap", enterprise, @out = sent[0], @in = free }, ("If-Match", seen)), (3, 0)),
        ];
        foreach (var (name, send, after) in changes)
        {
            Reply before = await office.GetAsync(draft);
            if (name == "swap")
            {
                // The visit is there again, to be swapped.
                before = (await (await office.AsAsync("planner")).PostAsync($"{path}/undo", new { }, ("If-Match", before.ETag))).Is(HttpStatusCode.OK);
            }

            await DieAsync(office, point, api => send(api, before.ETag));
            Reply between = await office.GetAsync(draft);
            Assert.Equal(point == Crash.JournalBeforeBatch, before.ETag == between.ETag);
            Reply again = await send(await office.AsAsync("planner"), before.ETag);
            Assert.True(again.Status == HttpStatusCode.OK, $"{name} {point}: {again.Json}");
            JsonElement hand = (await office.GetAsync(draft)).Json.GetProperty("hand");
            Assert.Equal(after, (hand.GetProperty("edits").GetInt32(), hand.GetProperty("locks").GetInt32()));
        }

        JsonElement now = (await PlanAsync(office, draft)).GetProperty("teams")[0];
        Assert.Equal(enterprise, now.GetProperty("visits")[0].GetProperty("enterprise").GetProperty("id").GetString());
        Assert.Equal([.. sent.Skip(1).Append(free).Order(StringComparer.Ordinal)], OfficersOf(now));
        Assert.Equal(
            "draft.edit 4, draft.undo 2, draft.redo 1",
            await StoredTrail.CountAsync(app, Partition.Week(office.Id, Office.Week), "draft.edit", "draft.undo", "draft.redo"));
    }

    [Theory]
    [InlineData(Crash.JournalBeforeBatch)]
    [InlineData(Crash.JournalAfterBatch)]
    public async Task An_amendment_is_made_once_however_the_process_ends(string point)
    {
        Office office = await Office.OpenAsync(app);
        await office.PublishedAsync();
        string urgent = await office.RequestAsync(1, "SJ-09", mandatory: true);
        Task<Reply> AmendAsync(Api api) => api.PostAsync(
            $"{TestJurisdiction.NextWeekPath}/amendments", new { kind = "urgent", requests = new[] { urgent }, reason = "群众举报，须立即核查" }, ("Idempotency-Key", "amend-killed"));

        await DieAsync(office, point, AmendAsync);

        string draft = (await AmendAsync(await office.AsAsync("planner"))).Is(HttpStatusCode.Accepted).Text("id");
        JsonElement[] drafts = [.. (await (await office.AsAsync("planner")).GetAsync(Office.Drafts)).Json.GetProperty("items").EnumerateArray()];
        Assert.Equal(draft, Assert.Single(drafts, d => d.TryGetProperty("amends", out _)).GetProperty("id").GetString());
        Assert.Equal(["draft.amend"], await ActionsAsync(office, draft, "draft.amend"));
    }

    /// <summary>Officers who may take each other's place; two of them make a team.</summary>
    private static readonly string[] Alike = ["o1", "o2", "o3"];

    private static string ThreeAlike => "人员编号,姓名,驻地,证件,可用时段,每周最多半天,部门编号\n"
        + string.Concat(Alike.Select(id => $"{id},人员{id},diankou,市场监管:2034-07-28;消防:2034-01-01,,,market\n"));

    private static string[] OfficersOf(JsonElement team) => [.. team.GetProperty("officers").EnumerateArray().Select(officer => officer.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];

    private Task DieAsync(Office office, string point, Func<Api, Task<Reply>> send) =>
        app.DieAtAsync(point, async doomed => await send(await office.Through(doomed).AsAsync("planner")));

    private static async Task<JsonElement> PlanAsync(Office office, string draft) =>
        (await (await office.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json;

    private static async Task<string[]> ActionsAsync(Office office, string draft, params string[] actions)
    {
        Reply audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        return [.. audit.Json.GetProperty("items").EnumerateArray().Where(e => e.GetProperty("subject").GetString() == draft).Select(e => e.GetProperty("action").GetString()!).Where(actions.Contains).Order(StringComparer.Ordinal)];
    }
}
