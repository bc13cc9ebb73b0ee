using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Inspection.Local;

/// <summary>Reads one queue for one function, as host.json says, and moves what keeps failing to <c>QUEUE-poison</c>.</summary>
internal sealed class QueueListener(QueueFunction function, QueueSettings settings, Invoker invoker, FunctionsHostOptions options)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private readonly QueueClient queue = new(Connection(function, options), function.Queue);
    private readonly QueueClient poison = new(Connection(function, options), function.Queue + "-poison");

    public async Task RunAsync(CancellationToken cancel)
    {
        var running = new List<Task>();
        var pause = FirstPause;
        while (!cancel.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            if (running.Count > settings.NewBatchThreshold)
            {
                await Task.WhenAny(running);
                continue;
            }

            var messages = await ReceiveAsync(cancel);
            running.AddRange(messages.Select(message => ProcessAsync(message, cancel)));
            pause = messages.Length > 0 ? FirstPause : pause * 2 < settings.MaxPollingInterval ? pause * 2 : settings.MaxPollingInterval;
            if (messages.Length == 0)
            {
                await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(running);
    }

    private static string Connection(QueueFunction function, FunctionsHostOptions options) =>
        options.Settings.TryGetValue(function.Connection, out var connection)
            ? connection
            : throw new SetUpException($"The function {function.Name} names the connection '{function.Connection}', which is not among the app's settings.");

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancel)
    {
        try
        {
            return await queue.ReceiveMessagesAsync(settings.BatchSize, options.MessageLease, cancel);
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (Exception failed) when (failed is RequestFailedException or AggregateException)
        {
            options.Log(LogLevel.Warning, $"The queue {function.Queue} could not be read: {failed.Message}");
            return [];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    private async Task ProcessAsync(QueueMessage message, CancellationToken cancel)
    {
        try
        {
            if (message.DequeueCount > settings.MaxDequeueCount || Decode(message.MessageText) is not { } text)
            {
                await PoisonAsync(message, message.PopReceipt);
                return;
            }

            var facts = new MessageFacts(
                message.MessageId, message.PopReceipt, message.DequeueCount,
                message.InsertedOn ?? default, message.ExpiresOn ?? default, message.NextVisibleOn ?? default);
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var renewal = RenewAsync(message, done.Token);
            var succeeded = await invoker.InvokeAsync(function.Name, Payload.Queue(function, text, facts, options.Clock.GetUtcNow()), cancel);
            await done.CancelAsync();
            var receipt = await renewal;
            if (succeeded)
            {
                await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
            }
            else if (message.DequeueCount >= settings.MaxDequeueCount)
            {
                await PoisonAsync(message, receipt);
            }
            else
            {
                await queue.UpdateMessageAsync(message.MessageId, receipt, message.MessageText, settings.VisibilityTimeout, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops: like a host that is killed, it leaves the message hidden until its lease ends.
        }
        catch (Exception failed) when (failed is RequestFailedException or AggregateException)
        {
            options.Log(LogLevel.Warning, $"A message of {function.Queue} could not be settled and will be delivered again: {failed.Message}");
        }
    }

    /// <summary>Keeps the message hidden while it is worked on; gives back the newest receipt.</summary>
    private async Task<string> RenewAsync(QueueMessage message, CancellationToken done)
    {
        var receipt = message.PopReceipt;
        while (true)
        {
            await Task.Delay(options.MessageLease / 2, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested)
            {
                return receipt;
            }

            try
            {
                UpdateReceipt renewed = await queue.UpdateMessageAsync(message.MessageId, receipt, message.MessageText, options.MessageLease, CancellationToken.None);
                receipt = renewed.PopReceipt;
                options.Log(LogLevel.Debug, $"A message of {function.Queue} stays hidden until {renewed.NextVisibleOn:O}.");
            }
            catch (Exception failed) when (failed is RequestFailedException or AggregateException)
            {
                options.Log(LogLevel.Warning, $"A message of {function.Queue} could not be renewed: {failed.Message}");
            }
        }
    }

    private async Task PoisonAsync(QueueMessage message, string receipt)
    {
        await poison.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
        await poison.SendMessageAsync(message.MessageText, timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: CancellationToken.None);
        await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        options.Log(LogLevel.Error, $"A message of {function.Queue} was moved to {poison.Name} after {message.DequeueCount} deliveries.");
    }

    private string? Decode(string text)
    {
        if (!settings.Base64)
        {
            return text;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(text));
        }
        catch (Exception undecodable) when (undecodable is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
