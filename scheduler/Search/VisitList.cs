namespace Inspection.Scheduler.Search;

/// <summary>A list of distinct visits that is reused without allocating.</summary>
internal sealed class VisitList(int capacity)
{
    private readonly int[] _items = new int[capacity];
    private readonly bool[] _has = new bool[capacity];

    public int Count { get; private set; }

    public Span<int> Items => _items.AsSpan(0, Count);

    public void Add(int visit)
    {
        if (!_has[visit])
        {
            _has[visit] = true;
            _items[Count++] = visit;
        }
    }

    public void Clear()
    {
        foreach (var visit in Items)
        {
            _has[visit] = false;
        }

        Count = 0;
    }
}
