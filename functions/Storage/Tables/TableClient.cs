using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Inspection.Functions.Storage;

/// <summary>
/// One table. Named after Azure.Data.Tables, so that the official client can take its place.
/// Every failure is a <see cref="StorageException"/>; writes are never repeated here, so <see cref="StorageFault.Ambiguous"/> is the caller's to settle.
/// </summary>
internal sealed class TableClient
{
    private const int MaxPages = 10_000;
    private const string Json = "application/json";
    private static readonly RequestMethod Merge = RequestMethod.Parse("MERGE");
    private readonly StoragePipeline pipeline;

    public TableClient(StoragePipeline pipeline, string name)
    {
        this.pipeline = pipeline;
        Name = TableLimits.TableName(name);
    }

    public string Name { get; }

    /// <summary>Creates the table; false if it was there.</summary>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Post, "Tables");
        WriteBody(message, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = Name }));
        var response = await pipeline.SendAsync(message, cancellationToken, 409);
        return response.Status != 409
            ? true
            : response.Content.ToString().Contains("TableAlreadyExists", StringComparison.Ordinal)
                ? false
                : throw StorageErrors.From(409, null, response.Content.ToString(), isWrite: true);
    }

    public async Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default)
    {
        TableLimits.Check(entity);
        using var message = Message(RequestMethod.Post, Name);
        WriteBody(message, TableEntityJson.Write(entity));
        return EntityTag(await pipeline.SendAsync(message, cancellationToken));
    }

    /// <summary>Changes a row that still is at <paramref name="etag"/>.</summary>
    public async Task<ETag> UpdateEntityAsync(TableEntity entity, ETag etag, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        RequireCondition(etag, entity.RowKey);
        TableLimits.Check(entity);
        using var message = Message(mode == TableUpdateMode.Replace ? RequestMethod.Put : Merge, RowPath(entity.PartitionKey, entity.RowKey));
        message.Request.Headers.SetValue("If-Match", etag.ToString());
        WriteBody(message, TableEntityJson.Write(entity));
        return EntityTag(await pipeline.SendAsync(message, cancellationToken));
    }

    /// <summary>Writes a row whatever is there. Only for projections, which can be made again from other rows: the last writer wins.</summary>
    public async Task<ETag> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        TableLimits.Check(entity);
        using var message = Message(mode == TableUpdateMode.Replace ? RequestMethod.Put : Merge, RowPath(entity.PartitionKey, entity.RowKey));
        WriteBody(message, TableEntityJson.Write(entity));
        return EntityTag(await pipeline.SendAsync(message, cancellationToken));
    }

    /// <summary>The row as it is now, or null. The read is strongly consistent.</summary>
    public async Task<TableEntity?> GetEntityIfExistsAsync(Partition partition, Key row, IReadOnlyList<string>? select = null, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Get, RowPath(partition.Value, row.Value));
        if (select is not null)
        {
            message.Request.Uri.AppendQuery("$select", Selected(select));
        }

        var response = await pipeline.SendAsync(message, cancellationToken, 404);
        if (response.Status == 404)
        {
            var absent = StorageErrors.From(404, null, response.Content.ToString(), isWrite: false);
            return absent.Code == "TableNotFound" ? throw absent : null;
        }

        using var json = JsonDocument.Parse(response.Content);
        return TableEntityJson.Read(json.RootElement, response.Headers.ETag);
    }

    /// <summary>
    /// The matching rows in key order, fetched page by page. A page may be empty and yet be followed by others.
    /// </summary>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        TableFilter filter,
        IReadOnlyList<string>? select = null,
        int pageSize = TableLimits.PageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, TableLimits.PageSize);
        (string Partition, string? Row)? next = null;
        for (var page = 0; page < MaxPages; page++)
        {
            using var message = Message(RequestMethod.Get, $"{Name}()");
            var uri = message.Request.Uri;
            uri.AppendQuery("$filter", filter.Text);
            uri.AppendQuery("$top", pageSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (select is not null)
            {
                uri.AppendQuery("$select", Selected(select));
            }

            if (next is { } from)
            {
                uri.AppendQuery("NextPartitionKey", from.Partition);
                if (from.Row is not null)
                {
                    uri.AppendQuery("NextRowKey", from.Row);
                }
            }

            var response = await pipeline.SendAsync(message, cancellationToken);
            using var json = JsonDocument.Parse(response.Content);
            foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
            {
                yield return TableEntityJson.Read(row);
            }

            if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
            {
                yield break;
            }

            next = (partition, response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey) ? rowKey : null);
        }

        throw new StorageException(StorageFault.Unavailable, 0, "TooManyPages", $"The query did not end within {MaxPages} pages");
    }

    /// <summary>Deletes a row that still is at <paramref name="etag"/>.</summary>
    public async Task DeleteEntityAsync(Partition partition, Key row, ETag etag, CancellationToken cancellationToken = default)
    {
        RequireCondition(etag, row.Value);
        using var message = Message(RequestMethod.Delete, RowPath(partition.Value, row.Value));
        message.Request.Headers.SetValue("If-Match", etag.ToString());
        await pipeline.SendAsync(message, cancellationToken);
    }

    /// <summary>Applies all operations or none; a failure names the first operation that did not hold. Returns the rows' new ETags.</summary>
    public async Task<IReadOnlyList<ETag>> SubmitTransactionAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken = default)
    {
        TableLimits.Check(actions);
        var batch = TableBatch.Build(pipeline.Endpoint, Name, actions, Guid.NewGuid(), Guid.NewGuid());
        using var message = Message(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Content-Type", batch.ContentType);
        message.Request.Content = RequestContent.Create(batch.Body);
        var response = await pipeline.SendAsync(message, cancellationToken);
        return TableBatch.Read(response.Headers.ContentType ?? "", response.Content.ToArray(), actions.Count);
    }

    private HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage(method, path);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    private string RowPath(string partitionKey, string rowKey) => TableBatch.RowPath(Name, partitionKey, rowKey);

    private static void WriteBody(HttpMessage message, byte[] body)
    {
        message.Request.Headers.SetValue("Content-Type", Json);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(body);
    }

    private static string Selected(IReadOnlyList<string> names) =>
        string.Join(',', names.Concat(["PartitionKey", "RowKey"]).Select(TableLimits.PropertyName).Distinct());

    private static void RequireCondition(ETag etag, string row)
    {
        if (etag == default)
        {
            throw StorageException.OverLimit("MissingRequiredHeader", $"The row {row} is changed without the ETag that was read");
        }
    }

    private static ETag EntityTag(Response response) => response.Headers.ETag ?? default;
}
