using System.Net;
using System.Text;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Notices;

/// <summary>Who is told what, once.</summary>
public sealed class NoticeTests(AppFixture app)
{
    [Fact]
    public async Task A_department_learns_what_became_of_its_requests_and_the_office_what_waits_for_it()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.PublishedAsync();
        Reply market = (await (await office.AsAsync("clerk")).GetAsync("/api/notices", ("Accept-Language", "zh"))).Is(HttpStatusCode.OK);
        var told = Assert.Single(market.Json.GetProperty("items").EnumerateArray().ToList());
        Assert.Equal(("weekPublished", "market", Office.Week, draft), (told.GetProperty("kind").GetString(), told.GetProperty("department").GetString(), told.GetProperty("week").GetString(), told.GetProperty("subject").GetString()));
        var counts = told.GetProperty("counts");
        Assert.Equal(2, counts.GetProperty("served").GetInt32() + counts.GetProperty("waiting").GetInt32());
        Assert.Contains($"{counts.GetProperty("served").GetInt32()} 条需求已排入", told.GetProperty("text").GetString(), StringComparison.Ordinal);

        Reply planner = (await (await office.AsAsync("planner")).GetAsync("/api/notices", ("Accept-Language", "en"))).Is(HttpStatusCode.OK);
        Assert.Equal(
            ["weekPublished", "weekPublished", "draftApproved", "draftSubmitted"],
            planner.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
        Assert.Contains("was submitted", planner.Json.GetProperty("items")[3].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("人员", Encoding.UTF8.GetString(planner.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_is_remembered_for_the_person_alone_and_never_goes_back()
    {
        Office office = await Office.OpenAsync(app);
        await office.ApprovedAsync();
        Api planner = await office.AsAsync("planner");
        Reply first = (await planner.GetAsync("/api/notices?limit=1")).Is(HttpStatusCode.OK);
        Assert.Equal(2, first.Number("unseen"));
        string newest = first.Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        string older = (await planner.GetAsync($"/api/notices?before={first.Text("next")}")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        Assert.True(string.CompareOrdinal(older, newest) < 0);
        (await planner.PostAsync("/api/notices/seen", new { upTo = newest })).Is(HttpStatusCode.NoContent);
        (await planner.PostAsync("/api/notices/seen", new { upTo = older })).Is(HttpStatusCode.NoContent);
        Assert.Equal(0, (await planner.GetAsync("/api/notices")).Number("unseen"));
        Assert.Equal(2, (await (await office.AsAsync("approver")).GetAsync("/api/notices")).Number("unseen"));
        (await planner.PostAsync("/api/notices/seen", new { upTo = "x'|y" })).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    [Fact]
    public async Task A_clerk_without_a_department_is_told_why_there_is_nothing() =>
        (await (await app.NewJurisdiction().AsAsync("homeless")).GetAsync("/api/notices")).Is(HttpStatusCode.Forbidden, "no-department");
}
