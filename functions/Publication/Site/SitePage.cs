using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Inspection.Functions.Publication;

/// <summary>The pages of the public calendar: complete without scripts, and linked to each other by relative addresses.</summary>
internal static class SitePage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page of a week, or of a department or town in it.</summary>
    /// <param name="calendar">What it shows.</param>
    /// <param name="part">Whose page it is.</param>
    /// <param name="parts">All parts, for the links between them.</param>
    /// <param name="words">The language.</param>
    public static string OfWeek(PublicCalendar calendar, SitePart part, IReadOnlyList<SitePart> parts, SiteWords words)
    {
        string up = part.Folder.Length == 0 ? "" : "../../";
        string week = words.WeekName(calendar.Week);
        string title = part.Name.Length == 0 ? $"{words.Title} {week}" : $"{part.Name} {words.Title} {week}";
        string self = part.Folder.Length == 0 ? calendar.Week : Last(part.Folder);
        var page = Head(new StringBuilder(), title, calendar.Jurisdiction.Name, up, $"{self}{(words.IsChinese ? ".en" : "")}.html", words);
        page.Append($"<h1>{Text(part.Name.Length == 0 ? words.Title : part.Name)}</h1>\n<p><strong>{Text(week)}</strong></p>\n<p class=\"hint\">{Text(words.Lead)}</p>\n");
        page.Append($"<ul class=\"ways\"><li><a href=\"{up}{(part.Folder.Length == 0 ? "calendar" : Address(part.Folder))}.ics\">{Text(words.Subscribe)}</a></li>")
            .Append($"<li><a href=\"{Address(self)}.ics\" download>{Text(words.Download)}</a></li><li><a href=\"{Address(self)}.json\">{Text(words.Data)}</a></li>")
            .Append($"<li><a href=\"{up}index{words.Suffix}.html\">{Text(words.Weeks)}</a></li></ul>\n<p class=\"hint\">{Text(words.SubscribeHint)}</p>\n");
        Parts(page, calendar.Week, part, parts, up, words);
        int total = calendar.WeekOnly.Count;
        foreach (PublicDay day in calendar.Days)
        {
            int visits = day.Sessions.Sum(session => session.Visits.Count);
            total += visits;
            if (visits > 0)
            {
                Day(page, day, visits, words);
            }
        }

        if (calendar.WeekOnly.Count > 0)
        {
            page.Append($"<h2>{Text(words.WeekOnly)}</h2>\n<p class=\"hint\">{Text(words.WeekOnlyHint)}</p>\n");
            Visits(page, calendar.WeekOnly, words);
        }

        if (total == 0)
        {
            page.Append($"<p>{Text(words.None)}</p>\n");
        }

        return Foot(page, words.Version(calendar), words);
    }

    /// <summary>The list of all weeks that have a calendar.</summary>
    public static string OfWeeks(Manifest manifest, SiteWords words)
    {
        var page = Head(new StringBuilder(), words.Weeks, manifest.Jurisdiction.Name, "", $"index{(words.IsChinese ? ".en" : "")}.html", words);
        page.Append($"<h1>{Text(words.Weeks)}</h1>\n<ul class=\"ways\"><li><a href=\"calendar.ics\">{Text(words.Subscribe)}</a></li></ul>\n<nav aria-label=\"{Text(words.Weeks)}\"><ul>\n");
        foreach (ManifestWeek week in manifest.Weeks)
        {
            page.Append($"<li><a href=\"{week.Week}{words.Suffix}.html\">{Text(words.WeekName(week.Week))}</a></li>\n");
        }

        page.Append("</ul></nav>\n");
        return Foot(page, "", words);
    }

    private static StringBuilder Head(StringBuilder page, string title, string place, string up, string other, SiteWords words)
    {
        string language = words.IsChinese ? "en" : "zh-CN";
        return page.Append($"<!doctype html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append($"<title>{Text(title)} · {Text(place)}</title>\n<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{up}{SiteStyle.Path}\">\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{Text(words.Skip)}</a>\n")
            .Append($"<header><p class=\"brand\">{Text(words.Brand)} · {Text(place)}</p><a href=\"{Address(other)}\" lang=\"{language}\" hreflang=\"{language}\">{words.Other}</a></header>\n<main id=\"main\">\n");
    }

    private static string Foot(StringBuilder page, string version, SiteWords words)
    {
        page.Append("</main>\n<footer>");
        if (version.Length > 0)
        {
            page.Append($"<p>{Text(version)}</p>");
        }

        return page.Append($"<p>{Text(words.Complain)}</p></footer>\n</body>\n</html>\n").ToString();
    }

    private static void Parts(StringBuilder page, string week, SitePart current, IReadOnlyList<SitePart> parts, string up, SiteWords words)
    {
        foreach ((string folder, string label) in (IEnumerable<(string, string)>)[("department/", words.Departments), ("town/", words.Towns)])
        {
            SitePart[] some = [.. parts.Where(part => part.Folder.StartsWith(folder, StringComparison.Ordinal))];
            if (some.Length == 0)
            {
                continue;
            }

            page.Append($"<details><summary>{Text(label)}</summary><nav aria-label=\"{Text(label)}\"><ul>\n<li><a href=\"{up}{week}{words.Suffix}.html\">{Text(words.Everything)}</a></li>\n");
            foreach (SitePart part in some)
            {
                string here = part.Folder == current.Folder ? " aria-current=\"page\"" : "";
                page.Append($"<li><a href=\"{up}{week}/{Address(part.Folder)}{words.Suffix}.html\"{here}>{Text(part.Name)}</a></li>\n");
            }

            page.Append("</ul></nav></details>\n");
        }
    }

    private static void Day(StringBuilder page, PublicDay day, int visits, SiteWords words)
    {
        page.Append($"<h2>{Text(words.Day(day.Date))} <small>{Text(words.Count(visits))}</small></h2>\n");
        foreach (PublicSession session in day.Sessions.Where(session => session.Visits.Count > 0))
        {
            page.Append($"<h3>{Text(words.Half(session.Id))} {Clock(session.Start)}–{Clock(session.End)}</h3>\n");
            Visits(page, session.Visits, words);
        }
    }

    private static void Visits(StringBuilder page, IReadOnlyList<PublicVisit> visits, SiteWords words)
    {
        page.Append("<ul class=\"visits\">\n");
        foreach (PublicVisit visit in visits)
        {
            page.Append($"<li class=\"{visit.Status}\"><p><strong>{Text(visit.Enterprise)}</strong><span class=\"town\">{Text(visit.Town)}</span></p>\n<p>");
            foreach (string department in visit.Departments)
            {
                page.Append($"<span class=\"department\">{Text(department)}</span>");
            }

            page.Append($"{Text(string.Join(words.Comma, visit.Matters))}</p>\n<p class=\"state\">{Text(words.Status(visit))}");
            if (visit.Was is { } was)
            {
                page.Append($" <del>{Text(string.Format(null, words.Was, words.Moment(was)))}</del>");
            }

            page.Append("</p></li>\n");
        }

        page.Append("</ul>\n");
    }

    private static string Clock(string wallTime) => wallTime[^5..];

    private static string Last(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    /// <summary>A path as a link has it.</summary>
    private static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Text(string text) => Encoder.Encode(text);
}
