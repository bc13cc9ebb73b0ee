using System.Globalization;
using Inspection.Functions.Feeds;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Publication;

/// <summary>Calendars as entries for other programs.</summary>
internal static class SiteFeed
{
    /// <summary>The ICS file of a part of the calendar.</summary>
    public static byte[] Write(SitePart part, IReadOnlyList<PublicCalendar> calendars)
    {
        string place = calendars.Count == 0 ? "" : calendars[0].Jurisdiction.Name;
        string name = part.Name.Length == 0 ? $"{place} 综合查一次" : $"{place} {part.Name} 综合查一次";
        return IcsFeed.Write(name, calendars.SelectMany(calendar => EventsOf(calendar)));
    }

    private static IEnumerable<FeedEvent> EventsOf(PublicCalendar calendar)
    {
        Week week = Week.Parse(calendar.Week, null);
        var all = new FeedTime.Within(week.Monday, week.Sunday.AddDays(1));
        return calendar.Days.SelectMany(day => day.Sessions)
            .SelectMany(session => session.Visits.Select(visit => EventOf(visit, new FeedTime.Between(At(session.Start), At(session.End)))))
            .Concat(calendar.WeekOnly.Select(visit => EventOf(visit, all)));
    }

    private static FeedEvent EventOf(PublicVisit visit, FeedTime when)
    {
        bool cancelled = visit.Status == PublicStatus.Cancelled;
        string state = cancelled ? "（已取消 Cancelled）" : visit.Status == PublicStatus.Amended ? "（有变更 Amended）" : "";
        string days = when is FeedTime.Within ? "\n本周内进行，不公布具体日期。Within this week; the day is not announced." : "";
        return new FeedEvent(
            $"{visit.Id}@inspect-once", visit.Sequence, cancelled, visit.Changed, when,
            $"{visit.Enterprise}：综合查一次{state}",
            $"{string.Join('、', visit.Departments)}\n{string.Join('、', visit.Matters)}{days}",
            visit.Town);
    }

    private static DateTimeOffset At(string wallTime) => Week.Instant(DateTime.ParseExact(wallTime, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
}
