using Azure;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Queues;

namespace Inspection.Functions.Storage;

/// <summary>A message seen without taking it.</summary>
internal sealed record PeekedMessage(string Id, DateTimeOffset? Inserted, long DequeueCount, string Text);

/// <summary>
/// A queue of nudges, encoded as the Functions host expects them (Base64). A message that comes twice or not at all does no harm:
/// the tables say what is to be done.
/// </summary>
internal sealed class JobQueue
{
    private readonly QueueClient queue;
    private readonly QueueClient raw;

    public JobQueue(StorageConnection connection, string name)
    {
        queue = Client(connection, name, QueueMessageEncoding.Base64);
        raw = Client(connection, name, QueueMessageEncoding.None);
    }

    public string Name => queue.Name;

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        Try(() => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken);

    /// <summary>The longest for which the queue keeps a message from its readers.</summary>
    public static TimeSpan LongestDelay { get; } = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);

    /// <param name="delay">For how long nobody gets it; at most <see cref="LongestDelay"/>, and less than it lives.</param>
    public Task SendAsync(string text, TimeSpan? timeToLive = null, TimeSpan? delay = null, CancellationToken cancellationToken = default) =>
        Try(() => queue.SendMessageAsync(text, delay, timeToLive, cancellationToken), cancellationToken);

    /// <summary>The first messages (at most 32) as they lie there, encoded or not; empty where there is no such queue.</summary>
    public Task<IReadOnlyList<PeekedMessage>> PeekAsync(int count = 32, CancellationToken cancellationToken = default) =>
        Try<IReadOnlyList<PeekedMessage>>(async () =>
        {
            try
            {
                var answer = await raw.PeekMessagesAsync(count, cancellationToken);
                return [.. answer.Value.Select(m => new PeekedMessage(m.MessageId, m.InsertedOn, m.DequeueCount, m.Body.ToString()))];
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return [];
            }
        }, cancellationToken);

    private static QueueClient Client(StorageConnection connection, string name, QueueMessageEncoding encoding)
    {
        var options = new QueueClientOptions { MessageEncoding = encoding };
        options.Retry.NetworkTimeout = StorageClientOptions.Timeout;
        options.Retry.MaxRetries = 3;
        options.Diagnostics.IsTelemetryEnabled = false;
        var uri = new Uri(connection.Queues, name);
        return connection.Key is { } key
            ? new QueueClient(uri, new StorageSharedKeyCredential(connection.Account, Convert.ToBase64String(key)), options)
            : new QueueClient(uri, connection.Credential, options);
    }

    private static async Task<T> Try<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (AuthenticationFailedException e)
        {
            throw StorageErrors.NoToken(e);
        }
        catch (RequestFailedException e) when (e.Status is not 0 and < 500)
        {
            throw new StorageException(StorageFault.Rejected, e.Status, e.ErrorCode ?? $"Http{e.Status}", "The queue refused the request", inner: e);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new StorageException(StorageFault.Unavailable, 0, "NoAnswer", "The queue did not answer", inner: e);
        }
    }
}
