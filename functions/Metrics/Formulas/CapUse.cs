namespace Inspection.Functions.Metrics;

/// <summary>How much of what departments may do at an enterprise in a year they have done.</summary>
internal static class CapUse
{
    public static Metric Metric { get; } = new()
    {
        Id = "cap-use",
        Name = new("年度上限使用率", "Use of annual caps"),
        Formula = new(
            "从本期最后一天所在年份的 1 月 1 日到该日：对每个有计入上限的检查的（企业、部门），已完成且计入上限的次数（一次检查对一个部门计一次）之和 ÷ 部门年度上限之和 × 100。上限取本期最后一天有效的值；没有上限时不计算。",
            "From the first of January of the year in which the period ends to its last day: for each enterprise and department with visits that count, visits carried out that count (a visit once for a department), added up ÷ the department's annual caps, added up × 100. The cap is the one in force on the period's last day; without a cap there is no figure."),
        Unit = new("%", "%"),
        Source = new("部门年度检查上限：嘉善等（R6）", "Annual cap of a department: Jiashan and others (R6)"),
        Aim = MetricAim.Less,
        LooksBack = true,
        Of = facts => facts.Values.DepartmentCap is { } cap and not 0 ? Measure.Share(facts.CapUses.Visits, facts.CapUses.Pairs * cap) : Measure.Share(0, 0),
    };
}
