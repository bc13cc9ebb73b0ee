using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class JournalTests(StorageEmulator emulator) : IAsyncLifetime
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
    public async Task A_change_is_stored_with_its_marker_record_and_owed_effects()
    {
        var outcome = await given.Journal.CommitAsync(given.Change("key"), Add("a", new Fact("nudge", "a", "{}")), Cancel);
        var done = Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal((1, false, new Answer("created", "a@1")), (done.Seq, done.Replayed, done.Answer));
        Assert.Equal(["aud|0000000001", "head", "idem", "ob|0000000001|00", "req|a"], (await given.AllAsync()).Select(r => r.RowKey.StartsWith("idem|", StringComparison.Ordinal) ? "idem" : r.RowKey));
        var record = (await given.AllAsync(AuditRows.Prefix)).Select(AuditRows.FromRow).Single();
        Assert.Equal(("issuer/sub", "周敏", "office.planner", "row.add", "a"), (record.By, record.ByName, record.Role, record.Action, record.Subject));
        Assert.True((await given.Audit.VerifyAsync(given.Week, Cancel)).IsSound);
    }

    [Fact]
    public async Task The_marker_is_the_first_operation_and_the_head_the_second()
    {
        string? body = null;
        using var watched = given.Through(request =>
        {
            body = request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) ? request.Content!.ReadAsStringAsync().GetAwaiter().GetResult() : body;
            return Fault.None;
        });
        await watched.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel);
        await watched.Journal.CommitAsync(given.Change("key2"), Add("b"), Cancel);
        var rows = System.Text.RegularExpressions.Regex.Matches(body!, "\"RowKey\":\"([a-z]+)").Select(m => m.Groups[1].Value);
        Assert.Equal(["idem", "head", "aud", "req"], rows);
        Assert.Contains("If-Match: W/", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_operation_gives_the_stored_answer_and_no_second_effect()
    {
        await given.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel);
        var decided = false;
        var again = await given.Journal.CommitAsync(given.Change("key"), (_, _, _) => { decided = true; return Task.FromResult(Decision.Refuse("never")); }, Cancel);
        Assert.Equal(new Outcome.Done(new Answer("created", "a@1"), 1, Replayed: true), again);
        Assert.False(decided);
    }

    [Fact]
    public async Task The_same_key_for_another_request_is_told_apart()
    {
        await given.Journal.CommitAsync(given.Change("key"), Add("a"), Cancel);
        Assert.IsType<Outcome.KeyReused>(await given.Journal.CommitAsync(given.Change("key", "another body"), Add("b"), Cancel));
        Assert.Single(await given.AllAsync("req|"));
    }

    [Fact]
    public void One_persons_key_means_nothing_to_another()
    {
        var mine = Change.For(given.Week, new Actor("i/1", "", ""), "submit", "key", []);
        Assert.Equal(mine, Change.For(given.Week, new Actor("i/1", "", ""), "submit", "key", []));
        Assert.NotEqual(mine.Operation, Change.For(given.Week, new Actor("i/2", "", ""), "submit", "key", []).Operation);
        Assert.NotEqual(mine.Operation, Change.For(given.Week, new Actor("i/1", "", ""), "withdraw", "key", []).Operation);
        Assert.NotEqual(Change.For(given.Week, mine.Actor, "submit", null, []).Operation, Change.For(given.Week, mine.Actor, "submit", null, []).Operation);
    }

    [Fact]
    public async Task A_refusal_stores_nothing_and_carries_its_code()
    {
        var outcome = await given.Journal.CommitAsync(given.Change("key"), (_, _, _) => Task.FromResult(Decision.Refuse("duplicate", ("existing", "7"))), Cancel);
        var refused = Assert.IsType<Outcome.Refused>(outcome);
        Assert.Equal(("duplicate", "7"), (refused.Code, refused.Extra["existing"]));
        Assert.Empty(await given.AllAsync());
    }

    [Fact]
    public async Task A_refusal_made_while_the_partition_moved_is_made_again()
    {
        using var other = given.Elsewhere();
        var calls = 0;
        var outcome = await given.Journal.CommitAsync(given.Change(), async (head, rows, cancel) =>
        {
            if (calls++ == 0)
            {
                await other.Journal.CommitAsync(given.Change(), Add("between"), cancel);
                return Decision.Refuse("seen-too-early");
            }

            return Decision.Refuse(await rows.FindAsync(Key.Of("req", "between"), cancel) is null ? "absent" : "present");
        }, Cancel);
        Assert.Equal("present", Assert.IsType<Outcome.Refused>(outcome).Code);
    }

    [Fact]
    public async Task A_change_decided_on_a_head_that_has_moved_is_decided_anew()
    {
        using var other = given.Elsewhere();
        var seqs = new List<long>();
        var outcome = await given.Journal.CommitAsync(given.Change(), async (head, rows, cancel) =>
        {
            if (seqs.Count < 3)
            {
                await other.Journal.CommitAsync(given.Change(), Add($"other{seqs.Count}"), cancel);
            }

            seqs.Add(head.Seq);
            return await Add("mine")(head, rows, cancel);
        }, Cancel);
        Assert.Equal([0, 1, 2, 3], seqs);
        Assert.Equal(4, Assert.IsType<Outcome.Done>(outcome).Seq);
        Assert.True((await given.Audit.VerifyAsync(given.Week, Cancel)).IsSound);
    }

    [Fact]
    public async Task A_head_that_moves_at_every_try_ends_as_unavailable()
    {
        using var other = given.Elsewhere();
        var n = 0;
        var outcome = await given.Journal.CommitAsync(given.Change(), async (head, rows, cancel) =>
        {
            await other.Journal.CommitAsync(given.Change(), Add($"other{n++}"), cancel);
            return await Add("mine")(head, rows, cancel);
        }, Cancel);
        Assert.Equal("contended", Assert.IsType<Outcome.Unavailable>(outcome).Reason);
        Assert.InRange(n, 2, 20);
        Assert.DoesNotContain(await given.AllAsync("req|"), r => r.RowKey == "req|mine");
    }

    [Fact]
    public async Task The_head_keeps_what_changes_set_on_it()
    {
        await CommitHead("InputVersion", 5L);
        await CommitHead("Published", "v1");
        var head = await given.Rows.HeadAsync(Cancel);
        Assert.Equal((5, "v1", 2), (head.Number("InputVersion"), head.Text("Published"), head.Seq));

        Task CommitHead(string name, object value) => given.Journal.CommitAsync(
            given.Change(),
            (_, _, _) => Task.FromResult(Decision.Commit("set", name, Answer.Empty, head: new Dictionary<string, object> { [name] = value })),
            Cancel);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40_000)]
    [InlineData(700_000)]
    public async Task An_answer_of_any_length_is_given_again_byte_for_byte(int length)
    {
        var body = new string('检', length);
        await given.Journal.CommitAsync(given.Change("key"), (_, _, _) => Task.FromResult(Decision.Commit("a", "b", new Answer("created", body))), Cancel);
        var again = Assert.IsType<Outcome.Done>(await given.Journal.CommitAsync(given.Change("key"), Add("x"), Cancel));
        Assert.True(again.Replayed);
        Assert.Equal(body, again.Answer.Body);
    }

    [Fact]
    public async Task As_many_rows_as_promised_fit_into_one_change()
    {
        var outcome = await given.Journal.CommitAsync(
            given.Change(),
            (_, _, _) => Task.FromResult(Decision.Commit("many", "", Answer.Empty, Enumerable.Range(0, Journal.MaxOperations).Select(i => TableTransactionAction.Add(given.Row($"{i:D3}"))))),
            Cancel);
        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(Journal.MaxOperations, (await given.AllAsync("req|")).Count);
    }

    [Fact]
    public async Task Sixteen_writers_on_one_partition_keep_the_count_exact_and_the_chain_whole()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => given.Elsewhere()).ToList();
        try
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async writer =>
            {
                var done = new List<long>();
                for (var i = 0; i < 8; i++)
                {
                    var change = given.Change();
                    Outcome outcome;
                    do
                    {
                        outcome = await processes[writer % 4].Journal.CommitAsync(change, Add($"{writer}-{i}"), Cancel);
                    }
                    while (outcome is Outcome.Unavailable);
                    done.Add(((Outcome.Done)outcome).Seq);
                }

                return done;
            }));
            Assert.Equal(Enumerable.Range(1, 128).Select(n => (long)n), outcomes.SelectMany(o => o).Order());
            Assert.Equal(128, (await given.AllAsync("req|")).Count);
            var verdict = await given.Audit.VerifyAsync(given.Week, Cancel);
            Assert.Equal((true, 128), (verdict.IsSound, verdict.Records));
        }
        finally
        {
            processes.ForEach(p => p.Dispose());
        }
    }

    [Fact]
    public async Task One_operation_sent_by_many_at_once_takes_effect_once()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => given.Elsewhere()).ToList();
        try
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
                processes[i % 4].Journal.CommitAsync(given.Change("same"), Add($"{i}"), Cancel)));
            var answers = outcomes.Select(o => Assert.IsType<Outcome.Done>(o).Answer).Distinct();
            Assert.Single(answers);
            Assert.Single(outcomes, o => o is Outcome.Done { Replayed: false });
            Assert.Single(await given.AllAsync("req|"));
        }
        finally
        {
            processes.ForEach(p => p.Dispose());
        }
    }

    [Fact]
    public async Task Once_sent_a_change_is_seen_through_even_where_the_caller_goes_away()
    {
        using var caller = new CancellationTokenSource();
        using var watched = given.Through(request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal))
            {
                caller.Cancel();
            }

            return Fault.None;
        });
        Assert.IsType<Outcome.Done>(await watched.Journal.CommitAsync(given.Change(), Add("a"), caller.Token));
    }

    private Decide Add(string id, params Fact[] facts) => (head, _, _) =>
        Task.FromResult(Decision.Commit("row.add", id, new Answer("created", $"{id}@{head.NextSeq}"), [TableTransactionAction.Add(given.Row(id))], facts));
}
