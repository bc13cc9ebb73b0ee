using System.Globalization;
using System.Net;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Jobs;
using Inspection.Functions.Tests.Notices;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.FieldWork;

/// <summary>What follows from a visit by itself: a check again on its day, a case handed over, an officer who does not come a third time.</summary>
[Collection(TimerSuite.Name)]
public sealed class AfterVisitTests(AppFixture app)
{
    /// <summary>A Wednesday in three weeks.</summary>
    private static readonly DateOnly Due = GivenField.ThisWeek.Add(3).Monday.AddDays(2);

    private static readonly string Request = GivenPublication.RequestOf(GivenField.Enterprise, "XF-01");

    private static string OfficePath => $"/api/weeks/{GivenField.ThisWeek}/visits/{GivenField.Enterprise}";

    [Fact]
    public async Task What_has_to_be_put_right_is_checked_again_from_its_day_on_and_a_correction_takes_the_request_along()
    {
        var field = await GivenField.OpenAsync(app);
        Api planner = await field.Home.AsAsync("planner");
        await field.CloseAsync(GivenField.ThisWeek, ("SJ-01", "pass", null), ("XF-01", "rectify", Due));
        Reply recheck = (await planner.GetAsync(PoolPath(Due))).Is(HttpStatusCode.OK);
        Assert.Equal(("recheck", true), (recheck.Text("kind"), recheck.Json.GetProperty("mandatory").GetBoolean()));
        Assert.Equal(["wed-am", "wed-pm", "thu-am", "thu-pm", "fri-am", "fri-pm"], recheck.Json.GetProperty("sessions").EnumerateArray().Select(one => one.GetString()));
        await SolveMail.SweepAsync(app.App.Address);
        Assert.Equal(1, (await planner.GetAsync($"/api/weeks/{Week.Of(Due)}/requests")).Number("total"));

        DateOnly later = Due.AddDays(12);
        await CorrectAsync(planner, "rectify", later);
        JsonElement corrected = (await planner.GetAsync(OfficePath)).Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("request").GetString() == Request);
        Assert.Equal(("IMG-2031", $"{Week.Of(later)}"), (corrected.GetProperty("photos")[0].GetString(), corrected.GetProperty("recheckWeek").GetString()));
        Assert.Equal("withdrawn", (await planner.GetAsync(PoolPath(Due))).Is(HttpStatusCode.OK).Text("status"));
        Assert.False((await planner.GetAsync(PoolPath(later))).Is(HttpStatusCode.OK).Json.TryGetProperty("sessions", out _));
        await CorrectAsync(planner, "pass", null);
        Assert.Equal("withdrawn", (await planner.GetAsync(PoolPath(later))).Is(HttpStatusCode.OK).Text("status"));
    }

    [Theory]
    [InlineData(Crash.VisitBeforeClosing)]
    [InlineData(Crash.RecheckBeforeRequest)]
    [InlineData(Crash.RecheckAfterRequest)]
    public async Task Killed_on_the_way_a_visit_is_closed_and_its_recheck_asked_for_once_by_the_sweep(string point)
    {
        var field = await GivenField.OpenAsync(app);
        Api officer = await field.Home.AsAsync("officer");
        (await officer.PostAsync(GivenField.Path("arrival"), field.Arrival())).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01"))).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("XF-01", "rectify", Due))).Is(HttpStatusCode.OK);
        object departure = new { at = GivenField.Ago(0) };
        await using (AppProcess doomed = await app.StartAppAsync(app.Authority, ("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point)))
        {
            Api there = await field.Home.AsAsync("officer", doomed);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => there.PostAsync(GivenField.Path("departure"), departure, ("Idempotency-Key", "d1")));
            await doomed.ExitedAsync();
        }

        await SolveMail.SweepAsync(app.App.Address);
        (await officer.PostAsync(GivenField.Path("departure"), departure, ("Idempotency-Key", "d1"))).Is(HttpStatusCode.OK);
        await SolveMail.SweepAsync(app.App.Address);
        Api planner = await field.Home.AsAsync("planner");
        Assert.Equal("posted", (await planner.GetAsync(OfficePath)).Text("state"));
        Reply all = (await planner.GetAsync($"/api/weeks/{Week.Of(Due)}/requests")).Is(HttpStatusCode.OK);
        Assert.Equal((1, Request), (all.Number("total"), all.Json.GetProperty("items")[0].GetProperty("id").GetString()));
        Assert.Single((await planner.GetAsync($"{PoolPath(Due)}/history")).Json.GetProperty("items").EnumerateArray().ToList());
    }

    [Fact]
    public async Task A_case_that_is_handed_over_reaches_the_webhook_of_its_department_once_and_signed()
    {
        await using AppProcess open = await app.StartAppAsync(app.Authority, ("Webhooks__AllowPrivate", "true"));
        await using var receiver = new WebhookReceiver();
        var field = await GivenField.OpenAsync(app);
        Reply entered = (await (await field.Home.AsAsync("planner", open)).PostAsync("/api/webhooks", new { url = receiver.Url, department = "fire" })).Is(HttpStatusCode.Created);
        string id = entered.Json.GetProperty("webhook").GetProperty("id").GetString()!;
        (await (await field.Home.AsAsync("approver", open)).PostAsync($"/api/webhooks/{id}/activate", new { }, ("If-Match", entered.ETag))).Is(HttpStatusCode.OK);

        Api officer = await field.Home.AsAsync("officer", open);
        (await officer.PostAsync(GivenField.Path("arrival"), field.Arrival())).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("SJ-01"))).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("results"), GivenField.Result("XF-01", "transfer"))).Is(HttpStatusCode.OK);
        (await officer.PostAsync(GivenField.Path("departure"), new { at = GivenField.Ago(0) })).Is(HttpStatusCode.OK);
        await SolveMail.SweepAsync(open.Address);

        Received one = Assert.Single(receiver.All);
        Assert.True(one.IsSignedWith(entered.Text("secret")));
        Assert.Equal(
            ("caseTransferred", "fire", $"{GivenField.ThisWeek}", Request),
            (one.Json.GetProperty("type").GetString(), one.Json.GetProperty("department").GetString(), one.Json.GetProperty("week").GetString(), one.Json.GetProperty("subject").GetString()));
    }

    [Fact]
    public async Task Officers_who_have_twice_found_nothing_are_not_sent_a_third_time()
    {
        var field = await GivenField.OpenAsync(app, "SJ-01");
        await field.PublishAsync(GivenPublication.LastWeek, "SJ-01");
        Api planner = await field.Home.AsAsync("planner");
        await field.CloseAsync(GivenField.ThisWeek, ("SJ-01", "pass", null));
        string path = $"/api/weeks/{GivenPublication.LastWeek}/visits/{GivenField.Enterprise}";
        (await planner.PostAsync(
            $"{path}/outcome",
            new { carriedOut = true, date = Text(GivenPublication.LastWeek.Monday), results = new[] { new { request = GivenPublication.RequestOf(GivenField.Enterprise, "SJ-01"), result = "pass" } } },
            ("If-Match", (await planner.GetAsync(path)).ETag))).Is(HttpStatusCode.OK);

        (await planner.PostAsync($"{TestJurisdiction.NextWeekPath}/requests", new { enterprise = GivenField.Enterprise, matter = "XF-01" })).Is(HttpStatusCode.Created);
        string pool = JsonSerializer.Serialize((await planner.GetAsync($"{TestJurisdiction.NextWeekPath}/pool")).Is(HttpStatusCode.OK).Json);
        Assert.Contains("third-visit-without-finding", pool, StringComparison.Ordinal);
    }

    private static string PoolPath(DateOnly day) => $"/api/weeks/{Week.Of(day)}/requests/{Request}";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The planner corrects what was found about the fire matter.</summary>
    private static async Task CorrectAsync(Api planner, string result, DateOnly? rectifyBy)
    {
        Reply now = (await planner.GetAsync(OfficePath)).Is(HttpStatusCode.OK);
        object body = new
        {
            carriedOut = true,
            date = now.Text("date"),
            results = new object[]
            {
                new { request = GivenPublication.RequestOf(GivenField.Enterprise, "SJ-01"), result = "pass" },
                rectifyBy is { } day ? new { request = Request, result, rectifyBy = Text(day) } : new { request = Request, result },
            },
        };
        (await planner.PostAsync($"{OfficePath}/outcome", body, ("If-Match", now.ETag))).Is(HttpStatusCode.OK);
    }
}
