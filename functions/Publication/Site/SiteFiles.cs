using System.Text;
using System.Text.Json;
using Inspection.Functions.Feeds;

namespace Inspection.Functions.Publication;

/// <summary>
/// All files of the public calendar, made from calendars as the public reads them: for each week and for each department and town of it JSON, a page in both
/// languages and ICS; over the latest weeks one ICS file each to subscribe to; and lists of the weeks.
/// </summary>
internal static class SiteFiles
{
    /// <summary>How many weeks a calendar to subscribe to holds.</summary>
    public const int SubscribedWeeks = 12;

    private const string Json = "application/json; charset=utf-8";
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The files of one week.</summary>
    public static IEnumerable<SiteFile> OfWeek(PublicCalendar calendar)
    {
        IReadOnlyList<SitePart> parts = SitePart.Of(calendar);
        foreach (SitePart part in parts)
        {
            PublicCalendar shown = calendar.Only(part.Keeps);
            string path = part.Folder.Length == 0 ? calendar.Week : $"{calendar.Week}/{part.Folder}";
            yield return new SiteFile($"{path}.json", Json, PublishedFiles.Write(shown));
            yield return new SiteFile($"{path}.html", Html, Encoding.UTF8.GetBytes(SitePage.OfWeek(shown, part, parts, SiteWords.Chinese)));
            yield return new SiteFile($"{path}.en.html", Html, Encoding.UTF8.GetBytes(SitePage.OfWeek(shown, part, parts, SiteWords.English)));
            yield return new SiteFile($"{path}.ics", IcsFeed.ContentType, SiteFeed.Write(part, [shown]));
        }
    }

    /// <summary>The files over several weeks.</summary>
    /// <param name="latest">The calendars of the latest weeks, the latest first.</param>
    public static IEnumerable<SiteFile> OverWeeks(Manifest manifest, IReadOnlyList<PublicCalendar> latest)
    {
        yield return new SiteFile("index.json", Json, JsonSerializer.SerializeToUtf8Bytes(PublicIndex.Of(manifest), PublicationJson.Plain.PublicIndex));
        yield return new SiteFile("index.html", Html, Encoding.UTF8.GetBytes(SitePage.OfWeeks(manifest, SiteWords.Chinese)));
        yield return new SiteFile("index.en.html", Html, Encoding.UTF8.GetBytes(SitePage.OfWeeks(manifest, SiteWords.English)));
        yield return new SiteFile(SiteStyle.Path, SiteStyle.ContentType, SiteStyle.Bytes);
        foreach (SitePart part in latest.SelectMany(SitePart.Of).DistinctBy(part => part.Folder))
        {
            string path = part.Folder.Length == 0 ? "calendar" : part.Folder;
            yield return new SiteFile($"{path}.ics", IcsFeed.ContentType, SiteFeed.Write(part, [.. latest.Select(calendar => calendar.Only(part.Keeps))]));
        }
    }
}
