namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Prices of what cells share, in whole thousandths of a point so that the bound is computed without rounding: a visit,
/// an officer in a session, and an officer's sessions in the horizon.
/// </summary>
internal sealed class Prices
{
    public const long Scale = 1000;

    /// <summary>The price of what is not for sale, in thousandths.</summary>
    public const long Never = 1_000_000_000_000_000;

    private readonly SharedRows _rows;

    public Prices(SharedRows rows)
    {
        _rows = rows;
        Rows = new long[rows.Count];
        Visits = new long[rows.Instance.Visits.Length];
    }

    /// <summary>By row.</summary>
    public long[] Rows { get; }

    /// <summary>By visit of the instance; 0 for visits that have no row.</summary>
    public long[] Visits { get; }

    /// <summary>What the rows are worth at these prices.</summary>
    public long Constant
    {
        get
        {
            long sum = 0;
            for (var r = 0; r < Rows.Length; r++)
            {
                sum += Rows[r] * _rows.Limits[r];
            }

            return sum;
        }
    }

    /// <summary>Takes over prices in points; what is below 0 counts as 0.</summary>
    public void Read(ReadOnlySpan<double> points)
    {
        for (var r = 0; r < Rows.Length; r++)
        {
            Rows[r] = Math.Max(0, (long)Math.Round(points[r] * Scale));
        }

        Spread();
    }

    /// <summary>Takes over prices in points; what is taken is not for sale.</summary>
    public void Read(ReadOnlySpan<double> points, bool[] isTaken)
    {
        for (var r = 0; r < Rows.Length; r++)
        {
            Rows[r] = isTaken[r] ? Never : Math.Max(0, (long)Math.Round(points[r] * Scale));
        }

        Spread();
    }

    public void CopyFrom(Prices other)
    {
        other.Rows.CopyTo(Rows, 0);
        Spread();
    }

    /// <summary>What an officer costs in a cell: the session and the prices of the officer's time.</summary>
    public long OfficerIn(Cell cell, int local) => (cell.OfficerCost * Scale) + _rows.PriceOf(cell.Officers[local], cell.Session, Rows);

    private void Spread()
    {
        for (var v = 0; v < Visits.Length; v++)
        {
            Visits[v] = _rows.VisitRow(v) is >= 0 and var row ? Rows[row] : 0;
        }
    }
}
