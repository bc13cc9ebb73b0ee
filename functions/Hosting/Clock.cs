using Inspection.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Hosting;

/// <summary>Section <c>Clock</c>: another day than today, for development.</summary>
internal sealed class ClockOptions
{
    /// <summary>How far ahead of the true time the app believes to be, such as <c>7.14:30:00</c>; refused with any storage but the emulator of this machine.</summary>
    public TimeSpan Ahead { get; init; }
}

/// <summary>The clock of all decisions. Signatures of storage calls and the lifetimes of tokens are judged by others and stay on the true time.</summary>
internal static partial class ClockSetup
{
    public static void AddClock(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ClockOptions>().BindConfiguration("Clock")
            .Validate(clock => clock.Ahead >= TimeSpan.Zero, "Clock__Ahead takes how far ahead of the true time the app is to be, such as 7.14:30:00.")
            .Validate<StorageConnection>(
                (clock, storage) => clock.Ahead == TimeSpan.Zero || storage.IsEmulatorHere,
                "Clock__Ahead is for development: it needs the storage emulator on this machine. No deployment runs on a false clock.")
            .ValidateOnStart();
        builder.Services.AddSingleton<TimeProvider>(services =>
        {
            TimeSpan ahead = services.GetRequiredService<IOptions<ClockOptions>>().Value.Ahead;
            if (ahead == TimeSpan.Zero)
            {
                return TimeProvider.System;
            }

            LogAhead(services.GetRequiredService<ILoggerFactory>().CreateLogger("Inspection.Clock"), ahead);
            return new ClockAhead(ahead);
        });
    }

    [LoggerMessage(LogLevel.Warning, "The clock is {Ahead} ahead of the true time.")]
    private static partial void LogAhead(ILogger logger, TimeSpan ahead);

    private sealed class ClockAhead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
