using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// An ISO week, Monday to Sunday, written <c>2026-W48</c>. Days and sessions are wall time in China,
/// which is UTC+8 all year.
/// </summary>
internal readonly record struct Week : IParsable<Week>, IComparable<Week>
{
    /// <summary>How many weeks after the present one take requests and plans.</summary>
    public const int Ahead = 8;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private Week(DateOnly monday) => Monday = monday;

    /// <summary>First day of the week.</summary>
    public DateOnly Monday { get; }

    /// <summary>Last day of the week.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    public static Week Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>The week that it is now.</summary>
    public static Week Current(TimeProvider time) => Of(DateOnly.FromDateTime(Now(time)));

    /// <summary>Wall time now.</summary>
    public static DateTime Now(TimeProvider time) => Local(time.GetUtcNow());

    /// <summary>A moment as wall time.</summary>
    public static DateTime Local(DateTimeOffset at) => at.ToOffset(China).DateTime;

    /// <summary>The day that it is at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(China).DateTime);

    /// <summary>The instant of a wall time, for answers that carry an offset.</summary>
    public static DateTimeOffset Instant(DateTime wallTime) => new(DateTime.SpecifyKind(wallTime, DateTimeKind.Unspecified), China);

    public Week Add(int weeks) => new(Monday.AddDays(7 * weeks));

    /// <summary>
    /// The half days in which visits may take place, in time order: 08:30–11:30 and 13:30–17:00 of each working day. Ten in an
    /// ordinary week, fewer around a holiday, Saturday's and Sunday's where they make up for one; a week may have none.
    /// </summary>
    public IReadOnlyList<Session> Sessions(WorkCalendar calendar)
    {
        var sessions = new List<Session>(10);
        for (var date = Monday; date <= Sunday; date = date.AddDays(1))
        {
            if (calendar.IsWorkday(date))
            {
                sessions.Add(HalfDay(date, morning: true));
                sessions.Add(HalfDay(date, morning: false));
            }
        }

        return sessions;
    }

    /// <summary>The half day of an id, whatever the calendar says of its day by now.</summary>
    public Session Session(string id)
    {
        var place = ((List<string>)[.. SessionNames.Ids]).IndexOf(id);
        return place >= 0 ? HalfDay(Monday.AddDays(place / 2), place % 2 == 0) : throw new ArgumentException($"'{id}' is no half day.", nameof(id));
    }

    public int CompareTo(Week other) => Monday.CompareTo(other.Monday);

    public override string ToString()
    {
        var date = Monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):D4}-W{ISOWeek.GetWeekOfYear(date):D2}");
    }

    public static Week Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var week) ? week : throw new FormatException($"'{s}' is no ISO week such as 2026-W48.");

    public static bool TryParse(string? s, IFormatProvider? provider, out Week result)
    {
        result = default;
        if (s is not [_, _, _, _, '-', 'W', _, _] || s.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') || s.AsSpan(6).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var year = int.Parse(s.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var number = int.Parse(s.AsSpan(6, 2), CultureInfo.InvariantCulture);
        if (year is < 2020 or > 2100 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        result = new Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)));
        return true;
    }

    private static Session HalfDay(DateOnly date, bool morning) => morning
        ? new Session(SessionNames.Of(date, morning), date.ToDateTime(new TimeOnly(8, 30)), date.ToDateTime(new TimeOnly(11, 30)))
        : new Session(SessionNames.Of(date, morning), date.ToDateTime(new TimeOnly(13, 30)), date.ToDateTime(new TimeOnly(17, 0)));
}
