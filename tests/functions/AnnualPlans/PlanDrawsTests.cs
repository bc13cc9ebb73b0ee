using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.AnnualPlans;

/// <summary>Draws on one storage by several processes, some of which die in between.</summary>
public sealed class PlanDrawsTests(StorageEmulator emulator) : IAsyncLifetime
{
    private static readonly Actor Clerk = Desk.Clerk;
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        given = await GivenStorage.NewAsync(emulator);
        await Desk.PlanAsync(given, GivenPlan.Plan(GivenPlan.Line(number: 3)));
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
        var answers = await Task.WhenAll(desks.Select((desk, n) => desk.AddAsync(GivenPlan.Requests(n % 8 == 0 ? 2 : 1, n * 10))));
        var made = answers.OfType<Addition.Made>().Sum(answer => answer.Requests.Count);
        Assert.InRange(made, 2, 3);
        Assert.All(answers, answer => Assert.True(answer is Addition.Made or Addition.Hindered { By: { Line: "market-2026-01", Why: Hindrance.UsedUp } }, $"{answer}"));
        var desk = new Desk(given);
        Assert.Equal(made, (await desk.BookAsync()).Drawn.Draws.Count);
        Assert.Equal(made, (await desk.PoolAsync()).Open.Count);
        // Nobody who was refused keeps anything: what is left can be drawn at once.
        Assert.True(made == 3 || await desk.AddAsync(GivenPlan.Requests(1, 500)) is Addition.Made);
        Assert.IsType<Addition.Hindered>(await desk.AddAsync(GivenPlan.Requests(1, 501)));
        Assert.Equal(3, (await desk.PoolAsync()).Open.Count);
    }

    [Fact]
    public async Task A_process_that_dies_before_it_stores_gives_its_draws_back_and_cannot_store_afterwards()
    {
        var dead = new Desk(given);
        var held = Assert.IsType<LineReservation.Held>(await dead.Reservations.ReserveAsync(Clerk, "zhuji", GivenPlan.Week, "dead", DrawWish.Of(GivenPlan.Requests(3)), whole: true, Cancel));
        Assert.IsType<Addition.Hindered>(await dead.AddAsync(GivenPlan.Requests(1, 50)));
        await dead.Dispatcher.RunAsync(Partition.AnnualPlan("zhuji", 2026), Cancel);
        Assert.Equal(3, (await dead.BookAsync()).Drawn.Draws.Count);

        var later = new Desk(given.At(new Later(TimeSpan.FromMinutes(10))));
        await later.Dispatcher.RunAsync(Partition.AnnualPlan("zhuji", 2026), Cancel);
        Assert.Empty((await later.BookAsync()).Drawn.Draws.Entries.Values);
        Assert.Empty(await later.Dispatcher.OwedAsync(Partition.AnnualPlan("zhuji", 2026), Cancel));

        // The one that was thought dead goes on where it stopped.
        var outcome = await given.Journal.CommitAsync(
            Change.For(given.Week, Clerk, "late", null, []),
            async (_, rows, token) => await held.Ticket.RefuseAsync(rows, GivenPlan.Requests(3), token) ?? Decision.Commit("late", "", Answer.Empty),
            Cancel);
        Assert.Equal(DrawTicket.Void, Assert.IsType<Outcome.Refused>(outcome).Code);
        Assert.IsType<Addition.Made>(await new Desk(given).AddAsync(GivenPlan.Requests(3, 50)));
    }

    [Fact]
    public async Task A_request_that_is_withdrawn_gives_its_draw_back_and_draws_again_when_it_returns()
    {
        var desk = new Desk(given);
        var made = Assert.IsType<Addition.Made>(await desk.AddAsync(GivenPlan.Requests(3)));
        await desk.WithdrawAsync(made.Requests[0]);
        // The draw is still owed; coming back waits for that by itself.
        Assert.Equal([made.Requests[0]], Assert.IsType<Addition.Made>(await desk.AddAsync(GivenPlan.Requests(3))).Requests);
        Assert.Equal(3, (await desk.BookAsync()).Drawn.Of("market-2026-01"));

        await desk.WithdrawAsync(made.Requests[1]);
        await desk.Dispatcher.RunAsync(given.Week, Cancel);
        Assert.Equal(2, (await desk.BookAsync()).Drawn.Of("market-2026-01"));
        Assert.IsType<Addition.Made>(await desk.AddAsync(GivenPlan.Requests(1, 50)));
        Assert.IsType<Addition.Hindered>(await desk.AddAsync([GivenPlan.Requests(3)[1]]));
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
                return random.Next(3) == 0 ? desk.WithdrawAsync(GivenPlan.Requests(1, n)[0].Id) : desk.AddAsync(GivenPlan.Requests(1, n));
            }));
        }

        var last = new Desk(given.At(new Later(TimeSpan.FromMinutes(10))));
        await last.Dispatcher.RunAsync(given.Week, Cancel);
        await last.Dispatcher.RunAsync(Partition.AnnualPlan("zhuji", 2026), Cancel);
        var drawing = (await last.PoolAsync()).Open.Where(request => request.PlanLine is not null).Select(request => LineDraw.IdOf(GivenPlan.Week, request.Id)).Order(StringComparer.Ordinal);
        Assert.Equal(drawing, (await last.BookAsync()).Drawn.Draws.Entries.Keys);
        Assert.True((await last.BookAsync()).Drawn.Of("market-2026-01") <= 3, $"seed {seed}");
    }
}
