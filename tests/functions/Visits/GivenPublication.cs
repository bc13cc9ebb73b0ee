using System.Net;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jobs;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Jobs;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Functions.Tests.Visits;

/// <summary>
/// Plans that were approved, put into real storage without a search, and published by the approver through the API. So a visit may lie in the past, which
/// it does in no plan that is asked for.
/// </summary>
internal sealed class GivenPublication(AppFixture fixture, TestJurisdiction home)
{
    private readonly string jurisdiction = home.Id;
    private readonly TableClient _table = new(StoragePipeline.ForTables(StorageConnection.Parse(fixture.ConnectionString)), StorageNames.Table);
    private readonly BlobContainer _blobs = new(StoragePipeline.ForBlobs(StorageConnection.Parse(fixture.ConnectionString)), StorageNames.Snapshots);

    /// <summary>Requests that the next plan leaves out: enterprise and matter.</summary>
    public (string Enterprise, string Matter)[] Left { get; set; } = [];

    /// <summary>Officers who are sent to an enterprise.</summary>
    public Func<string, string[]> OfficersFor { get; set; } = _ => ["o1", "o2"];

    public static Week LastWeek => Week.Current(TimeProvider.System).Add(-1);

    /// <summary>Stores a plan that was approved and returns the draft's id.</summary>
    /// <param name="visits">Enterprise, half day, and its matters: market's SJ-01 and SJ-05, fire's XF-01, market's unannounced SJ-09.</param>
    public async Task<string> ApproveAsync(Week week, params (string Enterprise, string Session, string[] Matters)[] visits)
    {
        string id = $"d{Guid.NewGuid():N}"[..12];
        var sessions = week.Sessions(WorkCalendar.Weekdays);
        (string Enterprise, string Session, string Matter)[] requests = [.. visits.SelectMany(visit => visit.Matters.Select(matter => (visit.Enterprise, visit.Session, matter)))];
        (string Enterprise, string Matter)[] asked = [.. requests.Select(request => (request.Enterprise, request.Matter)), .. Left];
        var problem = ProblemSnapshot.Build(GivenWeek.Facts() with
        {
            Sessions = sessions,
            Departments = [new("market", "市场监管"), new("fire", "消防救援")],
            Enterprises = [.. asked.Select(request => request.Enterprise).Distinct().Select(code => GivenWeek.Enterprise(code))],
            Requests = [.. asked.Select(request => GivenWeek.Request(RequestOf(request.Enterprise, request.Matter), request.Enterprise, DepartmentOf(request.Matter)))],
        });
        var plan = GivenWeek.Plan() with
        {
            Teams =
            [
                .. visits.Select((visit, n) => GivenWeek.Plan().Teams[0] with
                {
                    Id = $"t{n}",
                    Session = visit.Session,
                    Officers = OfficersFor(visit.Enterprise),
                    Visits = [GivenWeek.Plan().Teams[0].Visits[0] with { Enterprise = visit.Enterprise, Requests = [.. visit.Matters.Select(matter => RequestOf(visit.Enterprise, matter))] }],
                }),
            ],
            Deferred = [.. Left.Select(left => GivenWeek.Plan().Deferred[0] with { Request = RequestOf(left.Enterprise, left.Matter) })],
        };
        var labels = new Labels(
            new Named(jurisdiction, "测试县"),
            [new("market", "市场监督管理局", "市监"), new("fire", "消防救援大队", "消防")],
            [new("SJ-01", "食品生产检查", Visibility.Date), new("SJ-05", "年度检查", Visibility.Date), new("XF-01", "消防监督检查", Visibility.Week), new("SJ-09", "突击检查", Visibility.Hidden)],
            [.. asked.Select(request => request.Enterprise).Distinct().Select(code => new EnterpriseLabel(code, $"企业{code[^4..]}", "示例路1号", "店口镇"))],
            [.. asked.Select(request => new RequestLabel(RequestOf(request.Enterprise, request.Matter), request.Matter))]);
        var files = new DraftFiles(_blobs);
        string labelsHash = await files.PutAsync(jurisdiction, DraftFiles.Write(labels), Cancel);
        var draft = GivenDraft.Solved() with
        {
            Id = id,
            Week = week.ToString(),
            State = DraftState.Approved,
            Inputs = new DraftInputs(requests.Length, visits.Length, 3, await files.PutAsync(jurisdiction, ProblemFormat.Write(problem), Cancel), labelsHash),
            Plan = await files.PutAsync(jurisdiction, PlanFormat.Write(plan), Cancel),
            ApprovedBy = new Person("iss|approver", "何立"),
        };
        var partition = Partition.Week(jurisdiction, week.ToString());
        await CommitAsync(partition, _ => Decision.Commit("draft.approve", id, Answer.Empty, [TableTransactionAction.Add(DraftRows.ToRow(partition, draft))]));
        return id;
    }

    /// <summary>Puts requests into the pool of a week, which the API does for no week that is over.</summary>
    public Task PutAsync(Week week, params InspectionRequest[] requests) => CommitAsync(Partition.Week(jurisdiction, week.ToString()), head =>
    {
        var put = PoolChanges.Put(head, requests, requests.Length, TimeProvider.System.GetUtcNow(), "陈晓");
        return Decision.Commit("test", "requests", Answer.Empty, put.Rows, put.Facts, put.Head);
    });

    private async Task CommitAsync(Partition partition, Func<Head, Decision> decide)
    {
        var journal = new Journal(
            _table, new Markers(_table, _blobs), new LivePartitions(_table, TimeProvider.System), new KeyedLock(), TimeProvider.System, NullLogger<Journal>.Instance);
        Assert.IsType<Outcome.Done>(await journal.CommitAsync(
            Change.For(partition, new Actor("iss|approver", "何立", "office.approver"), "test", null, []), (head, _, _) => Task.FromResult(decide(head)), Cancel));
    }

    /// <summary>Approves a plan and publishes it.</summary>
    public async Task<Draft> PublishAsync(Week week, params (string Enterprise, string Session, string[] Matters)[] visits)
    {
        string id = await ApproveAsync(week, visits);
        await PublishAsync(week, id);
        Draft draft = await DraftAsync(week, id);

        // On a busy machine the call may answer before the calendar is written; the timer goes on.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (draft.State is DraftState.Publishing)
        {
            limit.Token.ThrowIfCancellationRequested();
            await SolveMail.SweepAsync(fixture.App.Address);
            draft = await DraftAsync(week, id);
        }

        return draft;
    }

    /// <summary>The approver's call, through one process of the app. In a week that has begun the office has decided already, and the app carries it out.</summary>
    public async Task PublishAsync(Week week, string id, AppProcess? process = null)
    {
        if (week.CompareTo(Week.Current(TimeProvider.System)) > 0)
        {
            Api approver = await home.AsAsync("approver", process);
            Reply draft = (await approver.GetAsync($"/api/weeks/{week}/drafts/{id}")).Is(HttpStatusCode.OK);
            Reply answer = await approver.PostAsync($"/api/weeks/{week}/drafts/{id}/publish", new { fingerprint = draft.Text("fingerprint") }, ("If-Match", draft.ETag));
            Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Accepted]);
            return;
        }

        var partition = Partition.Week(jurisdiction, week.ToString());
        StoredDraft approved = (await new PartitionReader(_table, partition).DraftAsync(id, Cancel))!;
        Draft publishing = approved.Draft.After(DraftAction.Publish, DraftState.Publishing, approved.Draft.ApprovedBy!, null, TimeProvider.System.GetUtcNow())
            with { PublicLabels = approved.Draft.Inputs.Labels };
        await CommitAsync(partition, _ => Decision.Commit("draft.publish", id, Answer.Empty, [DraftRows.Replace(partition, approved, publishing)], [DraftFacts.PublishOf(publishing)]));
        string message = fixture.Messages.Write(id, jurisdiction, week.ToString(), TimeProvider.System.GetUtcNow().AddHours(1), JobMessage.Dispatch);
        Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync((process ?? fixture.App).Address, message)).Status);
    }

    public async Task<Draft> DraftAsync(Week week, string id) =>
        (await new PartitionReader(_table, Partition.Week(jurisdiction, week.ToString())).DraftAsync(id, Cancel))!.Draft;

    public static string RequestOf(string enterprise, string matter) => InspectionRequest.IdOf(enterprise, matter);

    public static string WordsOf(Draft draft, Language language) => draft.Failure!.Words!.Value.In(language);

    private static string DepartmentOf(string matter) => matter.StartsWith("SJ", StringComparison.Ordinal) ? "market" : "fire";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
