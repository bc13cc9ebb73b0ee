using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Visits;

/// <summary>A week is to have a request to check again, or to have it no longer.</summary>
/// <param name="Visit">Id of the visit in the ledger.</param>
/// <param name="Request">Id of the request whose matter has to be put right.</param>
/// <param name="Week">The week in whose pool it belongs.</param>
/// <param name="Due">The day by which it has to be put right.</param>
/// <param name="Wanted">False where the result was corrected and nothing has to be put right any more, or by another day.</param>
internal sealed record RecheckOrder(string Visit, string Request, string Week, DateOnly Due, bool Wanted)
{
    public const string FactKind = "recheck";

    public Fact Owed() => new(FactKind, $"recheck {Visit} {Request}", JsonSerializer.Serialize(this, RecheckJson.Default.RecheckOrder));

    public static RecheckOrder Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, RecheckJson.Default.RecheckOrder)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecheckOrder))]
internal sealed partial class RecheckJson : JsonSerializerContext;
