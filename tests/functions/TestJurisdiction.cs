using System.Text;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests;

/// <summary>A jurisdiction of one test: its accounts, and a look at what storage really holds of it.</summary>
internal sealed class TestJurisdiction(AppFixture fixture, string id)
{
    public string Id => id;

    /// <summary>The week after the present one: all its sessions lie ahead.</summary>
    public static Week NextWeek { get; } = Week.Current(TimeProvider.System).Add(1);

    public static string NextWeekPath => $"/api/weeks/{NextWeek}";

    /// <summary>The API as one of the accounts: clerk, clerk-fire, planner, approver, both (of these), auditor, officer, enterprise, homeless (no department), roleless.</summary>
    public Task<Api> AsAsync(string account, AppProcess? app = null) => AsAsync(account, (app ?? fixture.App).Address);

    public async Task<Api> AsAsync(string account, Uri app) =>
        new(app, await fixture.TokenAsync($"{id}.{account}"));

    /// <summary>Every row and blob of the jurisdiction as text, to show that a refusal left no trace.</summary>
    public async Task<string> StoredAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var connection = StorageConnection.Parse(fixture.ConnectionString);
        var table = new TableClient(StoragePipeline.ForTables(connection), StorageNames.Table);
        var snapshots = new BlobContainer(StoragePipeline.ForBlobs(connection), StorageNames.Snapshots);
        var text = new StringBuilder();
        var weeks = Enumerable.Range(-2, 15).Select(n => Partition.Week(id, Week.Current(TimeProvider.System).Add(n).ToString()));
        foreach (var partition in (Partition[])[Partition.Registry(id), Partition.Notices(id), Partition.Reports(id), Partition.Letters(id, Week.Now(TimeProvider.System).Year), Partition.Enterprises(id), .. Enumerable.Range(Week.Current(TimeProvider.System).PlanYear() - 1, 3).Select(year => Partition.AnnualPlan(id, year)), .. weeks])
        {
            await foreach (var row in table.QueryAsync(TableFilter.In(partition), cancellationToken: cancel))
            {
                text.Append(row.PartitionKey).Append(' ').Append(row.RowKey).Append(' ').Append(row.ETag).Append('\n');
            }
        }

        foreach (var prefix in (string[])[$"collections/{id}/", $"history/{id}/", $"imports/{id}/", $"{id}/"])
        {
            await foreach (var blob in snapshots.ListAsync(prefix, cancellationToken: cancel))
            {
                text.Append(blob.Name).Append(' ').Append(blob.Length).Append('\n');
            }
        }

        return text.ToString();
    }
}
