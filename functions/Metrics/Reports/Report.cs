using Inspection.Functions.Hosting;

namespace Inspection.Functions.Metrics;

/// <summary>A report that was made: which period, when, and the file that holds it.</summary>
/// <param name="Hash">SHA-256 of the file.</param>
internal sealed record Report(PeriodUnit Unit, DateOnly From, DateOnly To, DateTimeOffset MadeAt, string Hash);

/// <summary>What the file of a report holds: everything that was shown, in both languages, so that neither later records nor other words change it.</summary>
internal sealed record ReportContent(MetricPage Zh, MetricPage En)
{
    public MetricPage In(Language language) => language == Language.En ? En : Zh;
}
