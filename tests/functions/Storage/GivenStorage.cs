using Azure.Core.Pipeline;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Functions.Tests.Storage;

/// <summary>Storage for one test: a table, a container and a jurisdiction that no other test has.</summary>
internal sealed class GivenStorage : IDisposable
{
    private readonly HttpClient client;
    private readonly KeyedLock locks = new();

    private GivenStorage(string connectionString, string name, Func<HttpRequestMessage, Fault>? plan, TimeProvider? time = null)
    {
        Network = new FaultyNetwork(plan ?? (_ => Fault.None));
        client = new HttpClient(Network);
        ConnectionString = connectionString;
        Name = name;
        Connection = StorageConnection.Parse(connectionString);
        var options = new StorageClientOptions(TimeSpan.FromMilliseconds(1)) { Transport = new HttpClientTransport(client) };
        Table = new TableClient(StoragePipeline.ForTables(Connection, options), name);
        Blobs = new BlobContainer(StoragePipeline.ForBlobs(Connection, options), name);
        Time = time ?? TimeProvider.System;
        Partitions = new LivePartitions(Table, Time);
        Journal = new Journal(Table, new Markers(Table, Blobs), Partitions, locks, Time, NullLogger<Journal>.Instance) { FirstDelay = TimeSpan.Zero };
    }

    public string ConnectionString { get; }

    public string Name { get; }

    public StorageConnection Connection { get; }

    public FaultyNetwork Network { get; }

    public TableClient Table { get; }

    public BlobContainer Blobs { get; }

    public Journal Journal { get; }

    public LivePartitions Partitions { get; }

    public TimeProvider Time { get; }

    public Partition Week { get; } = Partition.Week("zhuji", "2026-W48");

    public AuditLog Audit => new(Table);

    public PartitionReader Rows => new(Table, Week);

    /// <summary>A new, empty table and container.</summary>
    public static async Task<GivenStorage> NewAsync(StorageEmulator emulator)
    {
        var given = new GivenStorage(emulator.ConnectionString, $"t{Guid.NewGuid():N}", null);
        await given.Table.CreateIfNotExistsAsync(Cancel);
        await given.Blobs.CreateIfNotExistsAsync(Cancel);
        return given;
    }

    /// <summary>The same storage through a network that spoils requests: another process, with locks of its own.</summary>
    public GivenStorage Through(Func<HttpRequestMessage, Fault> plan) => new(ConnectionString, Name, plan, Time);

    /// <summary>The same storage seen by another process.</summary>
    public GivenStorage Elsewhere() => new(ConnectionString, Name, null, Time);

    public GivenStorage At(TimeProvider time) => new(ConnectionString, Name, null, time);

    public Dispatcher Dispatcher(params IEffect[] effects) =>
        new(Table, Journal, locks, effects, Time, NullLogger<Dispatcher>.Instance);

    public TableEntity Row(string id, params (string Name, object Value)[] properties)
    {
        var row = new TableEntity(Week, Key.Of("req", id));
        foreach (var (name, value) in properties)
        {
            row[name] = value;
        }

        return row;
    }

    public Change Change(string? key = null, string request = "body") =>
        Functions.Storage.Change.For(Week, new Actor("issuer/sub", "周敏", "office.planner"), "test", key, System.Text.Encoding.UTF8.GetBytes(request));

    public async Task<List<TableEntity>> AllAsync(string prefix = "")
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Table.QueryAsync(TableFilter.RowsStartingWith(Week, prefix), cancellationToken: Cancel))
        {
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => client.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
