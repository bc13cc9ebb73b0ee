using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Inspection.Functions.Feeds;

/// <summary>
/// Writes feeds as iCalendar files (RFC 5545, refresh hint of RFC 7986). The same entries give the same bytes: nothing is taken from the clock.
/// </summary>
internal static partial class IcsFeed
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const string Product = "-//Inspect Once//Joint visits//ZH";

    /// <summary>The file of a feed.</summary>
    /// <param name="name">What programs show as the calendar's name.</param>
    /// <param name="events">Its entries, written in this order.</param>
    public static byte[] Write(string name, IEnumerable<FeedEvent> events)
    {
        var calendar = new Calendar { ProductId = Product, Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", Clean(name));
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Shanghai");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var entry in events)
        {
            calendar.Events.Add(EventOf(entry));
        }

        string text = new CalendarSerializer().SerializeToString(calendar) ?? "";
        return Encoding.UTF8.GetBytes(SplitPair().Replace(text, "\r\n $1$2"));
    }

    private static CalendarEvent EventOf(FeedEvent entry)
    {
        var written = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = Utc(entry.Changed),
            LastModified = Utc(entry.Changed),
            Status = entry.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = Clean(entry.Summary),
            Description = Clean(entry.Description),
            Location = Clean(entry.Location),
        };
        switch (entry.When)
        {
            case FeedTime.Between time:
                written.Start = Utc(time.Start);
                written.End = Utc(time.End);
                break;
            case FeedTime.Within days:
                written.Start = new CalDateTime(days.First);
                written.End = new CalDateTime(days.After);
                written.Transparency = TransparencyType.Transparent;
                break;
        }

        return written;
    }

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, "UTC");

    /// <summary>Without control characters, which the format has no way to write; line ends stay.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => c == '\n' || !char.IsControl(c)));

    /// <summary>The library folds lines between the two halves of characters beyond the basic plane, such as 𠮷; half a character cannot be written.</summary>
    [GeneratedRegex("([\uD800-\uDBFF])\r\n ([\uDC00-\uDFFF])")]
    private static partial Regex SplitPair();
}
