using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Letters;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Ledger;
using Inspection.Functions.Tests.Requests;
using Inspection.Functions.Tests.Storage;

namespace Inspection.Functions.Tests.Letters;

/// <summary>Letters raised by time alone, against real storage.</summary>
public sealed class LetterSweepTests(StorageEmulator emulator)
{
    private const string Home = GivenLedger.Jurisdiction;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_raises_one_letter_for_an_occasion_however_often_and_in_how_many_processes_the_sweep_runs()
    {
        using var storage = await GivenStorage.NewAsync(emulator);
        await RegisterAsync(storage, "market", "fire");
        var ledger = new GivenLedger(storage);
        await ledger.PublishAsync(
            GivenLedger.Plan("2026-W40", "d1",
                GivenLedger.Visit("e1", "2026-W40", items: [GivenLedger.Item(request: "a"), GivenLedger.Item("fire", "M2", request: "b")]),
                GivenLedger.Visit("e2", "2026-W40", items: [GivenLedger.Item(request: "c")]),
                GivenLedger.Visit("e3", "2026-W40", items: [GivenLedger.Item("gone", request: "d")])),
            GivenLedger.Limits());
        await SweepAsync(storage, "2026-10-13T08:00:00Z");
        Assert.Empty(await LettersAsync(storage));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SweepAsync(storage, "2026-10-16T01:00:00Z")));
        await SweepAsync(storage, "2026-10-17T01:00:00Z");
        Assert.Equal(["2026-demand-0001 fire 1", "2026-demand-0002 market 2"], (await LettersAsync(storage)).Select(entry => $"{entry.Id} {entry.Value.Department} {entry.Value.Cases.Count}"));
        Assert.Equal(2, (await storage.Dispatcher().OwedAsync(Partition.Letters(Home, 2026), Cancel)).Count(owed => owed.Fact.Kind == NoticeFact.FactKind));
    }

    [Fact]
    public async Task An_unanswered_letter_is_reminded_of_once_when_its_day_is_over_in_the_year_after_too()
    {
        using var storage = await GivenStorage.NewAsync(emulator);
        await RegisterAsync(storage, "market");
        await new GivenLedger(storage).PublishAsync(GivenLedger.Plan("2026-W50", "d1", GivenLedger.Visit("e1", "2026-W50")), GivenLedger.Limits());
        await SweepAsync(storage, "2026-12-28T01:00:00Z");
        Assert.Equal(new DateOnly(2027, 1, 7), Assert.Single(await LettersAsync(storage)).Value.Due);
        await SweepAsync(storage, "2027-01-07T01:00:00Z");
        Assert.Equal(["raise"], await StepsAsync());
        await SweepAsync(storage, "2027-01-08T01:00:00Z");
        await SweepAsync(storage, "2027-01-09T01:00:00Z");
        Assert.Equal(["raise", "remind"], await StepsAsync());
        Assert.Empty(await LettersAsync(storage, 2027));

        async Task<IEnumerable<string>> StepsAsync() => Assert.Single(await LettersAsync(storage)).Value.Steps.Select(step => step.Action);
    }

    [Fact]
    public async Task A_reminder_of_late_requests_which_auditors_read_speaks_of_no_unannounced_check()
    {
        using var storage = await GivenStorage.NewAsync(emulator);
        await RegisterAsync(storage, "market", "fire");
        await CommitAsync(storage, Partition.Registry(Home), head => CollectionStore.Change(RegisterCollections.Matters, head,
            [Matter("M1", Visibility.Date, head), Matter("M9", Visibility.Hidden, head)]));
        await CommitAsync(storage, Partition.Week(Home, "2026-W42"), head => PoolChanges.Put(head,
            [.. Enumerable.Range(1, 3).Select(n => Request(n, "market", "M1")), Request(4, "market", "M9"), .. Enumerable.Range(5, 3).Select(n => Request(n, "fire", "M9"))], 7, default, ""));
        await SweepAsync(storage, "2026-10-12T01:00:00Z");
        var letter = Assert.Single(await LettersAsync(storage)).Value;
        Assert.Equal(("market", "e1 e2 e3"), (letter.Department, string.Join(' ', letter.Cases.Select(one => one.Enterprise))));

        static Entry<MatterEntry> Matter(string code, Visibility visibility, Head head) =>
            new(code, new MatterEntry(code, "market", [new MatterVersion(DateOnly.MinValue, code, new LegalBasis("法", "条"), "market", 40, 10, visibility)]), head.NextSeq, default, "");
        static InspectionRequest Request(int n, string department, string matter) => new(
            $"r{n}", $"e{n}", $"企业{n}", department, matter, "检查", "market", 60, 40, false, null, null, DateTimeOffset.Parse("2026-10-11T09:00:00+08:00", CultureInfo.InvariantCulture), "陈晓", "form", false, "");
    }

    private static async Task SweepAsync(GivenStorage given, string now)
    {
        using var storage = given.At(new FixedTime(now));
        var collections = Collections(storage);
        var (registers, rules) = (new RegisterStore(storage.Table, collections, storage.Time), new RuleStore(storage.Table, collections));
        var sweep = new LetterSweep(
            Book(storage), new LedgerStore(storage.Table, collections), new WeekPool(storage.Table, collections), registers, rules, storage.Table, storage.Dispatcher());
        foreach (int year in (int[])[2026, 2027])
        {
            await sweep.SweepAsync(Partition.Letters(Home, year), Cancel);
        }
    }

    private static async Task<IReadOnlyList<Entry<Letter>>> LettersAsync(GivenStorage storage, int year = 2026) =>
        [.. (await Book(storage).ReadAsync(Home, year, Cancel)).Entries.Values];

    private static Task RegisterAsync(GivenStorage storage, params string[] departments) => CommitAsync(storage, Partition.Registry(Home), head =>
        CollectionStore.Change(RegisterCollections.Departments, head, departments.Select(id => new Entry<DepartmentEntry>(id, new DepartmentEntry(id, id, id), head.NextSeq, default, ""))));

    private static async Task CommitAsync(GivenStorage storage, Partition partition, Func<Head, CollectionChange> change) =>
        Assert.IsType<Outcome.Done>(await storage.Journal.CommitAsync(
            Change.For(partition, GivenLedger.Office, "test", null, []),
            (head, _, _) =>
            {
                var put = change(head);
                return Task.FromResult(Decision.Commit("test", "given", Answer.Empty, put.Rows, put.Facts, put.Head));
            },
            Cancel));

    private static LetterBook Book(GivenStorage storage) => new(storage.Journal, storage.Table, Collections(storage), storage.Time);

    private static CollectionStore Collections(GivenStorage storage) => new(storage.Table, storage.Blobs, new CollectionCache(), new KeyedLock());
}
