using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

/// <summary>A register kept as a base file and a log: what one process writes another reads, whatever was folded meanwhile.</summary>
public sealed partial class CollectionTests(StorageEmulator emulator) : IAsyncLifetime
{
    private static readonly CollectionKind<Place> Places = new("places", CollectionTestJson.Default.EntryPlace);
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => given = await GivenStorage.NewAsync(emulator);

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_put_changed_and_removed_is_read_by_another_process()
    {
        await PutAsync([("b", "店口"), ("a", "枫桥")]);
        await PutAsync([("b", "店口镇")], ["a"]);
        var read = await ReadAsync(Store(given.Elsewhere()));
        var entry = Assert.Single(read.Entries.Values);
        Assert.Equal(("b", "店口镇", 2L, "\"2\""), (entry.Id, entry.Value.Name, entry.Version, entry.ETag));
    }

    [Fact]
    public async Task An_unchanged_collection_costs_no_call_beyond_the_head_and_a_changed_one_costs_one()
    {
        await PutAsync([("a", "枫桥")]);
        var elsewhere = given.Elsewhere();
        var store = Store(elsewhere);
        await ReadAsync(store, elsewhere);
        Assert.Equal(1, await CallsAsync());
        await PutAsync([("b", "店口")]);
        Assert.Equal(2, await CallsAsync());
        Assert.Equal(1, await CallsAsync());

        async Task<int> CallsAsync()
        {
            var before = elsewhere.Network.Log.Count;
            await ReadAsync(store, elsewhere);
            return elsewhere.Network.Log.Count - before;
        }
    }

    [Fact]
    public async Task Thousands_of_entries_fit_one_change()
    {
        var many = Enumerable.Range(0, 5000).Select(n => ($"e{n:D5}", $"诸暨市第{n}食品有限公司")).ToArray();
        await PutAsync(many);
        var read = await ReadAsync(Store(given.Elsewhere()));
        Assert.Equal(many, read.Entries.Values.Select(entry => (entry.Id, entry.Value.Name)));
        Assert.Equal(1, (await given.Table.GetHeadAsync(given.Week, Cancel)).Seq);
    }

    [Fact]
    public async Task A_folded_log_reads_the_same_for_new_and_old_readers()
    {
        var old = given.Elsewhere();
        var oldStore = Store(old);
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await PutAsync([("a", "0")]);
        await ReadAsync(oldStore, old);
        expected["a"] = "0";
        for (var n = 1; n <= 2 * CollectionStore.FoldAt; n++)
        {
            await PutAsync([($"p{n % 7}", $"{n}")], n % 5 == 0 ? ["a"] : []);
            expected[$"p{n % 7}"] = $"{n}";
            expected.Remove(n % 5 == 0 ? "a" : "");
            if (n % CollectionStore.FoldAt == 0)
            {
                var report = await given.Dispatcher(new FoldCollection(given.Table, Store(given))).RunAsync(given.Week, Cancel);
                Assert.Equal(new DispatchReport(1, 0), report);
            }
        }

        foreach (var read in new[] { await ReadAsync(Store(given.Elsewhere())), await ReadAsync(oldStore, old) })
        {
            Assert.Equal(expected, read.Entries.Values.ToDictionary(entry => entry.Id, entry => entry.Value.Name));
        }

        var left = await given.AllAsync("log|places|");
        Assert.True(left.Count <= CollectionStore.FoldAt + 2, $"{left.Count} log rows are left.");
    }

    [Fact]
    public async Task Of_the_base_files_only_the_last_and_the_one_before_it_are_kept()
    {
        for (var n = 1; n <= 3 * CollectionStore.FoldAt; n++)
        {
            await PutAsync([("a", $"{n}")]);
            if (n % CollectionStore.FoldAt == 0)
            {
                await given.Dispatcher(new FoldCollection(given.Table, Store(given))).RunAsync(given.Week, Cancel);
            }
        }

        var head = CollectionHead.Of(await given.Table.GetHeadAsync(given.Week, Cancel), Places.Name);
        var files = new List<string>();
        await foreach (var file in given.Blobs.ListAsync("collections/", cancellationToken: Cancel))
        {
            files.Add(file.Name);
        }

        Assert.Equal(new[] { head.BaseBlob, head.PriorBlob }.Order(), files.Order());
        Assert.Equal($"{3 * CollectionStore.FoldAt}", (await ReadAsync(Store(given.Elsewhere()))).Find("a")?.Value.Name);
    }

    [Fact]
    public async Task A_head_that_is_too_old_for_the_log_is_told_instead_of_giving_half_a_register()
    {
        await PutAsync([("a", "1")]);
        var stale = await given.Table.GetHeadAsync(given.Week, Cancel);
        await PutAsync([("b", "2")]);
        foreach (var row in await given.AllAsync("log|places|0000000001"))
        {
            await given.Table.DeleteEntityAsync(given.Week, Key.Of("log", "places", "0000000001", "000"), row.ETag, Cancel);
        }

        var refused = await Assert.ThrowsAsync<StorageException>(() => Store(given.Elsewhere()).ReadAsync(Places, stale, Cancel));
        Assert.Equal(("CollectionFolded", StorageFault.Unavailable), (refused.Code, refused.Fault));
    }

    [Fact]
    public async Task A_whole_new_register_replaces_the_old_one_at_once()
    {
        await PutAsync([("a", "1"), ("b", "2")]);
        var store = Store(given);
        var outcome = await given.Journal.CommitAsync(given.Change(), async (head, _, token) =>
        {
            var change = await store.ReplaceAsync(Places, head, [EntryOf("c", "3", head)], token);
            return Decision.Commit("places.import", "places", Answer.Empty, change.Rows, change.Facts, change.Head);
        }, Cancel);
        Assert.IsType<Outcome.Done>(outcome);
        await PutAsync([("d", "4")]);
        Assert.Equal(["c", "d"], (await ReadAsync(Store(given.Elsewhere()))).Entries.Keys);
    }

    [Fact]
    public async Task Random_changes_by_two_processes_leave_what_a_plain_dictionary_holds()
    {
        var seed = Environment.TickCount;
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        var random = new Random(seed);
        var model = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var sides = new[] { given, given.Elsewhere() }.Select(side => (side, store: Store(side))).ToArray();
        for (var n = 0; n < 60; n++)
        {
            var (side, store) = sides[random.Next(2)];
            var puts = Enumerable.Range(0, random.Next(4)).Select(_ => $"p{random.Next(12)}").Distinct().Select(id => (id, $"{n}")).ToArray();
            var removals = model.Keys.Where(id => random.Next(10) == 0 && !puts.Any(put => put.id == id)).ToArray();
            await PutAsync(puts, removals, side);
            foreach (var (id, name) in puts)
            {
                model[id] = name;
            }

            foreach (var id in removals)
            {
                model.Remove(id);
            }

            var read = await ReadAsync(store, side);
            Assert.True(model.SequenceEqual(read.Entries.Values.Select(entry => KeyValuePair.Create(entry.Id, entry.Value.Name))), $"seed {seed}, change {n}");
        }
    }

    [Fact]
    public void The_collections_used_longest_ago_make_room()
    {
        var entries = SortedEntries<Place>.Of([new("a", new("1"), 1, default, ""), new("b", new("2"), 1, default, "")]);
        var collection = new Collection<Place>(1, entries);
        var cache = new CollectionCache(CollectionCache.WeightOf(collection, Places.Json) * 3 / 2);
        cache.Keep("one", collection, Places.Json);
        cache.Keep("two", collection, Places.Json);
        Assert.Null(cache.Find<Place>("one"));
        Assert.Equal(2, cache.Find<Place>("two")?.Count);
        cache.Keep("two", new Collection<Place>(0, entries), Places.Json);
        Assert.Equal(1, cache.Find<Place>("two")?.Version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_collection_weighs_about_what_it_takes_in_memory(int contacts)
    {
        var kind = RegisterCollections.Enterprises;
        var lines = Enumerable.Range(0, 3_000).Select(n => JsonSerializer.SerializeToUtf8Bytes(
            new Entry<EnterpriseEntry>(GivenFiles.Code(n), new(GivenFiles.Code(n), $"店口五金{n}有限公司", $"示例路{n}号", "店口镇", 29.9, 120.2, Contacts: [.. Enumerable.Repeat(new Contact("王经理", "13900001111"), contacts)]), 1, default, "周敏"),
            kind.Json)).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var collection = Collection<EnterpriseEntry>.Of(1, lines.Select(line => JsonSerializer.Deserialize(line, kind.Json)!));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(CollectionCache.WeightOf(collection, kind.Json), allocated / 2, allocated * 2);
    }

    private async Task PutAsync((string Id, string Name)[] puts, string[]? removals = null, GivenStorage? side = null)
    {
        side ??= given;
        var outcome = await side.Journal.CommitAsync(side.Change(), (head, _, _) =>
        {
            var change = CollectionStore.Change(Places, head, puts.Select(put => EntryOf(put.Id, put.Name, head)), removals);
            return Task.FromResult(Decision.Commit("places.put", "places", Answer.Empty, change.Rows, change.Facts, change.Head));
        }, Cancel);
        Assert.IsType<Outcome.Done>(outcome);
    }

    private Task<Collection<Place>> ReadAsync(CollectionStore store) => ReadAsync(store, given);

    private async Task<Collection<Place>> ReadAsync(CollectionStore store, GivenStorage side) =>
        await store.ReadAsync(Places, await side.Table.GetHeadAsync(given.Week, Cancel), Cancel);

    private static Entry<Place> EntryOf(string id, string name, Head head) => new(id, new Place(name), head.NextSeq, default, "周敏");

    private static CollectionStore Store(GivenStorage side) => new(side.Table, side.Blobs, new CollectionCache(), new KeyedLock());

    internal sealed record Place(string Name);

    [JsonSerializable(typeof(Entry<Place>))]
    private sealed partial class CollectionTestJson : JsonSerializerContext;
}
