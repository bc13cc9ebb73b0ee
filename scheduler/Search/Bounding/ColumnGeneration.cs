namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The proven bound: rounds of linear program (prices from the columns known) and exact pricing (new columns, and the
/// Lagrangian value of those prices, which no plan exceeds).
/// </summary>
internal sealed class ColumnGeneration
{
    private const double NewShare = 0.6;

    /// <summary>The program's dense inverse would need too much memory beyond this; the descent has the last word then.</summary>
    private const int MostProgramRows = 4000;

    private readonly Instance _instance;
    private readonly MasterRows _rows;
    private readonly LinearProgram? _program;
    private readonly Pricing _pricing;
    private readonly Duals _duals;
    private readonly HashSet<ColumnKey> _known = [];
    private readonly List<Column>[] _byCell;

    public ColumnGeneration(Instance instance)
    {
        _instance = instance;
        _rows = new MasterRows(instance);
        if (_rows.Limits.Count <= MostProgramRows)
        {
            var noise = new Rng(7);
            _program = new LinearProgram([.. _rows.Limits.Select(l => l + (1e-4 * (1 + noise.NextDouble())))]);
        }

        _pricing = new Pricing(instance);
        _byCell = [.. instance.Cells.Select(_ => new List<Column>())];
        _duals = new Duals(instance);
        BestDuals = new Duals(instance);
    }

    /// <summary>Every column generated so far.</summary>
    public List<Column> Columns { get; } = [];

    /// <summary>Prices that gave the best bound.</summary>
    public Duals BestDuals { get; }

    /// <summary>Best Lagrangian value so far in thousandths; long.MaxValue before the first.</summary>
    public long Best { get; private set; } = long.MaxValue;

    /// <summary>Value of the last finished round, in thousandths.</summary>
    private long LastValue { get; set; }

    public int Rounds { get; private set; }

    /// <summary>True when pricing found nothing more under the program's own prices.</summary>
    public bool HasConverged { get; private set; }

    /// <summary>The pricing, for whoever needs more columns.</summary>
    public Pricing Pricing => _pricing;

    public MasterRows Rows => _rows;

    public IReadOnlyList<Column> ColumnsOf(int cell) => _byCell[cell];

    /// <summary>Reduced value of a column under the best prices, in thousandths.</summary>
    public long Reduced(Column column) => _rows.Reduced(column, BestDuals);

    /// <summary>Adds the teams of a plan, which give the first prices something to hold on to.</summary>
    public void Seed(Solution solution)
    {
        var least = new LeastOfficers(_instance);
        foreach (var cell in _instance.Cells)
        {
            for (var t = 0; t < solution[cell.Index].Count; t++)
            {
                Add(ColumnOf.Team(_instance, least, cell, solution[cell.Index][t]));
            }
        }
    }

    /// <summary>Cheap rounds from a guess, towards the value of a known plan.</summary>
    public void Descend(double target, Func<bool> isOver, Action<long> prove)
    {
        var descent = new PriceDescent(_rows);
        while (!descent.IsSpent && !isOver())
        {
            descent.Begin();
            _rows.Read(descent.Prices, _duals, 1);
            Price(isOver, prove, out var finished, descent);
            if (!finished)
            {
                return;
            }

            descent.Step(LastValue / (double)Duals.Scale, target);
            Rounds++;
        }
    }

    /// <summary>One round. Tells every better bound; false when it was stopped before its end.</summary>
    public bool Round(Func<bool> isOver, Action<long> prove)
    {
        _program?.Solve(isOver);
        if (_program is null || isOver())
        {
            return false;
        }

        _duals.CopyFrom(BestDuals);
        _rows.Read(_program.Prices, _duals, NewShare);
        var added = Price(isOver, prove, out var finished);
        if (finished && added == 0)
        {
            _rows.Read(_program.Prices, _duals, 1);
            added = Price(isOver, prove, out finished);
            HasConverged = finished && added == 0;
        }

        Rounds++;
        return finished;
    }

    private int Price(Func<bool> isOver, Action<long> prove, out bool finished, PriceDescent? descent = null)
    {
        var added = 0;
        var value = _rows.Constant(_duals);
        var proven = true;
        finished = false;
        _pricing.IsOver = isOver;
        foreach (var cell in _instance.Cells)
        {
            if (isOver())
            {
                return added;
            }

            var known = BestKnown(cell.Index);
            proven &= _pricing.Price(cell, _duals, known, out var best);
            value += cell.Vehicles * best;
            foreach (var (_, column) in _pricing.Found)
            {
                added += Add(column) ? 1 : 0;
            }

            if (descent is not null)
            {
                TakeDisjoint(cell, descent);
            }
        }

        finished = true;
        LastValue = value;
        if (proven && value < Best)
        {
            Best = value;
            BestDuals.CopyFrom(_duals);
            prove(value);
        }

        return added;
    }

    /// <summary>
    /// The slope that the descent follows: not the best column once per vehicle, which would swing about, but good
    /// columns that visit different enterprises, as a plan would use them.
    /// </summary>
    private void TakeDisjoint(Cell cell, PriceDescent descent)
    {
        var taken = new HashSet<int>();
        var teams = 0;
        foreach (var (column, _) in _byCell[cell.Index].Select(c => (c, Reduced: _rows.Reduced(c, _duals))).Where(c => c.Reduced > 0).OrderByDescending(c => c.Reduced))
        {
            if (teams == cell.Vehicles)
            {
                return;
            }

            if (!column.Visits.Any(taken.Contains))
            {
                taken.UnionWith(column.Visits);
                descent.Take(column);
                teams++;
            }
        }
    }

    /// <summary>The best reduced value among the columns known for a cell; 0 when none is positive.</summary>
    private long BestKnown(int cell)
    {
        long most = 0;
        foreach (var column in _byCell[cell])
        {
            most = Math.Max(most, _rows.Reduced(column, _duals));
        }

        return most;
    }

    private bool Add(Column column)
    {
        if (!_known.Add(new ColumnKey(column)))
        {
            return false;
        }

        Columns.Add(column);
        _byCell[column.Cell].Add(column);
        var (rows, values) = _rows.Of(column);
        _program?.Add(rows, values, column.Value);
        return true;
    }

    private readonly struct ColumnKey(Column column) : IEquatable<ColumnKey>
    {
        private readonly Column _column = column;

        public bool Equals(ColumnKey other) => _column.Cell == other._column.Cell
            && _column.Visits.AsSpan().SequenceEqual(other._column.Visits)
            && _column.Options.AsSpan().SequenceEqual(other._column.Options);

        public override bool Equals(object? obj) => obj is ColumnKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = (ulong)_column.Cell;
            for (var i = 0; i < _column.Visits.Length; i++)
            {
                hash = Rng.Mix(hash ^ (((ulong)_column.Visits[i] << 20) + (ulong)_column.Options[i]));
            }

            return (int)hash;
        }
    }
}
