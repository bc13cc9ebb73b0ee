using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Requests;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;
using Inspection.Functions.Visits;

namespace Inspection.Functions.Tests.Ledger;

/// <summary>Recording how visits ended, and reading a year of them, against real storage.</summary>
public sealed class VisitRecordsTests(StorageEmulator emulator) : IAsyncLifetime
{
    private GivenStorage storage = null!;
    private GivenLedger ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        storage = await GivenStorage.NewAsync(emulator);
        ledger = new GivenLedger(storage);
    }

    public ValueTask DisposeAsync()
    {
        storage.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_visit_carried_out_after_New_Year_counts_in_the_new_year_and_at_no_moment_nowhere()
    {
        var plan = GivenLedger.Plan("2026-W53", "d1", GivenLedger.Visit("e1", "2026-W53", "thu-pm"));
        await ledger.PublishAsync(plan, CapLimits.None);
        var found = (await ledger.Records.FindAsync(GivenLedger.Jurisdiction, plan.Week, "e1", null, Cancel))!;
        var closed = found.Entry.Value with
        {
            State = LedgerState.Posted,
            Date = new DateOnly(2027, 1, 4),
            Outcome = new VisitOutcome([new ItemOutcome("market-M1", ItemResult.Pass, null, null)], null, "周敏", DateTimeOffset.UnixEpoch),
        };
        Assert.IsType<Outcome.Done>(await RecordAsync(ledger, found, closed));
        Assert.Equal((1, 1), ((await ledger.VisitsAsync("e1")).Count, (await ledger.VisitsAsync("e1", 2027)).Count));
        await DispatchAsync();
        await DispatchAsync();
        Assert.Empty(await ledger.VisitsAsync("e1"));
        Assert.Equal(LedgerState.Posted, Assert.Single(await ledger.VisitsAsync("e1", 2027)).State);
        var after = (await ledger.Records.FindAsync(GivenLedger.Jurisdiction, plan.Week, "e1", "thu-pm", Cancel))!;
        Assert.Equal((2027, LedgerState.Posted), (after.Year, after.Entry.Value.State));
    }

    [Theory]
    [InlineData(true, "Done", 1)]
    [InlineData(false, "Pooled", 2)]
    public async Task What_was_carried_out_leaves_the_pool_and_what_was_cancelled_can_be_planned_anew(bool carriedOut, string status, int open)
    {
        var week = Partition.Week(GivenLedger.Jurisdiction, "2026-W10");
        await storage.Journal.CommitAsync(
            Change.For(week, GivenLedger.Office, "test", null, []),
            (head, _, _) =>
            {
                var put = PoolChanges.Put(head, [Request("r1"), Request("r2")], 2, DateTimeOffset.UnixEpoch, "陈晓");
                return Task.FromResult(Decision.Commit("test", "r1", Answer.Empty, put.Rows, put.Facts, put.Head));
            },
            Cancel);
        var plan = GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10", items: [GivenLedger.Item(request: "r1")]));
        await ledger.PublishAsync(plan, CapLimits.None);
        var found = (await ledger.Records.FindAsync(GivenLedger.Jurisdiction, plan.Week, "e1", null, Cancel))!;
        var outcome = new VisitOutcome(carriedOut ? [new ItemOutcome("r1", ItemResult.Rectify, new DateOnly(2026, 4, 1), null)] : [], carriedOut ? null : "停业", "周敏", DateTimeOffset.UnixEpoch);
        await RecordAsync(ledger, found, found.Entry.Value with { State = carriedOut ? LedgerState.Posted : LedgerState.Released, Outcome = outcome });
        await DispatchAsync(2026);
        await DispatchAsync(2026);
        var pool = await Pools.ReadAsync(GivenLedger.Jurisdiction, plan.Week, Cancel);
        Assert.Equal(open, pool.Open.Count);
        Assert.Equal(carriedOut ? "rectify" : "cancelled", pool.Find("r1")!.Outcome!.Result);
        Assert.Equal(status, (WeekPlans.None with { PublishedDraft = "d1" }).StatusOf(pool.Find("r1")!).ToString());
        Assert.Null(pool.Find("r2")!.Outcome);
    }

    private static InspectionRequest Request(string id) => new(
        id, "e1", "企业e1", "market", "M1", "食品经营检查", "market", 30, 10, false, null, null, DateTimeOffset.UnixEpoch, "陈晓", "form", false, "");

    [Fact]
    public async Task Of_two_people_who_record_one_visit_the_second_is_told_and_nothing_is_overwritten()
    {
        var plan = GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10"));
        await ledger.PublishAsync(plan, CapLimits.None);
        var found = (await ledger.Records.FindAsync(GivenLedger.Jurisdiction, plan.Week, "e1", null, Cancel))!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => RecordAsync(
            new GivenLedger(storage.Elsewhere()), found, found.Entry.Value with { State = LedgerState.Released, Outcome = new VisitOutcome([], $"原因{n}", "周敏", DateTimeOffset.UnixEpoch) })));
        Assert.Single(outcomes.OfType<Outcome.Done>());
        Assert.All(outcomes.OfType<Outcome.Refused>(), refused => Assert.Equal("stale", refused.Code));
        Assert.Equal(7, outcomes.OfType<Outcome.Refused>().Count());
    }

    [Fact]
    public async Task A_page_of_the_yearly_view_costs_two_calls_however_many_visits_the_year_has()
    {
        for (int week = 2; week <= 6; week++)
        {
            string name = $"2026-W{week:D2}";
            await ledger.PublishAsync(GivenLedger.Plan(name, "d1", [.. Enumerable.Range(0, 2_000).Select(n => GivenLedger.Visit($"e{(week * 2_000) + n:D6}", name))]), CapLimits.None, settle: false);
        }

        var process = storage.Elsewhere();
        var collections = new CollectionStore(process.Table, process.Blobs, new CollectionCache(), new KeyedLock());
        var reading = new LedgerReading(
            process.Table, new RegisterStore(process.Table, collections, process.Time), new RuleStore(process.Table, collections), new SightedLedgers(new LedgerStore(process.Table, collections), process.Time),
            new SecretReaders(process.Journal, new AuditLog(process.Table), process.Time), process.Time);
        var planner = new Caller("iss|planner", "周敏", new HashSet<string> { Role.Planner }, GivenLedger.Jurisdiction, null);
        var first = await reading.OverviewAsync(planner, 2026, null, null, null, null, 50, Cancel);
        Assert.Equal((10_000, 10_000, 50), (first.Total, first.Totals.Reserved, first.Items.Count));
        int before = process.Network.Log.Count;
        var second = await reading.OverviewAsync(planner, 2026, null, null, null, first.Next, 50, Cancel);
        Assert.Empty(second.Items.Select(row => row.Enterprise.Id).Intersect(first.Items.Select(row => row.Enterprise.Id)));
        Assert.Equal(2, process.Network.Log.Count - before);
    }

    private static Task<Outcome> RecordAsync(GivenLedger ledger, StoredVisit found, LedgerVisit closed) =>
        ledger.Records.RecordAsync(GivenLedger.Jurisdiction, found, found.Entry.ETag, closed, GivenLedger.Office, null, Cancel);

    private WeekPool Pools => new(storage.Table, new CollectionStore(storage.Table, storage.Blobs, new CollectionCache(), new KeyedLock()));

    private async Task DispatchAsync(int year = 2027)
    {
        var dispatcher = storage.Dispatcher(new MovedVisit(storage.Journal, ledger.Store, storage.Time), new ClosedVisit(storage.Journal, Pools, storage.Time));
        await dispatcher.RunAsync(Partition.Ledger(GivenLedger.Jurisdiction, year), Cancel);
    }
}
