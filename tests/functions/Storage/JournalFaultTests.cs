using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

/// <summary>The rule for unknown outcomes: whatever the network does to a change, nothing is lost and nothing happens twice.</summary>
public sealed class JournalFaultTests(StorageEmulator emulator) : IAsyncLifetime
{
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => given = await GivenStorage.NewAsync(emulator);

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(nameof(Fault.DropBefore), true)]
    [InlineData(nameof(Fault.DropAfter), true)]
    [InlineData(nameof(Fault.Error500Applied), true)]
    [InlineData(nameof(Fault.Error500NotApplied), true)]
    [InlineData(nameof(Fault.Busy503), true)]
    [InlineData(nameof(Fault.Ghost), true)]
    [InlineData(nameof(Fault.DropBefore), false)]
    [InlineData(nameof(Fault.DropAfter), false)]
    [InlineData(nameof(Fault.Error500Applied), false)]
    [InlineData(nameof(Fault.Error500NotApplied), false)]
    [InlineData(nameof(Fault.Busy503), false)]
    [InlineData(nameof(Fault.Ghost), false)]
    public async Task One_spoiled_send_changes_nothing_for_the_caller(string fault, bool firstChange)
    {
        if (!firstChange)
        {
            await given.Journal.CommitAsync(given.Change(), Add("before"), Cancel);
        }

        using var shaky = given.Through(Batches(1, Enum.Parse<Fault>(fault)));
        var outcome = await shaky.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel);
        Assert.Equal(new Outcome.Done(new Answer("created", "a"), firstChange ? 1 : 2, Replayed: false), outcome);
        await HappenedOnceAsync(firstChange ? 1 : 2);
    }

    [Theory]
    [InlineData(nameof(Fault.DropAfter))]
    [InlineData(nameof(Fault.Error500Applied))]
    public async Task A_change_whose_every_answer_is_lost_is_found_when_it_is_repeated(string fault)
    {
        using (var shaky = given.Through(r => IsBatch(r) ? Enum.Parse<Fault>(fault) : Fault.None))
        {
            Assert.IsType<Outcome.Unavailable>(await shaky.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel));
        }

        Assert.Equal(new Outcome.Done(new Answer("created", "a"), 1, Replayed: true), await given.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel));
        await HappenedOnceAsync(1);
    }

    [Fact]
    public async Task While_storage_is_dark_a_change_is_unavailable_and_nothing_is_stored()
    {
        using (var dark = given.Through(_ => Fault.DropBefore))
        {
            Assert.IsType<Outcome.Unavailable>(await dark.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel));
        }

        Assert.Empty(await given.AllAsync());
        Assert.IsType<Outcome.Done>(await given.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel));
    }

    [Fact]
    public async Task Losing_the_race_after_an_unknown_outcome_decides_anew()
    {
        using var other = given.Elsewhere();
        var batches = 0;
        using var shaky = given.Through(request =>
        {
            if (!IsBatch(request) || batches++ > 0)
            {
                return Fault.None;
            }

            other.Journal.CommitAsync(given.Change(), Add("other"), Cancel).GetAwaiter().GetResult();
            return Fault.DropBefore;
        });
        Assert.Equal(2, Assert.IsType<Outcome.Done>(await shaky.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel)).Seq);
        await HappenedOnceAsync(2);
    }

    [Fact]
    public async Task A_late_arrival_of_a_change_that_was_overtaken_does_nothing()
    {
        await given.Journal.CommitAsync(given.Change(), Add("before"), Cancel);
        using var other = given.Elsewhere();
        var batches = 0;
        using var shaky = given.Through(request =>
        {
            if (!IsBatch(request) || batches++ > 0)
            {
                return Fault.None;
            }

            other.Journal.CommitAsync(given.Change(), Add("other"), Cancel).GetAwaiter().GetResult();
            return Fault.Ghost;
        });
        Assert.Equal(3, Assert.IsType<Outcome.Done>(await shaky.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel)).Seq);
        await HappenedOnceAsync(3);
    }

    [Fact]
    public async Task Under_random_faults_every_answer_holds_and_nothing_happens_twice()
    {
        var seed = Environment.TickCount;
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        Fault[] faults = [Fault.DropBefore, Fault.DropAfter, Fault.Error500Applied, Fault.Error500NotApplied, Fault.Busy503];
        var processes = Enumerable.Range(0, 3)
            .Select(p =>
            {
                var random = new Random(seed + p);
                return given.Through(request =>
                {
                    lock (random)
                    {
                        return random.Next(5) > 0 ? Fault.None : request.Method == HttpMethod.Get ? Fault.Busy503 : faults[random.Next(faults.Length)];
                    }
                });
            })
            .ToList();
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
            {
                for (var again = 0; ; again++)
                {
                    var outcome = await processes[(i + again) % 3].Journal.CommitAsync(given.Change($"key{i}"), Add($"{i}"), Cancel);
                    if (outcome is not Outcome.Unavailable)
                    {
                        return Assert.IsType<Outcome.Done>(outcome).Seq;
                    }
                }
            }));
            Assert.True(answers.Distinct().Count() == 30, $"seed {seed}: {string.Join(' ', answers)}");
            Assert.True((await given.AllAsync("req|")).Count == 30, $"seed {seed}");
            var verdict = await given.Audit.VerifyAsync(given.Week, Cancel);
            Assert.True(verdict is { IsSound: true, Records: 30 }, $"seed {seed}: {verdict}");
        }
        finally
        {
            processes.ForEach(p => p.Dispose());
        }
    }

    private async Task HappenedOnceAsync(int changes)
    {
        Assert.Single(await given.AllAsync("req|a"));
        Assert.Equal(changes, (await given.AllAsync("idem|")).Count);
        var verdict = await given.Audit.VerifyAsync(given.Week, Cancel);
        Assert.True(verdict.IsSound, verdict.Reason);
        Assert.Equal(changes, verdict.Records);
    }

    private Decide Add(string id) => (_, _, _) =>
        Task.FromResult(Decision.Commit("row.add", id, new Answer("created", id), [TableTransactionAction.Add(given.Row(id))]));

    private static bool IsBatch(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);

    private static Func<HttpRequestMessage, Fault> Batches(int count, Fault fault)
    {
        var left = count;
        return request => IsBatch(request) && left-- > 0 ? fault : Fault.None;
    }
}
