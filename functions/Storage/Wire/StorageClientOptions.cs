using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Inspection.Functions.Storage;

/// <summary>
/// How requests are sent: at most <see cref="Timeout"/> for one try, and the rule for trying again.
/// </summary>
internal sealed class StorageClientOptions : ClientOptions
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public StorageClientOptions(TimeSpan? firstDelay = null)
    {
        Retry.NetworkTimeout = Timeout;
        RetryPolicy = new RetryReads(firstDelay ?? TimeSpan.FromMilliseconds(200));
        Diagnostics.IsTelemetryEnabled = false;
    }

    /// <summary>
    /// The one place that decides on blind repetition: reads are repeated, with growing and jittered delays; writes never are, because the
    /// first one may have taken effect. Whoever writes settles the question (see <see cref="Journal"/>).
    /// </summary>
    private sealed class RetryReads(TimeSpan firstDelay)
        : RetryPolicy(maxRetries: 3, DelayStrategy.CreateExponentialDelayStrategy(firstDelay, TimeSpan.FromSeconds(2)))
    {
        protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
            IsRead(message.Request.Method) && base.ShouldRetry(message, exception);

        protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
            IsRead(message.Request.Method) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

        private static bool IsRead(RequestMethod method) => method == RequestMethod.Get || method == RequestMethod.Head;
    }
}
