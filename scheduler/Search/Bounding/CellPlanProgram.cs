using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The linear program whose columns are what cells did at some prices: at most one of them per cell, within the limits
/// of what is shared. Its prices lead to the lowest bound.
/// </summary>
internal sealed class CellPlanProgram
{
    /// <summary>Share of the program's own prices in those that are tried.</summary>
    public const double Share = 0.3;

    private const double Noise = 1e-4;

    private readonly Lagrangian _lagrangian;
    private readonly LinearProgram _program;
    private readonly HashSet<(int Cell, ulong Plan)> _known = [];
    private readonly long[] _free;
    private readonly double[] _mixed;

    public CellPlanProgram(Lagrangian lagrangian)
    {
        _lagrangian = lagrangian;
        var noise = new Rng(7);
        _program = new LinearProgram([.. lagrangian.Rows.Limits.Concat(lagrangian.Cells.Select(_ => 1)).Select(l => l + (Noise * (1 + noise.NextDouble())))]);
        _free = new long[lagrangian.Rows.Instance.Visits.Length];
        _mixed = new double[lagrangian.Rows.Count];
    }

    /// <summary>Adds what the cells did last; returns how much of it was new.</summary>
    public int Add()
    {
        var added = 0;
        for (var c = 0; c < _lagrangian.Cells.Count; c++)
        {
            var plan = _lagrangian.Plans[c];
            if (plan.Teams.Count > 0 && _known.Add((c, plan.Name)))
            {
                added++;
                Add(c, plan);
            }
        }

        return added;
    }

    public void Solve(Func<bool> isOver) => _program.Solve(isOver);

    /// <summary>Sets prices to a mixture of the program's and known ones.</summary>
    public void Read(Prices target, Prices known, double share)
    {
        for (var r = 0; r < _mixed.Length; r++)
        {
            _mixed[r] = (share * Math.Max(0, _program.Prices[r])) + ((1 - share) * known.Rows[r] / Prices.Scale);
        }

        target.Read(_mixed);
    }

    private void Add(int c, CellPlan plan)
    {
        var cell = _lagrangian.Cells[c];
        var instance = _lagrangian.Rows.Instance;
        var use = new SortedDictionary<int, double> { [_lagrangian.Rows.Count + c] = 1 };
        double gain = 0;
        foreach (var team in plan.Teams)
        {
            gain += team.Route.Value(cell, _free, instance.TravelCost * Prices.Scale) / (double)Prices.Scale;
            gain -= cell.Cell.OfficerCost * BitOperations.PopCount(team.Officers);
            _lagrangian.Rows.ForEachUse(cell, team, row => use[row] = use.GetValueOrDefault(row) + 1);
        }

        _program.Add([.. use.Keys], [.. use.Values], gain);
    }
}
