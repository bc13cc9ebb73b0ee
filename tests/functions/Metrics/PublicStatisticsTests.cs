using System.Globalization;
using System.Net;
using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Metrics;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Metrics;

/// <summary>The numbers that anyone may see: none of them knows of a visit before it is over.</summary>
public sealed class PublicStatisticsTests(AppFixture app)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Two_worlds_that_differ_by_visits_that_are_not_over_show_the_same_numbers(int seed)
    {
        var with = GivenRecords.Of(seed);
        var without = GivenRecords.Of(seed);
        Assert.NotEqual(0, without.Claims.RemoveAll(claim => claim.State is not LedgerState.Posted));
        Assert.Equal(Shown(with), Shown(without));
        with.Claims.RemoveAll(claim => claim.State is LedgerState.Posted && claim.Town == "店口镇");
        Assert.NotEqual(Shown(with), Shown(without));
    }

    [Fact]
    public void What_few_visits_could_tell_of_one_enterprise_is_not_shown()
    {
        var records = GivenRecords.Of(4);
        var few = records.Claims.Where(claim => claim.State is LedgerState.Posted).Take(PublicStatistics.Least - 1).ToList();
        var statistics = PublicStatistics.Of(GivenRecords.Year, few, id => id, Language.En);
        Assert.Equal((decimal)few.Count, Value(statistics, "visits-made"));
        Assert.NotNull(Value(statistics, "visits-saved"));
        Assert.All((string[])["joint-rate", "finding-rate", "visits-per-enterprise"], metric => Assert.Null(Value(statistics, metric)));
        Assert.DoesNotContain("waiting-time", statistics.Metrics.Select(metric => metric.Id));
    }

    [Fact]
    public async Task Publishing_an_unannounced_visit_changes_no_byte_and_its_outcome_does()
    {
        Week last = GivenPublication.LastWeek;
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync(enterprises: 3);
        Api anybody = new(app.App.Address);
        string path = $"/api/public/{home.Id}/statistics?year={last.Monday.Year}";
        Reply before = (await anybody.GetAsync(path)).Is(HttpStatusCode.OK);
        await new GivenPublication(app, home).PublishAsync(last, (GivenFiles.Code(1), "mon-am", ["SJ-09"]));
        Reply published = (await anybody.GetAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal((before.ETag, Text(before)), (published.ETag, Text(published)));
        Assert.Equal(HttpStatusCode.NotModified, (await anybody.GetAsync(path, ("If-None-Match", before.ETag))).Status);

        Api planner = await home.AsAsync("planner");
        string visit = $"/api/weeks/{last}/visits/{GivenFiles.Code(1)}";
        object body = new
        {
            carriedOut = true,
            date = last.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            results = new[] { new { request = GivenPublication.RequestOf(GivenFiles.Code(1), "SJ-09"), result = "pass" } },
        };
        (await planner.PostAsync($"{visit}/outcome", body, ("If-Match", (await planner.GetAsync(visit)).ETag))).Is(HttpStatusCode.OK);
        Reply over = (await anybody.GetAsync(path)).Is(HttpStatusCode.OK);
        Assert.NotEqual(before.ETag, over.ETag);
        Assert.Equal(1, over.Json.GetProperty("total").GetProperty("values")[0].GetDecimal());
        Assert.DoesNotContain(GivenFiles.Code(1), Text(over), StringComparison.Ordinal);
        (await anybody.GetAsync($"/api/public/{home.Id}/statistics?year=1999")).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    private static string Text(Reply reply) => System.Text.Encoding.UTF8.GetString(reply.Bytes);

    private static string Shown(GivenRecords records) =>
        JsonSerializer.Serialize(PublicStatistics.Of(GivenRecords.Year, VisitsOfYear.Of(records.Ledger()).ByDay, id => id, Language.Zh), MetricsJson.Default.PublicStatistics);

    private static decimal? Value(PublicStatistics statistics, string metric) => statistics.Total.Values[statistics.Metrics.ToList().FindIndex(info => info.Id == metric)];
}
