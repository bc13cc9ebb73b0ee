using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Metrics;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Ledger;
using Inspection.Functions.Tests.Requests;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.Metrics;

/// <summary>Reports that time alone makes, against real storage.</summary>
public sealed class ReportTests(StorageEmulator emulator)
{
    private const string Home = GivenLedger.Jurisdiction;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_made_once_on_the_morning_after_its_period_and_later_records_leave_it_as_it_is()
    {
        using var storage = await GivenStorage.NewAsync(emulator);
        var ledger = new GivenLedger(storage);
        await ledger.PublishAsync(GivenLedger.Plan("2026-W40", "d1", GivenLedger.Visit("e1", "2026-W40", "mon-am")), GivenLedger.Limits());
        await SweepAsync(storage, "2026-10-04T21:59:00Z");
        Assert.Equal(["2026-Q3", "2026-09"], (await ReportsAsync(storage)).Select(entry => entry.Id).Order(StringComparer.Ordinal).Reverse());

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SweepAsync(storage, "2026-10-04T22:00:00Z")));
        var week = (await ReportsAsync(storage)).Single(entry => entry.Id == "2026-W40");
        var before = await ContentAsync(storage, week.Value);
        Assert.Equal(1, Figure(before, "open-outcomes"));

        var stored = await ledger.Records.FindAsync(Home, Week.Parse("2026-W40", null), "e1", null, Cancel);
        var visit = stored!.Entry.Value;
        Assert.IsType<Outcome.Done>(await ledger.Records.RecordAsync(
            Home, stored, stored.Entry.ETag,
            visit with { State = LedgerState.Posted, Outcome = new VisitOutcome([.. visit.Items.Select(item => new ItemOutcome(item.Request, ItemResult.Pass, null, null))], null, "朱庚", default) },
            GivenLedger.Office, "k1", Cancel));
        await SweepAsync(storage, "2026-10-05T22:00:00Z");
        var after = (await ReportsAsync(storage)).Single(entry => entry.Id == "2026-W40");
        Assert.Equal((week.Value.Hash, week.Value.MadeAt, week.Version), (after.Value.Hash, after.Value.MadeAt, after.Version));
        Assert.Equal(1, Figure(await ContentAsync(storage, after.Value), "open-outcomes"));
    }

    [Fact]
    public async Task Weeks_in_which_nothing_ran_are_made_up_for_and_a_jurisdiction_without_visits_has_no_report()
    {
        using var storage = await GivenStorage.NewAsync(emulator);
        await SweepAsync(storage, "2026-11-02T01:00:00Z");
        Assert.Empty(await ReportsAsync(storage));
        await new GivenLedger(storage).PublishAsync(GivenLedger.Plan("2026-W52", "d1", GivenLedger.Visit("e1", "2026-W52", "mon-am")), GivenLedger.Limits());
        await SweepAsync(storage, "2027-01-12T01:00:00Z");
        Assert.Equal(["2026-12", "2026-Q4", "2026-W52", "2026-W53", "2027-W01"], (await ReportsAsync(storage)).Select(entry => entry.Id).Order(StringComparer.Ordinal));
    }

    private static async Task SweepAsync(GivenStorage given, string now)
    {
        using var storage = given.At(new FixedTime(now));
        var collections = Collections(storage);
        var reading = new MetricReading(
            storage.Table, new SightedLedgers(new LedgerStore(storage.Table, collections), storage.Time), new RegisterStore(storage.Table, collections, storage.Time), new RuleStore(storage.Table, collections), storage.Time);
        await new ReportSweep(Book(storage), reading, storage.Dispatcher()).SweepAsync(Partition.Reports(Home), Cancel);
    }

    private static decimal? Figure(ReportContent content, string metric) =>
        content.In(Language.En).Total.Figures.Single(figure => figure.Metric == metric).Value;

    private static Task<ReportContent> ContentAsync(GivenStorage storage, Report report) => Book(storage).ContentAsync(Home, report, Cancel);

    private static async Task<IReadOnlyList<Entry<Report>>> ReportsAsync(GivenStorage storage) => [.. (await Book(storage).ReadAsync(Home, Cancel)).Entries.Values];

    private static ReportBook Book(GivenStorage storage) => new(storage.Journal, storage.Table, Collections(storage), storage.Blobs, storage.Time);

    private static CollectionStore Collections(GivenStorage storage) => new(storage.Table, storage.Blobs, new CollectionCache(), new KeyedLock());
}
