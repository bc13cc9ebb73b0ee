using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// A matter is checked at an enterprise at most so many times in a calendar year. The catalogue states the cap of each matter;
/// the value of this rule is the cap of those for which it states none.
/// </summary>
internal sealed class CapPerMatter : ICap
{
    public static RuleDefinition<int?> Rule { get; } = new()
    {
        Id = "cap-per-matter",
        Name = new("事项年度检查上限", "Yearly cap per matter"),
        Effect = RuleEffect.Holds,
        Unit = new("次/年", "visits a year"),
        Of = new Limit(0, 50),
        Default = null,
        Sentence = n => n is { } cap
            ? new($"同一事项一年内对同一企业的检查不超过清单所列次数；清单未列的，不超过 {cap} 次。", $"A matter is checked at an enterprise no more often a year than the catalogue says; where it says nothing, at most {Words.Times(cap)}.")
            : new("同一事项一年内对同一企业的检查不超过清单所列次数；清单未列的不限。", "A matter is checked at an enterprise no more often a year than the catalogue says; where it says nothing, there is no cap."),
        Sources =
        [
            RuleSource.Read("河南省工业和信息化厅涉企行政检查事项及频次上限", "Henan industry department, matters and yearly caps", "2025-06-06",
                new("按事项和类别分别规定：多数事项每年 1 次，无线电设备销售 4 次；煤矿按 A、B、C、D 类每年 2、6、4、4 次以内；个别事项每三年至少一次（下限，不由本规则执行）。",
                    "By matter and class: many once a year, radio sales four times, coal mines of class A, B, C, D two, six, four, four times; one matter at least once in three years (a floor, which this rule does not see to)."),
                "http://gxt.henan.gov.cn/2025/06-06/3166641.html"),
        ],
        Lift = Lifts.Evidence,
        LiftsForOne = true,
    };

    RuleDefinition ICap.Rule => Rule;

    public string? PartOf(Registers registers, string department, string matter) => matter;

    /// <summary>The cap that the catalogue states on that day, otherwise the rule's value.</summary>
    public int? Limit(RuleBook rules, Registers registers, string department, string matter, DateOnly on) => registers.Matter(matter, on)?.AnnualCap ?? rules.Value(Rule, on);

    public int Units(Registers registers, IEnumerable<(string Department, string Matter)> counting, string part, bool jointOnce) => counting.Any(item => item.Matter == part) ? 1 : 0;

    public Text NameOf(Registers registers, string department, string matter)
    {
        string name = registers.Matter(matter)?.Name ?? matter;
        return new($"“{name}”对该企业的检查", $"Checks of “{name}” at this enterprise");
    }
}
