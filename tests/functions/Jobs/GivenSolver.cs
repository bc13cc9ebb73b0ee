using Inspection.Functions.Drafts;
using Inspection.Functions.Jobs;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Plans;
using Inspection.Functions.Tests.Storage;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>A worker on real storage whose search is the test's own.</summary>
internal sealed class GivenSolver(GivenStorage storage, MakePlan search, TimeProvider? time = null)
{
    public const string Jurisdiction = "zhuji";
    public const string DraftId = "d1";

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public DraftFiles Files { get; } = new(storage.Blobs);

    public JobQueue Queue { get; } = new(storage.Connection, storage.Name);

    /// <summary>Stores a queued draft of <see cref="GivenWeek"/>, as an order would.</summary>
    public async Task QueueDraftAsync()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await Queue.CreateIfNotExistsAsync(cancel);
        string snapshot = await Files.PutAsync(Jurisdiction, ProblemFormat.Write(GivenWeek.Problem()), cancel);
        string labels = await Files.PutAsync(Jurisdiction, DraftFiles.Write(GivenWeek.Labels()), cancel);
        Draft draft = GivenDraft.Solved() with
        {
            Id = DraftId,
            State = DraftState.Queued,
            Plan = null,
            QueuedAt = _time.GetUtcNow(),
            Inputs = new DraftInputs(4, 3, 3, snapshot, labels),
        };
        Outcome outcome = await storage.Journal.CommitAsync(
            storage.Change(), (_, _, _) => Task.FromResult(Decision.Commit("draft.order", DraftId, Answer.Empty, [TableTransactionAction.Add(DraftRows.ToRow(storage.Week, draft))])), cancel);
        Assert.IsType<Outcome.Done>(outcome);
    }

    public Task<SolveEnd> DeliverAsync(int delivery = 1)
    {
        var jobs = new JobsOptions();
        var waiting = new WaitingDrafts(storage.Table, storage.Partitions, _time);
        var nudges = new Nudges(Queue, new JobMessages(new byte[32]), _time);
        var claims = new Claims(storage.Table, storage.Journal, jobs, _time);
        var job = new SolveJob(storage.Table, storage.Journal, claims, Files, waiting, nudges, search, jobs, new PlannerSettings(), _time, NullLogger<SolveJob>.Instance);
        return job.RunAsync(new JobMessage(1, JobMessage.Solve, DraftId, Jurisdiction, GivenWeek.Id, long.MaxValue, ""), delivery, CancellationToken.None);
    }

    public async Task<Draft> DraftAsync() => (await storage.Rows.DraftAsync(DraftId, TestContext.Current.CancellationToken))!.Draft;

    /// <summary>A plan in which nothing is served, which keeps every rule.</summary>
    public static Plan NothingServed(Problem problem) => new(
        problem.Id, PlanStatus.Feasible, 0, 1000, 0.1, 1, "test", new Breakdown(0, 0, 0, 0, 0), [],
        [.. problem.Requests.Select(r => new WaitingRequest(r.Id, WaitingCode.NoCapacity, "nobody is free", "more officers", false))]);
}

/// <summary>A clock that is ahead of the real one.</summary>
internal sealed class ClockAhead(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
