namespace Inspection.Functions.Storage;

/// <summary>Values that can be read or worked out again, as many as fit together; those that were not asked for the longest go first.</summary>
/// <param name="most">What all of them may weigh together, in whatever unit they are weighed.</param>
internal sealed class RecentValues(long most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private long uses;
    private long weight;

    /// <summary>The value of that name; null where there is none, or one of another type.</summary>
    public T? Find<T>(string name)
        where T : class
    {
        lock (gate)
        {
            if (!kept.TryGetValue(name, out var found))
            {
                return null;
            }

            found.LastUse = ++uses;
            return found.Value as T;
        }
    }

    /// <summary>Keeps a value in the place of the one before it, unless that is better. The last one kept stays, however heavy.</summary>
    /// <param name="betterBefore">Whether the value that is there already is better.</param>
    public void Keep<T>(string name, T value, long weighs, Predicate<T>? betterBefore = null)
        where T : class
    {
        lock (gate)
        {
            if (kept.TryGetValue(name, out var before))
            {
                if (betterBefore is not null && before.Value is T known && betterBefore(known))
                {
                    return;
                }

                weight -= before.Weight;
            }

            kept[name] = new Kept(value, weighs) { LastUse = ++uses };
            weight += weighs;
            while (weight > most && kept.Count > 1)
            {
                var oldest = kept.MinBy(pair => pair.Value.LastUse);
                weight -= oldest.Value.Weight;
                kept.Remove(oldest.Key);
            }
        }
    }

    private sealed record Kept(object Value, long Weight)
    {
        public long LastUse { get; set; }
    }
}
