using System.Text;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Publication;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Ledger;
using Inspection.Functions.Tests.Plans;
using Inspection.Functions.Tests.Storage;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Functions.Tests.Publication;

/// <summary>What a publication does to the files that anyone may read.</summary>
public sealed class PublishEffectTests(StorageEmulator emulator)
{
    private static readonly Labels Names = GivenWeek.Labels(("H1", Visibility.Hidden));

    [Fact]
    public async Task A_plan_that_differs_in_hidden_visits_alone_leaves_no_trace_among_the_public_files()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        BlobContainer open = await OpenAsync(storage);
        await PublishAsync(storage, open, "d1", GivenWeek.Plan());
        string before = await FilesAsync(open);
        Plan plan = GivenWeek.Plan();
        Plan secret = plan with
        {
            Teams = [.. plan.Teams, plan.Teams[0] with { Id = "t2", Session = "tue-am", Visits = [plan.Teams[0].Visits[0] with { Enterprise = "e3", Requests = ["r4"] }] }],
            Deferred = [],
        };
        await PublishAsync(storage, open, "d2", secret);
        Assert.Equal(before, await FilesAsync(open));
        Assert.DoesNotContain("丙馆", before, StringComparison.Ordinal);
        Head head = await storage.Rows.HeadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("d2", 1L), (head.Text(PublishedHead.Draft), head.Number(PublishedHead.Version)));
    }

    [Fact]
    public async Task Every_change_that_the_public_may_see_is_a_new_version_that_points_to_a_new_file()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        BlobContainer open = await OpenAsync(storage);
        Plan both = GivenWeek.Plan();
        Plan one = both with { Teams = [both.Teams[0] with { Visits = [both.Teams[0].Visits[0]] }] };
        await PublishAsync(storage, open, "d1", both);
        await PublishAsync(storage, open, "d2", one);
        await PublishAsync(storage, open, "d3", both);
        Manifest manifest = (await Published(open).ManifestAsync("zhuji", TestContext.Current.CancellationToken))!.Manifest;
        Assert.Equal((3L, 3L), (manifest.Version, manifest.Of(GivenWeek.Id)!.Version));
        int calendars = 0;
        await foreach (BlobItem item in open.ListAsync("zhuji/", cancellationToken: TestContext.Current.CancellationToken))
        {
            calendars += Path.GetFileNameWithoutExtension(item.Name).Length == 64 ? 1 : 0;
        }

        Assert.Equal(3, calendars);
    }

    [Fact]
    public async Task A_publication_run_again_after_it_was_done_changes_nothing()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        BlobContainer open = await OpenAsync(storage);
        await PublishAsync(storage, open, "d1", GivenWeek.Plan());
        string before = await FilesAsync(open);
        Outcome owed = await storage.Journal.CommitAsync(
            storage.Change(), (_, _, _) => Task.FromResult(Decision.Commit("test", "d1", Answer.Empty, facts: [new Fact(DraftFacts.Publish, "d1")])), TestContext.Current.CancellationToken);
        Assert.IsType<Outcome.Done>(owed);
        await storage.Dispatcher(Effect(storage, open)).RunAsync(storage.Week, TestContext.Current.CancellationToken);
        Assert.Equal(before, await FilesAsync(open));
        Assert.Equal(DraftState.Published, await StateAsync(storage, "d1"));
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_the_approved_one_is_returned_and_not_shown()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        BlobContainer open = await OpenAsync(storage);
        Draft draft = await StoreAsync(storage, "d1", GivenWeek.Plan());
        await storage.Blobs.DeleteAsync($"zhuji/{draft.Plan}.json", TestContext.Current.CancellationToken);
        await storage.Blobs.PutIfAbsentAsync(
            $"zhuji/{draft.Plan}.json", BinaryData.FromBytes(PlanFormat.Write(GivenWeek.Plan() with { Seed = 9 })), "application/json", TestContext.Current.CancellationToken);
        await storage.Dispatcher(Effect(storage, open)).RunAsync(storage.Week, TestContext.Current.CancellationToken);
        Assert.Equal(DraftState.Returned, await StateAsync(storage, "d1"));
        Assert.Equal("", await FilesAsync(open));
    }

    private static async Task<BlobContainer> OpenAsync(GivenStorage storage)
    {
        var open = new BlobContainer(StoragePipeline.ForBlobs(storage.Connection), $"p{Guid.NewGuid():N}");
        await open.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        return open;
    }

    private static PublishedFiles Published(BlobContainer open) => new(open, new CalendarNames(new byte[32]));

    private static PublishEffect Effect(GivenStorage storage, BlobContainer open)
    {
        var collections = new CollectionStore(storage.Table, storage.Blobs, new CollectionCache(), new KeyedLock());
        return new PublishEffect(
            storage.Table, new DraftFiles(storage.Blobs), new RegisterStore(storage.Table, collections, storage.Time), new RuleStore(storage.Table, collections),
            new WeekPool(storage.Table, collections), new GivenLedger(storage).Caps,
            new CalendarPublisher(new DraftFiles(storage.Blobs), new LedgerStore(storage.Table, collections), Published(open), new CalendarSite(open, Published(open)), new VisitIds(new byte[32])), storage.Time, NullLogger<PublishEffect>.Instance);
    }

    private static async Task PublishAsync(GivenStorage storage, BlobContainer open, string id, Plan plan)
    {
        await StoreAsync(storage, id, plan);
        await storage.Dispatcher(Effect(storage, open)).RunAsync(storage.Week, TestContext.Current.CancellationToken);
        Assert.Equal(DraftState.Published, await StateAsync(storage, id));
    }

    /// <summary>Stores a draft that is to be published, as the approver's decision does.</summary>
    private static async Task<Draft> StoreAsync(GivenStorage storage, string id, Plan plan)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        var files = new DraftFiles(storage.Blobs);
        string snapshot = await files.PutAsync("zhuji", ProblemFormat.Write(GivenWeek.Problem()), cancel);
        string labels = await files.PutAsync("zhuji", DraftFiles.Write(Names), cancel);
        Draft draft = GivenDraft.Solved() with
        {
            Id = id,
            State = DraftState.Publishing,
            Inputs = new DraftInputs(4, 3, 3, snapshot, labels),
            Plan = await files.PutAsync("zhuji", PlanFormat.Write(plan), cancel),
            PublicLabels = labels,
            PublishedAt = DateTimeOffset.UnixEpoch.AddDays(id[^1]),
            PublishedBy = new Person("iss|approver", "approver"),
        };
        Outcome outcome = await storage.Journal.CommitAsync(
            storage.Change(),
            (_, _, _) => Task.FromResult(Decision.Commit("draft.publish", id, Answer.Empty, [TableTransactionAction.Add(DraftRows.ToRow(storage.Week, draft))], [DraftFacts.PublishOf(draft)])),
            cancel);
        Assert.IsType<Outcome.Done>(outcome);
        return draft;
    }

    private static async Task<DraftState> StateAsync(GivenStorage storage, string id) =>
        (await storage.Rows.DraftAsync(id, TestContext.Current.CancellationToken))!.Draft.State;

    /// <summary>Every public file with its version and content.</summary>
    private static async Task<string> FilesAsync(BlobContainer open)
    {
        var text = new StringBuilder();
        await foreach (BlobItem item in open.ListAsync("zhuji/", cancellationToken: TestContext.Current.CancellationToken))
        {
            Blob blob = (await open.GetAsync(item.Name, cancellationToken: TestContext.Current.CancellationToken))!;
            text.Append(item.Name).Append(' ').Append(blob.ETag).Append(' ').Append(blob.Content).Append('\n');
        }

        return text.ToString();
    }
}
