using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Requests;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.AnnualPlans;

/// <summary>Portions of imported files that draw on one line with three left, stored by several processes, some of which die in between.</summary>
public sealed class ImportPortionTests(StorageEmulator emulator) : IAsyncLifetime
{
    private static readonly Partition Plan = Partition.AnnualPlan("zhuji", 2026);
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
    public async Task Of_six_files_at_once_with_two_rows_each_three_rows_are_stored_and_the_others_are_said()
    {
        var desk = new Desk(given);
        var files = Enumerable.Range(0, 6).Select(n => (Id: $"f{n}", Requests: GivenPlan.Requests(2, n * 10))).ToList();
        foreach (var (id, _) in files)
        {
            await desk.AcceptAsync(id, 2);
        }

        // Each file is stored by two processes at once, as after a sweep that comes too early.
        var ends = await Task.WhenAll(files.Concat(files).Select(file => new Desk(given.Elsewhere()).StoreAsync(file.Id, file.Requests)));
        Assert.All(ends, end => Assert.Equal(PortionEnd.Stored, end));
        var counts = await Task.WhenAll(files.Select(file => desk.CountAsync(file.Id)));
        Assert.Equal((3, 9), (counts.Sum(count => count.Stored), counts.Sum(count => count.LeftOut)));
        await AssertEvenAsync(desk, 3);
    }

    [Fact]
    public async Task Files_that_share_rows_with_each_other_and_with_the_form_store_each_of_them_once()
    {
        var desk = new Desk(given);
        foreach (var id in (string[])["a", "b"])
        {
            await desk.AcceptAsync(id, 3);
        }

        var wanted = GivenPlan.Requests(3);
        var ends = await Task.WhenAll(
            new Desk(given.Elsewhere()).StoreAsync("a", wanted), new Desk(given.Elsewhere()).StoreAsync("b", [.. wanted.Reverse()]), FormAsync(new Desk(given.Elsewhere()), wanted[1]));
        Assert.All(ends, end => Assert.True(end is PortionEnd.Stored or PortionEnd.Later, $"{end}"));
        Assert.Equal(PortionEnd.Stored, await desk.StoreAsync("a", wanted));
        Assert.Equal(PortionEnd.Stored, await desk.StoreAsync("b", [.. wanted.Reverse()]));
        await AssertEvenAsync(desk, 3);

        static async Task<PortionEnd> FormAsync(Desk form, InspectionRequest request) => await form.AddAsync([request]) is Addition.Failed ? PortionEnd.Later : PortionEnd.Stored;
    }

    [Fact]
    public async Task A_process_that_dies_between_reserving_and_storing_is_taken_up_with_the_same_shares()
    {
        var dead = await DieAsync("f");
        Assert.IsType<Addition.Hindered>(await dead.AddAsync(GivenPlan.Requests(1, 90)));
        var next = new Desk(given.Elsewhere());
        Assert.Equal(PortionEnd.Stored, await next.StoreAsync("f", GivenPlan.Requests(3)));
        Assert.Equal((3, 0), await next.CountAsync("f"));
        await AssertEvenAsync(next, 3);
    }

    [Fact]
    public async Task A_reservation_that_was_given_up_is_made_anew_and_whoever_held_it_cannot_store_any_more()
    {
        await DieAsync("f");
        var sweep = new Desk(given.At(new Later(TimeSpan.FromMinutes(10))));
        await sweep.Dispatcher.RunAsync(Plan, Cancel);
        Assert.Empty((await sweep.BookAsync()).Drawn.Draws.Entries.Values);
        Assert.IsType<Addition.Made>(await sweep.AddAsync(GivenPlan.Requests(1, 90)));
        Assert.Equal(PortionEnd.Stored, await new Desk(given).StoreAsync("f", GivenPlan.Requests(3)));
        Assert.Equal((2, 1), await sweep.CountAsync("f"));
        await AssertEvenAsync(sweep, 3);
    }

    [Fact]
    public async Task A_file_that_is_stopped_after_it_has_reserved_gives_everything_back_at_once()
    {
        var desk = await DieAsync("f");
        await desk.StopAsync("f");
        Assert.Equal(PortionEnd.Stopped, await desk.StoreAsync("f", GivenPlan.Requests(3)));
        Assert.Empty((await desk.BookAsync()).Drawn.Draws.Entries.Values);
        Assert.IsType<Addition.Made>(await desk.AddAsync(GivenPlan.Requests(3, 50)));
    }

    [Fact]
    public async Task A_request_that_was_withdrawn_a_moment_ago_comes_back_by_file_with_the_share_it_had()
    {
        var desk = new Desk(given);
        var made = Assert.IsType<Addition.Made>(await desk.AddAsync(GivenPlan.Requests(3)));
        await desk.WithdrawAsync(made.Requests[0]);
        await desk.AcceptAsync("f", 3);
        Assert.Equal(PortionEnd.Stored, await desk.StoreAsync("f", GivenPlan.Requests(3)));
        Assert.Equal((1, 0), await desk.CountAsync("f"));
        await desk.Dispatcher.RunAsync(given.Week, Cancel);
        await AssertEvenAsync(desk, 3);
    }

    /// <summary>A process that has reserved the shares of a file of three requests, and did nothing after that.</summary>
    private async Task<Desk> DieAsync(string import)
    {
        var desk = new Desk(given);
        await desk.AcceptAsync(import, 3);
        var operation = new Portion(import, 0, 0, []).OperationOf("import-draw", given.Week);
        Assert.IsType<LineReservation.Held>(await desk.Reservations.ReserveAsync(Desk.Clerk, "zhuji", GivenPlan.Week, operation, DrawWish.Of(GivenPlan.Requests(3)), whole: false, Cancel));
        return desk;
    }

    /// <summary>Every request of the pool has its draw, and there is no other.</summary>
    private static async Task AssertEvenAsync(Desk desk, int number)
    {
        var drawing = (await desk.PoolAsync()).Open.Select(request => LineDraw.IdOf(GivenPlan.Week, request.Id)).Order(StringComparer.Ordinal);
        Assert.Equal(drawing, (await desk.BookAsync()).Drawn.Draws.Entries.Keys);
        Assert.Equal(number, (await desk.BookAsync()).Drawn.Draws.Count);
    }
}
