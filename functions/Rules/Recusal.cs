namespace Inspection.Functions.Rules;

/// <summary>
/// An officer with an interest in an enterprise does not inspect it, nor does one to whom the enterprise has objected with reason. Who that is stands with
/// the enterprise in the register; the planner keeps to it (<c>recused</c>).
/// </summary>
internal static class Recusal
{
    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "recusal",
        Name = new("回避", "Recusal"),
        Effect = RuleEffect.Staffs,
        Fixed = true,
        Of = new Switch(),
        Default = true,
        Sentence = _ => new("与企业有利害关系的人员应当回避；企业有权申请回避。", "An officer with an interest in the enterprise may not inspect it; the enterprise may ask for recusal."),
        Sources =
        [
            RuleSource.Read("中华人民共和国行政处罚法", "Administrative Penalty Law", "第四十三条 / art. 43",
                new("执法人员与案件有直接利害关系或者有其他关系可能影响公正执法的，应当回避。", "Officers with a direct interest, or another relation that may affect fairness, recuse themselves."),
                "http://m.law-lib.com/law/law_view.asp?id=710811&page=6"),
        ],
        Lift = new("法律要求，无人可以免除；回避名单由执法办在企业名录中维护。", "The law asks for it and nobody may waive it; the office keeps the list with the enterprise."),
    };

    /// <summary>Ids of the officers who may not inspect an enterprise, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> registered, IEnumerable<string> afterVisits) =>
        [.. registered.Concat(afterVisits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
