using Azure;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class TableClientTests(StorageEmulator emulator) : IAsyncLifetime
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
    public async Task A_table_is_created_once() =>
        Assert.False(await given.Table.CreateIfNotExistsAsync(Cancel));

    [Fact]
    public async Task Every_type_comes_back_as_it_was_stored()
    {
        var at = new DateTimeOffset(2026, 11, 21, 23, 0, 0, TimeSpan.Zero).AddTicks(1_234_567);
        var id = Guid.NewGuid();
        var row = given.Row(
            "types", ("S", "消防 it's \"x\" <>&\n\u2028 𠮷"), ("Empty", ""), ("I", int.MinValue), ("L", long.MaxValue), ("D", 1d), ("Pi", Math.PI),
            ("Small", 1e-300), ("Nan", double.NaN), ("Inf", double.NegativeInfinity), ("T", true), ("F", false), ("At", at), ("Id", id), ("Bytes", new byte[] { 0, 255, 1 }));
        var etag = await given.Table.AddEntityAsync(row, Cancel);
        var read = await FindAsync("types");
        Assert.NotNull(read);
        Assert.Equal(etag, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal(row.Count, read.Count);
        foreach (var (name, value) in row)
        {
            Assert.Equal(value, read[name]);
        }
    }

    [Fact]
    public async Task A_listed_row_carries_types_and_version_too()
    {
        var etag = await given.Table.AddEntityAsync(given.Row("a", ("L", 5L), ("At", DateTimeOffset.UnixEpoch), ("D", 2d)), Cancel);
        var read = Assert.Single(await given.AllAsync("req|"));
        Assert.Equal(etag, read.ETag);
        Assert.Equal(5L, read["L"]);
        Assert.Equal(DateTimeOffset.UnixEpoch, read["At"]);
        Assert.Equal(2d, read["D"]);
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("100% + a&b=c; (d) ~ \"e\" <f>")]
    [InlineData("甲乙 𠮷")]
    public async Task Any_lawful_key_can_be_written_read_queried_and_deleted(string id)
    {
        var etag = await given.Table.AddEntityAsync(given.Row(id, ("A", 1)), Cancel);
        Assert.NotNull(await FindAsync(id));
        Assert.Single(await given.AllAsync($"req|{id}"));
        etag = await given.Table.UpdateEntityAsync(given.Row(id, ("A", 2)), etag, cancellationToken: Cancel);
        var read = (await FindAsync(id))!;
        Assert.Equal(2, read["A"]);
        await given.Table.SubmitTransactionAsync([TableTransactionAction.Merge(given.Row(id, ("A", 3)), read.ETag)], Cancel);
        await given.Table.DeleteEntityAsync(given.Week, Key.Of("req", id), (await FindAsync(id))!.ETag, Cancel);
        Assert.Null(await FindAsync(id));
    }

    [Fact]
    public async Task A_row_that_is_not_there_reads_as_null_but_a_missing_table_is_unavailable_storage()
    {
        Assert.Null(await FindAsync("none"));
        var absent = new TableClient(StoragePipeline.ForTables(given.Connection), $"t{Guid.NewGuid():N}");
        var error = await Assert.ThrowsAsync<StorageException>(() => absent.GetEntityIfExistsAsync(given.Week, Key.Of("x"), cancellationToken: Cancel));
        Assert.Equal((StorageFault.Unavailable, "TableNotFound"), (error.Fault, error.Code));
    }

    [Fact]
    public async Task Adding_a_row_twice_is_a_conflict()
    {
        await given.Table.AddEntityAsync(given.Row("a"), Cancel);
        await FailsAsync(StorageFault.Conflict, "EntityAlreadyExists", () => given.Table.AddEntityAsync(given.Row("a"), Cancel));
    }

    [Fact]
    public async Task A_stale_version_changes_and_deletes_nothing()
    {
        var first = await given.Table.AddEntityAsync(given.Row("a", ("A", 1)), Cancel);
        await given.Table.UpdateEntityAsync(given.Row("a", ("A", 2)), first, cancellationToken: Cancel);
        await FailsAsync(StorageFault.Precondition, "UpdateConditionNotSatisfied", () => given.Table.UpdateEntityAsync(given.Row("a", ("A", 3)), first, cancellationToken: Cancel));
        await FailsAsync(StorageFault.Precondition, "UpdateConditionNotSatisfied", () => given.Table.UpdateEntityAsync(given.Row("a"), first, TableUpdateMode.Replace, Cancel));
        await FailsAsync(StorageFault.Precondition, "UpdateConditionNotSatisfied", () => given.Table.DeleteEntityAsync(given.Week, Key.Of("req", "a"), first, Cancel));
        Assert.Equal(2, (await FindAsync("a"))!["A"]);
    }

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_name_and_a_replacement_drops_it()
    {
        var etag = await given.Table.AddEntityAsync(given.Row("a", ("A", 1), ("B", 1)), Cancel);
        etag = await given.Table.UpdateEntityAsync(given.Row("a", ("B", 2)), etag, TableUpdateMode.Merge, Cancel);
        Assert.Equal(1, (await FindAsync("a"))!["A"]);
        await given.Table.UpdateEntityAsync(given.Row("a", ("B", 3)), etag, TableUpdateMode.Replace, Cancel);
        Assert.Null((await FindAsync("a"))!["A"]);
    }

    [Fact]
    public async Task Changing_what_is_not_there_is_not_found() =>
        await FailsAsync(StorageFault.NotFound, "ResourceNotFound", () => given.Table.UpdateEntityAsync(given.Row("a"), new ETag("W/\"datetime'2026-11-21T23%3A00%3A00.0000000Z'\""), cancellationToken: Cancel));

    [Fact]
    public async Task A_change_without_a_version_is_not_even_sent()
    {
        await FailsAsync(StorageFault.Rejected, "MissingRequiredHeader", () => given.Table.UpdateEntityAsync(given.Row("a"), default, cancellationToken: Cancel));
        await FailsAsync(StorageFault.Rejected, "MissingRequiredHeader", () => given.Table.DeleteEntityAsync(given.Week, Key.Of("a"), default, Cancel));
    }

    [Fact]
    public async Task A_projection_is_written_whatever_was_there()
    {
        await given.Table.UpsertEntityAsync(given.Row("p", ("A", 1)), cancellationToken: Cancel);
        await given.Table.UpsertEntityAsync(given.Row("p", ("A", 2)), TableUpdateMode.Replace, Cancel);
        Assert.Equal(2, (await FindAsync("p"))!["A"]);
    }

    [Fact]
    public async Task A_query_reads_all_pages_of_one_row_in_key_order()
    {
        await given.Table.SubmitTransactionAsync([.. Enumerable.Range(0, 7).Reverse().Select(i => TableTransactionAction.Add(given.Row($"{i}")))], Cancel);
        await given.Table.AddEntityAsync(new TableEntity(Partition.Week("zhuji", "2026-W49"), Key.Of("req", "x")), Cancel);
        var keys = new List<string>();
        await foreach (var row in given.Table.QueryAsync(TableFilter.RowsStartingWith(given.Week, "req|"), pageSize: 1, cancellationToken: Cancel))
        {
            keys.Add(row.RowKey);
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"req|{i}"), keys);
        Assert.True(given.Network.Log.Count(l => l.Contains("NextRowKey", StringComparison.Ordinal)) >= 6);
    }

    [Fact]
    public async Task A_selection_brings_only_what_was_asked_for()
    {
        await given.Table.AddEntityAsync(given.Row("a", ("A", 1), ("B", 2)), Cancel);
        await foreach (var row in given.Table.QueryAsync(TableFilter.In(given.Week), ["B"], cancellationToken: Cancel))
        {
            Assert.Equal("req|a", row.RowKey);
            Assert.Null(row["A"]);
            Assert.Equal(2, row["B"]);
        }
    }

    [Theory]
    [InlineData("' or PartitionKey ge '")]
    [InlineData("x' or '1' eq '1")]
    [InlineData("') or (PartitionKey ne '")]
    public async Task Text_in_a_filter_finds_only_its_equal(string text)
    {
        await given.Table.AddEntityAsync(given.Row("a", ("Name", "innocent")), Cancel);
        await given.Table.AddEntityAsync(given.Row("b", ("Name", text)), Cancel);
        var found = new List<string>();
        await foreach (var row in given.Table.QueryAsync(TableFilter.In(given.Week).And(TableFilter.Eq("Name", text)), cancellationToken: Cancel))
        {
            found.Add(row.RowKey);
        }

        Assert.Equal(["req|b"], found);
    }

    [Fact]
    public async Task A_hundred_operations_apply_together_and_return_their_versions()
    {
        var etags = await given.Table.SubmitTransactionAsync([.. Enumerable.Range(0, 100).Select(i => TableTransactionAction.Add(given.Row($"{i:D3}")))], Cancel);
        var rows = await given.AllAsync("req|");
        Assert.Equal(100, rows.Count);
        Assert.Equal(rows.Select(r => r.ETag), etags);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(57)]
    [InlineData(99)]
    public async Task One_failing_operation_of_a_hundred_undoes_all_and_is_named(int place)
    {
        await given.Table.AddEntityAsync(given.Row($"{place:D3}", ("A", "first")), Cancel);
        var error = await FailsAsync(StorageFault.Conflict, "EntityAlreadyExists", () =>
            given.Table.SubmitTransactionAsync([.. Enumerable.Range(0, 100).Select(i => TableTransactionAction.Add(given.Row($"{i:D3}")))], Cancel));
        Assert.Equal(place, error.Index);
        Assert.Equal("first", Assert.Single(await given.AllAsync("req|"))["A"]);
    }

    [Fact]
    public async Task A_stale_version_inside_a_transaction_undoes_all()
    {
        var first = await given.Table.AddEntityAsync(given.Row("a", ("A", 1)), Cancel);
        await given.Table.UpdateEntityAsync(given.Row("a", ("A", 2)), first, cancellationToken: Cancel);
        var error = await FailsAsync(StorageFault.Precondition, "UpdateConditionNotSatisfied", () => given.Table.SubmitTransactionAsync(
            [TableTransactionAction.Add(given.Row("b")), TableTransactionAction.Replace(given.Row("a", ("A", 3)), first)], Cancel));
        Assert.Equal(1, error.Index);
        Assert.Equal(2, Assert.Single(await given.AllAsync("req|"))["A"]);
    }

    [Fact]
    public async Task A_transaction_can_replace_merge_and_delete()
    {
        await given.Table.SubmitTransactionAsync([.. new[] { "a", "b", "c" }.Select(id => TableTransactionAction.Add(given.Row(id, ("A", 1), ("B", 1))))], Cancel);
        var rows = await given.AllAsync("req|");
        await given.Table.SubmitTransactionAsync(
            [TableTransactionAction.Replace(given.Row("a", ("A", 2)), rows[0].ETag), TableTransactionAction.Merge(given.Row("b", ("A", 2)), rows[1].ETag), TableTransactionAction.Delete(rows[2])],
            Cancel);
        var now = await given.AllAsync("req|");
        Assert.Equal([(2, null), (2, 1)], now.Select(r => ((int)r["A"]!, (int?)r["B"])));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_as_such()
    {
        var wrong = StorageConnection.Parse(given.ConnectionString.Replace("AccountKey=Eby8", "AccountKey=AAAA", StringComparison.Ordinal));
        var table = new TableClient(StoragePipeline.ForTables(wrong), given.Name);
        var error = await Assert.ThrowsAsync<StorageException>(() => table.AddEntityAsync(given.Row("a"), Cancel));
        Assert.Equal(StorageFault.Rejected, error.Fault);
        Assert.Equal(403, error.Status);
    }

    private Task<TableEntity?> FindAsync(string id) =>
        given.Table.GetEntityIfExistsAsync(given.Week, Key.Of("req", id), cancellationToken: Cancel);

    private static async Task<StorageException> FailsAsync(StorageFault fault, string code, Func<Task> act)
    {
        var error = await Assert.ThrowsAsync<StorageException>(act);
        Assert.Equal(code, error.Code);
        Assert.Equal(fault, error.Fault);
        return error;
    }
}
