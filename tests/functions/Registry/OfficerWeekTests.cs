using System.Globalization;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Registry;

public sealed class OfficerWeekTests
{
    private static readonly Week W48 = Week.Parse("2026-W48", null);
    private static readonly OfficerEntry Officer = new("o1", "朱庚", ["diankou"], []);

    [Fact]
    public void An_officer_without_a_pattern_gives_every_working_half_day() =>
        Assert.Equal(new OfficerWeek(null, null), OfficerWeek.Of(Officer, W48, WorkCalendar.Weekdays));

    [Fact]
    public void Days_of_leave_are_not_given() =>
        Assert.Equal(
            "mon-am mon-pm wed-am wed-pm thu-am thu-pm",
            Sessions(Officer with { Leave = [new(new(2026, 11, 24), new(2026, 11, 24)), new(new(2026, 11, 27), new(2026, 12, 4), "年假")] }, WorkCalendar.Weekdays));

    [Fact]
    public void What_was_painted_for_a_week_holds_in_that_week_only()
    {
        var officer = Officer with
        {
            Sessions = ["mon-am", "tue-am"],
            Exceptions = new Dictionary<string, IReadOnlyList<string>> { ["2026-W48"] = ["fri-pm"], ["2026-W49"] = [] },
        };
        Assert.Equal("fri-pm", Sessions(officer, WorkCalendar.Weekdays));
        Assert.Equal("", Sessions(officer, WorkCalendar.Weekdays, W48.Add(1)));
        Assert.Equal("mon-am tue-am", Sessions(officer, WorkCalendar.Weekdays, W48.Add(2)));
    }

    [Fact]
    public void Holidays_are_not_given_and_make_up_days_are_where_the_pattern_has_them()
    {
        var calendar = new WorkCalendar([new(new(2026, 11, 23), CalendarDayKind.Holiday, "演示"), new(new(2026, 11, 28), CalendarDayKind.Workday, "演示")]);
        Assert.Equal("tue-am", Sessions(Officer with { Sessions = ["mon-am", "tue-am"] }, calendar));
        Assert.Equal("tue-am sat-pm", Sessions(Officer with { Sessions = ["mon-am", "tue-am", "sat-pm"] }, calendar));
        Assert.Null(OfficerWeek.Of(Officer, W48, calendar).Sessions);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(0, 3, 3)]
    [InlineData(25, null, 8)]
    [InlineData(25, 3, 3)]
    [InlineData(29, null, 8)]
    [InlineData(30, 9, 7)]
    [InlineData(100, null, 0)]
    public void Other_duties_take_their_share_rounded_down_and_the_rest_bounds_the_half_days(int share, int? most, int? expected) =>
        Assert.Equal(expected, OfficerWeek.Of(Officer with { DutySharePercent = share, MaxSessions = most }, W48, WorkCalendar.Weekdays).MaxSessions);

    [Fact]
    public void In_a_short_week_other_duties_take_their_share_of_fewer_half_days() =>
        Assert.Equal(2, OfficerWeek.Of(Officer with { DutySharePercent = 50 }, W48,
            new WorkCalendar(Enumerable.Range(0, 3).Select(day => new CalendarDay(W48.Monday.AddDays(day), CalendarDayKind.Holiday, "演示")))).MaxSessions);

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2027-01-20", true)]
    [InlineData("2027-01-21", false)]
    [InlineData("2026-11-01", true)]
    [InlineData(null, false)]
    public void A_certificate_that_runs_out_within_sixty_days_is_shown(string? until, bool expected)
    {
        DateOnly? last = until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture);
        Assert.Equal(expected, (Officer with { Certificates = [new("消防", "1", last)] }).Expiring(new(2026, 11, 22), 60).Any());
    }

    private static string Sessions(OfficerEntry officer, WorkCalendar calendar, Week? week = null) =>
        string.Join(' ', OfficerWeek.Of(officer, week ?? W48, calendar).Sessions ?? SessionNames.Ids.Take(10));
}
