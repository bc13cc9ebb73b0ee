using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.AnnualPlans;

/// <summary>A request that is in the pool moves from one line of the plan to another.</summary>
public sealed class LineMoveTests(AppFixture app)
{
    private static readonly Week Week = TestJurisdiction.NextWeek;
    private static readonly string Plan = $"/api/annual-plans/{Week.PlanYear()}/market";
    private static readonly string Requests = $"{TestJurisdiction.NextWeekPath}/requests";
    private static readonly int[] AllYear = [.. Enumerable.Range(1, 12)];

    [Fact]
    public async Task A_request_moves_to_another_line_which_shows_in_its_history_and_in_what_both_lines_have_left()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(3);
        var (clerk, approver) = (await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("approver"));
        await InForceAsync(clerk, approver, ("日常", "planned", 2), ("重点", "planned", 1), ("专项整治", "campaign", 1));
        string Line(int n) => $"market-{Week.PlanYear()}-0{n}";
        var lines = (await clerk.GetAsync($"{Plan}/fitting?week={Week}&matter=SJ-01&enterprise={GivenFiles.Code(0)}")).Is(HttpStatusCode.OK);
        Assert.True(lines.Json.GetProperty("needed").GetBoolean());
        Assert.Equal([(Line(1), 2, 0, 2), (Line(2), 1, 0, 1)], lines.Json.GetProperty("items").EnumerateArray().Select(item =>
            (item.GetProperty("id").GetString()!, item.GetProperty("planned").GetInt32(), item.GetProperty("drawn").GetInt32(), item.GetProperty("left").GetInt32())));

        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })).Is(HttpStatusCode.BadRequest, "choose-plan-line");
        var request = (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(0), matter = "SJ-01", planLine = Line(1) })).Is(HttpStatusCode.Created);
        var other = (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(1), matter = "SJ-01", planLine = Line(1) })).Is(HttpStatusCode.Created);
        var path = $"{Requests}/{request.Text("id")}";
        var moved = (await clerk.PutAsync(path, new { kind = "planned", planLine = Line(2) }, ("If-Match", request.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(Line(2), moved.Text("planLine"));
        Assert.Equal([1, 1, 0], await DrawnAsync(clerk));
        var shown = (await clerk.GetAsync(path)).Json.GetProperty("line");
        Assert.Equal(("重点", Week.PlanYear()), (shown.GetProperty("title").GetString(), shown.GetProperty("year").GetInt32()));
        var change = (await clerk.GetAsync($"{path}/history")).Json.GetProperty("items").EnumerateArray().Last().GetProperty("changes").EnumerateArray().Single();
        Assert.Equal(("planLine", "日常", "重点"), (change.GetProperty("field").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));

        // An edit that names no line leaves it; one that is used up, or of another kind, is not taken.
        (await clerk.PutAsync($"{Requests}/{other.Text("id")}", new { kind = "planned", planLine = Line(2) }, ("If-Match", other.ETag))).Is(HttpStatusCode.BadRequest, "plan-line-used-up");
        (await clerk.PutAsync($"{Requests}/{other.Text("id")}", new { kind = "planned", planLine = Line(3) }, ("If-Match", other.ETag))).Is(HttpStatusCode.BadRequest, "plan-line-unfit");
        (await clerk.PutAsync(path, new { kind = "planned", planLine = Line(1) }, ("If-Match", request.ETag))).Is(HttpStatusCode.PreconditionFailed, "stale");
        var noted = (await clerk.PutAsync(path, new { kind = "planned", note = "尽早" }, ("If-Match", moved.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal(Line(2), noted.Text("planLine"));
        var campaign = (await clerk.PutAsync(path, new { kind = "campaign" }, ("If-Match", noted.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal((Line(3), "campaign"), (campaign.Text("planLine"), campaign.Text("kind")));
        Assert.Equal([1, 0, 1], await DrawnAsync(clerk));
        var back = (await clerk.PutAsync(path, new { kind = "planned", planLine = Line(1) }, ("If-Match", campaign.ETag))).Is(HttpStatusCode.OK);
        (await clerk.PostAsync($"{path}/withdraw", new { }, ("If-Match", back.ETag))).Is(HttpStatusCode.OK);
        Assert.Equal([1, 0, 0], await DrawnAsync(clerk));
    }

    [Fact]
    public async Task The_form_is_told_which_lines_cover_a_matter_and_what_stands_in_the_way_of_each()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(3);
        var (clerk, approver) = (await jurisdiction.AsAsync("clerk"), await jurisdiction.AsAsync("approver"));
        var month = Week.PlanMonth();
        object Line(string title, int number, int months, string[] tiers) => new { title, kind = "planned", matters = new[] { "SJ-01" }, frequency = 1, months = new[] { months }, number, tiers };
        await InForceAsync(clerk, approver, Line("适用", 2, month, []), Line("别的月份", 1, (month % 12) + 1, []), Line("已用完", 1, month, []));
        (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(1), matter = "SJ-01", planLine = $"market-{Week.PlanYear()}-03" })).Is(HttpStatusCode.Created);
        async Task<IEnumerable<string>> Of(string enterprise) => (await clerk.GetAsync($"{Plan}/fitting?week={Week}&matter=SJ-01&enterprise={enterprise}")).Is(HttpStatusCode.OK)
            .Json.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("title").GetString()} {(item.TryGetProperty("obstacle", out var obstacle) ? obstacle.GetString() : "")}");
        Assert.Equal(["适用 ", "别的月份 month", "已用完 usedUp"], await Of(GivenFiles.Code(0)));
        Assert.Equal(["适用 ", "别的月份 month", "已用完 usedUp"], await Of(""));
        Assert.Equal(["适用 ", "别的月份 month", "已用完 frequency"], await Of(GivenFiles.Code(1)));
    }

    private static async Task<IEnumerable<int>> DrawnAsync(Api api) =>
        (await api.GetAsync(Plan)).Is(HttpStatusCode.OK).Json.GetProperty("use").EnumerateArray().Select(use => use.GetProperty("drawn").GetInt32());

    private static Task InForceAsync(Api clerk, Api approver, params (string Title, string Kind, int Number)[] lines) => InForceAsync(clerk, approver,
        [.. lines.Select(line => (object)new { title = line.Title, kind = line.Kind, matters = new[] { "SJ-01" }, frequency = 1, months = AllYear, number = line.Number })]);

    private static async Task InForceAsync(Api clerk, Api approver, params object[] lines)
    {
        var draft = (await clerk.PutAsync(Plan, new { lines }, ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        var submitted = (await clerk.PostAsync($"{Plan}/submit", new { }, ("If-Match", draft.ETag))).Is(HttpStatusCode.OK);
        (await approver.PostAsync($"{Plan}/approve", new { }, ("If-Match", submitted.ETag))).Is(HttpStatusCode.OK);
    }
}

/// <summary>Moves of which some are broken off.</summary>
public sealed class BrokenMoveTests(StorageEmulator emulator) : IAsyncLifetime
{
    private static readonly Partition Plan = Partition.AnnualPlan("zhuji", 2026);
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        given = await GivenStorage.NewAsync(emulator);
        await Desk.PlanAsync(given, GivenPlan.Plan(GivenPlan.Line(number: 1), GivenPlan.Line("market-2026-02", number: 1)));
    }

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_move_that_dies_before_it_is_stored_leaves_the_request_on_its_line_and_frees_the_other()
    {
        var desk = new Desk(given);
        var request = GivenPlan.Requests(1)[0];
        Assert.IsType<Addition.Made>(await desk.AddAsync([request]));
        var wish = new DrawWish(request.Id, "market-2026-02", request.Enterprise, request.Matter, "market-2026-01");
        Assert.IsType<LineReservation.Held>(await desk.Reservations.ReserveAsync(Desk.Clerk, "zhuji", GivenPlan.Week, "move", [wish], whole: true, Cancel));
        // Until it is known how the move ends both lines are taken.
        Assert.Equal((1, 1), ((await desk.BookAsync()).Drawn.Of("market-2026-01"), (await desk.BookAsync()).Drawn.Of("market-2026-02")));
        await new Desk(given.At(new Later(TimeSpan.FromMinutes(10)))).Dispatcher.RunAsync(Plan, Cancel);
        Assert.Equal((1, 0), ((await desk.BookAsync()).Drawn.Of("market-2026-01"), (await desk.BookAsync()).Drawn.Of("market-2026-02")));
        Assert.Equal("market-2026-01", Assert.Single((await desk.BookAsync()).Drawn.Draws.Entries.Values).Value.Line);
    }

    [Fact]
    public void A_draw_gives_back_the_share_that_is_asked_for_and_keeps_the_other()
    {
        var draw = new LineDraw("a", "e", "m", 11, "first");
        var moving = draw with { Next = new LineMove("b", "second") };
        Assert.Equal(draw, moving.Without("second"));
        Assert.Equal(("b", "second", null), (moving.Moved()!.Line, moving.Moved()!.Operation, moving.Moved()!.Next));
        Assert.Equal(moving.Moved(), moving.Without("first"));
        Assert.Null(draw.Moved());
        Assert.Null(draw.Without("first"));
        Assert.Equal(draw, draw.Without("other"));
    }
}
