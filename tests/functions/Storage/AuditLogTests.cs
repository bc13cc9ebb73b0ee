using Azure;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

/// <summary>Someone with the storage key at work on the rows themselves.</summary>
public sealed class AuditLogTests(StorageEmulator emulator) : IAsyncLifetime
{
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        given = await GivenStorage.NewAsync(emulator);
        for (var i = 1; i <= 5; i++)
        {
            await given.Journal.CommitAsync(given.Change(), (_, _, _) => Task.FromResult(Decision.Commit("act", $"s{i}", Answer.Empty)), Cancel);
        }
    }

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_records_are_read_in_order()
    {
        var subjects = new List<string>();
        await foreach (var record in given.Audit.ReadAsync(given.Week, Cancel))
        {
            subjects.Add(record.Subject);
        }

        Assert.Equal(["s1", "s2", "s3", "s4", "s5"], subjects);
        Assert.True((await given.Audit.VerifyAsync(given.Week, Cancel)).IsSound);
    }

    [Fact]
    public async Task An_edited_row_is_named()
    {
        await given.Table.UpsertEntityAsync(new TableEntity(given.Week, Key.Of("aud", "0000000003")) { ["By"] = "someone else" }, cancellationToken: Cancel);
        Assert.Equal(3, (await given.Audit.VerifyAsync(given.Week, Cancel)).FirstBad);
    }

    [Fact]
    public async Task A_deleted_row_is_named()
    {
        await given.Table.DeleteEntityAsync(given.Week, Key.Of("aud", "0000000002"), ETag.All, Cancel);
        Assert.Equal(2, (await given.Audit.VerifyAsync(given.Week, Cancel)).FirstBad);
    }

    [Fact]
    public async Task A_row_behind_the_last_is_named()
    {
        await given.Table.AddEntityAsync(new TableEntity(given.Week, Key.Of("aud", "0000000006")) { ["Seq"] = 6L, ["Algorithm"] = "sha256" }, Cancel);
        Assert.Equal(6, (await given.Audit.VerifyAsync(given.Week, Cancel)).FirstBad);
    }

    [Fact]
    public async Task Swapped_rows_are_named()
    {
        var rows = await given.AllAsync(AuditRows.Prefix);
        foreach (var (from, to) in new[] { (3, 4), (4, 3) })
        {
            var moved = new TableEntity(given.Week, Key.Of("aud", $"{to + 1:D10}"));
            foreach (var (name, value) in rows[from])
            {
                moved[name] = value;
            }

            await given.Table.UpsertEntityAsync(moved, TableUpdateMode.Replace, Cancel);
        }

        Assert.Equal(4, (await given.Audit.VerifyAsync(given.Week, Cancel)).FirstBad);
    }

    [Fact]
    public async Task Verifying_while_changes_go_on_blames_nobody()
    {
        using var other = given.Elsewhere();
        var changes = Task.Run(
            async () =>
            {
                for (var i = 0; i < 10; i++)
                {
                    await other.Journal.CommitAsync(given.Change(), (_, _, _) => Task.FromResult(Decision.Commit("act", $"t{i}", Answer.Empty)), Cancel);
                }
            },
            Cancel);
        var verdict = await given.Audit.VerifyAsync(given.Week, Cancel);
        await changes;
        Assert.True(verdict.IsSound, verdict.Reason);
    }
}
