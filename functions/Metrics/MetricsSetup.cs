using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Metrics;

/// <summary>The office's figures: what joint visits save and cost, by department, town and period, each with its formula.</summary>
internal static class MetricsSetup
{
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.AddJson(MetricsJson.Default);
        builder.Services.AddSingleton<MetricReading>();
        builder.Services.AddSingleton<MetricDesk>();
        builder.Services.AddSingleton<PublicStatisticsDesk>();
        builder.Services.AddSingleton<ReportBook>();
        builder.Services.AddSingleton<ISweeping, ReportSweep>();
    }

    public static void MapMetrics(this IEndpointRouteBuilder api)
    {
        api.MapFigures();
        api.MapReports();
        api.MapPublicStatistics();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(MetricPage))]
[JsonSerializable(typeof(PublicStatistics))]
[JsonSerializable(typeof(ReportList))]
[JsonSerializable(typeof(ReportView))]
internal sealed partial class MetricsJson : JsonSerializerContext;
