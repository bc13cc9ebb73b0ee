using Inspection.Functions.Drafts;

namespace Inspection.Functions.Publication;

/// <summary>
/// The one pointer that readers follow: which calendar of which week is public. Swapped as a whole, so that a reader
/// sees the old calendar or the new one.
/// </summary>
/// <param name="Format">Always <c>inspection-manifest/1</c>.</param>
/// <param name="Jurisdiction">Whose calendars these are.</param>
/// <param name="Version">Rises with every swap.</param>
/// <param name="Weeks">Latest week first.</param>
internal sealed record Manifest(string Format, Named Jurisdiction, long Version, IReadOnlyList<ManifestWeek> Weeks)
{
    public const string FormatName = "inspection-manifest/1";

    public static Manifest Empty(Named jurisdiction) => new(FormatName, jurisdiction, 0, []);

    public ManifestWeek? Of(string week) => Weeks.FirstOrDefault(w => w.Week == week);

    /// <summary>The manifest in which the week points at another calendar.</summary>
    public Manifest With(ManifestWeek week) => this with
    {
        Version = Version + 1,
        Weeks = [.. Weeks.Where(w => w.Week != week.Week).Append(week).OrderByDescending(w => w.Week, StringComparer.Ordinal)],
    };
}

/// <summary>The public calendar of one week.</summary>
/// <param name="Week">ISO week.</param>
/// <param name="Version">Rises with every calendar of the week, from 1.</param>
/// <param name="PublishedAt">When the office decided to publish it.</param>
/// <param name="Blob">Name of the immutable blob; not derivable from its content without the key.</param>
internal sealed record ManifestWeek(string Week, long Version, DateTimeOffset PublishedAt, string Blob);

/// <summary>What the public reads first: which weeks have a calendar.</summary>
internal sealed record PublicIndex(Named Jurisdiction, IReadOnlyList<PublicWeek> Weeks)
{
    public static PublicIndex Empty(string jurisdiction) => new(new Named(jurisdiction, jurisdiction), []);

    public static PublicIndex Of(Manifest manifest) => new(manifest.Jurisdiction, [.. manifest.Weeks.Select(w => new PublicWeek(w.Week, w.Version, w.PublishedAt))]);
}

/// <summary>A week whose calendar is public.</summary>
internal sealed record PublicWeek(string Week, long Version, DateTimeOffset PublishedAt);
