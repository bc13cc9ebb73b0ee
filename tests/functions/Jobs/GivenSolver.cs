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
internal sealed class GivenSolver(GivenStorage storage, MakePlan search, TimeProvider? time = null, PlannerSettings? settings = null)
{
    public const string Jurisdiction = "zhuji";
    public const string DraftId = "d1";

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public DraftFiles Files { get; } = new(storage.Blobs);

    public JobQueue Queue { get; } = new(storage.Connection, storage.Name);

    /// <summary>Stores a queued draft of <see cref="GivenWeek"/>, or of another problem, as an order would.</summary>
    public async Task QueueDraftAsync(Problem? problem = null)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await Queue.CreateIfNotExistsAsync(cancel);
        string snapshot = await Files.PutAsync(Jurisdiction, ProblemFormat.Write(problem ?? GivenWeek.Problem()), cancel);
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

    public Task<SolveEnd> DeliverAsync(int delivery = 1) => Worker().RunAsync(MessageOf(JobMessage.Solve, DraftId), delivery, CancellationToken.None);

    public async Task<SolveEnd> DeliverPartAsync(int part, int delivery = 1)
    {
        var jobs = new JobsOptions();
        var claims = new PartClaims(storage.Table, storage.Journal, jobs, _time);
        using var job = new PartJob(storage.Table, storage.Journal, claims, Worker(), Files, search, jobs, settings ?? new PlannerSettings(), _time, NullLogger<PartJob>.Instance);
        return await job.RunAsync(MessageOf(JobMessage.SolvePart, new PartId(DraftId, part).ToString()), delivery, CancellationToken.None);
    }

    public async Task<SweepReport> SweepAsync()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await storage.Partitions.RegisterAsync(storage.Week, cancel);
        return await new Sweep(
            storage.Table, new LivePartitions(storage.Table, new StoppedClock(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero))), storage.Dispatcher(),
            new SweepLease(storage.Table, _time), Nudges(), [], _time, NullLogger<Sweep>.Instance).RunAsync(cancel);
    }

    public async Task<Draft> DraftAsync() => (await storage.Rows.DraftAsync(DraftId, TestContext.Current.CancellationToken))!.Draft;

    private SolveJob Worker()
    {
        var jobs = new JobsOptions();
        PlannerSettings planner = settings ?? new PlannerSettings();
        return new SolveJob(
            storage.Table, storage.Journal, new Claims(storage.Table, storage.Journal, jobs, _time), Files,
            new Divisions(storage.Table, storage.Journal, Files, Nudges(), planner, _time),
            new WaitingDrafts(storage.Table, storage.Partitions, _time), Nudges(), search, jobs, planner, _time, NullLogger<SolveJob>.Instance);
    }

    private Nudges Nudges() => new(Queue, new JobMessages(new byte[32]), _time);

    private static JobMessage MessageOf(string kind, string job) => new(1, kind, job, Jurisdiction, GivenWeek.Id, long.MaxValue, "");

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

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
