namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Works the proven bound down: from every visit for itself, by descent over the prices of what the cells share, and
/// where there are few enough of them by a linear program to the end.
/// </summary>
internal sealed class Bound(Instance instance, Incumbent incumbent, int threads)
{
    /// <summary>The program's dense inverse is quick up to this many rows.</summary>
    private const int MostProgramRows = 900;

    /// <summary>The descent's last step where the program goes on from there, and where the descent itself has the last word.</summary>
    private const double LastStepBeforeProgram = 0.002;

    private const double LastStep = 0.00003;

    private FirstPrices? _first;
    private PriceDescent? _descent;
    private CellPlanProgram? _program;
    private Prices? _trial;

    /// <summary>What the cells leave out: unavoidable changes, and visits with so many requests that not all subsets are listed.</summary>
    public long Apart { get; } = LeftOut(instance);

    /// <summary>The cells and their prices, for the master; null before the first run, and where only the crude bound is proven.</summary>
    public Lagrangian? Lagrangian { get; private set; }

    /// <summary>The prices of the best bound; null as <see cref="Lagrangian"/> is.</summary>
    public Prices? BestPrices { get; private set; }

    /// <summary>What the cells did on average over the rounds; null before the first prices are found, which may take the time there is.</summary>
    public PlanMixture? Mixture => _descent?.Mixture;

    /// <summary>Best Lagrangian value so far in thousandths; long.MaxValue before the first.</summary>
    public long Best { get; private set; } = long.MaxValue;

    /// <summary>True when no further round would lower the bound, or none by more than a trace.</summary>
    public bool HasConverged { get; private set; }

    /// <summary>Lowers the bound until it has converged or it is told to stop. May be called again.</summary>
    public void Run(Func<bool> isOver)
    {
        if (instance.IsCurtailed || isOver())
        {
            return;
        }

        if (Lagrangian is null)
        {
            Lagrangian = new Lagrangian(instance, threads);
            BestPrices = new Prices(Lagrangian.Rows);
            _trial = new Prices(Lagrangian.Rows);
            _first = new FirstPrices(Lagrangian);
            _program = Lagrangian.Rows.Count + Lagrangian.Cells.Count <= MostProgramRows ? new CellPlanProgram(Lagrangian) : null;
        }

        while (!HasConverged && !incumbent.IsOptimal && !isOver())
        {
            if (_descent is null)
            {
                Begin(isOver);
            }
            else if (!_descent.IsSpent)
            {
                Descend(isOver);
            }
            else if (_program is null)
            {
                HasConverged = true;
            }
            else
            {
                Solve(isOver);
            }
        }
    }

    /// <summary>How far the best Lagrangian value lies above a score, in thousandths.</summary>
    public long Gap(long score) => Best == long.MaxValue ? long.MaxValue : Best - ((score - Apart) * Prices.Scale);

    private void Begin(Func<bool> isOver)
    {
        _trial!.Read(_first!.Prices);
        if (Try(isOver) is { } value && !_first.GoOn(value))
        {
            _descent = new PriceDescent(Lagrangian!, _first.Best, _program is null ? LastStep : LastStepBeforeProgram);
        }
    }

    private void Descend(Func<bool> isOver)
    {
        _trial!.Read(_descent!.Prices);
        if (Try(isOver) is { } value)
        {
            _program?.Add();
            _descent.Step(value / (double)Prices.Scale, incumbent.Score - Apart);
        }
    }

    /// <summary>The program's prices, mixed with the best known so that they do not swing; alone where the mixture shows nothing new.</summary>
    private void Solve(Func<bool> isOver)
    {
        _program!.Solve(isOver);
        for (var share = CellPlanProgram.Share; !isOver(); share = 1)
        {
            _program.Read(_trial!, BestPrices!, share);
            if (Try(isOver) is null || _program.Add() > 0)
            {
                return;
            }

            if (share >= 1)
            {
                HasConverged = true;
                return;
            }
        }
    }

    private long? Try(Func<bool> isOver)
    {
        if (Lagrangian!.Evaluate(_trial!, isOver) is not { } value)
        {
            return null;
        }

        if (value < Best)
        {
            Best = value;
            BestPrices!.CopyFrom(_trial!);
            incumbent.ProveBound(FromThousandths(value));
        }

        return value;
    }

    /// <summary>A Lagrangian value as a bound of the score.</summary>
    private long FromThousandths(long value) => (long)Math.Floor((decimal)value / Prices.Scale) + Apart;

    private static long LeftOut(Instance instance)
    {
        var sum = -instance.ChangeCost * instance.PreviousVisits;
        foreach (var visit in instance.Visits)
        {
            sum += visit.Options.Where(o => !o.Exact).Select(o => o.Value).DefaultIfEmpty(0).Max();
        }

        return sum;
    }
}
