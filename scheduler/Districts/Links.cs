namespace Inspection.Scheduler.Districts;

/// <summary>Things that belong together, found by linking them two by two.</summary>
internal sealed class Links(int count)
{
    private readonly int[] _next = [.. Enumerable.Range(0, count)];

    /// <summary>The thing that stands for all that are linked with this one: the first of them.</summary>
    public int Of(int thing)
    {
        while (_next[thing] != thing)
        {
            thing = _next[thing] = _next[_next[thing]];
        }

        return thing;
    }

    /// <summary>Links all of them; does nothing for fewer than two.</summary>
    public void Add(IEnumerable<int> things)
    {
        int? first = null;
        foreach (int thing in things)
        {
            var (a, b) = (Of(first ??= thing), Of(thing));
            _next[Math.Max(a, b)] = Math.Min(a, b);
        }
    }
}
