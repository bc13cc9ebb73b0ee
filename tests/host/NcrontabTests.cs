using System.Globalization;
using Inspection.Local;

namespace Inspection.Host.Tests;

public sealed class NcrontabTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-22T01:22:03Z", "2026-11-22T01:25:00Z")]
    [InlineData("0 */5 * * * *", "2026-11-22T01:25:00Z", "2026-11-22T01:30:00Z")]
    [InlineData("*/15 * * * * *", "2026-11-22T01:22:46Z", "2026-11-22T01:23:00Z")]
    [InlineData("0 30 9-17 * * MON-FRI", "2026-11-21T10:00:00Z", "2026-11-23T09:30:00Z")]
    [InlineData("0 0 6,18 * * *", "2026-11-22T06:00:00Z", "2026-11-22T18:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-11-22T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 0 1 JAN *", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z")]
    [InlineData("10/20 * * * * *", "2026-11-22T01:22:10.5Z", "2026-11-22T01:22:30Z")]
    public void The_next_time_is_the_first_that_fits_every_field(string schedule, string after, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture), Ncrontab.Parse(schedule).Next(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("*/5 * * * *")]
    [InlineData("0 60 * * * *")]
    [InlineData("0 0 17-9 * * *")]
    [InlineData("0 x * * * *")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 0 0 1 1 FUN")]
    public void A_schedule_that_makes_no_sense_is_refused(string schedule) =>
        Assert.Throws<FormatException>(() => Ncrontab.Parse(schedule));

    [Fact]
    public void A_day_that_never_comes_is_said_so() =>
        Assert.Throws<InvalidOperationException>(() => Ncrontab.Parse("0 0 0 30 2 *").Next(DateTimeOffset.UnixEpoch));
}
