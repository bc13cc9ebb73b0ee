using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// What a week owes to the requests that no plan of it serves: they go to a later week. Three steps, each one transaction in one partition, so that a request is
/// in the pool of one week or the other, and at no moment in both: the week lets go of them and says where they go; that week takes them in; what they have
/// drawn on the annual plan goes with them.
/// </summary>
/// <param name="Draft">The draft whose publication owes it: only what that draft had before it goes. Null at the end of the week, when all goes that is left.</param>
/// <param name="Target">The week that takes them in, fixed with the debt so that a repetition means the same one.</param>
internal sealed record MoveOn(string? Draft, string Target)
{
    public const string FactKind = "move-on";

    public Fact Owed(Week week) => new(FactKind, $"{week}", JsonSerializer.Serialize(this, MovingOnJson.Default.MoveOn));

    public static MoveOn Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, MovingOnJson.Default.MoveOn)!;

    /// <summary>The first later week that has a half day ahead and no public plan yet; where there is none, the first with a half day ahead.</summary>
    public static async Task<Week> TargetAsync(TableClient table, Registers registers, Week week, TimeProvider time, CancellationToken cancellationToken)
    {
        Week? open = null;
        for (var next = week.Add(1); next.CompareTo(Week.Current(time).Add(Week.Ahead + 1)) <= 0; next = next.Add(1))
        {
            if (next.Sessions(registers.Calendar) is not [.., var last] || last.Start <= Week.Now(time))
            {
                continue;
            }

            open ??= next;
            if ((await table.GetHeadAsync(Partition.Week(registers.Jurisdiction, next.ToString()), cancellationToken)).Text(PublishedHead.Draft) is null)
            {
                return next;
            }
        }

        return open ?? week.Add(1);
    }
}

/// <summary>Requests that a week has let go of, and another takes in.</summary>
/// <param name="Target">The week that takes them in.</param>
/// <param name="Requests">Their ids, the same in both weeks.</param>
internal sealed record Arrival(string Target, IReadOnlyList<string> Requests)
{
    public const string FactKind = "arrive";

    public Fact Owed() => new(FactKind, Target, JsonSerializer.Serialize(this, MovingOnJson.Default.Arrival));

    public static Arrival Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, MovingOnJson.Default.Arrival)!;
}

/// <summary>Draws on the annual plan that follow their requests to another week.</summary>
/// <param name="From">The week that they have left.</param>
internal sealed record DrawsMoved(string From, IReadOnlyList<string> Requests)
{
    public const string FactKind = "move-draws";

    public Fact Owed() => new(FactKind, From, JsonSerializer.Serialize(this, MovingOnJson.Default.DrawsMoved));

    public static DrawsMoved Of(OutboxFact fact) => JsonSerializer.Deserialize(fact.Fact.Data, MovingOnJson.Default.DrawsMoved)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MoveOn))]
[JsonSerializable(typeof(Arrival))]
[JsonSerializable(typeof(DrawsMoved))]
internal sealed partial class MovingOnJson : JsonSerializerContext;
