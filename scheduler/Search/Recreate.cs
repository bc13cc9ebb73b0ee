namespace Inspection.Scheduler.Search;

/// <summary>Puts visits back, the removed ones and some that waited nearby, in an order that varies, each where it gains most.</summary>
internal sealed class Recreate
{
    private const int Blink = 60;
    private const int Waiting = 6;

    private readonly Solution _solution;
    private readonly Instance _instance;
    private readonly Rng _rng;
    private readonly VisitList _candidates;
    private readonly double[] _keys;

    public Recreate(Solution solution, Rng rng)
    {
        _solution = solution;
        _instance = solution.Instance;
        _rng = rng;
        _candidates = new VisitList(_instance.Visits.Length);
        _keys = new double[_instance.Visits.Length];
    }

    public void Apply(Ruins ruins)
    {
        Collect(ruins);
        Order();
        foreach (var v in _candidates.Items)
        {
            var best = _solution.FindBest(v, _rng, Blink);
            if (best.Exists)
            {
                _solution.Insert(best);
            }
        }
    }

    private void Collect(Ruins ruins)
    {
        _candidates.Clear();
        var removed = ruins.Removed.Items;
        foreach (var v in removed)
        {
            _candidates.Add(v);
        }

        var most = removed.Length + Waiting;
        for (var tries = 0; tries < 2 * Waiting && removed.Length > 0 && _candidates.Count < most; tries++)
        {
            var near = _instance.Visits[removed[_rng.Next(removed.Length)]].Near;
            if (near.Length > 0 && near[_rng.Next(near.Length)] is var w && _solution.CellOf[w] < 0)
            {
                _candidates.Add(w);
            }
        }

        if (_rng.Next(4) == 0 && ruins.RandomWaiting() is >= 0 and var v2)
        {
            _candidates.Add(v2);
        }
    }

    private void Order()
    {
        var items = _candidates.Items;
        var kind = _rng.Next(8);
        for (var i = 0; i < items.Length; i++)
        {
            var visit = _instance.Visits[items[i]];
            var noise = 1 + (0.6 * (_rng.NextDouble() - 0.5));
            _keys[i] = kind switch
            {
                0 => _rng.NextDouble(),
                1 or 2 or 3 => -noise * visit.BestValue / (20 + visit.Options[0].Minutes),
                _ => -noise * visit.BestValue,
            };
            if (visit.Pinned)
            {
                _keys[i] -= 1e15;
            }
        }

        _keys.AsSpan(0, items.Length).Sort(items);
    }
}
