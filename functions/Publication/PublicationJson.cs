using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Inspection.Functions.Publication;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PublicCalendar))]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(PublicIndex))]
internal sealed partial class PublicationJson : JsonSerializerContext
{
    /// <summary>Chinese written as it is, which makes the files a third of the size.</summary>
    public static PublicationJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
