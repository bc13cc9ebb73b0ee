using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Registry;

public sealed class WorkCalendarTests
{
    private static readonly Week W40 = Week.Parse("2026-W40", null);

    [Fact]
    public void Holidays_are_left_out_and_make_up_days_come_in_their_place_in_time_order()
    {
        var calendar = new WorkCalendar(Enumerable.Range(1, 7).Select(day => new CalendarDay(new(2026, 10, day), CalendarDayKind.Holiday, "国庆节")));
        Assert.Equal(["mon-am", "mon-pm", "tue-am", "tue-pm", "wed-am", "wed-pm"], W40.Sessions(calendar).Select(session => session.Id));
        var madeUp = new WorkCalendar([new(new(2026, 10, 4), CalendarDayKind.Workday, "补班"), new(new(2026, 10, 3), CalendarDayKind.Workday, "补班")]);
        Assert.Equal(["fri-pm", "sat-am", "sat-pm", "sun-am", "sun-pm"], W40.Sessions(madeUp).Select(session => session.Id).Skip(9));
        Assert.Equal(new DateTime(2026, 10, 4, 13, 30, 0), W40.Sessions(madeUp)[^1].Start);
    }

    [Fact]
    public void A_week_may_have_no_session_at_all() =>
        Assert.Empty(W40.Sessions(new WorkCalendar(Enumerable.Range(0, 7).Select(day => new CalendarDay(W40.Monday.AddDays(day), CalendarDayKind.Holiday, "长假")))));

    [Fact]
    public void Only_a_saturday_or_sunday_makes_up_for_a_holiday()
    {
        Assert.False(WorkCalendar.MayBe(new(new(2026, 10, 2), CalendarDayKind.Workday, "")));
        Assert.True(WorkCalendar.MayBe(new(new(2026, 10, 3), CalendarDayKind.Workday, "")));
        Assert.True(WorkCalendar.MayBe(new(new(2026, 10, 3), CalendarDayKind.Holiday, "")));
    }
}
