namespace Inspection.Functions.Metrics;

/// <summary>Times that somebody stood at an enterprise's door.</summary>
internal static class VisitsMade
{
    public static Metric Metric { get; } = new()
    {
        Id = "visits-made",
        Name = new("入企检查次数", "Visits made"),
        Formula = new(
            "实际检查日在本期内、已经完成的入企检查次数；联合检查算一次，取消的和不到企业的检查不算。按部门看时，该部门参加的检查次数。",
            "Visits carried out on a day of the period; a joint visit is one, what was cancelled or checked without a visit is none. For a department: those in which it took part."),
        Unit = new("次", "visits"),
        Source = new("联合检查计一次：深圳（R17）", "A joint visit counts once: Shenzhen (R17)"),
        Aim = MetricAim.Neither,
        Decimals = 0,
        IsPublic = true,
        Of = facts => new Measure(facts.CarriedOut.Count),
    };
}
