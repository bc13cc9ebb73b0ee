using Inspection.Local;

namespace Inspection.Host.Tests;

public sealed class LocalClockTests : IDisposable
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 16, 0, 20, LocalClock.Zone);
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 8, 30, 0, LocalClock.Zone);
    private readonly string folder = Directory.CreateTempSubdirectory("clock-test-").FullName;
    private readonly GivenTime time = new() { Now = Thursday };

    [Fact]
    public void Without_a_wish_it_is_the_true_time_and_nothing_is_kept()
    {
        var clock = Open();
        clock.Set(null);
        clock.Keep();

        Assert.Equal((TimeSpan.Zero, Thursday), (clock.Ahead, clock.Now));
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void A_later_start_goes_on_from_the_time_that_was_set()
    {
        var first = Open();
        first.Set(Monday);
        Assert.Equal(Monday, first.Now);
        time.Now += TimeSpan.FromHours(2);
        first.Keep();

        time.Now += TimeSpan.FromHours(5);
        var later = Open();
        later.Set(null);
        Assert.Equal(Monday.AddHours(7), later.Now);
        Assert.Equal("2026-11-30T15:30", later.ToString());
    }

    [Fact]
    public void A_time_between_what_was_lived_and_now_may_be_set_and_one_that_was_lived_may_not()
    {
        var first = Open();
        first.Set(Monday);
        time.Now += TimeSpan.FromHours(2);
        first.Keep();
        time.Now += TimeSpan.FromHours(10);

        var refused = Assert.Throws<SetUpException>(() => Open().Set(Monday.AddHours(1)));
        Assert.Contains("it is 2026-11-30T10:30 here", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--fresh", refused.Message, StringComparison.Ordinal);
        var later = Open();
        later.Set(Monday.AddHours(5));
        Assert.Equal(Monday.AddHours(5), later.Now);
    }

    [Fact]
    public void The_past_is_refused_but_not_the_minute_that_has_begun()
    {
        Assert.Throws<SetUpException>(() => Open().Set(Thursday.AddHours(-1)));
        var clock = Open();
        clock.Set(Thursday.AddSeconds(-20));
        Assert.Equal(TimeSpan.Zero, clock.Ahead);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private LocalClock Open() => new(Path.Combine(folder, "clock.txt"), time);

    private sealed class GivenTime : TimeProvider
    {
        public required DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
