using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>Visits of published plans: how they end, and how far they use up the annual caps.</summary>
internal static class VisitsSetup
{
    public static void AddVisits(this WebApplicationBuilder builder)
    {
        builder.AddJson(VisitsJson.Default);
        builder.Services.AddSingleton<LedgerReading>();
        builder.Services.AddSingleton<IEffect, ClosedVisit>();
        builder.Services.AddSingleton<IEffect, RecheckDue>();
        builder.Services.AddSingleton<IEffect, RecheckRequest>();
    }

    public static void MapVisits(this IEndpointRouteBuilder api)
    {
        api.MapLedger();
        api.MapVisitRecords();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EnterpriseLedgerView))]
[JsonSerializable(typeof(LedgerOverview))]
[JsonSerializable(typeof(VisitRecordView))]
[JsonSerializable(typeof(OutcomeBody))]
internal sealed partial class VisitsJson : JsonSerializerContext;
