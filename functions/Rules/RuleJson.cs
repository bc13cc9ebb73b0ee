using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Rules;

/// <summary>How values of rules are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<RuleValue>))]
[JsonSerializable(typeof(Entry<RuleReason>))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class RuleJson : JsonSerializerContext;
