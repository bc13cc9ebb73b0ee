namespace Inspection.Scheduler.Search.Bounding;

/// <summary>A tour of one team in a cell, whoever drives it.</summary>
/// <param name="Visits">Local numbers of the visits, in the order of the tour.</param>
/// <param name="Options">For each visit, the index of its option.</param>
/// <param name="Needs">Certificates needed, numbered as in the cell.</param>
internal sealed record Route(int[] Visits, int[] Options, uint Needs)
{
    /// <summary>Value less travel and less the prices of the visits, in thousandths.</summary>
    public long Value(CellStops cell, long[] prices, long travelPrice)
    {
        long value = 0;
        for (var i = 0; i < Visits.Length; i++)
        {
            value -= prices[cell.Visits[Visits[i]]];
            foreach (var option in cell.Options[Visits[i]])
            {
                value += option.Index == Options[i] ? option.Value : 0;
            }
        }

        return value - (travelPrice * Drive(cell));
    }

    /// <summary>Minutes of driving, from the base and back.</summary>
    public int Drive(CellStops cell)
    {
        var here = 0;
        var drive = 0;
        foreach (var v in Visits)
        {
            drive += cell.Between(here, v + 1);
            here = v + 1;
        }

        return drive + cell.Between(here, 0);
    }
}
