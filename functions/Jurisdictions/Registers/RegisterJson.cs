using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>How register entries are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<DepartmentEntry>))]
[JsonSerializable(typeof(Entry<BaseEntry>))]
[JsonSerializable(typeof(Entry<MatterEntry>))]
[JsonSerializable(typeof(Entry<OfficerEntry>))]
[JsonSerializable(typeof(Entry<EnterpriseEntry>))]
[JsonSerializable(typeof(Entry<CalendarDay>))]
internal sealed partial class RegisterJson : JsonSerializerContext;
