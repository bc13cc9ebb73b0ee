using Inspection.Functions.Drafts;
using Inspection.Functions.Feeds;
using Inspection.Functions.Publication;
using Inspection.Functions.Tests.Drafts;
using Inspection.Functions.Tests.Enterprises;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Feeds;

/// <summary>Every kind of feed, read with the parser of another calendar program and compared with what was published.</summary>
public sealed class OtherProgramTests(AppFixture app)
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly VisitIds Ids = new(new byte[32]);

    [Fact]
    public async Task A_reader_where_clocks_are_put_forward_sees_the_right_hour_before_and_after()
    {
        FeedEvent Morning(string uid, int day)
        {
            var start = new DateTimeOffset(2026, 3, day, 8, 30, 0, TimeSpan.FromHours(8));
            return new FeedEvent(uid, 0, false, At, new FeedTime.Between(start, start.AddHours(3)), "检查", "", "店口镇");
        }

        // New York puts its clocks forward in the night to 8 March 2026, China never does.
        var file = IcsFeed.Write("诸暨市", [Morning("winter", 6), Morning("summer", 9)]);
        var there = await OtherProgram.ReadAsync(file, "America/New_York");
        Assert.Equal([("winter", "2026-03-05 19:30", "2026-03-05 22:30"), ("summer", "2026-03-08 20:30", "2026-03-08 23:30")], there.Events.Select(e => (e.Uid, e.Start, e.End)));
        var here = await OtherProgram.ReadAsync(file);
        Assert.Equal(["2026-03-06 08:30", "2026-03-09 08:30"], here.Events.Select(e => e.Start));
        Assert.Equal(("诸暨市", "PUBLISH"), (here.Name, here.Method));
    }

    [Fact]
    public async Task Every_text_comes_back_as_it_was_written()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        string[] parts = ["甲", "𠮷", "🚒", "ab", " ", ",", ";", "\\", "\n", "\"", ":", "END:VEVENT", "\nBEGIN:VEVENT\n", "\\n", "é", "，", "店口镇"];
        string[] texts = [.. Enumerable.Range(0, 1000).Select(n => $"{n}{string.Concat(random.GetItems(parts, 40))}.")];
        var read = await OtherProgram.ReadAsync(IcsFeed.Write("x", texts.Select((text, n) => new FeedEvent(
            $"u{n}", n, n % 2 == 1, At, new FeedTime.Within(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)), text, text, text))));
        Assert.Equal(texts.Select((text, n) => ($"u{n}", n, text, text, text)), read.Events.Select(e => (e.Uid, e.Sequence, e.Summary, e.Description, e.Location)));
        Assert.All(read.Events, e => Assert.Equal((e.Sequence % 2 == 1 ? "CANCELLED" : "CONFIRMED", "2026-11-23", "2026-11-30", false), (e.Status, e.Start, e.End, e.Busy)));
    }

    [Fact]
    public async Task The_feeds_of_the_week_of_a_department_and_of_a_town_say_what_was_published()
    {
        var calendar = Calendar(GivenWeek.Plan(), At);
        foreach (var (path, enterprises) in ((string, string[])[])[("calendar", ["甲厂", "乙店"]), ($"{GivenWeek.Id}", ["甲厂", "乙店"]), ("department/fire", ["甲厂"]), ("town/店口", ["甲厂", "乙店"]), ("town/安华", [])])
        {
            var read = await OtherProgram.ReadAsync(Feed(calendar, path));
            Assert.Equal(enterprises.Select(name => (name, "2026-11-23 08:30", "2026-11-23 11:30", "店口", 0, "CONFIRMED", true)).Order(), read.Events.Select(e => (e.Summary.Split('：')[0], e.Start, e.End, e.Location, e.Sequence, e.Status, e.Busy)).Order());
        }

        var weekly = await OtherProgram.ReadAsync(Feed(Calendar(GivenWeek.Plan(), At, ("M1", Jurisdictions.Visibility.Week), ("F1", Jurisdictions.Visibility.Week)), "calendar"));
        Assert.All(weekly.Events, e => Assert.Equal(("2026-11-23", "2026-11-30", false), (e.Start, e.End, e.Busy)));
    }

    [Fact]
    public async Task A_moved_and_a_cancelled_visit_keep_their_names_in_the_feed_and_raise_their_numbers()
    {
        var team = GivenWeek.Plan().Teams[0];
        var first = Calendar(GivenWeek.Plan(), At);
        var second = CalendarChanges.After(first, Calendar(GivenWeek.Plan() with { Teams = [team with { Session = "tue-am", Visits = [team.Visits[0]] }] }, At.AddDays(1)), new HashSet<string>(), Ids)!;
        var before = (await OtherProgram.ReadAsync(Feed(first, "calendar"))).Events.ToDictionary(e => e.Summary.Split('：')[0]);
        var after = (await OtherProgram.ReadAsync(Feed(second, "calendar"))).Events.ToDictionary(e => e.Summary.Split('：')[0]);
        Assert.Equal((before["甲厂"].Uid, 1, "CONFIRMED", "2026-11-24 08:30"), (after["甲厂"].Uid, after["甲厂"].Sequence, after["甲厂"].Status, after["甲厂"].Start));
        Assert.Equal((before["乙店"].Uid, 1, "CANCELLED", "2026-11-23 08:30"), (after["乙店"].Uid, after["乙店"].Sequence, after["乙店"].Status, after["乙店"].Start));
    }

    [Fact]
    public async Task An_enterprises_feed_follows_its_visit_from_the_announcement_to_the_check_in()
    {
        var given = await GivenEnterprise.OpenAsync(app, (GivenEnterprise.Pipes, "tue-am", ["SJ-01"]));
        var home = await (await given.Home.AsAsync("enterprise")).GetAsync("/api/enterprise");
        async Task<OtherEvent> OnlyAsync() => Assert.Single((await OtherProgram.ReadAsync((await given.FeedAsync(home)).Bytes)).Events);
        var monday = GivenEnterprise.Next.Monday;
        var first = await OnlyAsync();
        Assert.Equal((0, "CONFIRMED", $"{monday.AddDays(1):yyyy-MM-dd} 08:30"), (first.Sequence, first.Status, first.Start));
        Assert.Contains(given.CodeOf(GivenEnterprise.Pipes)[..4], first.Description, StringComparison.Ordinal);

        await given.Publication.PublishAsync(GivenEnterprise.Next, (GivenEnterprise.Pipes, "wed-am", ["SJ-01", "SJ-09"]));
        var moved = await OnlyAsync();
        Assert.Equal((first.Uid, 2, $"{monday.AddDays(2):yyyy-MM-dd} 08:30"), (moved.Uid, moved.Sequence, moved.Start));
        Assert.DoesNotContain("突击检查", moved.Description, StringComparison.Ordinal);

        await given.Visits.CheckInAsync(GivenEnterprise.Next, GivenEnterprise.Pipes, "wed-am", TimeProvider.System.GetUtcNow());
        var there = await OnlyAsync();
        Assert.Equal((first.Uid, 3, "CONFIRMED", moved.Start), (there.Uid, there.Sequence, there.Status, there.Start));
        Assert.Contains("突击检查", there.Description, StringComparison.Ordinal);
    }

    private static PublicCalendar Calendar(Plan plan, DateTimeOffset at, params (string, Jurisdictions.Visibility)[] classes) =>
        PublicCalendar.From(GivenWeek.Problem(), plan, GivenWeek.Labels(classes), GivenWeek.Id, 1, at, Ids) with
        {
            Departments = [.. GivenWeek.Labels().Departments.Select(d => new PublicDepartment(d.Id, d.Name, d.Short, SitePart.FolderOfDepartment(d.Id)))],
            Towns = [.. ((string[])["店口", "安华"]).Select(name => new PublicTown(name, SitePart.FolderOfTown(name)))],
        };

    private static byte[] Feed(PublicCalendar calendar, string path)
    {
        var manifest = Manifest.Empty(calendar.Jurisdiction).With(new ManifestWeek(calendar.Week, 1, At, "a"));
        return SiteFiles.OverWeeks(manifest, [calendar]).Concat(SiteFiles.OfWeek(calendar)).First(file => file.Path == $"{path}.ics").Bytes;
    }
}
