namespace Inspection.Functions.Rules;

/// <summary>A joint visit is one record towards the caps over all levels, however many departments take part.</summary>
internal static class JointVisitCountsOnce
{
    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "joint-visit-counts-once",
        Name = new("联合检查计一次", "A joint visit counts once"),
        Effect = RuleEffect.Counts,
        Of = new Switch(),
        Default = true,
        Sentence = on => on
            ? new("多个部门的一次联合检查，在各级合计中只计一次。", "A joint visit of several departments counts once in the sum over all levels.")
            : new("多个部门的一次联合检查，在各级合计中按参加的部门数计。", "A joint visit counts in the sum over all levels once for each department that takes part."),
        Sources =
        [
            RuleSource.Read("深圳市“综合查一次”做法（媒体报道）", "Shenzhen, joint inspections (press)", "2026-06-22",
                new("一次联合检查只计一次检查记录。", "A joint visit is one record."),
                "https://ysln.ycwb.com/content/2026-06/22/content_54189905.html"),
            RuleSource.Read("嘉兴市“综合查一次”地方立法", "Jiaxing, statute on joint inspections", "2025-01-01 施行 / in force",
                new("对同一对象的多项检查，合并在同一时间一次完成（条文未见）。", "Several checks of one object are made at one time, once (articles not seen)."),
                "https://www.jiaxing.gov.cn/art/2024/12/31/art_1228921500_59655701.html"),
        ],
        Lift = new("由执法办提出、领导启用新的取值。", "The office proposes and its head puts another value in force."),
    };
}
