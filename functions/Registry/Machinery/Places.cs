using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>Sorted lists of places, and how they follow changes.</summary>
internal static class Places<T>
    where T : class
{
    /// <summary>What is in order already, as by the id, is not sorted again.</summary>
    public static Place<T>[] Sorted(IEnumerable<Entry<T>> entries, Func<T, string> key)
    {
        Place<T>[] places = [.. entries.Select(entry => new Place<T>(key(entry.Value), entry))];
        for (var place = 1; place < places.Length; place++)
        {
            if (places[place - 1].CompareTo(places[place]) > 0)
            {
                Array.Sort(places);
                break;
            }
        }

        return places;
    }

    /// <summary>A sorted list after changes: one array, copied from one change to the next.</summary>
    /// <param name="changes">Entries before and now. Those that the list does not hold need not be held by it.</param>
    /// <param name="belongs">Whether an entry belongs to the list; null where all do.</param>
    public static Place<T>[] With(
        Place<T>[] places, IReadOnlyCollection<(Entry<T>? Before, Entry<T>? Now)> changes, Func<T, string> key, bool descending, Predicate<Entry<T>>? belongs = null)
    {
        var order = Comparer<Place<T>>.Create((one, other) => descending ? other.CompareTo(one) : one.CompareTo(other));
        var steps = changes.Select(change => change.Before).OfType<Entry<T>>().Select(entry => (Place: new Place<T>(key(entry.Value), entry), IsNew: false))
            .Concat(changes.Select(change => change.Now).OfType<Entry<T>>().Where(entry => belongs?.Invoke(entry) ?? true).Select(entry => (Place: new Place<T>(key(entry.Value), entry), IsNew: true)))
            .Select(step => (step.Place, step.IsNew, At: Array.BinarySearch(places, step.Place, order)))
            .Where(step => step.IsNew || step.At >= 0)
            .OrderBy(step => step.Place, order).ThenBy(step => step.IsNew)
            .ToList();
        var result = new Place<T>[places.Length + steps.Sum(step => step.IsNew ? 1 : -1)];
        var (from, to) = (0, 0);
        foreach (var (place, isNew, at) in steps)
        {
            // One that has kept its place among the others comes where it has just gone from.
            var same = Math.Max(0, (at >= 0 ? at : ~at) - from);
            Array.Copy(places, from, result, to, same);
            (from, to) = (from + same + (isNew ? 0 : 1), to + same);
            if (isNew)
            {
                result[to++] = place;
            }
        }

        Array.Copy(places, from, result, to, places.Length - from);
        return result;
    }
}
