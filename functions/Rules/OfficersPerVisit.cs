namespace Inspection.Functions.Rules;

/// <summary>
/// A visit is made by at least so many officers with enforcement certificates. Assistants, grid workers and third parties
/// count 0 (they never reach the planner). The planner keeps to it (<c>team-size</c>, <c>recused</c>).
/// </summary>
internal static class OfficersPerVisit
{
    public static RuleDefinition<int> Rule { get; } = new()
    {
        Id = "officers-per-visit",
        Name = new("每次检查最少执法人员", "Officers per visit"),
        Effect = RuleEffect.Staffs,
        Unit = new("人", "officers"),
        Of = new WholeNumber(2, 8),
        Default = 2,
        Sentence = n => new($"每次入企检查至少有 {n} 名持执法证件的人员，辅助人员不计。", $"A visit is made by at least {n} officers with enforcement certificates; assistants do not count."),
        Sources =
        [
            RuleSource.Read("中华人民共和国行政处罚法", "Administrative Penalty Law", "第四十二条 / art. 42",
                new("行政处罚应当由具有行政执法资格的执法人员实施，执法人员不得少于两人。", "Penalties are carried out by qualified officers, not fewer than two; local texts extend it to inspections."),
                "http://m.law-lib.com/law/law_view.asp?id=710811&page=6"),
            RuleSource.Read("平顶山市行政检查规定", "Pingdingshan, on inspections", "",
                new("行政检查由 2 人以上实施。", "Inspections are made by two or more."),
                "https://pds.gov.cn/channels/24795.html"),
            RuleSource.Read("54 号文（转述）", "Document No. 54, as restated", "54 号 / No. 54",
                new("没有执法证件的人员、第三方不得实施检查。", "People without an enforcement certificate and third parties may not inspect."),
                "http://law.foodmate.net/show-232783.html"),
        ],
        Lift = new("法律要求，低于 2 人无人可以批准。", "The law asks for two; nobody may allow fewer."),
    };
}
