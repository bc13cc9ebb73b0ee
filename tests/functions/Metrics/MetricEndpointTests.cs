using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.Metrics;

/// <summary>Figures through the API: what a published week and its outcomes make of them, and who sees which.</summary>
public sealed class MetricEndpointTests(AppFixture app)
{
    private static readonly Week Last = GivenPublication.LastWeek;

    [Fact]
    public async Task Outcomes_become_figures_that_the_office_sees_whole_and_a_clerk_of_the_own_department()
    {
        TestJurisdiction jurisdiction = await OpenAsync();
        Api planner = await jurisdiction.AsAsync("planner");
        Reply all = (await planner.GetAsync($"/api/metrics?period={Last}", ("Accept-Language", "en"))).Is(HttpStatusCode.OK);
        Assert.Equal("2 1 100 2 1", Total(all, "visits-made", "visits-saved", "finding-rate", "open-outcomes", "visits-per-enterprise"));
        Assert.Equal(50, Figure(all.Json.GetProperty("total"), "joint-rate").GetProperty("value").GetDecimal());
        Assert.Equal(2, Figure(all.Json.GetProperty("total"), "joint-rate").GetProperty("bottom").GetInt32());
        Assert.Equal(["fire", "market"], Ids(all, "departments"));
        Assert.Equal(["店口镇"], Ids(all, "towns"));
        Assert.Equal(AllTrends, all.Json.GetProperty("total").GetProperty("trends")[0].GetProperty("values").GetArrayLength());
        Assert.Contains("took part minus 1", all.Json.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("id").GetString() == "visits-saved").GetProperty("formula").GetString(), StringComparison.Ordinal);

        Api fire = await jurisdiction.AsAsync("clerk-fire");
        Reply own = (await fire.GetAsync($"/api/metrics?period={Last}")).Is(HttpStatusCode.OK);
        Assert.Equal("1 0.5 100 1 1", Total(own, "visits-made", "visits-saved", "finding-rate", "open-outcomes", "visits-per-enterprise"));
        Assert.Equal(["fire"], Ids(own, "departments"));
        (await fire.GetAsync($"/api/metrics?period={Last}&department=market")).Is(HttpStatusCode.Forbidden, "foreign-department");
        (await (await jurisdiction.AsAsync("homeless")).GetAsync("/api/metrics")).Is(HttpStatusCode.Forbidden, "no-department");
        (await planner.GetAsync("/api/metrics?period=2026-13")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync("/api/metrics?unit=decade")).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await planner.GetAsync("/api/metrics/export?format=pdf")).Is(HttpStatusCode.BadRequest, "out-of-range");
    }

    [Fact]
    public async Task Files_hold_numbers_that_a_spreadsheet_computes_with_and_the_records_to_do_it_again()
    {
        TestJurisdiction jurisdiction = await OpenAsync();
        Api fire = await jurisdiction.AsAsync("clerk-fire");
        Reply figures = (await fire.GetAsync($"/api/metrics/export?period={Last}&format=xlsx", ("Accept-Language", "en"))).Is(HttpStatusCode.OK);
        using (var book = SpreadsheetDocument.Open(new MemoryStream(figures.Bytes), isEditable: false))
        {
            var cells = book.WorkbookPart!.WorksheetParts.First(part => part.Worksheet!.Descendants<Row>().Any()).Worksheet!.Descendants<Row>().Skip(2).First().Elements<Cell>().ToList();
            Assert.Equal(("Visits saved", "0.5"), (cells[6].InnerText, cells[7].CellValue!.Text));
            Assert.Equal(CellValues.Number, cells[7].DataType!.Value);
        }

        string records = Encoding.UTF8.GetString((await fire.GetAsync($"/api/metrics/records?period={Last}&format=csv", ("Accept-Language", "en"))).Is(HttpStatusCode.OK).Bytes);
        string[][] rows = [.. records.TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(','))];
        Assert.Equal([(GivenFiles.Code(1), "carried out", "2", "finding"), (GivenFiles.Code(3), "open", "", "")], rows.Select(row => (row[3], row[6], row[11], row[19])));
        Assert.All(rows, row => Assert.Equal("fire", row[13]));
        Reply whole = (await (await jurisdiction.AsAsync("planner")).GetAsync($"/api/metrics/records?period={Last}&format=csv")).Is(HttpStatusCode.OK);
        Assert.Equal(5, Encoding.UTF8.GetString(whole.Bytes).TrimEnd().Split("\r\n").Length - 1);
    }

    private const int AllTrends = 12;

    /// <summary>Last week: a joint visit with findings and one of market's are recorded; one of fire's and an unannounced one of market's are open.</summary>
    private async Task<TestJurisdiction> OpenAsync()
    {
        TestJurisdiction jurisdiction = await app.NewJurisdiction().WithRegistryAsync(enterprises: 5);
        await new GivenPublication(app, jurisdiction).PublishAsync(
            Last,
            (GivenFiles.Code(1), "mon-am", ["SJ-01", "XF-01"]),
            (GivenFiles.Code(2), "mon-am", ["SJ-01"]),
            (GivenFiles.Code(3), "mon-am", ["XF-01"]),
            (GivenFiles.Code(4), "mon-am", ["SJ-09"]));
        Api planner = await jurisdiction.AsAsync("planner");
        await RecordAsync(planner, GivenFiles.Code(1), "SJ-01", "XF-01");
        await RecordAsync(planner, GivenFiles.Code(2), "SJ-01");
        return jurisdiction;
    }

    private static async Task RecordAsync(Api planner, string enterprise, params string[] matters)
    {
        string path = $"/api/weeks/{Last}/visits/{enterprise}";
        object body = new
        {
            carriedOut = true,
            date = Last.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            results = matters.Select(matter => new { request = GivenPublication.RequestOf(enterprise, matter), result = "finding", note = "消防通道堵塞" }).ToArray(),
        };
        (await planner.PostAsync($"{path}/outcome", body, ("If-Match", (await planner.GetAsync(path)).ETag))).Is(HttpStatusCode.OK);
    }

    private static string Total(Reply reply, params string[] metrics) =>
        string.Join(' ', metrics.Select(metric => Figure(reply.Json.GetProperty("total"), metric).GetProperty("value").GetDecimal().ToString("0.##", CultureInfo.InvariantCulture)));

    private static JsonElement Figure(JsonElement row, string metric) => row.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("metric").GetString() == metric);

    private static string[] Ids(Reply reply, string rows) => [.. reply.Json.GetProperty(rows).EnumerateArray().Select(row => row.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
}
