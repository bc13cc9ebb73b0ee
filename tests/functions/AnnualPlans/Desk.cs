using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Requests;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.AnnualPlans;

/// <summary>A clock that is ahead.</summary>
internal sealed class Later(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
}

/// <summary>One process that draws on plans: caches and locks of its own.</summary>
internal sealed class Desk
{
    public static readonly Actor Clerk = new("issuer/clerk", "陈晓", "department.clerk");

    private readonly GivenStorage storage;
    private readonly AnnualPlanStore plans;
    private readonly WeekPool pools;

    public Desk(GivenStorage storage)
    {
        this.storage = storage;
        var collections = new CollectionStore(storage.Table, storage.Blobs, new CollectionCache(), new KeyedLock());
        plans = new AnnualPlanStore(storage.Table, collections);
        pools = new WeekPool(storage.Table, collections);
        var releases = new ReleaseDraw(storage.Journal, plans, storage.Time);
        Reservations = new LineReservations(storage.Journal, plans, pools, storage.Time);
        Dispatcher = storage.Dispatcher(new SettleDraws(Reservations, plans, storage.Time), releases, new FoldCollection(storage.Table, collections));
        Draws = new PlanDraws(Reservations, Dispatcher);
        Portions = new ImportPortions(storage.Journal, storage.Table, collections, Reservations, releases, storage.Time);
    }

    public PlanDraws Draws { get; }

    public LineReservations Reservations { get; }

    public Dispatcher Dispatcher { get; }

    public ImportPortions Portions { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Puts a plan in force.</summary>
    public static async Task PlanAsync(GivenStorage given, AnnualPlan plan)
    {
        var outcome = await given.Journal.CommitAsync(
            Change.For(Partition.AnnualPlan("zhuji", 2026), Clerk, "given", null, []),
            (head, _, _) =>
            {
                var put = CollectionStore.Change(AnnualPlanStore.Plans, head, [new Entry<AnnualPlan>("market|0001", plan, head.NextSeq, default, "")]);
                return Task.FromResult(Decision.Commit("given", "", Answer.Empty, put.Rows, put.Facts, put.Head));
            },
            Cancel);
        Assert.IsType<Outcome.Done>(outcome);
    }

    public Task<Addition> AddAsync(IReadOnlyList<InspectionRequest> requests) =>
        new PoolAdditions(storage.Journal, pools, Draws, storage.Time).AddAsync(Change.For(storage.Week, Clerk, "add", null, []), GivenPlan.Week, requests, "test", Cancel);

    public async Task<Outcome> WithdrawAsync(string id) => await storage.Journal.CommitAsync(
        Change.For(storage.Week, Clerk, "withdraw", null, []),
        async (head, _, token) =>
        {
            if ((await pools.ReadAsync(head, token)).Find(id) is not { Withdrawn: false } known)
            {
                return Decision.Refuse("gone");
            }

            var put = PoolChanges.Put(head, [known with { Withdrawn = true }], -1, default, "");
            return Decision.Commit("withdraw", id, Answer.Empty, put.Rows, [.. put.Facts, .. ReleaseDraw.OwedBy(known, GivenPlan.Week)], put.Head);
        },
        Cancel);

    /// <summary>Accepts a file of so many requests, as its upload does.</summary>
    public Task<Outcome> AcceptAsync(string import, int of) => storage.Journal.CommitAsync(
        Change.For(storage.Week, Clerk, "accept", null, []),
        (_, _, _) => Task.FromResult(Decision.Commit("import.accept", import, Answer.Empty,
            [TableTransactionAction.Add(new TableEntity(storage.Week, ImportRows.KeyOf(import)) { ["Of"] = of, ["Done"] = 0, ["Stored"] = 0, ["Stop"] = false, ["By"] = "陈晓", ["Person"] = "issuer|writer", ["At"] = DateTimeOffset.UnixEpoch })])),
        Cancel);

    public Task<Outcome> StopAsync(string import) => storage.Journal.CommitAsync(
        Change.For(storage.Week, Clerk, "stop", null, []),
        async (_, rows, token) =>
        {
            var row = (await rows.FindAsync(ImportRows.KeyOf(import), token))!;
            row["Stop"] = true;
            return Decision.Commit("import.stop", import, Answer.Empty, [TableTransactionAction.Replace(row, row.ETag)]);
        },
        Cancel);

    public Task<PortionEnd> StoreAsync(string import, IReadOnlyList<InspectionRequest> requests) =>
        Portions.StoreAsync(storage.Week, GivenPlan.Week, Clerk, new Portion(import, 0, 0, requests), Cancel);

    public async Task<(int Stored, int LeftOut)> CountAsync(string import)
    {
        var row = await storage.Table.GetEntityIfExistsAsync(storage.Week, ImportRows.KeyOf(import), cancellationToken: Cancel);
        return (row!.GetInt32("Stored") ?? 0, row.GetInt32("LeftOut") ?? 0);
    }

    public Task<YearBook> BookAsync() => plans.ReadAsync("zhuji", 2026, Cancel);

    public Task<Pool> PoolAsync() => pools.ReadAsync("zhuji", GivenPlan.Week, Cancel);
}
