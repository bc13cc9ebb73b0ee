namespace Inspection.Functions.Rules;

/// <summary>
/// For each department that takes part in a joint visit, at least so many officers of the team hold the certificate that its matter asks for.
/// The text speaks of two officers and leaves open whether per visit or per department: 1 is the first reading, 2 the second.
/// The planner keeps to it (<c>certified</c>).
/// </summary>
internal static class OfficersPerDepartment
{
    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "officers-per-department",
        Name = new("联合检查中每部门最少执法人员", "Officers per department"),
        Effect = RuleEffect.Staffs,
        Unit = new("人", "officers"),
        Of = new WholeNumber(1, 4),
        Default = 1,
        Sentence = n => new(
            $"联合检查中，每个事项至少有 {n} 名人员持有该事项要求的证件。",
            $"In a joint visit at least {n} officer{(n == 1 ? " holds" : "s hold")} the certificate that each matter asks for."),
        Sources =
        [
            RuleSource.Read("中华人民共和国行政处罚法", "Administrative Penalty Law", "第四十二条 / art. 42",
                new("执法人员不得少于两人；联合检查是“每次两人”还是“每部门两人”条文未明确。", "Not fewer than two officers; whether per visit or per department in a joint visit the text leaves open."),
                "http://m.law-lib.com/law/law_view.asp?id=710811&page=6"),
        ],
        Lift = new("由执法办提出、领导启用新的取值；“每部门两人”的取值为 2。", "The office proposes and its head puts another value in force; 2 is the reading \"two per department\"."),
    };
}
