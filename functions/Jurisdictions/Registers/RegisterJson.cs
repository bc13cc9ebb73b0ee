using System.Text.Json.Serialization;

namespace Inspection.Functions.Jurisdictions;

/// <summary>How register entries are kept in blobs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<DepartmentEntry>))]
[JsonSerializable(typeof(IReadOnlyList<BaseEntry>))]
[JsonSerializable(typeof(IReadOnlyList<MatterEntry>))]
[JsonSerializable(typeof(IReadOnlyList<OfficerEntry>))]
[JsonSerializable(typeof(IReadOnlyList<EnterpriseEntry>))]
internal sealed partial class RegisterJson : JsonSerializerContext;
