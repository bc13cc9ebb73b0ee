using System.Globalization;
using System.Net;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Audit;
using Inspection.Functions.Tests.Faults;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.FieldWork;

/// <summary>The app is killed at every step of a visit, from the door to the enterprise's rating. Whoever had no answer sends the same again, and it counts once.</summary>
[Collection(KillSuite.Name)]
public sealed class KilledVisitTests(AppFixture app)
{
    private static readonly Week Week = GivenField.ThisWeek;
    private static readonly string Visit = $"/api/weeks/{Week}/visits/{GivenField.Enterprise}";

    [Fact]
    public async Task A_visit_is_entered_found_left_corrected_and_rated_once_however_often_the_process_ends()
    {
        var field = await GivenField.OpenAsync(app, "SJ-01");
        object arrival = field.Arrival();
        object result = GivenField.Result("SJ-01");
        object departure = new { at = GivenField.Ago(0) };
        await StepAsync(field.Home, "officer", GivenField.Path("arrival"), arrival, "k-arrival", Crash.JournalBeforeBatch, Crash.JournalAfterBatch);
        await StepAsync(field.Home, "officer", GivenField.Path("results"), result, "k-result", Crash.JournalAfterBatch);
        await StepAsync(field.Home, "officer", GivenField.Path("departure"), departure, "k-departure", Crash.JournalBeforeBatch);
        Api planner = await field.Home.AsAsync("planner");
        Reply closed = (await planner.GetAsync(Visit)).Is(HttpStatusCode.OK);
        Assert.Equal("posted", closed.Text("state"));

        object correction = new
        {
            carriedOut = true,
            date = closed.Text("date"),
            results = new[] { new { request = GivenPublication.RequestOf(GivenField.Enterprise, "SJ-01"), result = "rectify", rectifyBy = Week.Add(3).Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } },
        };
        await StepAsync(field.Home, "planner", $"{Visit}/outcome", correction, null, closed.ETag, Crash.JournalAfterBatch);
        Assert.Equal("rectify", (await planner.GetAsync(Visit)).Json.GetProperty("items")[0].GetProperty("result").GetString());

        object rating = new { stars = 4, text = "按时到达" };
        string path = $"/api/enterprise/visits/{Week}/rating";
        await StepAsync(field.Home, "enterprise-1", path, rating, null, null, Crash.JournalBeforeBatch, Crash.JournalAfterBatch);
        Api enterprise = await field.Home.AsAsync("enterprise-1");
        (await enterprise.PostAsync(path, rating)).Is(HttpStatusCode.OK);
        (await enterprise.PostAsync(path, new { stars = 5, text = "按时到达" })).Is(HttpStatusCode.Conflict, "rated");

        Assert.Equal(
            "visit.arrive 1, visit.find 1, visit.leave 1, visit.post 2",
            await StoredTrail.CountAsync(app, Partition.Ledger(field.Home.Id, Week.Monday.Year), "visit.arrive", "visit.find", "visit.leave", "visit.post"));
        Assert.Equal("visit.rate 1", await StoredTrail.CountAsync(app, Partition.Enterprises(field.Home.Id), "visit.rate"));
    }

    private Task StepAsync(TestJurisdiction home, string account, string path, object body, string key, params string[] points) => StepAsync(home, account, path, body, key, null, points);

    /// <summary>One call, of which the process dies at each point, and which the caller repeats then.</summary>
    private async Task StepAsync(TestJurisdiction home, string account, string path, object body, string? key, string? etag, params string[] points)
    {
        (string, string)[] headers = [.. key is null ? [] : new[] { ("Idempotency-Key", key) }, .. etag is null ? [] : new[] { ("If-Match", etag) }];
        foreach (string point in points)
        {
            await app.DieAtAsync(point, async doomed => await (await home.AsAsync(account, doomed)).PostAsync(path, body, headers));
        }

        (await (await home.AsAsync(account)).PostAsync(path, body, headers)).Is(HttpStatusCode.OK);
    }
}
