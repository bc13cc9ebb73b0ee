namespace Inspection.Functions.Metrics;

/// <summary>How often an enterprise that was visited at all was visited.</summary>
internal static class VisitsPerEnterprise
{
    public static Metric Metric { get; } = new()
    {
        Id = "visits-per-enterprise",
        Name = new("户均入企次数", "Visits per enterprise"),
        Formula = new(
            "完成的检查次数 ÷ 被检查的企业户数（每户计一次）。没有被检查的企业不计入。",
            "Visits carried out ÷ enterprises visited, each counted once. Enterprises that nobody visited do not count."),
        Unit = new("次/户", "visits each"),
        Source = new("企业负担；平台公开口径", "The burden on enterprises; the platform's own published formula"),
        Aim = MetricAim.Less,
        Decimals = 2,
        IsPublic = true,
        Of = facts => new Measure(facts.CarriedOut.Count, facts.CarriedOut.Select(visit => visit.Enterprise).Distinct(StringComparer.Ordinal).Count()),
    };
}
