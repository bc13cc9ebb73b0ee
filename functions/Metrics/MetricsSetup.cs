using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Metrics;

/// <summary>The office's figures: what joint visits save and cost, by department, town and period, each with its formula.</summary>
internal static class MetricsSetup
{
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.AddJson(MetricsJson.Default);
        builder.Services.AddSingleton<MetricReading>();
        builder.Services.AddSingleton<MetricDesk>();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(MetricPage))]
internal sealed partial class MetricsJson : JsonSerializerContext;
