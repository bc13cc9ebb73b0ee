using System.Globalization;
using System.Net;
using System.Text.Json;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inspection.Functions.Tests.Faults;

/// <summary>Midnight, New Year and a week 53, lived through by an app whose clock is set.</summary>
[Collection(TimerSuite.Name)]
public sealed class ClockTests(AppFixture fixture)
{
    private readonly SetClock _clock = new();

    [Fact]
    public async Task At_midnight_in_China_the_week_changes_and_what_was_asked_before_stays_where_it_was()
    {
        _clock.Set(new DateTime(2026, 12, 20, 23, 50, 0));
        await using WebApplication app = await StartAsync();
        TestJurisdiction home = await fixture.NewJurisdiction().WithRegistryAsync();
        Api clerk = await AsAsync(home, app, "clerk");
        Assert.Equal("2026-W51", (await clerk.GetAsync("/api/weeks")).Is(HttpStatusCode.OK).Text("current"));
        Reply made = (await clerk.PostAsync("/api/weeks/2026-W52/requests", Request(1))).Is(HttpStatusCode.Created);
        (await clerk.PostAsync("/api/weeks/2027-W07/requests", Request(1))).Is(HttpStatusCode.BadRequest);

        _clock.Set(new DateTime(2026, 12, 21, 0, 0, 1));
        Assert.Equal("2026-W52", (await clerk.GetAsync("/api/weeks")).Is(HttpStatusCode.OK).Text("current"));
        Assert.Equal(made.Text("id"), (await clerk.GetAsync($"/api/weeks/2026-W52/requests/{made.Text("id")}")).Is(HttpStatusCode.OK).Text("id"));
        (await clerk.PostAsync("/api/weeks/2027-W07/requests", Request(1))).Is(HttpStatusCode.Created);
        (await clerk.PostAsync("/api/weeks/2026-W51/requests", Request(2))).Is(HttpStatusCode.BadRequest, "week-in-past");
    }

    [Fact]
    public async Task Week_53_is_planned_approved_and_published_over_new_year_with_its_true_days()
    {
        _clock.Set(new DateTime(2026, 12, 24, 16, 0, 0));
        await using WebApplication app = await StartAsync();
        TestJurisdiction home = await fixture.NewJurisdiction().WithRegistryAsync(5);
        Api planner = await AsAsync(home, app, "planner");
        (await planner.UploadAsync("/api/registry/officers/import", "officers.csv", Officers)).Is(HttpStatusCode.OK);
        foreach (int n in Enumerable.Range(1, 4))
        {
            (await planner.PostAsync("/api/weeks/2026-W53/requests", new { enterprise = GivenFiles.Code(n), matter = "SJ-01", sessions = new[] { "fri-am", "fri-pm" }, mandatory = true })).Is(HttpStatusCode.Created);
        }

        string draft = (await planner.PostAsync("/api/weeks/2026-W53/drafts", new { name = "跨年", seconds = 5, seed = 1 })).Is(HttpStatusCode.Accepted).Text("id");
        var mail = new SolveMail(fixture.ConnectionString);
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(AddressOf(app), (await mail.TakeAsync(draft))!)).Status);

        // It is solved before midnight and signed after.
        _clock.Set(new DateTime(2026, 12, 25, 0, 0, 5));
        await ActAsync(planner, draft, "submit");
        Api approver = await AsAsync(home, app, "approver");
        await ActAsync(approver, draft, "approve");
        await ActAsync(approver, draft, "publish");

        Reply calendar = (await new Api(AddressOf(app)).GetAsync($"/api/public/{home.Id}/calendar/2026-W53")).Is(HttpStatusCode.OK);
        JsonElement[] days = [.. calendar.Json.GetProperty("days").EnumerateArray()];
        Assert.Equal(["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01"], days.Select(day => day.GetProperty("date").GetString()));
        int friday = days[^1].GetProperty("sessions").EnumerateArray().Sum(session => session.GetProperty("visits").GetArrayLength());
        int waiting = (await planner.GetAsync($"/api/weeks/2026-W53/drafts/{draft}/plan")).Is(HttpStatusCode.OK).Json.GetProperty("waiting").GetArrayLength();
        Assert.InRange(friday, 1, 4);
        Assert.Equal(4, friday + waiting);

        // A visit on New Year's Day uses up the caps of the new year, and nothing of the old one.
        Assert.Equal((0, friday), (await ReservedAsync(planner, 2026), await ReservedAsync(planner, 2027)));
        Assert.Equal("2027-W01", Week.Parse("2026-W53", CultureInfo.InvariantCulture).Add(1).ToString());
    }

    /// <summary>Two who work on every half day.</summary>
    private const string Officers = "人员编号,姓名,驻地,证件,可用时段,每周最多半天,部门编号\no1,朱庚,diankou,市场监管:2030-07-28,,,market\no2,罗辛,diankou,市场监管:2034-05-28,,,market\n";

    private static object Request(int n) => new { enterprise = GivenFiles.Code(n), matter = "SJ-01" };

    private static async Task<int> ReservedAsync(Api planner, int year) =>
        (await planner.GetAsync($"/api/ledger/overview?year={year}")).Is(HttpStatusCode.OK).Json.GetProperty("totals").GetProperty("reserved").GetInt32();

    private static async Task ActAsync(Api api, string draft, string action)
    {
        Reply now = (await api.GetAsync($"/api/weeks/2026-W53/drafts/{draft}")).Is(HttpStatusCode.OK);
        (await api.PostAsync($"/api/weeks/2026-W53/drafts/{draft}/{action}", new { fingerprint = now.Text("fingerprint") }, ("If-Match", now.ETag))).Is(HttpStatusCode.OK);
    }

    private static async Task<Api> AsAsync(TestJurisdiction home, WebApplication app, string account) => await home.AsAsync(account, AddressOf(app));

    private static Uri AddressOf(WebApplication app) => new(app.Urls.First());

    /// <summary>The app in this process. Tokens are real and judged by the real clock.</summary>
    private async Task<WebApplication> StartAsync()
    {
        WebApplication app = InspectionApp.Build(fixture.ArgumentsOf(AppProcess.FreePort()), builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(_clock);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
