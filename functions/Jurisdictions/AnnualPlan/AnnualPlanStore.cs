using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>Reads the annual plans of a year: the head, and what has changed since the last reading.</summary>
internal sealed class AnnualPlanStore(TableClient table, CollectionStore collections)
{
    /// <summary>What a draw takes in memory, about, with its share of the tally.</summary>
    private const int DrawBytes = 500;

    public static readonly CollectionKind<AnnualPlan> Plans = new("plans", AnnualPlanRows.Default.EntryAnnualPlan);
    public static readonly CollectionKind<LineDraw> Draws = new("draws", AnnualPlanRows.Default.EntryLineDraw);

    private readonly RecentValues _tallies = new(256L << 20);

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

        var tally = _tallies.Find<DrawTally>(head.Partition.Value);
        if (tally?.Draws.Version != draws.Version)
        {
            tally = tally is null ? new DrawTally(draws) : tally.With(draws);
            _tallies.Keep(head.Partition.Value, tally, DrawBytes * (draws.Count + 1L), known => known.Draws.Version > draws.Version);
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
