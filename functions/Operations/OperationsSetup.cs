using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Operations;

/// <summary>What operators and auditors look at.</summary>
internal static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddJson(OperationsJson.Default);
        builder.Services.AddSingleton<AuditExport>();
        builder.Services.AddSingleton<AuditReading>();
        builder.Services.AddSingleton<TrailSight>();
    }

    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        api.MapAudit();
        api.MapTrails();
        api.MapPoison();
        api.MapSecretReaders();
    }
}

[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(PoisonList))]
[JsonSerializable(typeof(AuditVerdictView))]
[JsonSerializable(typeof(AuditFile))]
[JsonSerializable(typeof(SecretReaderList))]
internal sealed partial class OperationsJson : JsonSerializerContext;
