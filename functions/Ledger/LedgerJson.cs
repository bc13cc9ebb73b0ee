using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Ledger;

/// <summary>How the ledger is stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<LedgerVisit>))]
[JsonSerializable(typeof(IReadOnlyList<SpentCap>))]
[JsonSerializable(typeof(VisitClosed))]
[JsonSerializable(typeof(VisitMoved))]
[JsonSerializable(typeof(RecheckDebt))]
internal sealed partial class LedgerJson : JsonSerializerContext;
