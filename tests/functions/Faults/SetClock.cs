namespace Inspection.Functions.Tests.Faults;

/// <summary>A clock that can be set, and goes on from there.</summary>
internal sealed class SetClock : TimeProvider
{
    private TimeSpan _ahead;

    /// <summary>Sets it to a wall time in China.</summary>
    public void Set(DateTime wallTime) => _ahead = new DateTimeOffset(wallTime, TimeSpan.FromHours(8)) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
