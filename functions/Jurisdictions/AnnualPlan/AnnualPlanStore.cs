using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>Reads the annual plans of a year: the head, and what has changed since the last reading.</summary>
internal sealed class AnnualPlanStore(TableClient table, CollectionStore collections)
{
    private const int MaxTallies = 50;

    public static readonly CollectionKind<AnnualPlan> Plans = new("plans", AnnualPlanRows.Default.EntryAnnualPlan);
    public static readonly CollectionKind<LineDraw> Draws = new("draws", AnnualPlanRows.Default.EntryLineDraw);

    private readonly ConcurrentDictionary<string, DrawTally> _tallies = new(StringComparer.Ordinal);

    public async Task<YearBook> ReadAsync(string jurisdiction, int year, CancellationToken cancellationToken) =>
        await ReadAsync(await table.GetHeadAsync(Partition.AnnualPlan(jurisdiction, year), cancellationToken), year, cancellationToken);

    /// <summary>The year as a head says, for a decision.</summary>
    public async Task<YearBook> ReadAsync(Head head, int year, CancellationToken cancellationToken)
    {
        var plans = await collections.ReadAsync(Plans, head, cancellationToken);
        var draws = await collections.ReadAsync(Draws, head, cancellationToken);
        if (draws.Version == 0)
        {
            return new YearBook(year, head, plans, DrawTally.Empty);
        }

        if (!_tallies.TryGetValue(head.Partition.Value, out var tally) || tally.Draws.Version != draws.Version)
        {
            if (_tallies.Count >= MaxTallies)
            {
                _tallies.Clear();
            }

            _tallies[head.Partition.Value] = tally = new DrawTally(draws);
        }

        return new YearBook(year, head, plans, tally);
    }
}

/// <summary>How annual plans and draws are stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<AnnualPlan>))]
[JsonSerializable(typeof(Entry<LineDraw>))]
[JsonSerializable(typeof(DrawFact))]
[JsonSerializable(typeof(ReleaseFact))]
internal sealed partial class AnnualPlanRows : JsonSerializerContext;
