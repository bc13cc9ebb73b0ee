using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;

namespace Inspection.Functions.FieldWork;

/// <summary>Officers on their way: their days, and what they tell from the places that they visit.</summary>
internal static class FieldWorkSetup
{
    public static void AddFieldWork(this WebApplicationBuilder builder)
    {
        builder.AddJson(FieldJson.Default);
        builder.Services.AddSingleton<FieldReading>();
        builder.Services.AddSingleton<ProgressReading>();
        builder.Services.AddSingleton<FieldBook>();
        builder.Services.AddSingleton<FieldDesk>();
        builder.Services.AddSingleton<IEffect, CloseVisit>();
    }

    public static void MapFieldWork(this IEndpointRouteBuilder api) => api.MapOfficers();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FieldDays))]
[JsonSerializable(typeof(FieldFound))]
[JsonSerializable(typeof(WeekProgress))]
[JsonSerializable(typeof(ArrivalBody))]
[JsonSerializable(typeof(FoundBody))]
[JsonSerializable(typeof(DepartureBody))]
[JsonSerializable(typeof(HindranceBody))]
[JsonSerializable(typeof(CompleteVisit))]
internal sealed partial class FieldJson : JsonSerializerContext;
