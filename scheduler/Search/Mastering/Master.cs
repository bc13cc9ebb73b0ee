using Google.OrTools.Sat;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>
/// Improves the plan with CP-SAT: gathers the teams of good plans and those that the prices of the bound praise most,
/// lets the solver choose among them, and mans what it chose. A choice that cannot be manned is forbidden and the
/// solver asked again.
/// </summary>
internal sealed class Master
{
    private const int FewestColumns = 300;
    private const int FewestColumnsOfTwoVisits = 3;
    private const int MostColumns = 6000;
    private const int MostVisitsInAll = 60;

    /// <summary>In a larger week the teams of least loss are too many: those that lose what a good plan loses per team would be millions.</summary>
    private const int MostVisitsListed = 500;
    private const int Tries = 3;

    /// <summary>In a week with too many teams to list, the last of the solver's work for less than this share of the score is not worth its time.</summary>
    private const double Trace = 0.00002;

    private readonly Instance _instance;
    private readonly Incumbent _incumbent;
    private readonly Bound _bound;
    private readonly ICpSolver _solver;
    private readonly Solution _trial;
    private readonly int _fewest;
    private int _most;
    private bool _listed;

    public Master(Instance instance, Incumbent incumbent, Bound bound, ICpSolver solver)
    {
        _instance = instance;
        _incumbent = incumbent;
        _bound = bound;
        _solver = solver;
        _trial = new Solution(instance, new StaffingMemo(instance));
        _most = _fewest = Math.Max(FewestColumns, instance.Visits.Length * FewestColumnsOfTwoVisits / 2);
    }

    /// <summary>The last plan that the master made.</summary>
    public Solution Best => _trial;

    /// <summary>True when the week is so small that every team worth it can be listed.</summary>
    public bool ChoosesAll => _instance.Visits.Length <= MostVisitsInAll;

    /// <summary>
    /// Chooses among the teams of good plans and, every second time at least, those that the prices praise most: true
    /// when it chose better than the plan at hand, even if not all of it could be manned; see <see cref="Best"/>.
    /// </summary>
    /// <exception cref="SolverFailedException">The solver failed twice.</exception>
    public async Task<bool> ImproveAsync(Elite elite, TimeSpan limit, double? deterministic, CancellationToken stop)
    {
        _incumbent.CopyTo(_trial);
        var score = _incumbent.Score;
        _listed = ChoosesAll || (!_listed && _instance.Visits.Length <= MostVisitsListed);
        var pool = ColumnPool.For(_instance, _bound, _trial, elite.Teams(), _bound.Gap(score), _most, _listed);
        var model = MasterModel.Build(_instance, pool);
        var made = false;
        for (var t = 0; t < (ChoosesAll ? Tries : 1) && pool.Columns.Count > 0; t++)
        {
            var response = await _solver.SolveAsync(model, Parameters(limit, deterministic), stop).ConfigureAwait(false);
            if (t == 0 && pool.IsComplete && pool.Kept.Count == 0 && response.Status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
            {
                _incumbent.ProveBound(Math.Max(score, (long)Math.Floor(response.BestObjectiveBound + 1e-6) + _bound.Apart));
            }

            if (t == 0)
            {
                Adapt(response.Status);
            }

            if (response.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            {
                return made;
            }

            var chosen = Enumerable.Range(0, pool.Columns.Count).Where(j => response.Solution[j] == 1).ToArray();
            var unmanned = Apply(pool, chosen);
            made |= response.ObjectiveValue + _bound.Apart > score + 0.5;
            _ = _incumbent.Offer(_trial);
            if (unmanned.Count == 0)
            {
                return made;
            }

            foreach (var cell in unmanned)
            {
                model.Constraints.Add(MasterModel.NotTogether([.. chosen.Where(j => pool.Columns[j].Cell == cell)]));
            }
        }

        return made;
    }

    /// <summary>More columns where the solver came to an end with them, fewer where it did not even begin.</summary>
    private void Adapt(CpSolverStatus status) => _most = status switch
    {
        CpSolverStatus.Optimal => Math.Min(MostColumns, ChoosesAll ? _most * 2 : _most * 3 / 2),
        CpSolverStatus.Feasible => Math.Max(_fewest, _most * 3 / 4),
        _ => Math.Max(_fewest, _most / 2),
    };

    /// <summary>Sends out the chosen teams, and then adds what else fits. Returns the cells of teams that could not be manned.</summary>
    private HashSet<int> Apply(ColumnPool pool, int[] chosen)
    {
        var unmanned = new HashSet<int>();
        _trial.Clear();
        TeamColumn[] teams = [.. chosen.Select(j => pool.Columns[j]).OrderByDescending(c => c.Value)];
        var officers = new Manning(_instance).Man(teams);
        for (var t = 0; t < teams.Length; t++)
        {
            if (officers[t] == 0 || !_trial.TrySend(teams[t].Cell, teams[t].Visits, teams[t].Options, officers[t]))
            {
                unmanned.Add(teams[t].Cell);
            }
        }

        for (var c = 0; c < _instance.Cells.Length; c++)
        {
            _trial.Restaff(c);
        }

        Construction.Fill(_trial, () => false);
        return unmanned;
    }

    /// <summary>Limited by the solver's own count of work where the run has to be repeatable, else by time.</summary>
    private SatParameters Parameters(TimeSpan limit, double? deterministic)
    {
        var parameters = new SatParameters { LinearizationLevel = 2, NumWorkers = 1, RandomSeed = 1 };
        if (!ChoosesAll)
        {
            parameters.RelativeGapLimit = Trace;
        }

        if (deterministic is { } work)
        {
            parameters.MaxDeterministicTime = work;
        }
        else
        {
            parameters.MaxTimeInSeconds = limit.TotalSeconds;
        }

        return parameters;
    }
}
