using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inspection.Functions.Drafts;
using Inspection.Functions.Publication;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Feeds;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Publication;

/// <summary>The files that anyone fetches without a function being called.</summary>
public sealed partial class SiteFilesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_department_and_town_has_its_files_whether_or_not_it_visits_anybody()
    {
        string[] paths = [.. Files(Calendar(GivenWeek.Plan())).Keys];
        foreach (string folder in (string[])["", "/department/market", "/department/fire", "/department/health", "/town/店口", "/town/安华"])
        {
            Assert.All([".json", ".html", ".en.html", ".ics"], kind => Assert.Contains($"{GivenWeek.Id}{folder}{kind}", paths));
            Assert.Contains(folder.Length == 0 ? "calendar.ics" : $"{folder[1..]}.ics", paths);
        }

        string[] empty = [.. Files(Calendar(GivenWeek.Plan() with { Teams = [] })).Keys];
        Assert.Equal(paths, empty);
    }

    [Fact]
    public void A_department_and_a_town_have_their_visits_and_no_others_in_all_three_forms()
    {
        var files = Files(Calendar(GivenWeek.Plan()));
        foreach (var (folder, enterprises) in ((string, string[])[])[("department/market", ["甲厂", "乙店"]), ("department/fire", ["甲厂"]), ("department/health", []), ("town/店口", ["甲厂", "乙店"]), ("town/安华", [])])
        {
            string json = Text(files[$"{GivenWeek.Id}/{folder}.json"]);
            string html = Text(files[$"{GivenWeek.Id}/{folder}.html"]);
            IcsFile ics = IcsFile.Read(files[$"{GivenWeek.Id}/{folder}.ics"].Bytes);
            Assert.Equal(enterprises.Length, ics.Events.Count);
            foreach (string enterprise in (string[])["甲厂", "乙店"])
            {
                bool there = enterprises.Contains(enterprise);
                Assert.Equal((there, there, there), (json.Contains(enterprise, StringComparison.Ordinal), html.Contains(enterprise, StringComparison.Ordinal), ics.Events.Any(e => e["SUMMARY"].Contains(enterprise, StringComparison.Ordinal))));
            }
        }
    }

    [Fact]
    public void An_entry_of_a_feed_has_the_half_day_the_town_and_the_state_of_its_visit()
    {
        PublicCalendar first = Calendar(GivenWeek.Plan());
        Plan one = GivenWeek.Plan() with { Teams = [GivenWeek.Plan().Teams[0] with { Visits = [GivenWeek.Plan().Teams[0].Visits[0]] }] };
        PublicCalendar second = CalendarChanges.After(first, Calendar(one, At.AddDays(1)), new HashSet<string>(), Ids)!;
        IcsFile before = IcsFile.Read(Files(first)["calendar.ics"].Bytes);
        IcsFile after = IcsFile.Read(Files(second)["calendar.ics"].Bytes);
        var kept = after.Events.Single(e => e["SUMMARY"].StartsWith("甲厂", StringComparison.Ordinal));
        var off = after.Events.Single(e => e["SUMMARY"].StartsWith("乙店", StringComparison.Ordinal));
        Assert.Equal(("20261123T003000Z", "20261123T033000Z", "店口", "CONFIRMED", "0"), (kept["DTSTART"], kept["DTEND"], kept["LOCATION"], kept["STATUS"], kept["SEQUENCE"]));
        Assert.Contains("消防安全检查", kept["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Equal(("CANCELLED", "1", "20261121T090000Z"), (off["STATUS"], off["SEQUENCE"], off["LAST-MODIFIED"]));
        Assert.Equal(before.Events.Select(e => e["UID"]).Order(StringComparer.Ordinal), after.Events.Select(e => e["UID"]).Order(StringComparer.Ordinal));
        Assert.Contains("有变更", Text(Files(CalendarChanges.After(first, Calendar(GivenWeek.Plan() with { Teams = [GivenWeek.Plan().Teams[0] with { Session = "tue-am" }] }, At.AddDays(1)), new HashSet<string>(), Ids)!)["calendar.ics"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_announced_by_week_lies_in_no_day_of_any_file()
    {
        PublicCalendar calendar = Calendar(GivenWeek.Plan(), ("M1", Jurisdictions.Visibility.Week), ("F1", Jurisdictions.Visibility.Week));
        var files = Files(calendar);
        Assert.All(IcsFile.Read(files["calendar.ics"].Bytes).Events, e => Assert.Equal("20261123", e["DTSTART;VALUE=DATE"]));
        Assert.DoesNotContain("11月23日（周一）", Text(files[$"{GivenWeek.Id}.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_well_formed_name_their_language_and_lead_only_to_files_that_are_there()
    {
        var files = Files(Calendar(GivenWeek.Plan()));
        foreach (var (path, file) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            string html = Text(file);
            XElement page = XElement.Parse(Void().Replace(html["<!doctype html>\n".Length..], "$0</$1>").Replace(" download>", ">", StringComparison.Ordinal));
            Assert.Equal(path.EndsWith(".en.html", StringComparison.Ordinal) ? "en" : "zh-CN", page.Attribute("lang")!.Value);
            Assert.Single(page.Descendants("h1"));
            var here = new Uri($"http://x/zhuji/{path}");
            foreach (string link in page.Descendants().Attributes("href").Select(a => a.Value).Where(a => a[0] != '#' && !a.StartsWith("data:", StringComparison.Ordinal)))
            {
                Assert.Contains(Uri.UnescapeDataString(new Uri(here, link).AbsolutePath)["/zhuji/".Length..], files.Keys);
            }
        }
    }

    [Fact]
    public void A_name_with_marks_of_html_stays_a_name()
    {
        Labels labels = GivenWeek.Labels();
        const string Evil = "<script>alert(1)</script>\"'&甲𠮷厂";
        labels = labels with { Enterprises = [.. labels.Enterprises.Select(e => e with { Name = Evil, Town = "a/../<b>" })] };
        PublicCalendar calendar = WithParts(PublicCalendar.From(GivenWeek.Problem(), GivenWeek.Plan(), labels, GivenWeek.Id, 1, At, Ids), "a/../<b>");
        var files = Files(calendar);
        Assert.All(files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)), f => Assert.DoesNotContain("<script", Text(f.Value), StringComparison.OrdinalIgnoreCase));
        Assert.All(files.Keys, path => Assert.All(path.Split('/'), segment => Assert.Matches(@"^[\p{L}\p{Nd}_.-]+$", segment)));
        Assert.Equal(Evil, JsonElement.Parse(Text(files[$"{GivenWeek.Id}.json"])).GetProperty("days")[0].GetProperty("sessions")[0].GetProperty("visits")[0].GetProperty("enterprise").GetString());
    }

    private static readonly VisitIds Ids = new(new byte[32]);

    private static PublicCalendar Calendar(Plan plan, params (string, Jurisdictions.Visibility)[] classes) => Calendar(plan, At, classes);

    private static PublicCalendar Calendar(Plan plan, DateTimeOffset at, params (string, Jurisdictions.Visibility)[] classes) =>
        WithParts(PublicCalendar.From(GivenWeek.Problem(), plan, GivenWeek.Labels(classes), GivenWeek.Id, 1, at, Ids), "安华");

    private static PublicCalendar WithParts(PublicCalendar calendar, string town) => calendar with
    {
        Departments = [.. GivenWeek.Labels().Departments.Select(d => new PublicDepartment(d.Id, d.Name, d.Short, SitePart.FolderOfDepartment(d.Id)))],
        Towns = [.. ((string[])["店口", town]).Select(name => new PublicTown(name, SitePart.FolderOfTown(name)))],
    };

    private static Dictionary<string, SiteFile> Files(PublicCalendar calendar)
    {
        Manifest manifest = Manifest.Empty(calendar.Jurisdiction).With(new ManifestWeek(calendar.Week, 1, At, "a"));
        return SiteFiles.OverWeeks(manifest, [calendar]).Concat(SiteFiles.OfWeek(calendar)).ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    private static string Text(SiteFile file) => Encoding.UTF8.GetString(file.Bytes);

    [GeneratedRegex("<(meta|link)\\b[^>]*>")]
    private static partial Regex Void();
}
