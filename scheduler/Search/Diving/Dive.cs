using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Diving;

/// <summary>
/// Plans cells by the prices of the bound: those that are surest of what they do are settled, the others are asked
/// again at prices that have learned from it, until all are settled.
/// </summary>
internal sealed class Dive
{
    private const double NewShare = 0.3;
    private const double LateShare = 0.4;

    private readonly Lagrangian _lagrangian;
    private readonly PlanMixture _mixture;
    private readonly CellPricing _pricing;
    private readonly Prices _prices;
    private readonly double[] _points;
    private readonly bool[] _isSettled;
    private readonly bool[] _isTaken;
    private readonly int[] _left;
    private readonly double[] _use;
    private readonly CellPlan[] _chosen;

    /// <param name="instance">The instance.</param>
    /// <param name="lagrangian">The cells.</param>
    /// <param name="prices">Prices near the best bound.</param>
    /// <param name="mixture">What the cells did on average near those prices.</param>
    public Dive(Instance instance, Lagrangian lagrangian, Prices prices, PlanMixture mixture)
    {
        _lagrangian = lagrangian;
        _mixture = mixture.Copy();
        _pricing = new CellPricing(instance);
        _prices = new Prices(lagrangian.Rows);
        _points = [.. prices.Rows.Select(r => r / (double)Prices.Scale)];
        _isSettled = new bool[lagrangian.Cells.Count];
        _isTaken = new bool[lagrangian.Rows.Count];
        _left = [.. lagrangian.Rows.Limits];
        _use = new double[lagrangian.Rows.Count];
        _chosen = [.. lagrangian.Cells.Select(_ => CellPlan.Nothing)];
    }

    /// <summary>Moves the prices a little at random, so that the next dive ends elsewhere.</summary>
    /// <param name="rng">Source of chance.</param>
    /// <param name="most">By so many points at most.</param>
    public void Shake(Rng rng, double most)
    {
        for (var r = 0; r < _points.Length; r++)
        {
            _points[r] = Math.Max(0, _points[r] + (most * ((2 * rng.NextDouble()) - 1)));
        }
    }

    /// <param name="rounds">Rounds of learning between two settlings.</param>
    /// <param name="share">Share of the open cells that is settled at once.</param>
    /// <param name="step">Points by which a visit wanted once too often gets dearer per round.</param>
    /// <param name="isLate">True from when on it should hurry: it learns less and settles more at once.</param>
    /// <param name="isOver">True gives up.</param>
    /// <returns>False when it gave up.</returns>
    public bool Run(int rounds, double share, double step, Func<bool> isLate, Func<bool> isOver)
    {
        for (var open = _isSettled.Length; open > 0;)
        {
            var late = isLate();
            for (var round = 0; round < (late ? 1 : rounds); round++)
            {
                Learn(step, isOver);
            }

            if (isOver())
            {
                return false;
            }

            open -= Settle(Math.Max(1, (int)(open * (late ? LateShare : share))));
        }

        return true;
    }

    /// <summary>Sends the teams out in a solution that is empty, and then adds what else fits.</summary>
    public void Apply(Solution solution)
    {
        for (var c = 0; c < _chosen.Length; c++)
        {
            var cell = _lagrangian.Cells[c];
            foreach (var team in _chosen[c].Teams)
            {
                int[] visits = [.. team.Route.Visits.Select(v => cell.Visits[v])];
                _ = solution.TrySend(cell.Cell.Index, visits, team.Route.Options, team.Officers);
            }
        }

        Construction.Fill(solution, () => false);
    }

    /// <summary>Settles the surest cells.</summary>
    private int Settle(int most)
    {
        var order = Enumerable.Range(0, _isSettled.Length)
            .Where(c => !_isSettled[c])
            .Select(c => (Cell: c, Part: _mixture[c].OrderByDescending(p => p.Weight).FirstOrDefault()))
            .OrderByDescending(x => x.Part.Weight)
            .Take(most)
            .ToArray();
        _prices.Read(_points, _isTaken);
        foreach (var (c, part) in order)
        {
            var plan = part.Plan is { IsApart: true } && IsFree(c, part.Plan)
                ? part.Plan
                : _pricing.PriceApart(_lagrangian.Cells[c], _prices, _lagrangian.KnownRoutes(c));
            _isSettled[c] = true;
            _chosen[c] = plan;
            foreach (var team in plan.Teams)
            {
                _lagrangian.Rows.ForEachUse(_lagrangian.Cells[c], team, Take);
            }

            _prices.Read(_points, _isTaken);
        }

        return order.Length;
    }

    private void Take(int row) => _isTaken[row] = --_left[row] <= 0;

    private bool IsFree(int c, CellPlan plan)
    {
        var free = true;
        foreach (var team in plan.Teams)
        {
            _lagrangian.Rows.ForEachUse(_lagrangian.Cells[c], team, row => free &= !_isTaken[row]);
        }

        return free;
    }

    /// <summary>Asks the open cells at the present prices, and raises the price of what they want too often.</summary>
    private void Learn(double step, Func<bool> isOver)
    {
        Array.Clear(_use);
        _prices.Read(_points, _isTaken);
        if (_lagrangian.Evaluate(_prices, isOver, _isSettled) is null)
        {
            return;
        }

        for (var c = 0; c < _isSettled.Length; c++)
        {
            if (_isSettled[c])
            {
                continue;
            }

            _mixture.Drop(c, p => !IsFree(c, p));
            _mixture.Mix(c, _lagrangian.Plans[c], _mixture[c].Count == 0 ? 1 : NewShare);
            var sum = _mixture[c].Sum(p => p.Weight);
            foreach (var part in _mixture[c])
            {
                foreach (var team in part.Plan.Teams)
                {
                    _lagrangian.Rows.ForEachUse(_lagrangian.Cells[c], team, row => _use[row] += part.Weight / sum);
                }
            }
        }

        for (var r = 0; r < _points.Length; r++)
        {
            if (!_isTaken[r])
            {
                _points[r] = Math.Max(0, _points[r] + (step * (_use[r] - _left[r])));
            }
        }
    }
}
