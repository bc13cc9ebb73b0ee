using System.Net;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Audit;
using Inspection.Functions.Tests.Faults;
using Inspection.Functions.Tests.FieldWork;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>
/// The timer's run dies while it makes reports and raises letters, weeks after the visits, with the clock set ahead. It has a storage of its own: such a run goes
/// through every jurisdiction, and the hold that it dies with keeps others out for some minutes.
/// </summary>
[Collection(KillSuite.Name)]
public sealed class KilledSweepTests(KilledSweepTests.OwnStorage own) : IClassFixture<KilledSweepTests.OwnStorage>
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(25);
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Reports_and_letters_by_rule_are_made_once_though_one_run_after_the_other_dies_on_them()
    {
        var field = await GivenField.OpenAsync(own.Apps);
        TestJurisdiction home = field.Home;
        TimeSpan ahead = Later;
        foreach (string point in (string[])[Crash.JournalBeforeBatch, Crash.JournalAfterBatch, Crash.DispatchAfterEffect, $"{Crash.JournalAfterBatch}:3"])
        {
            ahead += Hold;
            await own.Apps.DieAtAsync(point, doomed => SolveMail.SweepAsync(doomed.Address), ("Clock__Ahead", ahead.ToString("c")));
        }

        var clock = new SetClock();
        clock.Set(Jurisdictions.Week.Now(TimeProvider.System) + ahead);
        await using WebApplication heir = await StartAsync(clock);
        var address = new Uri(heir.Urls.First());
        string left = await home.StoredAsync();
        await SolveMail.SweepAsync(address);
        Assert.Equal(left, await home.StoredAsync());

        clock.Set(Jurisdictions.Week.Now(TimeProvider.System) + ahead + Hold);
        await SolveMail.SweepAsync(address);
        string done = await home.StoredAsync();
        Assert.NotEqual(left, done);
        await Task.WhenAll(SolveMail.SweepAsync(address), SolveMail.SweepAsync(address));
        Assert.Equal(done, await home.StoredAsync());

        Api planner = await home.AsAsync("planner", address);
        string[] letters = Texts(await planner.GetAsync("/api/letters?limit=200"), "number");
        Assert.Equal(["1号", "2号"], letters.Select(number => number.Split('〕')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(["fire", "market"], Texts(await planner.GetAsync("/api/letters?limit=200"), "department").Order(StringComparer.Ordinal));
        string[] reports = Texts(await planner.GetAsync("/api/reports"), "id");
        Assert.Contains(GivenField.ThisWeek.ToString(), reports);
        Assert.Equal(reports.Distinct(), reports);

        string[] told = Texts(await planner.GetAsync("/api/notices?limit=200"), "kind");
        Assert.Equal((2, reports.Length), (told.Count(kind => kind == "letterRaised"), told.Count(kind => kind == "reportMade")));
        int year = Jurisdictions.Week.Now(clock).Year;
        Assert.Equal("letter.raise 2", await StoredTrail.CountAsync(own.Apps, Partition.Letters(home.Id, year), "letter.raise"));
        Assert.Equal($"report.make {reports.Length}", await StoredTrail.CountAsync(own.Apps, Partition.Reports(home.Id), "report.make"));
    }

    private static string[] Texts(Reply list, string member) =>
        [.. list.Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];

    /// <summary>The app in this process, whose clock is set. Tokens are real, so they are judged by the real one.</summary>
    private async Task<WebApplication> StartAsync(SetClock clock)
    {
        WebApplication app = InspectionApp.Build(own.Apps.ArgumentsOf(AppProcess.FreePort()), builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.TimeProvider = TimeProvider.System);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>A storage that no other test has.</summary>
    public sealed class OwnStorage : IAsyncLifetime
    {
        internal AppFixture Apps { get; } = new();

        public ValueTask InitializeAsync() => Apps.InitializeAsync();

        public ValueTask DisposeAsync() => Apps.DisposeAsync();
    }
}
