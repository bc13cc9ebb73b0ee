using System.Text.Json.Serialization;

namespace Inspection.Functions.Drafts;

/// <summary>How drafts and labels are stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftPart))]
[JsonSerializable(typeof(ProgressLog))]
[JsonSerializable(typeof(Labels))]
[JsonSerializable(typeof(HandWork))]
internal sealed partial class DraftJson : JsonSerializerContext;
