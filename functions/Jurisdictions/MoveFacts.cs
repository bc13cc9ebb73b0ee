using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The debt of an agreement that an enterprise is visited in another half day: the plan of the week pays it.</summary>
/// <param name="Wish">Id of what the enterprise has asked for.</param>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Session">Half day to which the visit goes.</param>
/// <param name="Reason">In the words of the enterprise.</param>
internal sealed record MoveOrder(string Wish, string Week, string Enterprise, string Session, string Reason)
{
    public const string FactKind = "arrange-move";

    public Fact Owed() => new(FactKind, Wish, JsonSerializer.Serialize(this, MoveFactJson.Default.MoveOrder));

    public static MoveOrder Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, MoveFactJson.Default.MoveOrder)!;
}

/// <summary>The debt of a <see cref="MoveOrder"/> that was carried out, or could not be: the enterprise's side learns of it.</summary>
/// <param name="Draft">Id of the draft that has the visit there; null where there is no place for it.</param>
/// <param name="Obstacle">What stands in the way, both languages as in a plan file; null where there is a draft.</param>
internal sealed record MoveAnswer(string Wish, string? Draft, string? Obstacle)
{
    public const string FactKind = "move-answered";

    public Fact Owed() => new(FactKind, Wish, JsonSerializer.Serialize(this, MoveFactJson.Default.MoveAnswer));

    public static MoveAnswer Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, MoveFactJson.Default.MoveAnswer)!;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MoveOrder))]
[JsonSerializable(typeof(MoveAnswer))]
internal sealed partial class MoveFactJson : JsonSerializerContext;
