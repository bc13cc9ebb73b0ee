using Inspection.Functions.Drafts;
using Inspection.Functions.Jobs;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Plans;
using Inspection.Functions.Tests.Storage;
using Inspection.Scheduler;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>What comes of a solve whose search goes wrong, on real storage.</summary>
public sealed class SolveJobTests(StorageEmulator emulator)
{
    [Fact]
    public async Task A_plan_that_keeps_every_rule_is_stored_under_its_hash()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var solver = new GivenSolver(storage, (problem, _, _, _) => Task.FromResult(GivenSolver.NothingServed(problem)));
        await solver.QueueDraftAsync();
        Assert.Equal(SolveEnd.Done, await solver.DeliverAsync());
        Draft draft = await solver.DraftAsync();
        Assert.Equal(DraftState.Solved, draft.State);
        Plan plan = await solver.Files.PlanAsync(GivenSolver.Jurisdiction, draft.Plan!, TestContext.Current.CancellationToken);
        Assert.Equal(4, plan.Deferred.Count);
    }

    [Fact]
    public async Task A_plan_that_the_checker_refuses_is_never_stored()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        // Its drives and times are made up.
        var solver = new GivenSolver(storage, (problem, _, _, _) => Task.FromResult(GivenWeek.Plan()));
        await solver.QueueDraftAsync();
        int blobs = await BlobsAsync(storage);
        Assert.Equal(SolveEnd.Done, await solver.DeliverAsync());
        Draft draft = await solver.DraftAsync();
        Assert.Equal((DraftState.Failed, DraftFailures.CheckerRefused), (draft.State, draft.Failure!.Code));
        Assert.Contains("route-time", draft.Failure.Detail, StringComparison.Ordinal);
        Assert.Null(draft.Plan);
        Assert.Equal(blobs, await BlobsAsync(storage));
    }

    [Theory]
    [InlineData(false, DraftFailures.PlannerFailed)]
    [InlineData(true, DraftFailures.SolverFailed)]
    public async Task A_search_that_keeps_failing_is_tried_again_and_then_ends_with_its_reason(bool solver, string code)
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        int tries = 0;
        var worker = new GivenSolver(storage, (_, _, _, _) =>
        {
            tries++;
            throw solver ? new SolverFailedException("gone") : new InvalidOperationException("bug");
        });
        await worker.QueueDraftAsync();
        for (int delivery = 1; delivery <= 3; delivery++)
        {
            Assert.Equal(SolveEnd.Later, await worker.DeliverAsync(delivery));
        }

        Assert.Equal(SolveEnd.Done, await worker.DeliverAsync(4));
        Draft draft = await worker.DraftAsync();
        Assert.Equal((DraftState.Failed, code, 3), (draft.State, draft.Failure!.Code, tries));
    }

    [Fact]
    public async Task A_worker_that_was_taken_for_dead_cannot_write_over_its_heir()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var heir = new GivenSolver(storage.Elsewhere(), (problem, _, _, _) => Task.FromResult(GivenSolver.NothingServed(problem) with { Seed = 2 }), new ClockAhead(TimeSpan.FromMinutes(2)));
        var slow = new GivenSolver(storage, async (problem, _, _, _) =>
        {
            Assert.Equal(SolveEnd.Done, await heir.DeliverAsync());
            return GivenSolver.NothingServed(problem) with { Seed = 1 };
        });
        await slow.QueueDraftAsync();
        Assert.Equal(SolveEnd.Done, await slow.DeliverAsync());
        Draft draft = await slow.DraftAsync();
        Plan plan = await slow.Files.PlanAsync(GivenSolver.Jurisdiction, draft.Plan!, TestContext.Current.CancellationToken);
        Assert.Equal((DraftState.Solved, 2L, 2), (draft.State, draft.Epoch, plan.Seed));
        Assert.True((await storage.Audit.VerifyAsync(storage.Week, TestContext.Current.CancellationToken)).IsSound);
    }

    [Fact]
    public async Task A_delivery_while_another_process_holds_the_draft_comes_back_until_the_last()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var second = new GivenSolver(storage.Elsewhere(), (_, _, _, _) => throw new InvalidOperationException("must not search"));
        var first = new GivenSolver(storage, async (problem, _, _, _) =>
        {
            Assert.Equal(SolveEnd.Later, await second.DeliverAsync(1));
            Assert.Equal(SolveEnd.Later, await second.DeliverAsync(3));
            Assert.Equal(SolveEnd.Done, await second.DeliverAsync(4));
            return GivenSolver.NothingServed(problem);
        });
        await first.QueueDraftAsync();
        Assert.Equal(SolveEnd.Done, await first.DeliverAsync());
        Assert.Equal(DraftState.Solved, (await first.DraftAsync()).State);
    }

    [Fact]
    public async Task An_altered_problem_is_not_solved()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var solver = new GivenSolver(storage, (_, _, _, _) => throw new InvalidOperationException("must not search"));
        await solver.QueueDraftAsync();
        string snapshot = (await solver.DraftAsync()).Inputs.Snapshot;
        await storage.Blobs.DeleteAsync($"{GivenSolver.Jurisdiction}/{snapshot}.json", TestContext.Current.CancellationToken);
        await storage.Blobs.PutIfAbsentAsync($"{GivenSolver.Jurisdiction}/{snapshot}.json", BinaryData.FromString("{}"), "application/json", TestContext.Current.CancellationToken);
        for (int delivery = 1; delivery <= 4; delivery++)
        {
            await solver.DeliverAsync(delivery);
        }

        Assert.Equal(DraftFailures.InputsAltered, (await solver.DraftAsync()).Failure!.Code);
    }

    [Fact]
    public async Task A_stop_during_the_search_keeps_the_best_plan_that_it_has_and_the_curve_up_to_there()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        using GivenStorage reader = storage.Elsewhere();
        var solver = new GivenSolver(storage, async (problem, _, progress, stop) =>
        {
            progress!.Report(new PlannerProgress(TimeSpan.FromSeconds(3), "improve", -5, 1000, 2, 4));
            await UntilAsync(async () => (await ProgressAsync(reader)).Score == -5);
            await AskToStopAsync(storage);
            await UntilAsync(() => Task.FromResult(stop.IsCancellationRequested));
            return GivenSolver.NothingServed(problem) with { Seed = 9, Seconds = 7 };
        });
        await solver.QueueDraftAsync();
        Assert.Equal(SolveEnd.Done, await solver.DeliverAsync());
        Draft draft = await solver.DraftAsync();
        Plan plan = await solver.Files.PlanAsync(GivenSolver.Jurisdiction, draft.Plan!, TestContext.Current.CancellationToken);
        Assert.Equal((DraftState.Solved, true, 9), (draft.State, draft.Stop, plan.Seed));

        ProgressLog log = await ProgressAsync(reader);
        Assert.Equal("done", log.Phase);
        Assert.Equal([new ProgressPoint(3, -5, 1000), new ProgressPoint(7, 0, 1000)], log.History);
    }

    [Fact]
    public async Task A_stop_outlives_the_worker_that_did_not_follow_it()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var dying = new GivenSolver(storage, async (_, _, _, _) =>
        {
            await AskToStopAsync(storage);
            throw new OperationCanceledException("the process ends");
        });
        await dying.QueueDraftAsync();
        Assert.Equal(SolveEnd.Later, await dying.DeliverAsync());

        var heir = new GivenSolver(storage.Elsewhere(), async (problem, _, _, stop) =>
        {
            await UntilAsync(() => Task.FromResult(stop.IsCancellationRequested));
            return GivenSolver.NothingServed(problem);
        });
        Assert.Equal(SolveEnd.Done, await heir.DeliverAsync(2));
        Draft draft = await heir.DraftAsync();
        Assert.Equal((DraftState.Solved, 2), (draft.State, draft.Attempts));
    }

    /// <summary>Stores what a planner's stop stores.</summary>
    private static async Task AskToStopAsync(GivenStorage storage) => Assert.IsType<Outcome.Done>(await storage.Journal.CommitAsync(
        storage.Change(),
        async (_, rows, token) =>
        {
            StoredDraft read = (await rows.DraftAsync(GivenSolver.DraftId, token))!;
            Draft next = read.Draft.After(DraftAction.Stop, read.Draft.State, new Person("issuer/sub", "周敏"), null, DateTimeOffset.UnixEpoch);
            return Decision.Commit("draft.stop", GivenSolver.DraftId, Answer.Empty, [DraftRows.Replace(storage.Week, read, next)]);
        },
        TestContext.Current.CancellationToken));

    private static async Task<ProgressLog> ProgressAsync(GivenStorage storage) =>
        (await storage.Rows.ProgressAsync(GivenSolver.DraftId, TestContext.Current.CancellationToken)).Log;

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private static async Task<int> BlobsAsync(GivenStorage storage)
    {
        int count = 0;
        await foreach (BlobItem item in storage.Blobs.ListAsync($"{GivenSolver.Jurisdiction}/", cancellationToken: TestContext.Current.CancellationToken))
        {
            count++;
        }

        return count;
    }
}
