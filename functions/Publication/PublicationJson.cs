using System.Text.Json.Serialization;

namespace Inspection.Functions.Publication;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PublicCalendar))]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(PublicIndex))]
internal sealed partial class PublicationJson : JsonSerializerContext;
