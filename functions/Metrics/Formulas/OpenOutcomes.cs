namespace Inspection.Functions.Metrics;

/// <summary>What nobody has said the end of.</summary>
internal static class OpenOutcomes
{
    public static Metric Metric { get; } = new()
    {
        Id = "open-outcomes",
        Name = new("未录结果的检查", "Open outcomes"),
        Formula = new(
            "检查日已过、既未取消又有事项没有结果的检查次数。按部门看时，该部门有事项没有结果的次数。",
            "Visits whose day is over, that were not cancelled, and of which the result of a matter is missing. For a department: those where a result of its own is missing."),
        Unit = new("次", "visits"),
        Source = new("规则“检查结果录入期限”", "The rule “Time to record an outcome”"),
        Aim = MetricAim.Less,
        Decimals = 0,
        Of = facts => new Measure(facts.Due.Count(visit => !OutcomesInTime.IsRecorded(facts.Scope, visit))),
    };
}
