using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// The departments of all levels that work in one field (条线) together visit an enterprise at most so many times in a calendar year: the city's and the county's
/// health administration, say. Which departments those are says the register; one that shares its field with no other has no such cap. A joint visit is one where
/// <see cref="JointVisitCountsOnce"/> says so, otherwise one for each department that takes part.
/// </summary>
internal sealed class CapOverLevels : ICap
{
    public static RuleDefinition<int?> Rule { get; } = new()
    {
        Id = "cap-over-levels",
        Name = new("各级合计年度检查上限", "Yearly cap over all levels"),
        Effect = RuleEffect.Holds,
        Unit = new("次/年", "visits a year"),
        Of = new Limit(0, 200),
        Default = null,
        Sentence = n => n is { } cap
            ? new($"同一条线的省、市、县、乡各级部门一年内对同一企业的检查合计不超过 {cap} 次。", $"The departments of all levels in one field together visit an enterprise at most {Words.Times(cap)} in a calendar year.")
            : new("同一条线各级部门对同一企业的检查合计次数不限。", "The departments of all levels in one field together may visit an enterprise any number of times a year."),
        Sources =
        [
            RuleSource.Read("卫生健康行政检查频次规定（市、县）", "Health administration, yearly caps by level", "",
                new("各级每年不超过 2 次，市、县合计每年不超过 4 次（原文为卫生健康一条线；每级 2 次由部门年度上限执行，其他条线比照）。",
                    "Each level at most two a year, city and county together at most four (the text speaks of health alone; two for each level is the cap per department, and other fields follow it)."),
                "https://zgwg.gov.cn/contents/62884/715678.html"),
        ],
        Lift = Lifts.Evidence,
        LiftsForOne = true,
    };

    RuleDefinition ICap.Rule => Rule;

    public string? PartOf(Registers registers, string department, string matter) => registers.Department(department)?.Line;

    public int? Limit(RuleBook rules, Registers registers, string department, string matter, DateOnly on) =>
        PartOf(registers, department, matter) is null ? null : rules.Value(Rule, on);

    public int Units(Registers registers, IEnumerable<(string Department, string Matter)> counting, string part, bool jointOnce)
    {
        int departments = counting.Select(item => item.Department).Distinct(StringComparer.Ordinal).Count(id => registers.Department(id)?.Line == part);
        return jointOnce ? Math.Min(1, departments) : departments;
    }

    public Text NameOf(Registers registers, string department, string matter)
    {
        string line = PartOf(registers, department, matter) ?? "";
        return new($"“{line}”条线各级部门对该企业的检查合计", $"Visits of the departments of all levels in “{line}” to this enterprise");
    }
}
