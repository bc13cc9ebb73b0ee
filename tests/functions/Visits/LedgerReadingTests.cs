using System.Net;
using System.Text.Json;
using Inspection.Functions.Drafts;

namespace Inspection.Functions.Tests.Visits;

/// <summary>The yearly view: it adds up, page by page, and a clerk sees the own department's part.</summary>
public sealed class LedgerReadingTests(AppFixture app)
{
    private static string Year => $"{GivenPublication.LastWeek.Monday.Year}";

    [Fact]
    public async Task The_sums_of_the_yearly_view_are_those_of_its_rows_over_all_pages()
    {
        Api planner = await (await OpenAsync()).AsAsync("planner");
        foreach (string filter in (string[])["", "&department=market", "&department=fire"])
        {
            Reply first = (await planner.GetAsync($"/api/ledger/overview?year={Year}&limit=2{filter}")).Is(HttpStatusCode.OK);
            var rows = new List<JsonElement>();
            Reply page = first;
            while (true)
            {
                rows.AddRange(page.Json.GetProperty("items").EnumerateArray());
                if (!page.Json.TryGetProperty("next", out JsonElement next))
                {
                    break;
                }

                page = (await planner.GetAsync($"/api/ledger/overview?year={Year}&limit=2{filter}&after={Uri.EscapeDataString(next.GetString()!)}")).Is(HttpStatusCode.OK);
            }

            JsonElement totals = first.Json.GetProperty("totals");
            Assert.Equal(first.Number("total"), rows.Count);
            Assert.Equal(rows.Count, rows.Select(row => row.GetProperty("enterprise").GetProperty("id").GetString()).Distinct().Count());
            Assert.Equal(totals.GetProperty("enterprises").GetInt32(), rows.Count);
            Assert.Equal(totals.GetProperty("used").GetInt32(), rows.Sum(row => row.GetProperty("used").GetInt32()));
            Assert.Equal(totals.GetProperty("reserved").GetInt32(), rows.Sum(row => row.GetProperty("reserved").GetInt32()));
        }

        Reply all = (await planner.GetAsync($"/api/ledger/overview?year={Year}")).Is(HttpStatusCode.OK);
        foreach (JsonElement department in all.Json.GetProperty("departments").EnumerateArray())
        {
            Reply own = (await planner.GetAsync($"/api/ledger/overview?year={Year}&department={department.GetProperty("id").GetString()}")).Is(HttpStatusCode.OK);
            Assert.Equal(department.GetProperty("totals").GetRawText(), own.Json.GetProperty("totals").GetRawText());
        }
    }

    [Fact]
    public async Task A_clerk_sees_the_own_department_and_of_others_sums_without_what_is_unannounced()
    {
        TestJurisdiction jurisdiction = await OpenAsync();
        Api fire = await jurisdiction.AsAsync("clerk-fire");
        Reply overview = (await fire.GetAsync($"/api/ledger/overview?year={Year}")).Is(HttpStatusCode.OK);
        Assert.Equal([GivenFiles.Code(1), GivenFiles.Code(3)], Enterprises(overview).Order());
        Assert.Equal("fire", overview.Text("department"));
        (await fire.GetAsync($"/api/ledger/overview?year={Year}&department=market")).Is(HttpStatusCode.Forbidden, "foreign-department");
        JsonElement market = overview.Json.GetProperty("departments").EnumerateArray().Single(d => d.GetProperty("id").GetString() == "market").GetProperty("totals");
        Assert.Equal(2, market.GetProperty("reserved").GetInt32());

        Reply joint = (await fire.GetAsync($"/api/ledger?enterprise={GivenFiles.Code(1)}&year={Year}")).Is(HttpStatusCode.OK);
        Assert.Equal(["levels", "department fire", "matter XF-01"], Scopes(joint));
        Assert.False(joint.Json.GetProperty("budgets")[0].TryGetProperty("visits", out _));
        Assert.Equal(1, joint.Json.GetProperty("budgets")[1].GetProperty("visits").GetArrayLength());
        Reply unannounced = (await fire.GetAsync($"/api/ledger?enterprise={GivenFiles.Code(4)}&year={Year}")).Is(HttpStatusCode.OK);
        Reply never = (await fire.GetAsync($"/api/ledger?enterprise={GivenFiles.Code(0)}&year={Year}")).Is(HttpStatusCode.OK);
        Assert.Equal(never.Json.GetProperty("budgets").GetRawText(), unannounced.Json.GetProperty("budgets").GetRawText());
    }

    [Fact]
    public async Task Towns_names_and_years_narrow_the_view_and_nonsense_is_refused()
    {
        TestJurisdiction jurisdiction = await OpenAsync();
        Api auditor = await jurisdiction.AsAsync("auditor");
        string town = $"/api/ledger/overview?year={Year}&town={Uri.EscapeDataString("店口镇")}";
        Assert.Equal(4, Enterprises((await (await jurisdiction.AsAsync("planner")).GetAsync(town)).Is(HttpStatusCode.OK)).Length);
        Assert.DoesNotContain(GivenFiles.Code(4), Enterprises((await auditor.GetAsync(town)).Is(HttpStatusCode.OK)));
        Assert.Empty(Enterprises((await auditor.GetAsync($"/api/ledger/overview?year={Year}&town={Uri.EscapeDataString("枫桥镇")}")).Is(HttpStatusCode.OK)));
        Assert.Equal([GivenFiles.Code(2)], Enterprises((await auditor.GetAsync($"/api/ledger/overview?year={Year}&search={GivenFiles.Code(2).ToLowerInvariant()}")).Is(HttpStatusCode.OK)));
        Assert.Empty(Enterprises((await auditor.GetAsync("/api/ledger/overview?year=2031")).Is(HttpStatusCode.OK)));
        (await auditor.GetAsync("/api/ledger/overview?year=1999")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await auditor.GetAsync("/api/ledger/overview?limit=0")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await auditor.GetAsync($"/api/ledger?enterprise={GivenFiles.Code(77)}")).Is(HttpStatusCode.NotFound, "not-found");
    }

    /// <summary>Four enterprises with visits last week: one joint, one of each department, and one unannounced; a fifth without.</summary>
    private async Task<TestJurisdiction> OpenAsync()
    {
        TestJurisdiction jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 5);
        Draft draft = await new GivenPublication(app, jurisdiction).PublishAsync(
            GivenPublication.LastWeek,
            (GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]),
            (GivenFiles.Code(2), "mon-am", ["SJ-01"]),
            (GivenFiles.Code(3), "mon-am", ["XF-01"]),
            (GivenFiles.Code(4), "mon-am", ["SJ-09"]));
        Assert.Equal(DraftState.Published, draft.State);
        return jurisdiction;
    }

    private static string[] Enterprises(Reply overview) =>
        [.. overview.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("enterprise").GetProperty("id").GetString()!)];

    private static string[] Scopes(Reply ledger) =>
        [.. ledger.Json.GetProperty("budgets").EnumerateArray().Select(budget => $"{budget.GetProperty("scope").GetString()} {budget.GetProperty("key").GetString()}".Trim())];
}
