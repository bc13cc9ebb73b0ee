using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Sizes;

/// <summary>Fills a year's ledger of caps, and changes single visits of it, as another process of the platform would.</summary>
internal sealed class LedgerFill
{
    private static readonly Actor Office = new("sizes", "执法办", "office.planner");
    private readonly CollectionStore collections;
    private readonly LedgerStore ledgers;
    private readonly Journal journal;
    private readonly Partition partition;

    public LedgerFill(string connectionString, int year)
    {
        Year = year;
        var connection = StorageConnection.Parse(connectionString);
        var table = new TableClient(StoragePipeline.ForTables(connection), StorageNames.Table);
        var snapshots = new BlobContainer(StoragePipeline.ForBlobs(connection), StorageNames.Snapshots);
        var locks = new KeyedLock();
        collections = new CollectionStore(table, snapshots, new CollectionCache(), locks);
        ledgers = new LedgerStore(table, collections);
        journal = new Journal(table, new Markers(table, snapshots), new LivePartitions(table, TimeProvider.System), locks, TimeProvider.System, NullLogger<Journal>.Instance);
        partition = Partition.Ledger(AppUnderTest.City, year);
    }

    public int Year { get; }

    /// <summary>One visit of five is still to come, the others are carried out; one enterprise of five has several.</summary>
    public Task FillAsync(City city) => CommitAsync(async head => await collections.ReplaceAsync(
        LedgerStore.Visits, head, Enumerable.Range(0, city.Visits).Select(n => Entry(Visit(city, n), head)).OrderBy(entry => entry.Id, StringComparer.Ordinal), default));

    /// <summary>Cancels one visit that was to come.</summary>
    public Task CancelAsync(City city, int n) => CommitAsync(async head =>
    {
        var known = await ledgers.ReadAsync(Year, head, default);
        var id = Visit(city, n * 5).Id;
        var visit = known.ClaimsOn(City.Code(Enterprise(city, n * 5))).First(claim => claim.Id == id).Value;
        return CollectionStore.Change(LedgerStore.Visits, head, [Entry(visit with { State = LedgerState.Released }, head)]);
    });

    private async Task CommitAsync(Func<Head, Task<CollectionChange>> decide)
    {
        var change = Change.For(partition, Office, "sizes", null, []);
        var outcome = await journal.CommitAsync(change, async (head, _, _) =>
        {
            var put = await decide(head);
            return Decision.Commit("sizes", "visits", Functions.Storage.Answer.Empty, put.Rows, put.Facts, put.Head);
        }, default);
        if (outcome is not Outcome.Done)
        {
            throw new InvalidOperationException($"The ledger was not written: {outcome}");
        }
    }

    private static int Enterprise(City city, int n) => n % 5 == 4 ? n % (city.Enterprises / 10) : n % city.Enterprises;

    private LedgerVisit Visit(City city, int n)
    {
        var enterprise = Enterprise(city, n);
        var day = new DateOnly(Year, 1, 1).AddDays(n % 300);
        var ahead = n % 5 == 0;
        List<LedgerItem> items = [.. Enumerable.Range(0, 1 + (n % 3)).Select(item => (n * 3) + item).Select(matter => new LedgerItem(
            InspectionRequest.IdOf(City.Code(enterprise), City.Matter(matter % city.Matters)), City.Department(matter % city.Departments), City.Matter(matter % city.Matters),
            DepartmentLevel.County, n % 7 != 0, n % 7 != 0, n % 20 == 0))];
        var outcome = ahead ? null : new VisitOutcome([.. items.Select(item => new ItemOutcome(item.Request, n % 6 == 0 ? ItemResult.Finding : ItemResult.Pass, null, null))], null, "王一", DateTimeOffset.UnixEpoch);
        return new LedgerVisit(
            City.Code(enterprise), city.Name(enterprise), city.NameOfTown(enterprise), Week.Of(day).ToString(), "mon-am", day, $"d{n % 53:D2}-{n / city.Enterprises}{n % 5}",
            [$"o{n % city.Officers:D5}", $"o{(n + 1) % city.Officers:D5}"], items, ahead ? LedgerState.Reserved : LedgerState.Posted, outcome);
    }

    private static Entry<LedgerVisit> Entry(LedgerVisit visit, Head head) => new(visit.Id, visit, head.NextSeq, DateTimeOffset.UnixEpoch, Office.Name);
}
