namespace Inspection.Scheduler.Search;

/// <summary>Copies of the cells that were touched since <see cref="Begin"/>, as they were then. Reused without allocating.</summary>
internal sealed class UndoLog
{
    private readonly CellState[] _copies;
    private readonly int[] _touched;
    private readonly int[] _stamp;
    private int _epoch;
    private int _count;

    public UndoLog(int cells)
    {
        _copies = [.. Enumerable.Range(0, cells).Select(_ => new CellState())];
        _touched = new int[cells];
        _stamp = new int[cells];
    }

    /// <summary>Cells touched, in the order in which they were.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>A touched cell as it was.</summary>
    public CellState this[int cell] => _copies[cell];

    public void Begin()
    {
        _epoch++;
        _count = 0;
    }

    /// <summary>Has to be told before a cell changes.</summary>
    public void Touch(int c, CellState cell)
    {
        if (_stamp[c] != _epoch)
        {
            _stamp[c] = _epoch;
            _touched[_count++] = c;
            _copies[c].CopyFrom(cell);
        }
    }
}
