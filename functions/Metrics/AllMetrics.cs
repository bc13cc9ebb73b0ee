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

    private static readonly Dictionary<Metric, int> Places = List.Select((metric, place) => (metric, place)).ToDictionary(entry => entry.metric, entry => entry.place);

    /// <summary>Where the measure of a metric stands among those of all.</summary>
    public static int PlaceOf(Metric metric) => Places[metric];

    public static Metric? Find(string id) => List.FirstOrDefault(metric => metric.Id == id);
}
