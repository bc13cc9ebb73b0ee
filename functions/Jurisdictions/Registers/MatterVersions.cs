namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// How a matter may change. A change takes effect on a day, today or later: what was in force before today stays as it was, since
/// requests, plans and visits rest on it.
/// </summary>
internal static class MatterVersions
{
    /// <summary>The versions with one more, in its place; it replaces one of the same day.</summary>
    public static IReadOnlyList<MatterVersion> With(this IReadOnlyList<MatterVersion> versions, MatterVersion version) =>
        [.. versions.Where(other => other.ValidFrom != version.ValidFrom).Append(version).OrderBy(other => other.ValidFrom)];

    /// <summary>
    /// From when something holds that says no day: a new matter always, a matter that says the same already from when it has said so,
    /// a change from today on.
    /// </summary>
    public static DateOnly Undated(this IReadOnlyList<MatterVersion> versions, MatterVersion content, DateOnly today) =>
        versions.Count == 0 ? DateOnly.MinValue
        : versions.LastOrDefault(version => version.ValidFrom <= today) is { } now && now.Says(content) ? now.ValidFrom
        : today;

    /// <summary>
    /// The days of the versions that are not allowed: those before today that were changed, added or left out. A matter
    /// without a past may be entered with one.
    /// </summary>
    public static IReadOnlyList<DateOnly> Altered(this IReadOnlyList<MatterVersion> before, IReadOnlyList<MatterVersion> after, DateOnly today)
    {
        if (before.Count == 0)
        {
            return [];
        }

        var old = before.Where(version => version.ValidFrom < today).ToDictionary(version => version.ValidFrom);
        var now = after.Where(version => version.ValidFrom < today).ToDictionary(version => version.ValidFrom);
        return [.. old.Keys.Union(now.Keys).Where(day => !old.TryGetValue(day, out var was) || !now.TryGetValue(day, out var is_) || !was.Says(is_)).Order()];
    }

    /// <summary>The versions after the matter is put away, or taken back into use, from today on. What was to come later comes no more once it is put away.</summary>
    public static IReadOnlyList<MatterVersion> Archived(this IReadOnlyList<MatterVersion> versions, bool archived, DateOnly today)
    {
        var kept = archived ? versions.Where(version => version.ValidFrom <= today).ToList() : versions;
        var now = kept.LastOrDefault(version => version.ValidFrom <= today) ?? versions[0];
        return kept.With(now with { ValidFrom = today, Archived = archived });
    }

    /// <summary>True where two versions differ in their day at most.</summary>
    public static bool Says(this MatterVersion one, MatterVersion other) =>
        Bare(one) == Bare(other)
        && one.Documents.SequenceEqual(other.Documents, StringComparer.Ordinal)
        && (one.Towns is null) == (other.Towns is null)
        && (one.Towns ?? []).SequenceEqual(other.Towns ?? [], StringComparer.Ordinal);

    private static MatterVersion Bare(MatterVersion version) => version with { ValidFrom = default, Documents = Array.Empty<string>(), Towns = null };
}
