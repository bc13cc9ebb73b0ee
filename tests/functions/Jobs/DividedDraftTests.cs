using System.Text.Json;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jobs;
using Inspection.Functions.Storage;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Storage;
using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>A draft whose week falls into districts, solved by as many messages, on real storage.</summary>
public sealed class DividedDraftTests(StorageEmulator emulator)
{
    private static readonly PlannerSettings Divided = new() { LargestWhole = 1 };
    private static readonly MakePlan Nothing = (problem, _, _, _) => Task.FromResult(GivenSolver.NothingServed(problem));

    [Fact]
    public async Task As_many_messages_as_districts_make_one_plan()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var solver = new GivenSolver(storage, Nothing, settings: Divided);
        await solver.QueueDraftAsync(TwoIslands());

        Assert.Equal(SolveEnd.Done, await solver.DeliverAsync());
        Draft divided = await solver.DraftAsync();
        Assert.Equal((DraftState.Solving, 2), (divided.State, divided.Division!.Parts));
        Assert.Equal([("solve-part", "d1.0"), ("solve-part", "d1.1")], await MessagesAsync(solver));
        ProgressLog before = await TotalAsync(storage, divided);
        Assert.Equal((0L, 4, "queue"), (before.Score, before.Waiting, before.Phase));

        Assert.Equal(SolveEnd.Done, await solver.DeliverPartAsync(0));
        Draft half = await solver.DraftAsync();
        Assert.Equal(DraftState.Solving, half.State);
        ProgressLog middle = await TotalAsync(storage, half);
        Assert.True(middle.Bound < before.Bound && middle.Phase == "improve");

        Assert.Equal(SolveEnd.Done, await solver.DeliverPartAsync(1));
        Draft draft = await solver.DraftAsync();
        Assert.Equal(DraftState.Solved, draft.State);
        Plan plan = await PlanAsync(solver, draft);
        Assert.Empty(PlanChecker.Check(TwoIslands(), plan));
        Assert.Equal((2000L, 4), (plan.Bound, plan.Deferred.Count));
        ProgressLog end = (await storage.Rows.ProgressAsync(GivenSolver.DraftId, TestContext.Current.CancellationToken)).Log;
        Assert.Equal(("done", 2000L), (end.Phase, end.Bound));
        Assert.True(end.History.Count >= 2);
        Assert.True((await storage.Audit.VerifyAsync(storage.Week, TestContext.Current.CancellationToken)).IsSound);
    }

    [Fact]
    public async Task A_week_that_does_not_divide_has_no_rows_more_than_before()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var whole = new GivenSolver(storage, Nothing);
        await whole.QueueDraftAsync(TwoIslands());
        Assert.Equal(SolveEnd.Done, await whole.DeliverAsync());
        Assert.Equal(DraftState.Solved, (await whole.DraftAsync()).State);
        Assert.Empty(await storage.AllAsync("part|"));
        Assert.DoesNotContain("division", (await storage.AllAsync("draft|"))[0].Text("Data"), StringComparison.Ordinal);
        Assert.Single(await storage.AllAsync("prog|"));
    }

    [Fact]
    public async Task A_large_week_that_hangs_together_is_one_message()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var solver = new GivenSolver(storage, Nothing, settings: Divided);
        await solver.QueueDraftAsync();
        Assert.Equal(SolveEnd.Done, await solver.DeliverAsync());
        Assert.Equal(DraftState.Solved, (await solver.DraftAsync()).State);
        Assert.Empty(await storage.AllAsync("part|"));
    }

    [Fact]
    public async Task The_messages_of_parts_are_sent_again_when_the_one_of_the_draft_comes_back()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var solver = new GivenSolver(storage, Nothing, settings: Divided);
        await solver.QueueDraftAsync(TwoIslands());
        await solver.DeliverAsync();
        await solver.DeliverPartAsync(0);
        await solver.DeliverAsync(2);
        Assert.Equal([("solve-part", "d1.0"), ("solve-part", "d1.1"), ("solve-part", "d1.1")], await MessagesAsync(solver));
    }

    [Fact]
    public async Task Messages_delivered_again_and_at_once_change_nothing()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        GivenSolver[] both = [new(storage, Nothing, settings: Divided), new(storage.Elsewhere(), Nothing, settings: Divided)];
        await both[0].QueueDraftAsync(TwoIslands());
        await Task.WhenAll(both.Select(s => s.DeliverAsync()));
        await Task.WhenAll(both.SelectMany(s => (Task[])[s.DeliverPartAsync(0), s.DeliverPartAsync(1)]));
        for (int delivery = 1; delivery <= 4 && (await both[0].DraftAsync()).State != DraftState.Solved; delivery++)
        {
            await both[0].DeliverPartAsync(0, delivery);
        }

        Assert.Equal(DraftState.Solved, (await both[0].DraftAsync()).State);
        string[] before = await RowsAsync(storage);
        foreach (GivenSolver worker in both)
        {
            Assert.Equal(SolveEnd.Done, await worker.DeliverAsync(4));
            Assert.Equal(SolveEnd.Done, await worker.DeliverPartAsync(0, 4));
            Assert.Equal(SolveEnd.Done, await worker.DeliverPartAsync(1));
            Assert.Equal(SolveEnd.Done, await worker.DeliverPartAsync(7));
        }

        Assert.Equal(before, await RowsAsync(storage));
        Assert.Equal(1, await AuditedAsync(storage, "draft.solve"));
        Assert.Equal(1, await AuditedAsync(storage, "draft.divide"));
    }

    [Fact]
    public async Task A_part_whose_worker_was_taken_for_dead_is_solved_by_its_heir_alone()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var heir = new GivenSolver(storage.Elsewhere(), (problem, _, _, _) => Task.FromResult(GivenSolver.NothingServed(problem) with { Bound = 500 }), new ClockAhead(TimeSpan.FromMinutes(2)), Divided);
        var slow = new GivenSolver(storage, async (problem, _, _, _) =>
        {
            Assert.Equal(SolveEnd.Done, await heir.DeliverPartAsync(0));
            return GivenSolver.NothingServed(problem);
        }, settings: Divided);
        await slow.QueueDraftAsync(TwoIslands());
        await slow.DeliverAsync();
        Assert.Equal(SolveEnd.Done, await slow.DeliverPartAsync(0));
        Assert.Equal(SolveEnd.Done, await heir.DeliverPartAsync(1));

        Draft draft = await slow.DraftAsync();
        Assert.Equal((DraftState.Solved, 1000L), (draft.State, (await PlanAsync(slow, draft)).Bound));
        Assert.Equal(2, await AuditedAsync(storage, "draft.part"));
    }

    [Fact]
    public async Task A_part_held_by_another_process_comes_back_until_the_last_delivery()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var second = new GivenSolver(storage.Elsewhere(), (_, _, _, _) => throw new InvalidOperationException("must not search"), settings: Divided);
        var first = new GivenSolver(storage, async (problem, _, _, _) =>
        {
            Assert.Equal(SolveEnd.Later, await second.DeliverPartAsync(0));
            Assert.Equal(SolveEnd.Done, await second.DeliverPartAsync(0, 4));
            Assert.Equal(SolveEnd.Done, await second.DeliverAsync());
            return GivenSolver.NothingServed(problem);
        }, settings: Divided);
        await first.QueueDraftAsync(TwoIslands());
        await first.DeliverAsync();
        Assert.Equal(SolveEnd.Done, await first.DeliverPartAsync(0));
        Assert.NotNull((await PartsAsync(storage, await first.DraftAsync()))[0].Plan);
    }

    [Fact]
    public async Task A_part_that_keeps_failing_gives_up_the_draft_with_its_reason_and_a_retry_divides_it_anew()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        bool broken = true;
        var solver = new GivenSolver(storage, (problem, _, _, _) => broken && problem.Enterprises.Any(e => e.Id == "e3")
            ? throw new InvalidOperationException("bug")
            : Nothing(problem, null!, null, default), settings: Divided);
        await solver.QueueDraftAsync(TwoIslands());
        await solver.DeliverAsync();
        int failing = (await PartsAsync(storage, await solver.DraftAsync())).Count - 1;
        for (int part = 0; part <= failing; part++)
        {
            for (int delivery = 1; delivery <= 4; delivery++)
            {
                await solver.DeliverPartAsync(part, delivery);
            }
        }

        Draft failed = await solver.DraftAsync();
        Assert.Equal((DraftState.Failed, DraftFailures.PlannerFailed), (failed.State, failed.Failure!.Code));

        broken = false;
        await ActAsync(storage, DraftAction.Retry);
        Assert.Equal(SolveEnd.Done, await solver.DeliverPartAsync(0)); // of the division that is over
        Assert.Equal(SolveEnd.Done, await solver.DeliverAsync());
        Assert.All(await PartsAsync(storage, await solver.DraftAsync()), p => Assert.Null(p.Plan));
        await solver.DeliverPartAsync(0);
        await solver.DeliverPartAsync(1);
        Assert.Equal(DraftState.Solved, (await solver.DraftAsync()).State);
    }

    [Fact]
    public async Task A_part_that_the_checker_refuses_fails_the_draft()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var solver = new GivenSolver(storage, (problem, _, _, _) => Task.FromResult(GivenSolver.NothingServed(problem) with { Deferred = [] }), settings: Divided);
        await solver.QueueDraftAsync(TwoIslands());
        await solver.DeliverAsync();
        Assert.Equal(SolveEnd.Done, await solver.DeliverPartAsync(0));
        Draft draft = await solver.DraftAsync();
        Assert.Equal((DraftState.Failed, DraftFailures.CheckerRefused), (draft.State, draft.Failure!.Code));
        Assert.Equal(SolveEnd.Done, await solver.DeliverPartAsync(1));
        Assert.Equal(DraftState.Failed, (await solver.DraftAsync()).State);
    }

    [Fact]
    public async Task A_stop_reaches_the_part_that_is_searched_and_those_that_still_wait()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        int stopped = 0;
        var solver = new GivenSolver(storage, async (problem, _, _, stop) =>
        {
            if (stopped == 0)
            {
                await ActAsync(storage, DraftAction.Stop);
            }

            var asked = new TaskCompletionSource();
            await using var registration = stop.Register(asked.SetResult);
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            stopped++;
            return GivenSolver.NothingServed(problem);
        }, settings: Divided);
        await solver.QueueDraftAsync(TwoIslands());
        await solver.DeliverAsync();
        await solver.DeliverPartAsync(0);
        await solver.DeliverPartAsync(1);
        Draft draft = await solver.DraftAsync();
        Assert.Equal((DraftState.Solved, true, 2), (draft.State, draft.Stop, stopped));
    }

    [Fact]
    public async Task The_sweep_sends_lost_messages_of_parts_again_and_of_a_draft_whose_parts_are_all_there()
    {
        using GivenStorage storage = await GivenStorage.NewAsync(emulator);
        var solver = new GivenSolver(storage, Nothing, settings: Divided);
        await solver.QueueDraftAsync(TwoIslands());
        await solver.DeliverAsync();
        Assert.Equal(0, (await solver.SweepAsync()).Nudges);
        var later = new GivenSolver(storage, Nothing, new ClockAhead(TimeSpan.FromMinutes(10)), Divided);
        Assert.Equal(2, (await later.SweepAsync()).Nudges);

        // The worker of the last part dies between its result and the merge: the parts are there, the draft is not.
        await solver.DeliverPartAsync(0);
        await RecordAsync(storage, solver, 1);
        Assert.Equal(DraftState.Solving, (await solver.DraftAsync()).State);
        var muchLater = new GivenSolver(storage, Nothing, new ClockAhead(TimeSpan.FromMinutes(20)), Divided);
        Assert.Equal(1, (await muchLater.SweepAsync()).Nudges);
        Assert.Equal(SolveEnd.Done, await muchLater.DeliverAsync());
        Assert.Equal(DraftState.Solved, (await solver.DraftAsync()).State);
    }

    [Theory]
    [InlineData(120, 0.1, 1, 1, 12)]
    [InlineData(120, 0.1, 2, 1, 24)]
    [InlineData(120, 0.1, 1, 10, 120)]
    [InlineData(5, 0.01, 1, 1, 1)]
    [InlineData(9000, 1, 1, 1, 600)]
    public void Parts_that_follow_one_another_share_the_time_that_was_asked_for(int seconds, double share, int here, int instances, double limit) =>
        Assert.Equal(limit, new PlannerSettings { PartsPerProcess = here, Instances = instances }.LimitOf(seconds, share).TotalSeconds, 6);

    /// <summary>Two bases out of each other's reach, with two enterprises at one and one at the other.</summary>
    private static Problem TwoIslands()
    {
        Problem week = GivenWeek.Problem();
        return week with
        {
            Rules = week.Rules with { NearestBases = 1 },
            Enterprises = [.. week.Enterprises.Select(e => e.Id == "e3" ? e with { Location = new Location(29.50, 120.11) } : e)],
        };
    }

    private static async Task<(string Kind, string Job)[]> MessagesAsync(GivenSolver solver) =>
        [.. (await solver.Queue.PeekAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(m => JsonDocument.Parse(Convert.FromBase64String(m.Text)).RootElement)
            .Select(m => (m.GetProperty("kind").GetString()!, m.GetProperty("jobId").GetString()!)).Order()];

    private static Task<ProgressLog> TotalAsync(GivenStorage storage, Draft draft) => storage.Rows.TotalAsync(draft, TestContext.Current.CancellationToken);

    private static Task<Plan> PlanAsync(GivenSolver solver, Draft draft) => solver.Files.PlanAsync(GivenSolver.Jurisdiction, draft.Plan!, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<DraftPart>> PartsAsync(GivenStorage storage, Draft draft) =>
        [.. (await storage.Rows.PartsAsync(draft, TestContext.Current.CancellationToken)).Select(p => p.Part)];

    private static async Task<string[]> RowsAsync(GivenStorage storage) => [.. (await storage.AllAsync()).Select(r => $"{r.RowKey} {r.ETag}")];

    private static async Task<int> AuditedAsync(GivenStorage storage, string action)
    {
        int count = 0;
        await foreach (var record in storage.Audit.ReadAsync(storage.Week, cancellationToken: TestContext.Current.CancellationToken))
        {
            count += record.Action == action ? 1 : 0;
        }

        return count;
    }

    /// <summary>Stores what a planner's action stores.</summary>
    private static async Task ActAsync(GivenStorage storage, DraftAction action) => Assert.IsType<Outcome.Done>(await storage.Journal.CommitAsync(
        storage.Change(key: action.ToString()),
        async (_, rows, token) =>
        {
            StoredDraft read = (await rows.DraftAsync(GivenSolver.DraftId, token))!;
            DraftState state = action is DraftAction.Retry ? DraftState.Queued : read.Draft.State;
            Draft next = read.Draft.After(action, state, new Person("issuer/sub", "周敏"), null, DateTimeOffset.UnixEpoch);
            return Decision.Commit($"draft.{action}", GivenSolver.DraftId, Answer.Empty, [DraftRows.Replace(storage.Week, read, next)]);
        },
        TestContext.Current.CancellationToken));

    /// <summary>Stores what the worker of a part stores last.</summary>
    private static async Task RecordAsync(GivenStorage storage, GivenSolver solver, int part)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        StoredPart read = (await storage.Rows.PartAsync(new PartId(GivenSolver.DraftId, part), cancel))!;
        Problem problem = await solver.Files.ProblemAsync(GivenSolver.Jurisdiction, read.Part.Problem, cancel);
        string hash = await solver.Files.PutAsync(GivenSolver.Jurisdiction, Scheduler.Format.PlanFormat.Write(GivenSolver.NothingServed(problem)), cancel);
        Assert.IsType<Outcome.Done>(await storage.Journal.CommitAsync(
            storage.Change(key: "record"),
            (_, _, _) => Task.FromResult(Decision.Commit("draft.part", GivenSolver.DraftId, Answer.Empty, [PartRows.Write(storage.Week, read, read.Part with { Plan = hash })])),
            cancel));
    }
}
