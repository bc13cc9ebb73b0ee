namespace Inspection.Functions.Metrics;

/// <summary>Every metric, in the order in which people read them.</summary>
internal static class AllMetrics
{
    public static IReadOnlyList<Metric> List { get; } =
    [
        VisitsMade.Metric,
        VisitsSaved.Metric,
        JointRate.Metric,
        FindingRate.Metric,
        VisitsPerEnterprise.Metric,
        MinutesPerEnterprise.Metric,
        WaitingTime.Metric,
        CapUse.Metric,
        Workload.Metric,
        SubmissionsInTime.Metric,
        OutcomesInTime.Metric,
        OpenOutcomes.Metric,
    ];

    public static Metric? Find(string id) => List.FirstOrDefault(metric => metric.Id == id);
}
