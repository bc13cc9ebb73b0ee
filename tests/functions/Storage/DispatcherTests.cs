using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class DispatcherTests(StorageEmulator emulator) : IAsyncLifetime
{
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => given = await GivenStorage.NewAsync(emulator);

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_owed_is_carried_out_in_order_and_dropped()
    {
        await OweAsync(new Fact("note", "a", "1"), new Fact("note", "b", "2"));
        await OweAsync(new Fact("note", "a", "3"));
        var effect = new Effect("note");
        Assert.Equal(new DispatchReport(3, 0), await given.Dispatcher(effect).RunAsync(given.Week, Cancel));
        Assert.Equal(["1", "2", "3"], effect.Runs.Select(f => f.Fact.Data));
        Assert.Empty(await given.AllAsync("ob|"));
        Assert.Equal(("issuer/sub", 1), (effect.Runs[0].Actor.Id, effect.Runs[0].Seq));
    }

    [Fact]
    public async Task An_outcome_is_recorded_in_the_transaction_that_drops_the_fact()
    {
        await OweAsync(new Fact("note", "a"));
        var effect = new Effect("note", fact => EffectResult.Record((_, _, _) => Task.FromResult(Recorded(fact))));
        await given.Dispatcher(effect).RunAsync(given.Week, Cancel);
        Assert.Empty(await given.AllAsync("ob|"));
        Assert.Single(await given.AllAsync("req|"));
        var last = (await given.AllAsync(AuditRows.Prefix)).Select(AuditRows.FromRow).Last();
        Assert.Equal(("note.done", "platform"), (last.Action, last.By));
        Assert.True((await given.Audit.VerifyAsync(given.Week, Cancel)).IsSound);
    }

    [Fact]
    public async Task A_failure_is_counted_and_blocks_only_its_own_subject()
    {
        await OweAsync(new Fact("fail", "a"), new Fact("note", "a", "behind"), new Fact("note", "b", "free"));
        var note = new Effect("note");
        var fail = new Effect("fail", _ => throw new InvalidOperationException("disk full"));
        var dispatcher = given.Dispatcher(note, fail);
        Assert.Equal(new DispatchReport(1, 2), await dispatcher.RunAsync(given.Week, Cancel));
        Assert.Equal(["free"], note.Runs.Select(f => f.Fact.Data));
        await dispatcher.RunAsync(given.Week, Cancel);
        var left = (await dispatcher.OwedAsync(given.Week, Cancel))[0];
        Assert.Equal((2, "disk full"), (left.Attempts, left.LastError));

        Assert.Equal(new DispatchReport(2, 0), await given.Dispatcher(note, new Effect("fail")).RunAsync(given.Week, Cancel));
        Assert.Equal(["free", "behind"], note.Runs.Select(f => f.Fact.Data));
    }

    [Fact]
    public async Task What_nobody_handles_stays_owed()
    {
        await OweAsync(new Fact("unknown", "a"));
        Assert.Equal(new DispatchReport(0, 1), await given.Dispatcher().RunAsync(given.Week, Cancel));
        Assert.Single(await given.AllAsync("ob|"));
    }

    [Fact]
    public async Task What_an_outcome_owes_is_carried_out_in_the_same_run()
    {
        await OweAsync(new Fact("first", "a"));
        var second = new Effect("second");
        var first = new Effect("first", fact => EffectResult.Record((_, _, _) =>
            Task.FromResult(Decision.Commit("first.done", fact.Fact.Subject, Answer.Empty, facts: [new Fact("second", "a")]))));
        Assert.Equal(new DispatchReport(2, 0), await given.Dispatcher(first, second).RunAsync(given.Week, Cancel));
        Assert.Single(second.Runs);
    }

    [Fact]
    public async Task Two_processes_that_run_the_same_effect_record_it_once()
    {
        await OweAsync(new Fact("note", "a"));
        using var other = given.Elsewhere();
        var both = new Barrier(2);
        Effect Meeting() => new("note", fact =>
        {
            both.SignalAndWait(Cancel);
            return EffectResult.Record((_, _, _) => Task.FromResult(Recorded(fact)));
        });
        await Task.WhenAll(
            Task.Run(() => given.Dispatcher(Meeting()).RunAsync(given.Week, Cancel), Cancel),
            Task.Run(() => other.Dispatcher(Meeting()).RunAsync(given.Week, Cancel), Cancel));
        Assert.Single(await given.AllAsync("req|"));
        Assert.Equal(2, (await given.AllAsync(AuditRows.Prefix)).Count);
        Assert.Empty(await given.AllAsync("ob|"));
    }

    [Theory]
    [InlineData(nameof(Fault.DropAfter))]
    [InlineData(nameof(Fault.DropBefore))]
    public async Task A_spoiled_drop_is_made_good_by_the_next_run(string fault)
    {
        await OweAsync(new Fact("note", "a"));
        var effect = new Effect("note");
        using (var shaky = given.Through(r => r.Method == HttpMethod.Delete ? Enum.Parse<Fault>(fault) : Fault.None))
        {
            await shaky.Dispatcher(effect).RunAsync(given.Week, Cancel);
        }

        await given.Dispatcher(effect).RunAsync(given.Week, Cancel);
        Assert.Empty(await given.AllAsync("ob|"));
    }

    [Fact]
    public async Task A_run_out_of_time_leaves_the_rest_to_the_sweep()
    {
        await OweAsync(new Fact("slow", "a"), new Fact("note", "b"));
        var slow = new Effect("slow", run: cancel => Task.Delay(Timeout.Infinite, cancel));
        var report = await given.Dispatcher(slow, new Effect("note")).RunAsync(given.Week, TimeSpan.FromMilliseconds(200), Cancel);
        Assert.Equal(0, report.Finished);
        Assert.InRange(report.Left, 1, 2);
        Assert.Equal(new DispatchReport(2, 0), await given.Dispatcher(new Effect("slow"), new Effect("note")).RunAsync(given.Week, Cancel));
    }

    [Fact]
    public async Task The_sweep_knows_every_jurisdiction_that_has_stored_anything_and_the_weeks_around_now()
    {
        await OweAsync(new Fact("note", "a"));
        using var then = given.At(new FixedTime(new DateTimeOffset(2026, 12, 30, 12, 0, 0, TimeSpan.Zero)));
        var partitions = new List<string>();
        await foreach (var partition in then.Partitions.ListAsync(Cancel))
        {
            partitions.Add(partition.Value);
        }

        Assert.Equal(
            ["R|zhuji", "N|zhuji", "M|zhuji", "E|zhuji", "W|zhuji|2026-W52", "W|zhuji|2026-W53", "W|zhuji|2027-W01", "W|zhuji|2027-W02"],
            partitions.Take(8));
        Assert.Equal(LivePartitions.WeeksBack + 1 + LivePartitions.WeeksAhead, partitions.Count(partition => partition.StartsWith("W|", StringComparison.Ordinal)));
        Assert.Equal(
            ["A|zhuji|2025", "A|zhuji|2026", "A|zhuji|2027", "C|zhuji|2025", "C|zhuji|2026", "C|zhuji|2027", "F|zhuji|2025", "F|zhuji|2026", "L|zhuji|2025", "L|zhuji|2026"],
            partitions.Where(partition => partition[0] is not ('R' or 'N' or 'M' or 'E' or 'W')).Order(StringComparer.Ordinal));
    }

    private Decision Recorded(OutboxFact fact) =>
        Decision.Commit("note.done", fact.Fact.Subject, Answer.Empty, [TableTransactionAction.Add(given.Row(fact.Row.Value.Replace('|', '-')))]);

    private async Task OweAsync(params Fact[] facts) =>
        Assert.IsType<Outcome.Done>(await given.Journal.CommitAsync(
            given.Change(), (_, _, _) => Task.FromResult(Decision.Commit("owe", "", Answer.Empty, facts: facts)), Cancel));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Effect(string kind, Func<OutboxFact, EffectResult>? result = null, Func<CancellationToken, Task>? run = null) : IEffect
    {
        public List<OutboxFact> Runs { get; } = [];

        public string Kind => kind;

        public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
        {
            if (run is not null)
            {
                await run(cancellationToken);
            }

            Runs.Add(fact);
            return result?.Invoke(fact) ?? EffectResult.Done;
        }
    }
}
