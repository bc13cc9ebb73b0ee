using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>What officers do with visits of a published week, put into real storage.</summary>
internal sealed class GivenVisits(AppFixture fixture, TestJurisdiction home)
{
    private readonly TableClient _table = new(StoragePipeline.ForTables(StorageConnection.Parse(fixture.ConnectionString)), StorageNames.Table);
    private readonly BlobContainer _blobs = new(StoragePipeline.ForBlobs(StorageConnection.Parse(fixture.ConnectionString)), StorageNames.Snapshots);

    /// <summary>The team comes.</summary>
    public async Task CheckInAsync(Week week, string enterprise, string session, DateTimeOffset at)
    {
        var partition = Partition.Ledger(home.Id, week.Session(session).Date.Year);
        var store = new LedgerStore(_table, new CollectionStore(_table, _blobs, new CollectionCache(), new KeyedLock()));
        var journal = new Journal(
            _table, new Markers(_table, _blobs), new LivePartitions(_table, TimeProvider.System), new KeyedLock(), TimeProvider.System, NullLogger<Journal>.Instance);
        Assert.IsType<Outcome.Done>(await journal.CommitAsync(
            Change.For(partition, new Actor("iss|officer", "朱庚", "officer"), "test", null, []),
            async (head, _, token) =>
            {
                var claim = (await store.CollectionAsync(head, token)).Entries.StartingWith(LedgerVisit.PrefixOf(enterprise)).Single(entry => entry.Value.Week == week.ToString() && entry.Value is { IsLive: true } visit && visit.Session == session);
                var put = CollectionStore.Change(LedgerStore.Visits, head, [claim with { Version = head.NextSeq, Value = claim.Value with { CheckIn = new VisitCheck(at, "o1", at) } }]);
                return Decision.Commit("visit.check-in", claim.Id, Answer.Empty, put.Rows, put.Facts, put.Head);
            },
            TestContext.Current.CancellationToken));
    }
}
