using Inspection.Functions.Feeds;

namespace Inspection.Functions.Tests.Feeds;

public sealed class IcsFeedTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 17, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_half_day_is_told_in_universal_time_and_a_week_as_whole_days_that_make_nobody_busy()
    {
        IcsFile file = IcsFile.Read(IcsFeed.Write("诸暨市", [Dated("a"), Weekly("b")]));
        Assert.Equal("诸暨市", file.Properties["X-WR-CALNAME"]);
        Assert.Equal(("20261123T003000Z", "20261123T033000Z"), (file.Events[0]["DTSTART"], file.Events[0]["DTEND"]));
        Assert.Equal(("20261123", "20261130"), (file.Events[1]["DTSTART;VALUE=DATE"], file.Events[1]["DTEND;VALUE=DATE"]));
        Assert.Equal("TRANSPARENT", file.Events[1]["TRANSP"]);
        Assert.Equal(["20261120T090000Z", "20261120T090000Z"], file.Events.Select(e => e["DTSTAMP"]));
    }

    [Fact]
    public void A_cancelled_visit_stays_with_its_name_and_says_that_it_is_off()
    {
        IcsFile file = IcsFile.Read(IcsFeed.Write("x", [Dated("a") with { Cancelled = true, Sequence = 3 }, Dated("b")]));
        Assert.Equal(("a", "CANCELLED", "3"), (file.Events[0]["UID"], file.Events[0]["STATUS"], file.Events[0]["SEQUENCE"]));
        Assert.Equal(("CONFIRMED", "0"), (file.Events[1]["STATUS"], file.Events[1]["SEQUENCE"]));
    }

    [Fact]
    public void The_same_entries_are_the_same_bytes() =>
        Assert.Equal(IcsFeed.Write("x", [Dated("a"), Weekly("b")]), IcsFeed.Write("x", [Dated("a"), Weekly("b")]));

    [Fact]
    public void No_text_breaks_out_of_its_place_and_every_text_comes_back()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        string[] parts = ["甲", "𠮷", "🚒", "ab", " ", ",", ";", "\\", "\n", "\"", ":", "END:VEVENT", "\nBEGIN:VEVENT\n", "\\n", "é", "，", "店口镇", "\u2028"];
        string[] texts = [.. Enumerable.Range(0, 2000).Select(n => $"{n}" + string.Concat(random.GetItems(parts, 40)))];
        IcsFile file = IcsFile.Read(IcsFeed.Write("x", texts.Select((text, n) => Dated($"u{n}") with { Summary = text, Description = text })));
        Assert.Equal(texts, file.Events.Select(e => e["SUMMARY"]));
        Assert.Equal(texts, file.Events.Select(e => e["DESCRIPTION"]));
    }

    [Fact]
    public void Control_characters_are_left_out() =>
        Assert.Equal("ab\nX-EVIL:1", IcsFile.Read(IcsFeed.Write("x", [Dated("a") with { Summary = "a\0b\r\nX-EVIL:1\u0007" }])).Events[0]["SUMMARY"]);

    private static FeedEvent Dated(string uid) => new(
        uid, 0, false, At, new FeedTime.Between(At.AddDays(3).AddHours(-8.5), At.AddDays(3).AddHours(-5.5)), "检查", "市监：食品经营检查", "店口镇");

    private static FeedEvent Weekly(string uid) => Dated(uid) with { When = new FeedTime.Within(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)) };
}
