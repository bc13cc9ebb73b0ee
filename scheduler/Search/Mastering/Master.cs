using Google.OrTools.Sat;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>
/// Improves parts of the plan with CP-SAT: frees a region, gathers good routes for it, lets the solver choose among
/// them, and mans what it chose. A choice that cannot be manned is forbidden and the solver asked again.
/// </summary>
internal sealed class Master
{
    private const int MostColumns = 2500;
    private const int MostVisits = 90;
    private const int Tries = 4;

    private readonly Instance _instance;
    private readonly Incumbent _incumbent;
    private readonly Bound _bound;
    private readonly ICpSolver _solver;
    private readonly Rng _rng;
    private readonly Solution _trial;
    private bool _hasTriedAll;

    public Master(Instance instance, Incumbent incumbent, Bound bound, ICpSolver solver, ulong seed)
    {
        _instance = instance;
        _incumbent = incumbent;
        _bound = bound;
        _solver = solver;
        _rng = new Rng(seed);
        _trial = new Solution(instance, new StaffingMemo(instance));
    }

    /// <summary>One region: true when the plan got better.</summary>
    /// <exception cref="SolverFailedException">The solver failed twice.</exception>
    public async Task<bool> ImproveAsync(TimeSpan limit, double? deterministic, CancellationToken stop)
    {
        var generation = _bound.Generation!;
        generation.Pricing.IsOver = () => stop.IsCancellationRequested;
        _incumbent.CopyTo(_trial);
        generation.Seed(_trial);
        var all = !_hasTriedAll && _instance.Visits.Length <= 4 * MostVisits;
        var region = all ? Region.All(_instance) : Region.Around(_instance, _rng.Next(_instance.Problem.Bases.Count), MostVisits, _trial);
        _hasTriedAll |= all;
        var score = _incumbent.Score;
        var pool = ColumnChoice.For(_instance, generation, region, _trial, _bound.Gap(score), MostColumns);
        var model = MasterModel.Build(generation.Rows, pool.Columns, pool.Present, pool.Kept);
        var better = false;
        for (var t = 0; t < Tries && pool.Columns.Count > 0; t++)
        {
            var response = await _solver.SolveAsync(model, Parameters(limit, deterministic), stop).ConfigureAwait(false);
            if (t == 0 && region.IsAll && pool.IsComplete && pool.Kept.Count == 0 && response.Status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
            {
                _incumbent.ProveBound(Math.Max(score, (long)Math.Floor(response.BestObjectiveBound + 1e-6) + _bound.Apart));
            }

            if (response.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            {
                return better;
            }

            var chosen = Enumerable.Range(0, pool.Columns.Count).Where(j => response.Solution[j] == 1).ToArray();
            var unmanned = Apply(region, pool.Columns, chosen);
            better |= _incumbent.Offer(_trial);
            if (unmanned.Count == 0)
            {
                return better;
            }

            foreach (var cell in unmanned)
            {
                model.Constraints.Add(MasterModel.NotTogether([.. chosen.Where(j => pool.Columns[j].Cell == cell)]));
            }
        }

        return better;
    }

    /// <summary>
    /// Drives the chosen routes instead of the region's present ones; what cannot be manned is put back greedily.
    /// Returns the cells concerned. The incumbent may have moved on while the solver worked, so a visit of a route may
    /// have found another place: such a route is dropped as well.
    /// </summary>
    private HashSet<int> Apply(Region region, IReadOnlyList<Column> columns, int[] chosen)
    {
        var unmanned = new HashSet<int>();
        _incumbent.CopyTo(_trial);
        _trial.Begin();
        for (var v = 0; v < _instance.Visits.Length; v++)
        {
            if (_trial.CellOf[v] is >= 0 and var c && region.Cells[c])
            {
                _trial.Remove(v);
            }
        }

        for (var c = 0; c < _instance.Cells.Length; c++)
        {
            if (region.Cells[c])
            {
                _trial.Restaff(c);
            }
        }

        foreach (var column in chosen.Select(j => columns[j]).OrderByDescending(c => c.Value))
        {
            if (!_trial.TryAddTeam(column.Cell, column.Visits, column.Options))
            {
                unmanned.Add(column.Cell);
            }
        }

        foreach (var v in Enumerable.Range(0, _instance.Visits.Length).Where(v => _trial.CellOf[v] < 0).OrderByDescending(v => _instance.Visits[v].BestValue))
        {
            var best = _trial.FindBest(v, null, 0);
            if (best.Exists)
            {
                _trial.Insert(best);
            }
        }

        return unmanned;
    }

    private static SatParameters Parameters(TimeSpan limit, double? deterministic)
    {
        var parameters = new SatParameters { MaxTimeInSeconds = limit.TotalSeconds, LinearizationLevel = 2, NumWorkers = 1, RandomSeed = 1 };
        if (deterministic is { } time)
        {
            parameters.MaxDeterministicTime = time;
        }

        return parameters;
    }
}
