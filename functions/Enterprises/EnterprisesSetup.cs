using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Enterprises;

/// <summary>The side of the inspected: notices, whether they are genuine, and what an enterprise sees of its visits.</summary>
internal static class EnterprisesSetup
{
    public static void AddEnterprises(this WebApplicationBuilder builder)
    {
        builder.AddJson(EnterpriseJson.Default);
        builder.Services.AddOptions<VerifyOptions>().BindConfiguration("Verify")
            .Validate(verify => verify.PerAddress > 0, "Verify__PerAddress is positive.")
            .ValidateOnStart();
        builder.Services.AddSingleton<PublicationLog>();
        builder.Services.AddSingleton<AnnouncedVisits>();
        builder.Services.AddSingleton<NoticeMaker>();
        builder.Services.AddSingleton<CodeBook>();
    }

    public static void MapEnterprises(this IEndpointRouteBuilder api)
    {
        api.MapVerify();
        api.MapVisitNotices();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VerifyBody))]
[JsonSerializable(typeof(VerifiedNotice))]
[JsonSerializable(typeof(VisitNoticePage))]
internal sealed partial class EnterpriseJson : JsonSerializerContext;
