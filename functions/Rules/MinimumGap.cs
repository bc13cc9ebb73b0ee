using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// Between two visits to an enterprise lie at least so many days, whoever makes them. Visits that only serve kinds outside the caps do not count,
/// and such requests are not held.
/// </summary>
internal sealed class MinimumGap(RuleFacts facts) : IProtection
{
    private readonly int _days = facts.Value(Rule);

    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "minimum-gap",
        Name = new("两次检查最短间隔", "Least gap between visits"),
        Effect = RuleEffect.Holds,
        Unit = new("天", "days"),
        Of = new WholeNumber(0, 365),
        Default = 0,
        Sentence = n => n == 0
            ? new("两次入企检查之间没有最短间隔。", "There is no least gap between two visits.")
            : new($"对同一企业的两次入企检查至少相隔 {n} 天，不分部门。", $"Two visits to an enterprise, of whatever departments, lie at least {Words.Count(n, "day")} apart."),
        Sources =
        [
            RuleSource.Read("衢州市涉企检查监测看板（媒体报道）", "Quzhou, board of inspections (press)", "2024-08-25",
                new("不同部门 30 天内对同一企业重复检查的，予以提醒。", "Different departments at one enterprise within 30 days are pointed out."),
                "http://qzrb.qz828.com/html/2024-08/25/content_15611_1208818.htm"),
            RuleSource.Unverified("海南省“互联网+监管”界面原型（非正式文件）", "Hainan, prototype of a supervision platform (not an official document)",
                new("60 个自然日内 2 次予以提醒，因案检查除外。", "Two within 60 days are pointed out, checks for cause excepted.")),
        ],
        Lift = Lifts.Evidence,
        LiftsForOne = true,
    };

    RuleDefinition IProtection.Rule => Rule;

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day)
    {
        if (!request.BlockedByCap || _days == 0)
        {
            return day;
        }

        foreach (PastVisit visit in facts.VisitsTo(request.Enterprise).Where(v => v.Counts))
        {
            if (Near(visit, day))
            {
                day = visit.Date.AddDays(_days);
            }
        }

        return day;
    }

    public Reason Explain(InspectionRequest request, DateOnly day)
    {
        PastVisit[] near = [.. facts.VisitsTo(request.Enterprise).Where(v => v.Counts && Near(v, day))];
        Text days = Words.Days(near, request.Department);
        return new Reason(
            near,
            new($"该企业前后 {_days} 天内另有入企检查{days.Zh}，两次检查须相隔 {_days} 天。", $"The enterprise has another visit within {Words.Count(_days, "day")}{days.En}; two visits lie at least that far apart."),
            new("也可与那次检查合并进行。", "It can also be made together with that visit."));
    }

    private bool Near(PastVisit visit, DateOnly day) => Math.Abs(visit.Date.DayNumber - day.DayNumber) < _days;
}
