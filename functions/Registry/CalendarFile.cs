using System.Globalization;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>The file of the working calendar: holidays, and the Saturdays and Sundays that are worked for them.</summary>
internal static class CalendarFile
{
    private static readonly Dictionary<string, CalendarDayKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["放假"] = CalendarDayKind.Holiday, ["休"] = CalendarDayKind.Holiday, ["holiday"] = CalendarDayKind.Holiday,
        ["上班"] = CalendarDayKind.Workday, ["班"] = CalendarDayKind.Workday, ["workday"] = CalendarDayKind.Workday,
    };

    public static SheetSchema<CalendarDay> Schema { get; } = new(RegisterKind.Calendar,
        [new("date", "日期"), new("kind", "类型", true, ["放假", "上班"]), new("name", "名称")],
        "date",
        row =>
        {
            row.Text("date", 40);
            row.Text("kind", 20);
            var day = new CalendarDay(row.OptionalDate("date") ?? default, row.Choice("kind", Kinds, CalendarDayKind.Holiday), row.Text("name", 40));
            if (row.IsGood && !WorkCalendar.MayBe(day))
            {
                row.Refuse("kind", RowIssues.WorkdayOnWeekday());
            }

            return day;
        },
        day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
