using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Authentication;

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
        builder.Services.AddSingleton<LinkSigner>();
        builder.Services.AddSingleton<LinkBook>();
        builder.Services.AddSingleton<WishBook>();
        builder.Services.AddSingleton<IEffect, MoveAnswered>();
        builder.Services.AddSingleton<ReplyBook>();
        builder.Services.AddSingleton<EnterpriseReading>();
        // Not AddAuthentication again, which would bring back the key ring that this app does without.
        new AuthenticationBuilder(builder.Services).AddScheme<AuthenticationSchemeOptions, LinkSignIn>(LinkSignIn.SchemeName, null);
    }

    public static void MapEnterprises(this IEndpointRouteBuilder api)
    {
        api.MapVerify();
        api.MapEnterpriseFeed();
        api.MapVisitNotices();
        api.MapEnterpriseHome();
        api.MapWishes();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VerifyBody))]
[JsonSerializable(typeof(VerifiedNotice))]
[JsonSerializable(typeof(VisitNoticePage))]
[JsonSerializable(typeof(EnterpriseHome))]
[JsonSerializable(typeof(AcceptBody))]
[JsonSerializable(typeof(MoveBody))]
[JsonSerializable(typeof(RecusalBody))]
[JsonSerializable(typeof(RatingBody))]
[JsonSerializable(typeof(DecideWishBody))]
[JsonSerializable(typeof(MoveOptionList))]
[JsonSerializable(typeof(RenewedLinks))]
[JsonSerializable(typeof(WishList))]
[JsonSerializable(typeof(RatingList))]
internal sealed partial class EnterpriseJson : JsonSerializerContext;
