using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Requests;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.Requests;

/// <summary>What reading a week's requests costs, counted in calls of storage.</summary>
public sealed class WeekPoolTests(StorageEmulator emulator)
{
    [Fact]
    public async Task A_page_costs_one_call_while_nothing_changes_and_two_after_a_change_whatever_is_filtered()
    {
        using var given = await GivenStorage.NewAsync(emulator);
        await PutAsync(given, 0, 500);
        await PutAsync(given, 500, 500);
        var pools = PoolOf(given);
        Assert.Equal(1000, (await PageAsync(given, pools, new RequestQuery())).Total);
        var (total, calls) = await PageAsync(given, pools, new RequestQuery(Search: "企业7", Sort: "-enterprise", Kind: "planned"));
        Assert.Equal((111, 1), (total, calls));

        using var elsewhere = given.Elsewhere();
        await PutAsync(elsewhere, 1000, 1);
        (total, calls) = await PageAsync(given, pools, new RequestQuery());
        Assert.Equal((1001, 2), (total, calls));
    }

    [Fact]
    public async Task A_request_is_found_by_its_id_among_many()
    {
        using var given = await GivenStorage.NewAsync(emulator);
        await PutAsync(given, 0, 100);
        var pool = await PoolOf(given).ReadAsync(await given.Table.GetHeadAsync(given.Week, Cancel), Cancel);
        Assert.All(Enumerable.Range(0, 100), n => Assert.Equal($"企业{n}", pool.Find(Request(n).Id)?.EnterpriseName));
        Assert.Null(pool.Find("nothing"));
    }

    private static async Task<(int Total, int Calls)> PageAsync(GivenStorage given, WeekPool pools, RequestQuery query)
    {
        var before = given.Network.Log.Count;
        var pool = await pools.ReadAsync("zhuji", Week.Parse("2026-W48", null), Cancel);
        var plans = await new PublishedPlans(given.Blobs).ReadAsync("zhuji", pool.Head, Cancel);
        var (_, _, total) = query.Take(pool, plans, _ => null);
        return (total, given.Network.Log.Count - before);
    }

    private static async Task PutAsync(GivenStorage given, int from, int count) =>
        Assert.IsType<Outcome.Done>(await given.Journal.CommitAsync(given.Change(), (head, _, _) =>
        {
            var put = PoolChanges.Put(head, Enumerable.Range(from, count).Select(Request), count, default, "陈晓");
            return Task.FromResult(Decision.Commit("test", "requests", Answer.Empty, put.Rows, put.Facts, put.Head));
        }, Cancel));

    private static WeekPool PoolOf(GivenStorage given) => new(given.Table, new CollectionStore(given.Table, given.Blobs, new CollectionCache(), new KeyedLock()));

    private static InspectionRequest Request(int n) => new(
        InspectionRequest.IdOf($"e{n}", "SJ-01"), $"e{n}", $"企业{n}", "market", "SJ-01", "食品", "市场监管", 60, 40, false, null, null, default, "陈晓", "form", false, "");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
