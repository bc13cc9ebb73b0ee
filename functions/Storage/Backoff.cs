using System.Security.Cryptography;

namespace Inspection.Functions.Storage;

/// <summary>The wait before a repetition: doubled each time up to 64 times the first, and half of it random, so that many who wait do not return together.</summary>
internal static class Backoff
{
    /// <param name="attempt">0 before the first try, which does not wait.</param>
    /// <param name="first">The longest wait before the first repetition; zero never waits.</param>
    /// <param name="time">The clock to wait by.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task WaitAsync(int attempt, TimeSpan first, TimeProvider time, CancellationToken cancellationToken) =>
        attempt == 0 || first == TimeSpan.Zero
            ? Task.CompletedTask
            : Task.Delay(first * Math.Pow(2, Math.Min(attempt - 1, 6)) * (0.5 + (RandomNumberGenerator.GetInt32(500) / 1000.0)), time, cancellationToken);
}
