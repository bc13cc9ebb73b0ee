namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Prices to begin with: what a visit is worth beyond the time of a team that it takes, for a price of that time that
/// is raised as long as the bound falls. Where much waits, time is worth many times what it costs.
/// </summary>
internal sealed class FirstPrices
{
    private const double Growth = 2;

    private readonly Lagrangian _lagrangian;
    private double _bestValue = double.MaxValue;
    private double _factor = 1;

    public FirstPrices(Lagrangian lagrangian)
    {
        _lagrangian = lagrangian;
        Prices = new double[lagrangian.Rows.Count];
        Best = new double[lagrangian.Rows.Count];
        Set();
    }

    /// <summary>To be tried next, in points by row. Officers cost nothing more than their time.</summary>
    public double[] Prices { get; }

    /// <summary>Those with the lowest bound so far.</summary>
    public double[] Best { get; }

    /// <summary>Takes note of the bound at <see cref="Prices"/>; false when the next would hardly be better.</summary>
    public bool GoOn(double value)
    {
        if (value >= _bestValue)
        {
            return false;
        }

        _bestValue = value;
        Prices.CopyTo(Best, 0);
        _factor *= Growth;
        Set();
        return Prices.Any(p => p > 0);
    }

    private void Set()
    {
        var instance = _lagrangian.Rows.Instance;
        for (var v = 0; v < instance.Visits.Length; v++)
        {
            if (_lagrangian.Rows.VisitRow(v) is >= 0 and var row)
            {
                Prices[row] = Worth(instance, instance.Visits[v]);
            }
        }
    }

    private double Worth(Instance instance, VisitData visit)
    {
        double best = 0;
        foreach (var place in visit.Places)
        {
            var cell = instance.Cells[place.Cell];
            var option = visit.Options[place.Options[0]];
            var drive = instance.Travel.Between(cell.Base, visit.Location);
            var share = (option.Minutes + drive) / (double)cell.Minutes;
            best = Math.Max(best, option.Value + place.Bonus - (instance.TravelCost * drive) - (_factor * share * instance.LeastOfficers * cell.OfficerCost));
        }

        return best;
    }
}
