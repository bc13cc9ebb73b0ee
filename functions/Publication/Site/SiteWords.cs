using System.Globalization;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Publication;

/// <summary>What the pages of the public calendar say in one language.</summary>
internal sealed record SiteWords(
    string Language,
    string Suffix,
    string Brand,
    string Title,
    string Lead,
    string Skip,
    string Weeks,
    string Departments,
    string Towns,
    string Everything,
    string Subscribe,
    string SubscribeHint,
    string Download,
    string Data,
    string Other,
    string WeekOnly,
    string WeekOnlyHint,
    string None,
    string Published,
    string Amended,
    string Cancelled,
    string Was,
    string Morning,
    string Afternoon,
    string Comma,
    string Complain)
{
    private static readonly string[] WeekDays = ["一", "二", "三", "四", "五", "六", "日"];

    public static SiteWords Chinese { get; } = new(
        "zh-CN", "", "综合查一次", "公示日历", "各部门合并入企检查，一次进门、一次查清。", "跳到正文", "全部已公示的周", "按部门看", "按乡镇街道看", "全部",
        "订阅", "订阅到手机或电脑日历后自动更新，程序通常几小时取一次。", "下载 ICS", "JSON 数据", "English", "本周内进行的检查", "以下检查不公布具体日期。",
        "本周没有公示的检查。", "已公示", "有变更", "已取消", "原定 {0}", "上午", "下午", "、", "监督投诉电话 12345。检查人员须出示执法证件；通知单上的核验码可在本站核验。");

    public static SiteWords English { get; } = new(
        "en", ".en", "Inspect Once", "Public calendar", "Departments inspect together: one visit settles everything.", "Skip to content", "All published weeks", "By department", "By town",
        "Everything", "Subscribe", "A subscribed calendar follows changes by itself; most programs look every few hours.", "Download ICS", "JSON data", "中文", "Visits within this week",
        "The day of these visits is not announced.", "No visit is announced for this week.", "Published", "Amended", "Cancelled", "was {0}", "morning", "afternoon", ", ",
        "Complaints: call 12345. Officers show their certificates; the code on a notice can be verified on this site.");

    public bool IsChinese => Suffix.Length == 0;

    public string Status(PublicVisit visit) => visit.Status switch
    {
        PublicStatus.Cancelled => Cancelled,
        PublicStatus.Amended => Amended,
        _ => Published,
    };

    public string Day(DateOnly date) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日（周{WeekDays[((int)date.DayOfWeek + 6) % 7]}）")
        : date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public string Half(string session) => session.EndsWith("am", StringComparison.Ordinal) ? Morning : Afternoon;

    public string Moment(PublicMoment at) => IsChinese ? $"{Day(at.Date)}{Half(at.Session)}" : $"{Day(at.Date)}, {Half(at.Session)}";

    public string WeekName(string week)
    {
        Week named = Jurisdictions.Week.Parse(week, null);
        int number = ISOWeek.GetWeekOfYear(named.Monday.ToDateTime(default));
        int year = ISOWeek.GetYear(named.Monday.ToDateTime(default));
        return IsChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{year}年第{number}周（{named.Monday.Month}月{named.Monday.Day}日至{named.Sunday.Month}月{named.Sunday.Day}日）")
            : string.Create(CultureInfo.InvariantCulture, $"Week {number} of {year} ({named.Monday:d MMM} – {named.Sunday:d MMM})");
    }

    public string Version(PublicCalendar calendar)
    {
        DateTime at = calendar.PublishedAt.ToOffset(TimeSpan.FromHours(8)).DateTime;
        return IsChinese
            ? string.Create(CultureInfo.InvariantCulture, $"第 {calendar.Version} 版，{at:yyyy年M月d日 HH:mm} 公示")
            : string.Create(CultureInfo.InvariantCulture, $"Version {calendar.Version}, published {at:d MMM yyyy HH:mm} (China time)");
    }

    public string Count(int visits) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{visits} 户")
        : string.Create(CultureInfo.InvariantCulture, $"{visits} {(visits == 1 ? "visit" : "visits")}");
}
