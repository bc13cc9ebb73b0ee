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
                (WaitingTexts.UnkeepablePin, ""),
                (WaitingTexts.PinnedRequests(Afternoon), ""),
                (WaitingTexts.PinnedTeam(Afternoon), ""),
                (WaitingTexts.NoOpenSession([Afternoon], []), ""),
                (WaitingTexts.NobodyHolds("消防", ["店口镇", "安华镇"], 0, 3, []), "消防 店口镇 安华镇"),
                (WaitingTexts.NobodyHolds("消防", ["店口镇"], 2, 3, [("安华镇", 7), ("次坞镇", 5)]), "消防 店口镇 安华镇 次坞镇"),
                (WaitingTexts.TooFewTogether(["消防", "卫生健康"], 5), "消防 卫生健康"),
                (WaitingTexts.TooLong("店口镇", 88, 120, 180), "店口镇"),
                (WaitingTexts.NoRoom(20, [WaitingTexts.HoldersBusy("消防", 2, 9, "店口镇", Afternoon, [("王强", "甲厂"), ("李敏", "乙厂")], 3), WaitingTexts.VehiclesOut(8, "安华镇", Afternoon, 4)]), "消防 店口镇 王强 甲厂 李敏 乙厂 安华镇"),
                (WaitingTexts.NoRoom(20, [WaitingTexts.HoldersAbsent("消防", 1, 9, "店口镇", Afternoon), WaitingTexts.OfficersOut(8, "安华镇", Afternoon, 6, 2)]), "消防 店口镇 安华镇"),
                (WaitingTexts.NoRoom(20, [WaitingTexts.NoTime(9, "店口镇", Afternoon, 190), WaitingTexts.Together(8, "安华镇", Afternoon)]), "店口镇 安华镇"),
                (WaitingTexts.NoRoom(20, [WaitingTexts.HoldersSpent("消防", 9, "店口镇", Afternoon), WaitingTexts.Closed(8, "安华镇", Afternoon)]), "消防 店口镇 安华镇"),
                (ServedTexts.Pinned, ""),
                (ServedTexts.Where("店口镇", Afternoon, ["消防", "水利"]), "店口镇 消防 水利"),
                (ServedTexts.Officers([("消防", ["王强", "李敏"]), ("水利", ["王强"])]), "消防 水利 王强 李敏"),
                (ServedTexts.Route(["甲厂"], 12), "甲厂"),
                (ServedTexts.Route([], 24), ""),
                (ServedTexts.Next(3, "店口镇", Afternoon, -240, ServedTexts.Effort(2, 16)), "店口镇"),
                (ServedTexts.Next(3, "店口镇", Afternoon, 0, ServedTexts.Effort(2, 16)), "店口镇"),
                (ServedTexts.Next(3, "店口镇", Afternoon, 240, ServedTexts.Effort(2, 16)), "店口镇"),
                (ServedTexts.Others(7, true, [WaitingTexts.VehiclesOut(5, "店口镇", Afternoon, 4)]), "店口镇"),
                (ServedTexts.Others(7, false, [WaitingTexts.VehiclesOut(5, "店口镇", Afternoon, 4)]), "店口镇"),
                (WaitingTexts.NotWorth("店口镇", Afternoon, 2, 34, 300, 120), "店口镇"),
                (WaitingTexts.NotFound("店口镇", Afternoon), "店口镇"),
                (WaitingTexts.LeftOut(Team, Afternoon, 12, 35, WaitingTexts.LeftOutAmong("消防", 14, 60, "卫生健康", [("水利", 20, 45, true), ("文化旅游", 22, 30, false)])), "店口镇 消防 卫生健康 水利 文化旅游"),
                (WaitingTexts.LeftOutByStaff(Team, Afternoon, "消防", 2, 5, WaitingTexts.HoldersThereBusy([("王强", "甲厂")], 3)), "店口镇 消防 王强 甲厂"),
                (WaitingTexts.LeftOutByStaff(Team, Afternoon, "消防", 2, 5, WaitingTexts.HoldersThereAbsent("店口镇")), "店口镇 消防"),
                (WaitingTexts.LeftOutByStaff(Team, Afternoon, "消防", 2, 5, WaitingTexts.HoldersThereFree(["王强"], 700, 180)), "店口镇 消防 王强"),
                (WaitingTexts.LeftOutByStaff(Team, Afternoon, "消防", 2, 5, WaitingTexts.SeatsFull(["王强", "李敏"])), "店口镇 消防 王强 李敏"),
                (WaitingTexts.LeftOutRoute(Team, Afternoon), "店口镇"),
                (WaitingTexts.LeftOutClosed(Team, Afternoon, [Afternoon]), "店口镇"),
                (WaitingTexts.LeftOutDepartments(Team, Afternoon, 3, ["消防", "水利"]), "店口镇 消防 水利"),
                (RemedyTexts.NothingFits, ""),
                (RemedyTexts.NotTried, ""),
                (RemedyTexts.Pin("店口镇", Afternoon, false, (2, 34), -120), "店口镇"),
                (RemedyTexts.Pin("店口镇", Afternoon, true, (0, 0), 0), "店口镇"),
                (RemedyTexts.Open("店口镇", Afternoon, true, ["消防"]), "店口镇 消防"),
                (RemedyTexts.Open("店口镇", Afternoon, true, []), "店口镇"),
                (RemedyTexts.Open("店口镇", Afternoon, false, ["消防", "水利"]), "店口镇 消防 水利"),
                (RemedyTexts.Displace("店口镇", Afternoon, "甲厂", ["消防"], 12, true), "店口镇 消防"),
                (RemedyTexts.Displace("店口镇", Afternoon, "甲厂", ["消防", "水利"], 12, false), "店口镇 甲厂 消防 水利"),
                (RemedyTexts.Reinforce("店口镇", Afternoon, 0, [], 1), "店口镇"),
                (RemedyTexts.Reinforce("店口镇", Afternoon, 2, ["消防", "卫生健康"], 1), "店口镇 消防 卫生健康"),
                (RemedyTexts.Reinforce("店口镇", Afternoon, 1, [], 0), "店口镇"),
                .. new[] { "maxDepartmentsPerVisit", "keepFraction", "nearestBases", "officersPerDepartment", "seats" }
                    .Select(rule => (RemedyTexts.Relax(rule, Given.Rules() with { MaxDepartmentsPerVisit = 4 }, "店口镇", Afternoon), "店口镇")),
                (RemedyTexts.NotMandatory(["消防"], "店口镇", Afternoon), "店口镇 消防"),
                (RemedyTexts.LiftPin("店口镇", Afternoon), "店口镇"),
                (RemedyTexts.NextWeek("店口镇", Afternoon, 12, true), "店口镇"),
                (RemedyTexts.NextWeek("店口镇", Afternoon, 1, false), "店口镇"),
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
