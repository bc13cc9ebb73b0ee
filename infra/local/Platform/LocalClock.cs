using System.Globalization;

namespace Inspection.Local;

/// <summary>
/// How far ahead of the true time the platform lives, so that a week to come can be lived today. Kept beside the data,
/// which never lives through a time twice.
/// </summary>
internal sealed class LocalClock(string file, TimeProvider time)
{
    /// <summary>Wall time of the jurisdiction.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    public TimeSpan Ahead { get; private set; }

    public DateTimeOffset Now => (time.GetUtcNow() + Ahead).ToOffset(Zone);

    /// <summary>Goes on as before, or ahead to another time.</summary>
    /// <exception cref="SetUpException">That time is over.</exception>
    public void Set(DateTimeOffset? to)
    {
        var (ahead, lived) = Kept();
        var wanted = to is { } other ? other - time.GetUtcNow() : ahead;
        // A minute has begun before it is typed.
        Ahead = wanted < TimeSpan.Zero && wanted > TimeSpan.FromMinutes(-1) ? TimeSpan.Zero : wanted;
        if (Ahead < TimeSpan.Zero || (to is not null && Now + TimeSpan.FromMinutes(1) < lived))
        {
            throw new SetUpException($"--now {Text(to!.Value)} is over: the platform goes only ahead, and it is {Text(Ahead < TimeSpan.Zero ? time.GetUtcNow() : lived)} here. Name a later time, or forget the data with --fresh.");
        }

        Keep();
    }

    /// <summary>Notes how far the data has lived.</summary>
    public void Keep()
    {
        if (Ahead > TimeSpan.Zero)
        {
            File.WriteAllLines(file, [Ahead.ToString("c", CultureInfo.InvariantCulture), Now.ToString("O", CultureInfo.InvariantCulture)]);
        }
    }

    public override string ToString() => Text(Now);

    private static string Text(DateTimeOffset at) => at.ToOffset(Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private (TimeSpan Ahead, DateTimeOffset Lived) Kept() => File.Exists(file) && File.ReadAllLines(file) is [var ahead, var lived]
        ? (TimeSpan.Parse(ahead, CultureInfo.InvariantCulture), DateTimeOffset.Parse(lived, CultureInfo.InvariantCulture))
        : default;
}
