using System.Globalization;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Requests;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2026-W48", "2026-11-23")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2027-W01", "2027-01-04")]
    [InlineData("2025-W01", "2024-12-30")]
    public void A_week_begins_on_its_monday(string text, string monday)
    {
        var week = Week.Parse(text, null);
        Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), week.Monday);
        Assert.Equal(text, week.ToString());
        Assert.Equal(week, Week.Of(week.Sunday));
    }

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2026-w48")]
    [InlineData("2026W48")]
    [InlineData("2026-W4")]
    [InlineData("２０２６-W48")]
    [InlineData("9999-W01")]
    [InlineData(null)]
    public void What_is_no_week_does_not_parse(string? text) => Assert.False(Week.TryParse(text, null, out _));

    [Theory]
    [InlineData("2026-11-22T15:59:59Z", "2026-W47")]
    [InlineData("2026-11-22T16:00:00Z", "2026-W48")]
    public void The_present_week_is_that_of_the_wall_clock_in_china(string now, string week) =>
        Assert.Equal(week, Week.Current(new FixedTime(now)).ToString());

    [Fact]
    public void An_ordinary_week_has_ten_half_days_in_order()
    {
        var sessions = Week.Parse("2026-W48", null).Sessions(WorkCalendar.Weekdays);
        Assert.Equal(SessionNames.Ids.Take(10), sessions.Select(session => session.Id));
        Assert.Equal((new DateTime(2026, 11, 23, 8, 30, 0), 180), (sessions[0].Start, sessions[0].Minutes));
        Assert.Equal((new DateTime(2026, 11, 27, 13, 30, 0), 210), (sessions[9].Start, sessions[9].Minutes));
    }

    [Theory]
    [InlineData("周一上午", "mon-am")]
    [InlineData("星期五下午", "fri-pm")]
    [InlineData(" WED-AM ", "wed-am")]
    [InlineData("周六上午", "sat-am")]
    [InlineData("星期天下午", "sun-pm")]
    [InlineData("周日下午", "sun-pm")]
    [InlineData("周八上午", null)]
    [InlineData("周一", null)]
    [InlineData("周一中午", null)]
    [InlineData("", null)]
    public void A_session_is_known_by_its_name_or_id(string text, string? id) => Assert.Equal(id, SessionNames.Parse(text));
}

internal sealed class FixedTime(string now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
}
