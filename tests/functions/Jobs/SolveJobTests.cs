using Inspection.Functions.Drafts;
using Inspection.Functions.Jobs;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Plans;
using Inspection.Functions.Tests.Storage;
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
