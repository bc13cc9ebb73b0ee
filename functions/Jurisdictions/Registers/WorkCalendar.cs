namespace Inspection.Functions.Jurisdictions;

/// <summary>How a day differs from what its weekday says.</summary>
internal enum CalendarDayKind
{
    /// <summary>Nobody works, although it is a weekday (节假日).</summary>
    Holiday,

    /// <summary>A Saturday or Sunday that is worked to make up for a holiday (调休上班).</summary>
    Workday,
}

/// <summary>A day of the working calendar.</summary>
/// <param name="Name">What it is for, such as 国庆节.</param>
/// <param name="Archived">Taken back: the day is as its weekday says.</param>
internal sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Name, bool Archived = false);

/// <summary>Which days are worked: Monday to Friday, without holidays and with the Saturdays and Sundays that make up for them.</summary>
internal sealed class WorkCalendar(IEnumerable<CalendarDay> days)
{
    private readonly SortedDictionary<DateOnly, CalendarDay> _days = new(days.ToDictionary(day => day.Date));

    /// <summary>Monday to Friday, all year.</summary>
    public static WorkCalendar Weekdays { get; } = new([]);

    /// <summary>The days that differ from what their weekday says, in order.</summary>
    public IReadOnlyCollection<CalendarDay> Days => _days.Values;

    /// <summary>False for a make-up day that is a weekday: it is worked anyway, so another day must be meant.</summary>
    public static bool MayBe(CalendarDay day) => day.Kind == CalendarDayKind.Holiday || day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>What is entered for a day, or null.</summary>
    public CalendarDay? Find(DateOnly date) => _days.GetValueOrDefault(date);

    public bool IsWorkday(DateOnly date) => Find(date) is { } day
        ? day.Kind == CalendarDayKind.Workday
        : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
