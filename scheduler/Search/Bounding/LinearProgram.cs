using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Maximises c·x subject to A·x ≤ b, x ≥ 0 with b above 0, by the revised primal simplex method with a dense inverse.
/// Columns may be added between two solves, which then go on from the last basis. Nothing is proven by it: its prices
/// only steer the bound, so rounding errors cost tightness and never truth.
/// </summary>
internal sealed class LinearProgram
{
    private const double Tolerance = 1e-7;

    private readonly int _rows;
    private readonly double[][] _inverse;
    private readonly double[] _level;
    private readonly double[] _prices;
    private readonly int[] _basis;
    private readonly List<(int[] Rows, double[] Values, double Gain)> _columns = [];
    private readonly List<bool> _inBasis = [];
    private readonly double[] _direction;

    /// <param name="limits">Right-hand sides. A little noise on them keeps the method from standing still.</param>
    public LinearProgram(double[] limits)
    {
        _rows = limits.Length;
        _level = (double[])limits.Clone();
        _prices = new double[_rows];
        _direction = new double[_rows];
        _basis = [.. Enumerable.Range(0, _rows).Select(i => -1 - i)];
        _inverse = new double[_rows][];
        for (var i = 0; i < _rows; i++)
        {
            _inverse[i] = new double[_rows];
            _inverse[i][i] = 1;
        }
    }

    /// <summary>Price of each row after the last solve, 0 or more up to rounding.</summary>
    public ReadOnlySpan<double> Prices => _prices;

    public void Add(int[] rows, double[] values, double gain)
    {
        _columns.Add((rows, values, gain));
        _inBasis.Add(false);
    }

    /// <summary>Pivots until no column improves, or until told to stop.</summary>
    public void Solve(Func<bool> isOver)
    {
        for (var pivots = 1; ; pivots++)
        {
            var entering = Entering(out var reduced);
            if (reduced <= Tolerance || (pivots % 16 == 0 && isOver()))
            {
                return;
            }

            Aim(entering);
            var leaving = Leaving();
            if (leaving < 0)
            {
                return;
            }

            Pivot(entering, leaving, reduced);
        }
    }

    /// <summary>The column, or as -1 - i the slack of row i, that gains most per unit.</summary>
    private int Entering(out double best)
    {
        best = 0;
        var entering = 0;
        for (var i = 0; i < _rows; i++)
        {
            if (-_prices[i] > best)
            {
                (best, entering) = (-_prices[i], -1 - i);
            }
        }

        for (var j = 0; j < _columns.Count; j++)
        {
            if (_inBasis[j])
            {
                continue;
            }

            var (rows, values, reduced) = _columns[j];
            for (var k = 0; k < rows.Length; k++)
            {
                reduced -= _prices[rows[k]] * values[k];
            }

            if (reduced > best)
            {
                (best, entering) = (reduced, j);
            }
        }

        return entering;
    }

    private void Aim(int entering)
    {
        if (entering < 0)
        {
            for (var i = 0; i < _rows; i++)
            {
                _direction[i] = _inverse[i][-1 - entering];
            }

            return;
        }

        var (rows, values, _) = _columns[entering];
        for (var i = 0; i < _rows; i++)
        {
            var row = _inverse[i];
            double sum = 0;
            for (var k = 0; k < rows.Length; k++)
            {
                sum += row[rows[k]] * values[k];
            }

            _direction[i] = sum;
        }
    }

    private int Leaving()
    {
        var leaving = -1;
        var ratio = double.MaxValue;
        for (var i = 0; i < _rows; i++)
        {
            if (_direction[i] > 1e-9)
            {
                var r = Math.Max(0, _level[i]) / _direction[i];
                if (r < ratio - 1e-12 || (r < ratio + 1e-12 && _direction[i] > _direction[leaving]))
                {
                    (ratio, leaving) = (r, i);
                }
            }
        }

        return leaving;
    }

    private void Pivot(int entering, int leaving, double reduced)
    {
        var pivot = _direction[leaving];
        var source = _inverse[leaving];
        Scale(source, 1 / pivot);
        var step = Math.Max(0, _level[leaving]) / pivot;
        for (var i = 0; i < _rows; i++)
        {
            var factor = _direction[i];
            if (i == leaving || Math.Abs(factor) < 1e-12)
            {
                continue;
            }

            Subtract(_inverse[i], source, factor);
            _level[i] -= factor * step;
        }

        _level[leaving] = step;
        Subtract(_prices, source, -reduced);
        if (_basis[leaving] >= 0)
        {
            _inBasis[_basis[leaving]] = false;
        }

        _basis[leaving] = entering;
        if (entering >= 0)
        {
            _inBasis[entering] = true;
        }
    }

    private static void Scale(double[] row, double factor)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] *= factor;
        }
    }

    private static void Subtract(double[] target, double[] source, double factor)
    {
        var times = new Vector<double>(factor);
        var i = 0;
        for (; i <= target.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(target, i) - (times * new Vector<double>(source, i))).CopyTo(target, i);
        }

        for (; i < target.Length; i++)
        {
            target[i] -= factor * source[i];
        }
    }
}
