namespace Inspection.Scheduler.Search;

/// <summary>Ruin and recreate, accepted by simulated annealing. One per worker, with its own seed.</summary>
internal sealed class Annealing
{
    private const int Batch = 32;

    /// <summary>Plans on the way are shown from this share of a run on, this share apart: before, it is too hot for them to be any good.</summary>
    private const double FirstShown = 0.3;

    private const double BetweenShown = 0.12;

    private readonly Solution _current;
    private readonly Solution _best;
    private readonly Rng _rng;
    private readonly Ruins _ruins;
    private readonly Recreate _recreate;
    private readonly double _hot;
    private readonly double _cold;

    public Annealing(Instance instance, ulong seed)
    {
        var memo = new StaffingMemo(instance);
        _current = new Solution(instance, memo);
        _best = new Solution(instance, memo);
        _rng = new Rng(seed);
        _ruins = new Ruins(_current, _rng);
        _recreate = new Recreate(_current, _rng);
        var requests = instance.Problem.Requests;
        var mean = requests.Count == 0 ? 1 : (double)instance.Problem.Objective.Served * requests.Sum(r => (long)r.Weight) / requests.Count;
        _hot = Math.Max(1, mean);
        _cold = Math.Max(0.1, mean / 40);
    }

    public long Iterations { get; private set; }

    /// <summary>The best plan of the last run.</summary>
    public Solution Best => _best;

    /// <summary>
    /// Searches from the incumbent and offers it every better plan; now and then it goes on from what others found.
    /// <paramref name="progress"/> says how far the run is, from 0 to 1; at 1 it ends.
    /// </summary>
    /// <param name="incumbent">Where to start and whom to tell.</param>
    /// <param name="progress">Share of the budget used, by the steps done.</param>
    /// <param name="heat">Share of the full starting temperature; below 1 to polish.</param>
    public void Run(Incumbent incumbent, Func<long, double> progress, double heat)
    {
        incumbent.CopyTo(_current);
        Run(incumbent, progress, heat, exchange: 0.5);
    }

    /// <summary>Searches from a plan of its own, whatever others find, and offers what is better than the incumbent.</summary>
    /// <param name="start">Where to start.</param>
    /// <param name="incumbent">Whom to tell.</param>
    /// <param name="progress">As for a run.</param>
    /// <param name="heat">As for a run.</param>
    /// <param name="show">Is shown some plans on the way, the best or not; they change afterwards.</param>
    public void Polish(Solution start, Incumbent incumbent, Func<long, double> progress, double heat, Action<Solution> show)
    {
        _current.CopyFrom(start);
        Run(incumbent, progress, heat, exchange: 1, show);
    }

    private void Run(Incumbent incumbent, Func<long, double> progress, double heat, double exchange, Action<Solution>? show = null)
    {
        _best.CopyFrom(_current);
        var next = FirstShown;
        var start = Iterations;
        for (var done = progress(0); done < 1 && _ruins.HasWork; done = progress(Iterations - start))
        {
            var temperature = _hot * heat * Math.Pow(_cold / _hot / heat, done);
            for (var i = 0; i < Batch; i++)
            {
                Step(temperature);
            }

            if (done >= next)
            {
                next += BetweenShown;
                show?.Invoke(_current);
            }

            incumbent.Report("improve");
            if (_best.Guide > incumbent.Guide)
            {
                incumbent.Offer(_best);
            }

            if (done >= exchange)
            {
                exchange += (1 - exchange) / 2;
                incumbent.CopyTo(_current);
                _best.CopyFrom(_current);
            }

            if (incumbent.IsOptimal)
            {
                return;
            }
        }
    }

    private void Step(double temperature)
    {
        Iterations++;
        var before = _current.Guide;
        _current.Begin();
        _ruins.Apply();
        _recreate.Apply(_ruins);
        if (_current.Guide < before + (temperature * Math.Log(_rng.NextDouble() + 1e-300)))
        {
            _current.Rollback();
        }
        else if (_current.Guide > _best.Guide)
        {
            _best.CopyFrom(_current);
        }
    }
}
