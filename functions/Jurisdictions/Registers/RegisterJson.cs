using System.Text.Json.Serialization;

namespace Inspection.Functions.Jurisdictions;

/// <summary>How register entries are kept in blobs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DepartmentEntry))]
[JsonSerializable(typeof(IReadOnlyList<DepartmentEntry>))]
[JsonSerializable(typeof(BaseEntry))]
[JsonSerializable(typeof(IReadOnlyList<BaseEntry>))]
[JsonSerializable(typeof(MatterEntry))]
[JsonSerializable(typeof(IReadOnlyList<MatterEntry>))]
[JsonSerializable(typeof(OfficerEntry))]
[JsonSerializable(typeof(IReadOnlyList<OfficerEntry>))]
[JsonSerializable(typeof(EnterpriseEntry))]
[JsonSerializable(typeof(IReadOnlyList<EnterpriseEntry>))]
[JsonSerializable(typeof(CalendarDay))]
[JsonSerializable(typeof(IReadOnlyList<CalendarDay>))]
internal sealed partial class RegisterJson : JsonSerializerContext;
