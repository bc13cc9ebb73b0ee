using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Requests;

/// <summary>A request that the published plan of its week does not serve goes to the next week, once, with its history; or ends, and its department is told.</summary>
[Collection(KillSuite.Name)]
public sealed class MovingOnTests(AppFixture app)
{
    private static readonly Week Week = TestJurisdiction.NextWeek;
    private static readonly Week Later = Week.Add(1);
    private static readonly string Served = InspectionRequest.IdOf(GivenFiles.Code(1), "SJ-01");
    private static readonly string Left = InspectionRequest.IdOf(GivenFiles.Code(2), "SJ-01");

    [Fact]
    public async Task What_the_plan_leaves_out_waits_in_the_next_week_with_its_history_and_is_known_there()
    {
        var (home, publication) = await OpenAsync();
        var (clerk, fire, approver) = (await home.AsAsync("clerk"), await home.AsAsync("clerk-fire"), await home.AsAsync("approver"));
        await PublishAsync(publication);

        var old = (await clerk.GetAsync($"{PathOf(Week)}/{Left}", ("Accept-Language", "zh"))).Is(HttpStatusCode.OK);
        Assert.Equal(("movedOn", $"{Later}", "没有空闲人员。"), (old.Text("status"), old.Text("movedTo"), old.Json.GetProperty("waiting").GetProperty("cause").GetString()));
        Assert.Equal("published", (await clerk.GetAsync($"{PathOf(Week)}/{Served}")).Text("status"));
        var now = (await clerk.GetAsync($"{PathOf(Later)}/{Left}")).Is(HttpStatusCode.OK);
        Assert.Equal(("pooled", $"{Week}", 77), (now.Text("status"), now.Text("firstWeek"), now.Number("weight")));
        var history = (await clerk.GetAsync($"{PathOf(Later)}/{Left}/history", ("Accept-Language", "en"))).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["submitted", "movedOn"], history.Select(item => item.GetProperty("step").GetString()));
        Assert.Equal(
            ($"{Week}", $"{Later}", "No officer is free.", false),
            (history[1].GetProperty("fromWeek").GetString(), history[1].GetProperty("toWeek").GetString(), history[1].GetProperty("reason").GetString(), history[1].TryGetProperty("by", out _)));

        // It is one request, wherever it is asked for again, and nobody acts on it where it is not any more.
        (await clerk.PostAsync(PathOf(Week), new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.Conflict, "duplicate-request");
        (await clerk.PostAsync(PathOf(Later), new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.Conflict, "duplicate-request");
        (await clerk.PostAsync($"{PathOf(Week)}/{Left}/withdraw", new { }, ("If-Match", old.ETag))).Is(HttpStatusCode.Conflict, "moved-on");
        (await clerk.PutAsync($"{PathOf(Later)}/{Left}", new { weight = 78 }, ("If-Match", now.ETag))).Is(HttpStatusCode.OK);

        // Another department's clerk, the public and another jurisdiction see nothing of it, least of all of what is unannounced.
        Assert.Empty((await fire.GetAsync($"/api/weeks/{Later}/pool")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(0, (await fire.GetAsync(PathOf(Later))).Number("total"));
        Assert.Equal(2, (await approver.GetAsync(PathOf(Later))).Number("total"));
        Assert.Equal(0, (await (await app.NewJurisdiction().AsAsync("planner")).GetAsync(PathOf(Later))).Number("total"));
    }

    [Fact]
    public async Task One_that_is_asked_for_in_the_next_week_already_stays_one_and_its_history_names_the_other()
    {
        var (home, publication) = await OpenAsync();
        var clerk = await home.AsAsync("clerk");
        (await clerk.PostAsync(PathOf(Later), new { enterprise = GivenFiles.Code(2), matter = "SJ-01", weight = 5 })).Is(HttpStatusCode.Created);
        await PublishAsync(publication);
        Assert.Equal(2, (await clerk.GetAsync(PathOf(Later))).Number("total"));
        Assert.Equal(5, (await clerk.GetAsync($"{PathOf(Later)}/{Left}")).Number("weight"));
        var last = (await clerk.GetAsync($"{PathOf(Later)}/{Left}/history")).Json.GetProperty("items").EnumerateArray().Last();
        Assert.Equal(("movedOn", "duplicate", $"{Week}"), (last.GetProperty("step").GetString(), last.GetProperty("code").GetString(), last.GetProperty("fromWeek").GetString()));
    }

    [Fact]
    public async Task Past_its_last_day_a_request_ends_its_department_is_told_and_it_may_be_asked_for_anew()
    {
        var (home, publication) = await OpenAsync(until: Week.Sunday);
        var clerk = await home.AsAsync("clerk");
        await PublishAsync(publication);
        Assert.Equal("expired", (await clerk.GetAsync($"{PathOf(Week)}/{Left}")).Text("status"));
        (await clerk.GetAsync($"{PathOf(Later)}/{Left}")).Is(HttpStatusCode.NotFound);
        var told = (await clerk.GetAsync("/api/notices", ("Accept-Language", "zh"))).Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "requestsExpired");
        Assert.Contains("1 条需求到期仍未安排", told.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain((await (await home.AsAsync("clerk-fire")).GetAsync("/api/notices")).Json.GetProperty("items").EnumerateArray(), item => item.GetProperty("kind").GetString() == "requestsExpired");
        (await clerk.PostAsync(PathOf(Week), new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(Crash.MoveBeforeLeaving)]
    [InlineData(Crash.MoveBeforeArrival)]
    [InlineData(Crash.MoveAfterArrival)]
    public async Task Killed_on_the_way_a_request_is_in_one_week_or_the_other_and_arrives_once(string point)
    {
        var (home, publication) = await OpenAsync();
        var clerk = await home.AsAsync("clerk");
        string draft = await publication.ApproveAsync(Week, (GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]));
        await using (AppProcess doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point)))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => publication.PublishAsync(Week, draft, doomed));
            await doomed.ExitedAsync();
        }

        bool left = (await clerk.GetAsync($"{PathOf(Week)}/{Left}")).Text("status") == "movedOn";
        bool arrived = (await clerk.GetAsync($"{PathOf(Later)}/{Left}")).Status == HttpStatusCode.OK;
        Assert.Equal(point switch { Crash.MoveBeforeLeaving => (false, false), Crash.MoveBeforeArrival => (true, false), _ => (true, true) }, (left, arrived));

        // Swept twice, it is delivered twice.
        await SolveMail.SweepAsync(app.App.Address);
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal(("movedOn", "pooled"), ((await clerk.GetAsync($"{PathOf(Week)}/{Left}")).Text("status"), (await clerk.GetAsync($"{PathOf(Later)}/{Left}")).Text("status")));
        Assert.Equal(["submitted", "movedOn"], (await clerk.GetAsync($"{PathOf(Later)}/{Left}/history")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("step").GetString()));
        Assert.Equal(2, (await clerk.GetAsync($"/api/weeks/{Later}")).Json.GetProperty("pool").GetProperty("requests").GetInt32());
    }

    [Fact]
    public async Task What_a_week_still_has_in_its_pool_when_it_is_over_moves_on_with_the_sweep_and_only_once()
    {
        var home = await app.NewJurisdiction().WithRegistryAsync();
        var publication = new GivenPublication(app, home);
        var last = GivenPublication.LastWeek;
        await publication.PutAsync(last, new InspectionRequest(
            Left, GivenFiles.Code(2), "企业2", "market", "SJ-01", "食品", "市场监管", 60, 40, false, null, null, TimeProvider.System.GetUtcNow(), "陈晓", "form", false, ""));
        await SolveMail.SweepAsync(app.App.Address);
        string stored = await home.StoredAsync();
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal(stored, await home.StoredAsync());
        var clerk = await home.AsAsync("clerk");
        var moved = (await clerk.GetAsync($"{PathOf(last)}/{Left}")).Is(HttpStatusCode.OK);
        Assert.Equal("movedOn", moved.Text("status"));
        Assert.Equal("pooled", (await clerk.GetAsync($"/api/weeks/{moved.Text("movedTo")}/requests/{Left}")).Is(HttpStatusCode.OK).Text("status"));
    }

    private static string PathOf(Week week) => $"/api/weeks/{week}/requests";

    private static async Task PublishAsync(GivenPublication publication) => await publication.PublishAsync(Week, (GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]));

    /// <summary>Two departments ask for the first enterprise, one of them for the second, announced and not; the plan will serve the first alone.</summary>
    private async Task<(TestJurisdiction Home, GivenPublication Publication)> OpenAsync(DateOnly? until = null)
    {
        var home = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await home.AsAsync("planner");
        var clerk = await home.AsAsync("clerk");
        (await planner.PostAsync(PathOf(Week), new { enterprise = GivenFiles.Code(1), matter = "XF-01" })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync(PathOf(Week), new { enterprise = GivenFiles.Code(1), matter = "SJ-01" })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync(PathOf(Week), new { enterprise = GivenFiles.Code(2), matter = "SJ-01", weight = 77, until })).Is(HttpStatusCode.Created);
        (await clerk.PostAsync(PathOf(Week), new { enterprise = GivenFiles.Code(2), matter = "SJ-09" })).Is(HttpStatusCode.Created);
        return (home, new GivenPublication(app, home) { Left = [(GivenFiles.Code(2), "SJ-01"), (GivenFiles.Code(2), "SJ-09")] });
    }
}
