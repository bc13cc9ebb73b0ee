using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.AnnualPlans;

/// <summary>One attempt to draw enterprises for a line by lot. The seed is stored first; what it draws follows in a later change.</summary>
/// <param name="Attempt">Counts all attempts for the line in the year.</param>
/// <param name="Before">Attempts for the same week before this one.</param>
/// <param name="Wanted">Enterprises to draw.</param>
/// <param name="Reason">Why it was drawn again.</param>
/// <param name="Candidates">How many could be drawn; 0 until it is drawn.</param>
/// <param name="CandidatesHash">SHA-256 over their credit codes in order, a line each; null until it is drawn.</param>
/// <param name="Picked">Credit codes; null until it is drawn.</param>
internal sealed record LotteryDraw(
    string Line,
    int Attempt,
    string Week,
    int Before,
    int Wanted,
    string Seed,
    string? Reason,
    DateTimeOffset At,
    string By,
    int Candidates = 0,
    string? CandidatesHash = null,
    IReadOnlyList<string>? Picked = null)
{
    public static readonly CollectionKind<LotteryDraw> Kind = new("lottery", LotteryRows.Default.EntryLotteryDraw);

    public static string IdOf(string line, int attempt) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line}|{attempt:D4}");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<LotteryDraw>))]
internal sealed partial class LotteryRows : JsonSerializerContext;

/// <param name="Week">ISO week for which the requests are made.</param>
/// <param name="Number">Enterprises to draw, 1 to 500.</param>
/// <param name="Reason">At most 500 characters; needed where the line was drawn for this week before.</param>
internal sealed record DrawBody(string Week, int Number, string? Reason = null);

internal sealed record DrawList(IReadOnlyList<DrawView> Items);

/// <param name="Before">How often the line had been drawn for this week before.</param>
/// <param name="Candidates">How many could be drawn; absent where the attempt was broken off before it drew.</param>
/// <param name="Requests">How many requests it made just now; absent when it is looked at later.</param>
internal sealed record DrawView(
    string Line, int Attempt, string Week, int Before, int Wanted, string Seed, string? Reason, DateTimeOffset At, string By,
    int? Candidates, string? CandidatesHash, IReadOnlyList<PlanNamed> Picked, int? Requests)
{
    /// <summary>The draw for whoever may not know of unannounced checks: seed and hash are there, whom it has drawn follows nine weeks after its week.</summary>
    public DrawView Told(Sight sight, bool unannounced, DateOnly today) =>
        sight is Sight.Everything || !unannounced || Secrecy.IsOver(Jurisdictions.Week.Parse(Week, null).Monday, today) ? this : this with { Picked = [] };

    public static DrawView Of(LotteryDraw draw, Registers registers, int? requests) => new(
        draw.Line, draw.Attempt, draw.Week, draw.Before, draw.Wanted, draw.Seed, draw.Reason, draw.At, draw.By,
        draw.Picked is null ? null : draw.Candidates, draw.CandidatesHash,
        [.. (draw.Picked ?? []).Select(code => new PlanNamed(code, registers.Enterprise(code)?.Name ?? code))], requests);
}
