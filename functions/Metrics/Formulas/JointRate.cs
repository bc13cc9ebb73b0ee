namespace Inspection.Functions.Metrics;

/// <summary>How much of the work is done together.</summary>
internal static class JointRate
{
    public static Metric Metric { get; } = new()
    {
        Id = "joint-rate",
        Name = new("联合检查率", "Joint rate"),
        Formula = new(
            "两个以上部门参加的检查次数 ÷ 完成的检查次数 × 100。按部门看时，分子分母都只计该部门参加的检查。",
            "Visits in which two departments or more took part ÷ visits carried out × 100. For a department: both counted among the visits in which it took part."),
        Unit = new("%", "%"),
        Source = new("目标：嘉善 50%（2025）、舟山 60%（2025）（R20）；各地口径未公开，采用本平台口径", "Goals: Jiashan 50 % (2025), Zhoushan 60 % (2025) (R20); their formulas are not public, this is the platform's own"),
        Aim = MetricAim.More,
        IsPublic = true,
        Of = facts => Measure.Share(facts.CarriedOut.Count(visit => MetricFacts.DepartmentsOf(visit) > 1), facts.CarriedOut.Count),
    };
}
