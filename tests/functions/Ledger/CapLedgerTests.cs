using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.Ledger;

/// <summary>Reserving, releasing and giving up, against real storage.</summary>
public sealed class CapLedgerTests(StorageEmulator emulator) : IAsyncLifetime
{
    private static readonly CapLimits Once = GivenLedger.Limits(department: 1);
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
    public async Task A_plan_is_reserved_whole_or_not_at_all()
    {
        Assert.IsType<Reservation.Held>(await ledger.PublishAsync(GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10")), Once));
        var refused = Assert.IsType<Reservation.Refused>(await ledger.PublishAsync(
            GivenLedger.Plan("2026-W11", "d2", GivenLedger.Visit("e1", "2026-W11"), GivenLedger.Visit("e2", "2026-W11")), Once));
        Assert.Equal(("e1", CapScope.Department), (Assert.Single(refused.Caps).Enterprise, refused.Caps[0].Scope));
        Assert.Equal(("2026-W10", LedgerState.Reserved), (refused.Caps[0].Visits[0].Week, refused.Caps[0].Visits[0].State));
        Assert.Empty(await ledger.VisitsAsync("e2"));
        Assert.Equal("2026-W10", Assert.Single(await ledger.VisitsAsync("e1")).Week);
    }

    [Fact]
    public async Task An_attempt_repeated_gives_the_first_answer_and_reserves_nothing_twice()
    {
        var plan = GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10"));
        var after = GivenLedger.Plan("2026-W11", "d2", GivenLedger.Visit("e1", "2026-W11"));
        await ledger.PublishAsync(plan, Once, "p1");
        Assert.IsType<Reservation.Refused>(await ledger.PublishAsync(after, Once, "p2"));
        long seq = (await storage.Table.GetHeadAsync(Partition.Ledger("zhuji", 2026), Cancel)).Seq;
        Assert.IsType<Reservation.Held>(await ledger.Elsewhere().PublishAsync(plan, Once, "p1"));
        var again = Assert.IsType<Reservation.Refused>(await ledger.Elsewhere().PublishAsync(after, CapLimits.None, "p2"));
        Assert.Equal("e1", Assert.Single(again.Caps).Enterprise);
        Assert.Equal(seq, (await storage.Table.GetHeadAsync(Partition.Ledger("zhuji", 2026), Cancel)).Seq);
    }

    [Fact]
    public async Task What_officers_have_recorded_goes_along_when_the_week_is_published_again_while_they_are_on_site()
    {
        var check = new VisitCheck(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)), "o1", new DateTimeOffset(2026, 3, 2, 9, 1, 0, TimeSpan.FromHours(8)));
        var visited = GivenLedger.Visit("e1", "2026-W10") with { CheckIn = check, Attendance = [new Attendance("o1", check)] };
        await ledger.PublishAsync(GivenLedger.Plan("2026-W10", "d1", visited), Once);
        await ledger.PublishAsync(GivenLedger.Plan("2026-W10", "d2", GivenLedger.Visit("e1", "2026-W10")), Once);
        var now = Assert.Single(await ledger.VisitsAsync("e1"));
        Assert.Equal(("d2", check, "o1"), (now.Draft, now.CheckIn, Assert.Single(now.Attendance!).Officer));
    }

    [Fact]
    public async Task A_week_published_again_moves_adds_and_drops_visits_and_never_counts_one_twice()
    {
        await ledger.PublishAsync(GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10"), GivenLedger.Visit("e2", "2026-W10")), Once);
        var second = GivenLedger.Plan("2026-W10", "d2", GivenLedger.Visit("e1", "2026-W10", "fri-pm"), GivenLedger.Visit("e3", "2026-W10"));
        Assert.IsType<Reservation.Held>(await ledger.PublishAsync(second, Once, "p2", settle: false));
        Assert.Single(await ledger.VisitsAsync("e1"));
        Assert.Single(await ledger.VisitsAsync("e2"));
        await ledger.Caps.SettleAsync("zhuji", second, "p2", Cancel);
        Assert.Equal(("fri-pm", "d2"), (Assert.Single(await ledger.VisitsAsync("e1")).Session, (await ledger.VisitsAsync("e1"))[0].Draft));
        Assert.Empty(await ledger.VisitsAsync("e2"));
        Assert.Single(await ledger.VisitsAsync("e3"));
        Assert.IsType<Reservation.Held>(await ledger.PublishAsync(GivenLedger.Plan("2026-W20", "d7", GivenLedger.Visit("e2", "2026-W20")), Once));
    }

    [Fact]
    public async Task A_half_day_that_the_new_plan_does_not_plan_keeps_what_it_held()
    {
        await ledger.PublishAsync(GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10", "mon-am")), CapLimits.None);
        var rest = GivenLedger.Plan("2026-W10", "d2", GivenLedger.Visit("e2", "2026-W10", "fri-pm")) with { Sessions = new HashSet<string> { "fri-am", "fri-pm" } };
        await ledger.PublishAsync(rest, CapLimits.None);
        Assert.Equal("mon-am", Assert.Single(await ledger.VisitsAsync("e1")).Session);
    }

    [Fact]
    public async Task An_attempt_given_up_frees_what_it_held_and_leaves_the_plan_before_it_as_it_was()
    {
        await ledger.PublishAsync(GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10")), Once);
        var second = GivenLedger.Plan("2026-W10", "d2", GivenLedger.Visit("e1", "2026-W10", "fri-pm"), GivenLedger.Visit("e3", "2026-W10"));
        await ledger.PublishAsync(second, Once, "p2", settle: false);
        await ledger.Caps.VoidAsync("zhuji", second.Week, "d2", "p2", Cancel);
        await ledger.Caps.VoidAsync("zhuji", second.Week, "d2", "p2", Cancel);
        Assert.Equal(("mon-am", "d1"), (Assert.Single(await ledger.VisitsAsync("e1")).Session, (await ledger.VisitsAsync("e1"))[0].Draft));
        Assert.Empty(await ledger.VisitsAsync("e3"));
        Assert.IsType<Reservation.Held>(await ledger.PublishAsync(second, Once, "p3"));
    }

    [Fact]
    public async Task A_claim_that_arrives_after_its_attempt_was_given_up_reserves_nothing()
    {
        var plan = GivenLedger.Plan("2026-W10", "d1", GivenLedger.Visit("e1", "2026-W10"));
        await ledger.Caps.VoidAsync("zhuji", plan.Week, "d1", "p1", Cancel);
        Assert.IsType<Reservation.Void>(await ledger.Elsewhere().PublishAsync(plan, Once, "p1"));
        Assert.Empty(await ledger.VisitsAsync("e1"));
    }

    [Fact]
    public async Task A_week_around_New_Year_is_counted_in_the_year_of_each_visit_and_is_refused_whole()
    {
        var plan = GivenLedger.Plan("2026-W53", "d1", GivenLedger.Visit("e1", "2026-W53", "thu-pm"), GivenLedger.Visit("e2", "2026-W53", "fri-am"));
        Assert.Equal((2026, 2027), (plan.Visits[0].Date.Year, plan.Visits[1].Date.Year));
        Assert.IsType<Reservation.Held>(await ledger.PublishAsync(GivenLedger.Plan("2027-W10", "d9", GivenLedger.Visit("e2", "2027-W10")), Once));
        Assert.IsType<Reservation.Refused>(await ledger.PublishAsync(plan, Once));
        Assert.Empty(await ledger.VisitsAsync("e1"));
        Assert.IsType<Reservation.Held>(await ledger.PublishAsync(plan, CapLimits.None));
        Assert.Equal((1, 0, 0, 2), (
            (await ledger.VisitsAsync("e1")).Count, (await ledger.VisitsAsync("e1", 2027)).Count, (await ledger.VisitsAsync("e2")).Count, (await ledger.VisitsAsync("e2", 2027)).Count));
    }

    [Fact]
    public async Task Ten_thousand_visits_of_one_week_are_reserved_in_one_transaction()
    {
        LedgerVisit[] visits = [.. Enumerable.Range(0, 10_000).Select(n => GivenLedger.Visit($"91330681DEM{n:D6}X", "2026-W10", items: [GivenLedger.Item(), GivenLedger.Item("fire", "F1")]))];
        Assert.IsType<Reservation.Held>(await ledger.PublishAsync(GivenLedger.Plan("2026-W10", "d1", visits), Once, settle: false));
        Assert.Equal(1, (await storage.Table.GetHeadAsync(Partition.Ledger("zhuji", 2026), Cancel)).Seq);
        Assert.Equal(10_000, (await ledger.Elsewhere().ReadAsync()).Standing.Count());
    }
}
