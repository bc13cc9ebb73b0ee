using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.AnnualPlans;

/// <summary>Draws on one storage by several processes, some of which die in between.</summary>
public sealed class PlanDrawsTests(StorageEmulator emulator) : IAsyncLifetime
{
    private static readonly Actor Clerk = new("issuer/clerk", "陈晓", "department.clerk");
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        given = await GivenStorage.NewAsync(emulator);
        await PlanAsync(GivenPlan.Plan(GivenPlan.Line(number: 3)));
    }

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Of_sixteen_who_race_for_the_last_three_three_get_one()
    {
        var desks = Enumerable.Range(0, 16).Select(_ => new Desk(given.Elsewhere())).ToList();
        var answers = await Task.WhenAll(desks.Select((desk, n) => desk.AddAsync(Requests(n % 8 == 0 ? 2 : 1, n * 10))));
        var made = answers.OfType<Addition.Made>().Sum(answer => answer.Requests.Count);
        Assert.InRange(made, 2, 3);
        Assert.All(answers, answer => Assert.True(answer is Addition.Made or Addition.UsedUp { Line: "market-2026-01" }, $"{answer}"));
        var desk = new Desk(given);
        Assert.Equal(made, (await desk.BookAsync()).Drawn.Draws.Count);
        Assert.Equal(made, (await desk.PoolAsync()).Open.Count);
        // Nobody who was refused keeps anything: what is left can be drawn at once.
        Assert.True(made == 3 || await desk.AddAsync(Requests(1, 500)) is Addition.Made);
        Assert.IsType<Addition.UsedUp>(await desk.AddAsync(Requests(1, 501)));
        Assert.Equal(3, (await desk.PoolAsync()).Open.Count);
    }

    [Fact]
    public async Task A_process_that_dies_before_it_stores_gives_its_draws_back_and_cannot_store_afterwards()
    {
        var dead = new Desk(given);
        var held = Assert.IsType<DrawAnswer.Reserved>(await dead.Draws.ReserveAsync(Clerk, "zhuji", GivenPlan.Week, [.. Requests(3).Select(Wish)], Cancel));
        Assert.IsType<Addition.UsedUp>(await dead.AddAsync(Requests(1, 50)));
        await dead.Dispatcher.RunAsync(Partition.AnnualPlan("zhuji", 2026), Cancel);
        Assert.Equal(3, (await dead.BookAsync()).Drawn.Draws.Count);

        var later = new Desk(given.At(new Later(TimeSpan.FromMinutes(10))));
        await later.Dispatcher.RunAsync(Partition.AnnualPlan("zhuji", 2026), Cancel);
        Assert.Empty((await later.BookAsync()).Drawn.Draws.Entries.Values);
        Assert.Empty(await later.Dispatcher.OwedAsync(Partition.AnnualPlan("zhuji", 2026), Cancel));

        // The one that was thought dead goes on where it stopped.
        var outcome = await given.Journal.CommitAsync(
            Change.For(given.Week, Clerk, "late", null, []),
            async (_, rows, token) => await held.Ticket.RefuseAsync(rows, Requests(3), token) ?? Decision.Commit("late", "", Answer.Empty),
            Cancel);
        Assert.Equal(DrawTicket.Void, Assert.IsType<Outcome.Refused>(outcome).Code);
        Assert.IsType<Addition.Made>(await new Desk(given).AddAsync(Requests(3, 50)));
    }

    [Fact]
    public async Task A_request_that_is_withdrawn_gives_its_draw_back_and_draws_again_when_it_returns()
    {
        var desk = new Desk(given);
        var made = Assert.IsType<Addition.Made>(await desk.AddAsync(Requests(3)));
        await desk.WithdrawAsync(made.Requests[0]);
        // The draw is still owed; coming back waits for that by itself.
        Assert.Equal([made.Requests[0]], Assert.IsType<Addition.Made>(await desk.AddAsync(Requests(3))).Requests);
        Assert.Equal(3, (await desk.BookAsync()).Drawn.Of("market-2026-01"));

        await desk.WithdrawAsync(made.Requests[1]);
        await desk.Dispatcher.RunAsync(given.Week, Cancel);
        Assert.Equal(2, (await desk.BookAsync()).Drawn.Of("market-2026-01"));
        Assert.IsType<Addition.Made>(await desk.AddAsync(Requests(1, 50)));
        Assert.IsType<Addition.UsedUp>(await desk.AddAsync([Requests(3)[1]]));
    }

    [Fact]
    public async Task Whatever_is_added_withdrawn_and_raced_the_draws_are_those_of_the_requests_in_the_pool()
    {
        const int seed = 48;
        var random = new Random(seed);
        var desks = Enumerable.Range(0, 4).Select(_ => new Desk(given.Elsewhere())).ToList();
        for (var round = 0; round < 6; round++)
        {
            await Task.WhenAll(desks.Select<Desk, Task>(desk =>
            {
                var n = random.Next(5);
                return random.Next(3) == 0 ? desk.WithdrawAsync(Requests(1, n)[0].Id) : desk.AddAsync(Requests(1, n));
            }));
        }

        var last = new Desk(given.At(new Later(TimeSpan.FromMinutes(10))));
        await last.Dispatcher.RunAsync(given.Week, Cancel);
        await last.Dispatcher.RunAsync(Partition.AnnualPlan("zhuji", 2026), Cancel);
        var drawing = (await last.PoolAsync()).Open.Where(request => request.PlanLine is not null).Select(request => LineDraw.IdOf(GivenPlan.Week, request.Id)).Order(StringComparer.Ordinal);
        Assert.Equal(drawing, (await last.BookAsync()).Drawn.Draws.Entries.Keys);
        Assert.True((await last.BookAsync()).Drawn.Of("market-2026-01") <= 3, $"seed {seed}");
    }

    private static IReadOnlyList<InspectionRequest> Requests(int count, int from = 0) =>
    [
        .. Enumerable.Range(from, count).Select(n => new InspectionRequest(
            InspectionRequest.IdOf(GivenFiles.Code(n), "SJ-01"), GivenFiles.Code(n), $"企业{n}", "market", "SJ-01", "食品生产检查", "市场监管", 60, 40, false, null, null, default, "陈晓", "form", false, "")
            { PlanLine = "market-2026-01" }),
    ];

    private static DrawWish Wish(InspectionRequest request) => new(request.Id, request.PlanLine!, request.Enterprise, request.Matter);

    private async Task PlanAsync(AnnualPlan plan)
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

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }

    /// <summary>One process: caches and locks of its own.</summary>
    private sealed class Desk
    {
        private readonly GivenStorage storage;
        private readonly AnnualPlanStore plans;
        private readonly WeekPool pools;

        public Desk(GivenStorage storage)
        {
            this.storage = storage;
            var collections = new CollectionStore(storage.Table, storage.Blobs, new CollectionCache(), new KeyedLock());
            plans = new AnnualPlanStore(storage.Table, collections);
            pools = new WeekPool(storage.Table, collections);
            Dispatcher = storage.Dispatcher(new SettleDraws(storage.Journal, plans, pools, storage.Time), new ReleaseDraw(storage.Journal, plans), new FoldCollection(storage.Table, collections));
            Draws = new PlanDraws(storage.Journal, plans, Dispatcher, storage.Time);
        }

        public PlanDraws Draws { get; }

        public Dispatcher Dispatcher { get; }

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

        public Task<YearBook> BookAsync() => plans.ReadAsync("zhuji", 2026, Cancel);

        public Task<Pool> PoolAsync() => pools.ReadAsync("zhuji", GivenPlan.Week, Cancel);
    }
}
