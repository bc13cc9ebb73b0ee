using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>Within how many days after a visit its outcome is recorded. What is open for longer is marked, and the department gets a letter.</summary>
internal static class OutcomeDays
{
    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "outcome-days",
        Name = new("检查结果录入期限", "Time to record an outcome"),
        Effect = RuleEffect.Marks,
        Unit = new("天", "days"),
        Of = new WholeNumber(0, 60),
        Default = 10,
        Sentence = n => new(
            $"入企检查的结果在检查日之后 {n} 天内录入；逾期计入指标，并向部门发出督办函。",
            $"The outcome of a visit is recorded within {Words.Count(n, "day")} after it; what is open for longer counts in the metrics, and the department gets a letter."),
        Sources =
        [
            RuleSource.Read("深圳市“扫码入企”办理要求", "Shenzhen, on scanning before an inspection", "深府规〔2025〕6号",
                new("因系统故障等未能当场录入的，10 个自然日内补录并说明理由。", "What could not be entered on the spot is entered within 10 natural days, with the reason."),
                "https://www.gdzf.org.cn/xbsy/gddt/content/post_189948.html"),
        ],
        Lift = new(
            "单次检查不能延期；确需改变期限的，由执法办提出、领导启用。",
            "No single visit is given more time; another value is proposed by the office and put in force by its head."),
    };
}
