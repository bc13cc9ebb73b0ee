namespace Inspection.Functions.Metrics;

/// <summary>How many times more departments would have come if each had come by itself.</summary>
internal static class VisitsSaved
{
    public static Metric Metric { get; } = new()
    {
        Id = "visits-saved",
        Name = new("减少入企次数", "Visits saved"),
        Formula = new(
            "对每次完成的检查取（参加部门数 − 1），相加。按部门看时，每次检查的减少数由参加的 k 个部门平分，即（k − 1）÷ k 相加，各部门之和等于全部。",
            "For each visit carried out, the departments that took part minus 1, added up. For a department: what a visit saved is shared equally by the k departments in it, (k − 1) ÷ k, added up; all departments together give the whole."),
        Unit = new("次", "visits"),
        Source = new("对照基准：各部门单独入企；平台公开口径", "Compared with each department coming alone; the platform's own published formula"),
        Aim = MetricAim.More,
        IsPublic = true,
        Of = facts => new Measure(facts.Scope.Department is null
            ? facts.CarriedOut.Sum(visit => MetricFacts.DepartmentsOf(visit) - 1)
            : facts.CarriedOut.GroupBy(MetricFacts.DepartmentsOf).Sum(same => same.Count() * (same.Key - 1m) / same.Key)),
    };
}
