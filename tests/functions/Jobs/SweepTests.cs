using Inspection.Functions.Drafts;
using Inspection.Functions.Jobs;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Functions.Tests.Jobs;

public sealed class SweepTests(StorageEmulator emulator)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_row_that_nobody_can_read_does_not_keep_the_sweep_from_other_jurisdictions()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using GivenStorage fresh = await GivenStorage.NewAsync(emulator);
        using GivenStorage storage = fresh.At(new StoppedClock(Now));
        var first = Partition.Week("anji", storage.Week.Value.Split('|')[^1]);
        await storage.Partitions.RegisterAsync(first, cancel);
        await storage.Partitions.RegisterAsync(storage.Week, cancel);
        await storage.Table.AddEntityAsync(new TableEntity(first, DraftRows.KeyOf("spoilt")) { ["Data"] = "{" }, cancel);
        Draft forgotten = GivenDraft.Solved() with { Id = "d1", State = DraftState.Queued, Plan = null, QueuedAt = Now - Sweep.Patience - TimeSpan.FromSeconds(1) };
        await storage.Table.AddEntityAsync(DraftRows.ToRow(storage.Week, forgotten), cancel);

        var queue = new JobQueue(storage.Connection, storage.Name);
        await queue.CreateIfNotExistsAsync(cancel);
        var nudges = new Nudges(queue, new JobMessages(new byte[32]), storage.Time);
        var sweep = new Sweep(storage.Table, storage.Partitions, storage.Dispatcher(), new SweepLease(storage.Table, storage.Time), nudges, [], storage.Time, NullLogger<Sweep>.Instance);
        SweepReport report = await sweep.RunAsync(cancel);

        Assert.Equal((true, 1), (report.Ran, report.Nudges));
        Assert.Single(await queue.PeekAsync(cancellationToken: cancel));
    }
}
