using System.Net;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Visits;

/// <summary>The app is killed before and after it reserves a plan's visits: they are reserved once, and the plan becomes public once.</summary>
[Collection(KillSuite.Name)]
public sealed class KilledPublicationTests(AppFixture app)
{
    private static readonly Week Last = GivenPublication.LastWeek;

    [Theory]
    [InlineData(Crash.LedgerBeforeReserve, 0)]
    [InlineData(Crash.LedgerAfterReserve, 1)]
    [InlineData(Crash.LedgerAfterSettle, 1)]
    public async Task Killed_around_the_reservation_a_plan_is_reserved_once_and_published_by_the_sweep(string point, int reserved)
    {
        TestJurisdiction jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var publication = new GivenPublication(app, jurisdiction);
        string draft = await publication.ApproveAsync(Last, (GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]));
        await using (AppProcess doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point)))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => publication.PublishAsync(Last, draft, doomed));
            await doomed.ExitedAsync();
        }

        Api planner = await jurisdiction.AsAsync("planner");
        Assert.Equal(reserved, await VisitsAsync(planner));
        Assert.Equal(DraftState.Publishing, (await publication.DraftAsync(Last, draft)).State);
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal(DraftState.Published, (await publication.DraftAsync(Last, draft)).State);
        Assert.Equal(1, await VisitsAsync(planner));
        Assert.Equal(1, (await planner.GetAsync($"/api/public/{jurisdiction.Id}/calendar/{Last}")).Is(HttpStatusCode.OK).Number("version"));
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal(1, await VisitsAsync(planner));
    }

    /// <summary>Reserved visits of the enterprise over all levels.</summary>
    private static async Task<int> VisitsAsync(Api planner) =>
        (await planner.GetAsync($"/api/ledger?enterprise={GivenFiles.Code(1)}&year={Last.Monday.Year}")).Is(HttpStatusCode.OK)
            .Json.GetProperty("budgets")[0].GetProperty("reserved").GetInt32();
}
