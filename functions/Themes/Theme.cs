using System.Text.Json.Serialization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Themes;

/// <summary>
/// A theme (监管一件事): matters of several departments that belong together at one kind of place, such as a guest house in a
/// self-built home. Asking for it asks for each of them.
/// </summary>
/// <param name="Place">The kind of place.</param>
/// <param name="Matters">Codes, in the order in which people want to see them.</param>
/// <param name="Past">What was changed, the newest first.</param>
internal sealed record Theme(string Name, string Place, string? Note, IReadOnlyList<string> Matters, bool Archived, IReadOnlyList<ThemeEvent> Past)
{
    private const int MaxPast = 50;

    /// <summary>The theme with one more event; beyond the last fifty the oldest are dropped.</summary>
    public Theme After(ThemeEvent next) => this with { Past = [next, .. Past.Take(MaxPast - 1)] };

    /// <summary>What differs from an earlier state.</summary>
    public IReadOnlyList<ThemeChange> ChangesSince(Theme before)
    {
        ThemeChange[] fields =
        [
            new("name", before.Name, Name),
            new("place", before.Place, Place),
            new("note", before.Note ?? "", Note ?? ""),
            new("matters", string.Join('、', before.Matters), string.Join('、', Matters)),
        ];
        return [.. fields.Where(field => field.Before != field.After)];
    }
}

internal enum ThemeAction
{
    Created,
    Edited,
    Archived,
    Restored,
}

/// <summary>One act on a theme.</summary>
/// <param name="By">Name of the person.</param>
internal sealed record ThemeEvent(DateTimeOffset At, string By, ThemeAction Action, IReadOnlyList<ThemeChange> Changes);

/// <param name="Field">Name of the member, such as <c>matters</c>.</param>
internal sealed record ThemeChange(string Field, string Before, string After);

/// <summary>The jurisdiction's themes, as the collection <c>themes</c> of its registry.</summary>
internal sealed class ThemeStore(TableClient table, CollectionStore collections)
{
    public static readonly CollectionKind<Theme> Kind = new("themes", ThemeRows.Default.EntryTheme);

    public async Task<Collection<Theme>> ReadAsync(string jurisdiction, CancellationToken cancellationToken) =>
        await collections.ReadAsync(Kind, await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken), cancellationToken);

    public Task<Collection<Theme>> ReadAsync(Head head, CancellationToken cancellationToken) => collections.ReadAsync(Kind, head, cancellationToken);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry<Theme>))]
internal sealed partial class ThemeRows : JsonSerializerContext;
