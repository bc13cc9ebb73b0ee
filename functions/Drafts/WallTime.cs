using System.Globalization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Drafts;

/// <summary>How answers write times of a plan.</summary>
internal static class WallTime
{
    /// <summary>Local wall time of the jurisdiction, to the minute.</summary>
    public static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A half day by its first minute, as people say it: <c>11月26日（周四）下午</c>, <c>Thu 26 Nov, afternoon</c>.</summary>
    public static Text HalfDay(DateTime start) => new(
        string.Create(CultureInfo.InvariantCulture, $"{start.Month}月{start.Day}日（周{"日一二三四五六"[(int)start.DayOfWeek]}）{(start.Hour < 12 ? "上午" : "下午")}"),
        string.Create(CultureInfo.InvariantCulture, $"{start:ddd d MMM}, {(start.Hour < 12 ? "morning" : "afternoon")}"));
}
