namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Lowers the bound by the volume method (Barahona and Anbil): steps from the best prices known, along an average of
/// what the cells left or took too much of at the prices tried; their length by Polyak's rule with the value of a known
/// plan as the target.
/// </summary>
internal sealed class PriceDescent
{
    private const double FirstStep = 0.05;
    private const double LongestStep = 2;
    private const double Growth = 1.1;
    private const double Shrinkage = 0.5;
    private const double MostNew = 0.6;
    private const int Patience = 4;

    private readonly Lagrangian _lagrangian;
    private readonly double _lastStep;
    private readonly double[] _prices;
    private readonly double[] _direction;
    private readonly double[] _slope;
    private readonly double[] _bestPrices;
    private double _best = double.MaxValue;
    private double _step = FirstStep;
    private int _failures;
    private bool _hasDirection;

    /// <param name="lagrangian">The bound as a function of prices.</param>
    /// <param name="start">First prices, in points.</param>
    /// <param name="lastStep">Share of Polyak's step below which going on leads nowhere.</param>
    public PriceDescent(Lagrangian lagrangian, ReadOnlySpan<double> start, double lastStep)
    {
        _lagrangian = lagrangian;
        _lastStep = lastStep;
        Mixture = new PlanMixture(lagrangian.Cells.Count);
        _prices = start.ToArray();
        _direction = new double[_prices.Length];
        _slope = new double[_prices.Length];
        _bestPrices = (double[])_prices.Clone();
    }

    /// <summary>What the cells did on average.</summary>
    public PlanMixture Mixture { get; }

    /// <summary>True when steps have become so small that they lead nowhere.</summary>
    public bool IsSpent => _step < _lastStep;

    public ReadOnlySpan<double> Prices => _prices;

    /// <summary>Steps down from the value of this round towards <paramref name="target"/>, both in points.</summary>
    public void Step(double value, double target)
    {
        Slope();
        var better = value < _best;
        if (!_hasDirection)
        {
            _hasDirection = true;
            _slope.CopyTo(_direction, 0);
        }

        double along = 0;
        for (var i = 0; i < _slope.Length; i++)
        {
            along += _slope[i] * _direction[i];
        }

        Mix();
        if (better)
        {
            _best = value;
            _prices.CopyTo(_bestPrices, 0);
            _failures = 0;
            _step = along > 0 ? Math.Min(LongestStep, _step * Growth) : _step;
        }
        else if (++_failures >= Patience)
        {
            _failures = 0;
            _step *= Shrinkage;
        }

        double norm = 0;
        for (var i = 0; i < _slope.Length; i++)
        {
            if (_bestPrices[i] > 0 || _direction[i] < 0)
            {
                norm += _direction[i] * _direction[i];
            }
        }

        if (norm < 1e-9)
        {
            _step = 0;
            return;
        }

        var length = _step * Math.Max(1, _best - target) / norm;
        for (var i = 0; i < _prices.Length; i++)
        {
            _prices[i] = Math.Max(0, _bestPrices[i] - (length * _direction[i]));
        }
    }

    /// <summary>The direction becomes the shortest mixture of itself and the new slope, within limits: an average of what the cells did, in which swings cancel out.</summary>
    private void Mix()
    {
        double ss = 0, sd = 0, dd = 0;
        for (var i = 0; i < _slope.Length; i++)
        {
            ss += _slope[i] * _slope[i];
            sd += _slope[i] * _direction[i];
            dd += _direction[i] * _direction[i];
        }

        var curve = ss - (2 * sd) + dd;
        var share = curve <= 1e-9 ? MostNew : Math.Clamp((dd - sd) / curve, MostNew / 10, MostNew);
        for (var i = 0; i < _slope.Length; i++)
        {
            _direction[i] = (share * _slope[i]) + ((1 - share) * _direction[i]);
        }

        for (var c = 0; c < _lagrangian.Cells.Count; c++)
        {
            Mixture.Mix(c, _lagrangian.Plans[c], share);
        }
    }

    /// <summary>How much of each row the cells leave.</summary>
    private void Slope()
    {
        var rows = _lagrangian.Rows;
        for (var i = 0; i < _slope.Length; i++)
        {
            _slope[i] = rows.Limits[i];
        }

        for (var c = 0; c < _lagrangian.Cells.Count; c++)
        {
            foreach (var team in _lagrangian.Plans[c].Teams)
            {
                rows.ForEachUse(_lagrangian.Cells[c], team, row => _slope[row]--);
            }
        }
    }
}
