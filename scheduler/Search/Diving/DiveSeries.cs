using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Diving;

/// <summary>Makes one plan after another from the prices of the bound, each a little differently.</summary>
internal sealed class DiveSeries
{
    private static readonly (int Rounds, double Share, double Step)[] Ways = [(3, 0.1, 30), (6, 0.1, 30), (3, 0.1, 10), (3, 0.05, 100), (6, 0.1, 100)];

    private readonly Instance _instance;
    private readonly Bound _bound;
    private readonly Lagrangian _lagrangian;
    private readonly Solution _solution;
    private readonly Rng _rng;
    private int _way;

    public DiveSeries(Instance instance, Bound bound, Rng rng)
    {
        _instance = instance;
        _bound = bound;
        _lagrangian = bound.Lagrangian!.Fork();
        _solution = new Solution(instance, new StaffingMemo(instance));
        _rng = rng;
        _way = rng.Next(Ways.Length);
    }

    /// <summary>The next plan; null when there was not time enough. It is overwritten by the next.</summary>
    public Solution? Next(Func<bool> isLate, Func<bool> isOver)
    {
        var (rounds, share, step) = Ways[_way++ % Ways.Length];
        var dive = new Dive(_instance, _lagrangian, _bound.BestPrices!, _bound.Mixture!);
        dive.Shake(_rng, step);
        if (!dive.Run(rounds, share, step, isLate, isOver))
        {
            return null;
        }

        _solution.Clear();
        dive.Apply(_solution);
        return _solution;
    }
}
