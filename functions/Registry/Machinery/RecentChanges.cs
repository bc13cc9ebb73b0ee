using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>
/// What has changed in a collection of late, so that lists made from an earlier version follow without being made anew, and without holding that version in memory.
/// </summary>
/// <param name="Now">The collection after all of it.</param>
/// <param name="Steps">From one version that was seen to the next, the oldest first.</param>
internal sealed record RecentChanges<T>(Collection<T> Now, IReadOnlyList<ChangeStep<T>> Steps)
    where T : class
{
    private const int MostSteps = 200;
    private const int MostEntries = 4_000;

    public RecentChanges<T> With(Collection<T> newer)
    {
        var entries = 0;
        var steps = Steps.Append(new(Now.Version, [.. newer.Entries.ChangedSince(Now.Entries)])).Reverse().Take(MostSteps).TakeWhile(step => (entries += step.Entries.Count) <= MostEntries);
        return new(newer, [.. steps.Reverse()]);
    }

    /// <summary>Each entry that has changed since a version, as it was then and as it is now; null where that is not known any more.</summary>
    public IReadOnlyCollection<(Entry<T>? Before, Entry<T>? Now)>? Since(long version)
    {
        var first = Steps.Count - 1;
        while (first >= 0 && Steps[first].From > version)
        {
            first--;
        }

        if (first < 0 || Steps[first].From != version)
        {
            return null;
        }

        var changes = new Dictionary<string, (Entry<T>? Before, Entry<T>? Now)>(StringComparer.Ordinal);
        foreach (var (before, now) in Steps.Skip(first).SelectMany(step => step.Entries))
        {
            var id = (now ?? before)!.Id;
            changes[id] = (changes.TryGetValue(id, out var known) ? known.Before : before, now);
        }

        return changes.Values;
    }
}

/// <param name="From">The version before it.</param>
internal sealed record ChangeStep<T>(long From, IReadOnlyList<(Entry<T>? Before, Entry<T>? Now)> Entries)
    where T : class;
