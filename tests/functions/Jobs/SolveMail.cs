using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>The <c>solve</c> queue as the Functions host sees it: takes messages and posts them to the handler in its golden form.</summary>
internal sealed class SolveMail(string connectionString)
{
    /// <summary>Messages of other tests that were met on the way, by draft.</summary>
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Taken = new(StringComparer.Ordinal);

    /// <summary>One test at a time empties the queue, so that a message is on the queue or among those taken, and never on its way.</summary>
    private static readonly SemaphoreSlim Emptying = new(1);

    private readonly QueueClient _queue = new(connectionString, "solve", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>Takes one message of the draft off the queue; null where there is none now.</summary>
    public async Task<string?> TakeAsync(string draft)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await Emptying.WaitAsync(cancel);
        try
        {
            await EmptyAsync(cancel);
        }
        finally
        {
            Emptying.Release();
        }

        return Taken.TryGetValue(draft, out var mine) && mine.TryDequeue(out string? found) ? found : null;
    }

    private async Task EmptyAsync(CancellationToken cancel)
    {
        while ((await _queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), cancel)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                string text = message.Body.ToString();
                using var json = JsonDocument.Parse(text);
                Taken.GetOrAdd(json.RootElement.GetProperty("jobId").GetString()!, _ => new()).Enqueue(text);
                await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancel);
            }
        }
    }

    /// <summary>Posts a message as the host does: its text encoded twice, its numbers as text, its members copied into the metadata.</summary>
    public static Task<Reply> DeliverAsync(Uri app, string message, int delivery = 1)
    {
        var metadata = new Dictionary<string, object>
        {
            ["DequeueCount"] = delivery.ToString(CultureInfo.InvariantCulture),
            ["Id"] = "\"800ae4b3-bdd2-4c08-badd-f08e5a34b865\"",
            ["PopReceipt"] = "\"AgAAAAMAAAAAAAAAAgtnj8x+1QE=\"",
            ["InsertionTime"] = "2026-11-21T23:10:05+00:00",
            ["sys"] = new { MethodName = "SolvePlan", UtcNow = "2026-11-21T23:10:05.123Z", RandGuid = Guid.Empty.ToString() },
        };
        return PostAsync(app, "/SolvePlan", new { Data = new { msg = JsonSerializer.Serialize(message) }, Metadata = metadata });
    }

    /// <summary>Fires the timer.</summary>
    public static async Task SweepAsync(Uri app)
    {
        Reply reply = await PostAsync(app, "/Sweep", new
        {
            Data = new { timer = new { Schedule = new { AdjustForDST = true }, ScheduleStatus = (object?)null, IsPastDue = false } },
            Metadata = new { sys = new { MethodName = "Sweep", UtcNow = "2026-11-21T23:10:05.123Z", RandGuid = Guid.Empty.ToString() } },
        });
        Assert.Equal((200, "application/json", "{}"), ((int)reply.Status, reply.ContentType, Encoding.UTF8.GetString(reply.Bytes)));
    }

    private static Task<Reply> PostAsync(Uri app, string path, object payload) =>
        new Api(app).PostBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(payload), "application/json; charset=utf-8");
}
