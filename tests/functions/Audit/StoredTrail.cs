using Inspection.Functions.Audit;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Audit;

/// <summary>What the chain of a partition says has happened, read from storage.</summary>
internal static class StoredTrail
{
    /// <summary>The actions in the order in which they happened; fails where the chain is broken.</summary>
    public static async Task<IReadOnlyList<string>> ActionsAsync(AppFixture app, Partition partition)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        var log = new AuditLog(new TableClient(StoragePipeline.ForTables(StorageConnection.Parse(app.ConnectionString)), StorageNames.Table));
        Assert.True((await log.VerifyAsync(partition, cancel)).IsSound, $"The chain of {partition.Value} is broken.");
        var actions = new List<string>();
        await foreach (AuditRecord record in log.ReadAsync(partition, cancel))
        {
            actions.Add(record.Action);
        }

        return actions;
    }

    /// <summary>Of each of these actions how many there were.</summary>
    public static async Task<string> CountAsync(AppFixture app, Partition partition, params string[] actions)
    {
        var all = await ActionsAsync(app, partition);
        return string.Join(", ", actions.Select(action => $"{action} {all.Count(one => one == action)}"));
    }
}
