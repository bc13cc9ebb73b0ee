using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Tests.Leads;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>What each list page asks of storage once its process has seen the list: a few rows by their keys, and nothing that grows with the list.</summary>
[Collection(WorldSuite.Name)]
public sealed class StorageCallsTests(AppFixture app)
{
    private static string Year => PlanAndThemeBodies.Year;

    private static string Week => TestJurisdiction.NextWeekPath;

    /// <summary>Heads of the ledger years that a week's rules look at and that may still change: two at the end of a year, otherwise one.</summary>
    private static int Ledgers => Enumerable.Range(TestJurisdiction.NextWeek.Monday.AddYears(-1).Year, 3)
        .Count(year => year <= TestJurisdiction.NextWeek.Sunday.AddDays(7 * (Jurisdictions.Week.Ahead + 1)).Year
            && !LedgerPastVisits.IsClosed(year, DateOnly.FromDateTime(Jurisdictions.Week.Now(TimeProvider.System))));

    /// <summary>The page, then rows by key, queries, files.</summary>
    private static IReadOnlyList<(string Page, int Rows, int Queries, int Blobs)> Pages =>
    [
        // The head of the registry says whether anything has changed in any register.
        ("/api/registry", 1, 0, 0),
        ("/api/registry/departments?limit=1", 1, 0, 0),
        ("/api/registry/bases?limit=1", 1, 0, 0),
        ("/api/registry/matters?limit=1&sort=-name", 1, 0, 0),
        ("/api/registry/officers?limit=1&sort=expiry", 1, 0, 0),
        ("/api/registry/enterprises?limit=1&sort=name", 1, 0, 0),
        ("/api/registry/enterprises?limit=1&search=1", 1, 0, 0),
        ("/api/registry/calendar?limit=1", 1, 0, 0),
        ("/api/enterprises?limit=1&search=1", 1, 0, 0),
        ("/api/rules", 1, 0, 0),
        ("/api/rules/third-visit-without-finding/reasons", 1, 0, 0),
        ("/api/themes?limit=1", 1, 0, 0),
        ("/api/disputes?limit=1", 1, 0, 0),

        // What the rules make of each request stands in these pages: the heads of the week, of the registry, and of each ledger year that may still change.
        ($"{Week}/requests?limit=1", 2 + Ledgers, 0, 0),
        ($"{Week}/requests?limit=1&sort=-enterprise&status=pooled", 2 + Ledgers, 0, 0),
        ($"{Week}/pool?limit=1", 2 + Ledgers, 0, 0),
        ($"{Week}/rules", 2 + Ledgers, 0, 0),

        // The year of the plans and the registry with the names; of the leads, the ledger and the notices likewise.
        ($"/api/annual-plans/{Year}", 2, 0, 0),
        ($"/api/annual-plans/{Year}/market/draws?limit=1", 2, 0, 0),
        ("/api/leads?limit=1", 1, 0, 0),
        ("/api/ledger/overview?limit=1", 2, 0, 0),
        ("/api/notices?limit=1", 1, 0, 0),
        
        // The query is for what is still to be sent.
        ("/api/webhooks", 1, 1, 0),

        // Nine weeks take requests: the head of each.
        ("/api/weeks", 9, 0, 0),
        ($"{Week}", 2, 0, 0),

        // The drafts of one week are some rows side by side; a part of the audit's is a range of numbers.
        ($"{Week}/drafts", 0, 1, 0),
        ($"{Week}/audit?limit=1", 1, 1, 0),
        ("/api/lead-trail?limit=1", 1, 1, 0),
    ];

    [Fact]
    public async Task Each_list_page_asks_of_storage_exactly_what_the_table_says()
    {
        Office office = await Office.OpenAsync(app, 4);
        (await (await office.AsAsync("planner")).PostAsync("/api/themes", PlanAndThemeBodies.Theme)).Is(HttpStatusCode.Created);
        (await (await office.AsAsync("clerk")).PutAsync($"/api/annual-plans/{Year}/market", PlanAndThemeBodies.Plan, ("If-None-Match", "*"))).Is(HttpStatusCode.OK);
        await GivenComplaint.MakeAsync(new Api(app.App.Address), office.Id, await office.AsAsync("clerk"), await office.AsAsync("planner"));
        await using var storage = new CountedStorage(app.ConnectionString);
        await using AppProcess process = await app.StartAppAsync(app.Authority, ("AzureWebJobsStorage", storage.ConnectionString));
        Api planner = await office.Through(process).AsAsync("planner");
        var wrong = new List<string>();
        foreach (var (page, rows, queries, blobs) in Pages)
        {
            (await planner.GetAsync(page)).Is(HttpStatusCode.OK);
            storage.Take();
            (await planner.GetAsync(page)).Is(HttpStatusCode.OK);
            var (calls, requests) = storage.Take();
            if (calls != new StorageCalls(rows, queries, blobs, 0))
            {
                wrong.Add($"{page}: {calls}\n  {string.Join("\n  ", requests)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
