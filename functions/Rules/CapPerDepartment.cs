using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// A department visits an enterprise at most so many times in a calendar year. A visit counts once for each department that takes part,
/// however many of its matters it serves; requests of kinds outside the caps neither count nor are held.
/// </summary>
internal sealed class CapPerDepartment : ICap
{
    public static RuleDefinition<int?> Rule { get; } = new()
    {
        Id = "cap-per-department",
        Name = new("部门年度检查上限", "Yearly cap per department"),
        Effect = RuleEffect.Holds,
        Unit = new("次/年", "visits a year"),
        Of = new Limit(0, 50),
        Default = 2,
        Sentence = n => n is { } cap
            ? new($"同一部门一年内对同一企业的入企检查不超过 {cap} 次。", $"A department visits an enterprise at most {Words.Times(cap)} in a calendar year.")
            : new("同一部门一年内对同一企业的检查次数不限。", "A department may visit an enterprise any number of times a year."),
        Sources =
        [
            RuleSource.Read("嘉善县规范涉企行政检查的通告", "Jiashan county, on inspections of enterprises", "2025-04-30",
                new("同一部门对同一企业的现场检查原则上每年不超过 2 次。", "In principle at most two on-site checks a year by one agency, for all agencies."),
                "http://www.jiashan.gov.cn/art/2025/4/30/art_1229740478_2553522.html"),
            RuleSource.Read("安康市生态环境局公布的年度频次上限（转载，出处未核）", "Ankang ecology bureau, yearly caps (copy of unknown provenance)", "",
                new("每年不超过 2 次。", "At most two a year."),
                "https://www.ferrantep.com/hbj/Content-2859923.html"),
        ],
        Lift = Lifts.Evidence,
        LiftsForOne = true,
    };

    RuleDefinition ICap.Rule => Rule;

    public string? PartOf(Registers registers, string department, string matter) => department;

    public int? Limit(RuleBook rules, Registers registers, string department, string matter, DateOnly on) => rules.Value(Rule, on);

    /// <summary>One, where the department took part with a matter that counts.</summary>
    public int Units(Registers registers, IEnumerable<(string Department, string Matter)> counting, string part, bool jointOnce) => counting.Any(item => item.Department == part) ? 1 : 0;

    public Text NameOf(Registers registers, string department, string matter)
    {
        string name = registers.Department(department)?.Name ?? department;
        return new($"{name}对该企业的检查", $"Visits of {name} to this enterprise");
    }
}
