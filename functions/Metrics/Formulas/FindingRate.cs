using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>Whether the visits that are made were worth it; without it, fewer visits alone would look like success.</summary>
internal static class FindingRate
{
    public static Metric Metric { get; } = new()
    {
        Id = "finding-rate",
        Name = new("问题检出率", "Finding rate"),
        Formula = new(
            "至少一个事项的结果为发现问题、责令整改或移送的检查次数 ÷ 已完成、至少一个事项已录入结果的检查次数 × 100。按部门看时，只看该部门的事项。",
            "Visits with at least one matter whose result is a finding, a rectification or a transfer ÷ visits carried out of which the result of at least one matter is recorded × 100. For a department: by its own matters only."),
        Unit = new("%", "%"),
        Source = new("与检查次数并列，防止只减次数：全国 2025 年通报同时公布两项", "Shown beside the number of visits, so that fewer visits alone is no success: the national report of 2025 gives both"),
        Aim = MetricAim.Neither,
        IsPublic = true,
        Of = facts =>
        {
            var recorded = facts.CarriedOut.Where(visit => IsRecorded(facts.Scope, visit)).ToList();
            return Measure.Share(recorded.Count(visit => IsFinding(facts.Scope, visit)), recorded.Count);
        },
    };

    private static bool IsRecorded(MetricScope scope, LedgerVisit visit) => scope.Any(visit, (of, item) => of.ResultOf(item) is not null);

    private static bool IsFinding(MetricScope scope, LedgerVisit visit) => scope.Any(visit, (of, item) => of.ResultOf(item) is not (null or ItemResult.Pass));
}
