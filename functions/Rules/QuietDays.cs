using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// On quiet days (静默期) no planned check takes place. Requests of kinds that nothing holds back and mandatory ones may be served on them.
/// The value of each single day counts, so that a change in the middle of a week acts from its day on.
/// </summary>
internal sealed class QuietDays(RuleFacts facts) : IProtection
{
    private const int LookAhead = 70;
    private readonly Dictionary<DateOnly, bool> _quiet = [];

    public static RuleDefinition<DayPattern> Rule { get; } = new()
    {
        Id = "quiet-days",
        Name = new("静默日", "Quiet days"),
        Effect = RuleEffect.Holds,
        Of = new DayPatternShape(),
        Default = DayPattern.None,
        Sentence = days => days.IsEmpty
            ? new("没有静默日，每个工作日都可以安排计划检查。", "There are no quiet days: planned checks may take place on every working day.")
            : new($"{days.Spoken.Zh}为静默日，不安排计划检查；必检和不受限的类别除外。", $"No planned checks take place on {days.Spoken.En}, except mandatory ones and kinds that nothing holds back."),
        Sources =
        [
            RuleSource.Read("晋宁区“企业安静期”（政府网站）", "Jinning, quiet time of enterprises (government site)", "2024-06-19",
                new("每月 1–15 日。", "Days 1 to 15 of the month."), "http://www.kmjn.gov.cn/c/2024-06-19/6864615.shtml"),
            RuleSource.Read("安庆市“企业宁静日”（媒体报道）", "Anqing, quiet days (press)", "2018-11",
                new("每月 1–25 日；只剩三到五个工作日。", "Days 1 to 25, which leave three to five working days."), "https://www.yybnet.net/anqing/news/201811/8369316.html"),
            RuleSource.Read("铜梁区“企业宁静日”（媒体报道）", "Tongliang, quiet days (press)", "2018-12-14",
                new("每月 1–20 日。", "Days 1 to 20."), "https://cqcb.com/county/tongliangqu/tongliangquxinwen/2018-12-14/1310250.html"),
            RuleSource.Read("交口县“企业安静日”（政府网站）", "Jiaokou, quiet days (government site)", "2025-07-14",
                new("每月 20 天，可分区域；上级交办、安全生产、公共卫生、环保、投诉举报和法定时限除外。", "Twenty days a month, which may differ by area; orders from above, safety, health, environment, complaints and statutory deadlines are excepted."),
                "http://www.jiaokou.gov.cn/ztzl_26949/sqjcgszl/xz/scz/202507/t20250714_1965360.shtml"),
            RuleSource.Unverified("宜宾市（2016）、宿迁市（2025）同类规定", "Yibin (2016) and Suqian (2025), similar",
                new("周一至周四；每月 20 日前。", "Monday to Thursday; before the 20th.")),
        ],
        Lift = Lifts.Evidence,
        LiftsForOne = true,
    };

    RuleDefinition IProtection.Rule => Rule;

    /// <summary>True where no planned check takes place on a day.</summary>
    public bool IsQuiet(DateOnly day)
    {
        if (!_quiet.TryGetValue(day, out bool quiet))
        {
            _quiet[day] = quiet = facts.Rules.Value(Rule, day).Holds(day);
        }

        return quiet;
    }

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day)
    {
        if (!request.BlockedByCap || request.Mandatory)
        {
            return day;
        }

        for (int n = 0; n < LookAhead; n++)
        {
            if (!IsQuiet(day.AddDays(n)))
            {
                return day.AddDays(n);
            }
        }

        return null;
    }

    public Reason Explain(InspectionRequest request, DateOnly day)
    {
        Text days = facts.Rules.Value(Rule, day).Spoken;
        return new Reason(
            [],
            new($"静默日（{days.Zh}）不安排计划检查，该需求本周可用的半天都在静默日内。", $"No planned checks take place on quiet days ({days.En}), and every half day that this request could have this week is one."),
            new("放宽该需求的可检时段，可能会有静默日以外的半天。", "With more half days to choose from it may find one that is not quiet."));
    }

    /// <summary>What the rule costs a week: half days lost, what no longer has any, and how little of the month is left.</summary>
    /// <param name="held">The requests that this rule holds back.</param>
    public RuleCost? CostOf(IReadOnlyList<Held> held)
    {
        int lost = facts.Sessions.Count(s => IsQuiet(s.Date));
        if (lost == 0)
        {
            return null;
        }

        DateOnly month = new(facts.Day.Year, facts.Day.Month, 1);
        List<DateOnly> workdays = [.. Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays).Where(facts.IsWorkday)];
        int left = workdays.Count(d => !IsQuiet(d));
        int weight = held.Sum(h => h.Weight);
        DateOnly? first = held.Min(h => h.FirstDate);
        Text waiting = held.Count == 0
            ? new("没有需求因此失去全部半天。", "No request loses all its half days by that.")
            : new($"{held.Count} 条需求（权重合计 {weight}）因此本周没有可用半天{(first is { } day ? $"，最早 {Words.Day(day)} 可排" : "")}。",
                $"{Words.Count(held.Count, "request")} (weight {weight}) {(held.Count == 1 ? "has" : "have")} no half day left this week{(first is { } on ? $"; the first can be served on {Words.Day(on)}" : "")}.");
        return new RuleCost(
            Rule,
            held.Count,
            weight,
            lost,
            new(
                $"本周 {facts.Sessions.Count} 个半天中有 {lost} 个在静默日。{waiting.Zh}{month.Month} 月 {workdays.Count} 个工作日中可安排计划检查的有 {left} 天。",
                $"{lost} of the week's {Words.Count(facts.Sessions.Count, "half day")} {(lost == 1 ? "is" : "are")} quiet. {waiting.En} Of the {workdays.Count} working days of {month:yyyy-MM}, {left} {(left == 1 ? "is" : "are")} left for planned checks."));
    }
}
