namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Prices by deflected subgradient steps: cheap rounds that bring the bound near its end before the linear program
/// takes over. The step follows Polyak's rule with the incumbent as the target.
/// </summary>
internal sealed class PriceDescent
{
    private const double Memory = 0.6;
    private const int Patience = 8;
    private const double LastStep = 0.005;

    private readonly MasterRows _rows;
    private readonly double[] _prices;
    private readonly double[] _direction;
    private readonly double[] _slope;
    private double[] _bestPrices;
    private double _best = double.MaxValue;
    private double _step = 1;
    private int _failures;

    public PriceDescent(MasterRows rows)
    {
        _rows = rows;
        _prices = new double[rows.Limits.Count];
        _direction = new double[_prices.Length];
        _slope = new double[_prices.Length];
        rows.Guess(_prices);
        _bestPrices = (double[])_prices.Clone();
    }

    /// <summary>True when steps have become so small that they lead nowhere.</summary>
    public bool IsSpent => _step < LastStep;

    public ReadOnlySpan<double> Prices => _prices;

    /// <summary>Begins the slope of this round.</summary>
    public void Begin()
    {
        for (var i = 0; i < _slope.Length; i++)
        {
            _slope[i] = _rows.Limits[i];
        }
    }

    /// <summary>One team drives this column.</summary>
    public void Take(Column column)
    {
        var (rows, values) = _rows.Of(column);
        for (var i = 0; i < rows.Length; i++)
        {
            _slope[rows[i]] -= values[i];
        }
    }

    /// <summary>Steps down from the value of this round towards <paramref name="target"/>.</summary>
    public void Step(double value, double target)
    {
        if (value < _best - (1e-5 * Math.Abs(_best)))
        {
            _best = value;
            _failures = 0;
            _prices.CopyTo(_bestPrices, 0);
        }
        else if (++_failures > Patience)
        {
            _failures = 0;
            _step /= 2;
            _bestPrices.CopyTo(_prices, 0);
            Array.Clear(_direction);
            return;
        }

        double norm = 0;
        for (var i = 0; i < _slope.Length; i++)
        {
            if (_rows.IsVehicles(i) || (_prices[i] <= 0 && _slope[i] > 0))
            {
                _slope[i] = 0;
            }

            _direction[i] = (Memory * _direction[i]) + ((1 - Memory) * _slope[i]);
            norm += _direction[i] * _direction[i];
        }

        if (norm < 1e-9)
        {
            _step = 0;
            return;
        }

        var length = _step * Math.Max(1, value - target) / norm;
        for (var i = 0; i < _prices.Length; i++)
        {
            _prices[i] = Math.Max(0, _prices[i] - (length * _direction[i]));
        }
    }
}
