using System.Text.RegularExpressions;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;

namespace Inspection.Scheduler.Tests.Explaining;

public sealed partial class WaitingTextsTests
{
    private static readonly Bilingual Afternoon = new("周四下午", "Thu, afternoon");
    private static readonly Bilingual Team = new("店口镇检查组", "the team from 店口镇");

    /// <summary>Each sentence with the names that it was given; its numbers are 2 and above, and each is another.</summary>
    public static TheoryData<string, string> Sentences
    {
        get
        {
            var said = new TheoryData<string, string>();
            foreach (var (text, names) in (IEnumerable<(Bilingual, string)>)
            [
                (WaitingTexts.Excluded, ""),
                (WaitingTexts.LiftPin, ""),
                (WaitingTexts.OpenSessions, ""),
                (WaitingTexts.ReduceMatters, ""),
                (WaitingTexts.NextHorizon, ""),
                (WaitingTexts.UnkeepablePin, ""),
                (WaitingTexts.NoOpenSession, ""),
                (WaitingTexts.NobodyHolds("消防", ["店口镇", "安华镇"], 0, 3, 0), "消防 店口镇 安华镇"),
                (WaitingTexts.NobodyHolds("消防", ["店口镇", "安华镇"], 2, 3, 7), "消防 店口镇 安华镇"),
                (WaitingTexts.NobodyHolds("消防", [], 2, 3, 0), "消防"),
                (WaitingTexts.TooFewTogether(["消防", "卫生健康"], 5), "消防 卫生健康"),
                (WaitingTexts.TooLong("店口镇", 88, 120, 180), "店口镇"),
                (WaitingTexts.NoRoom("消防", 4, ["店口镇", "安华镇"], 7), "消防 店口镇 安华镇"),
                (WaitingTexts.LeftOut(Team, Afternoon, 12, 35), "店口镇"),
                (WaitingTexts.LeftOutByStaff(Team, Afternoon, "消防"), "店口镇 消防"),
                (WaitingTexts.LeftOutClosed(Team, Afternoon), "店口镇"),
                (WaitingTexts.LeftOutDepartments(Team, Afternoon, 3), "店口镇"),
                (WaitingTexts.PinnedRequests(Afternoon), ""),
                (WaitingTexts.PinIt("店口镇", Afternoon), "店口镇"),
                (WaitingTexts.AddVehicle("店口镇", Afternoon), "店口镇"),
                (WaitingTexts.AddOfficers("店口镇", Afternoon, 2, ["消防", "卫生健康"], true), "店口镇 消防 卫生健康"),
                (WaitingTexts.AddOfficers("店口镇", Afternoon, 1, [], false), "店口镇"),
                (WaitingTexts.JoinTeam(Team, Afternoon, "消防"), "店口镇 消防"),
            ])
            {
                said.Add(text.ToString(), names);
            }

            return said;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Both_languages_state_the_same_names_and_numbers(string text, string names)
    {
        var (zh, en) = (Bilingual.Parse(text).Zh, Bilingual.Parse(text).En);
        Assert.Equal(Numbers(zh), Numbers(en));
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains(name, zh, StringComparison.Ordinal);
            Assert.Contains(name, en, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_language_is_a_sentence_with_its_own_punctuation(string text, string names)
    {
        var (zh, en) = (Bilingual.Parse(text).Zh, Bilingual.Parse(text).En);
        Assert.EndsWith("。", zh, StringComparison.Ordinal);
        Assert.DoesNotMatch("[,.;:()!?]|[a-z]{2}", zh);
        Assert.True(char.IsUpper(en[0]) || char.IsDigit(en[0]) || names.Contains(en[..2], StringComparison.Ordinal), en);
        Assert.EndsWith(".", en, StringComparison.Ordinal);
        Assert.DoesNotMatch("[，。；：（）、！？\n]|  ", en);
        Assert.DoesNotMatch("\\b1 \\w*( day|minute|officer|vehicle|seat)s\\b", en);
    }

    [Theory]
    [InlineData("2026-11-26T13:30", "11月26日（周四）下午", "Thu 26 Nov, afternoon")]
    [InlineData("2026-11-29T08:30", "11月29日（周日）上午", "Sun 29 Nov, morning")]
    [InlineData("2027-01-04T12:00", "1月4日（周一）下午", "Mon 4 Jan, afternoon")]
    public void A_half_day_is_said_as_people_say_it(string start, string zh, string en) =>
        Assert.Equal(new Bilingual(zh, en), WaitingTexts.Session(Given.Session("any", start, 180)));

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
