using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Inspection.Scheduler.Search.Bounding;
using Inspection.Scheduler.Search.Mastering;

namespace Inspection.Scheduler.Search;

/// <summary>One planning run: construct, improve and bound side by side, explain, verify.</summary>
internal sealed class SearchRun
{
    private readonly Instance _instance;
    private readonly PlannerOptions _options;
    private readonly Deadline _deadline;
    private readonly Incumbent _incumbent;
    private readonly Bound _bound;
    private readonly TimeSpan _until;
    private readonly ICpSolver? _solver;
    private readonly StartPlan? _start;
    private bool _solverUsed;
    private SolverFailedException? _solverFailure;

    public SearchRun(Problem problem, PlannerOptions options, ICpSolver? solver, TimeProvider time, IProgress<PlannerProgress>? progress, CancellationToken stop, StartPlan? start = null)
    {
        _deadline = new Deadline(time, options.Limit, stop);
        _instance = InstanceBuilder.Build(problem);
        _options = options;
        _incumbent = new Incumbent(_instance, _deadline, progress);
        _bound = new Bound(_instance, _incumbent);
        _until = _deadline.Limit - Reserve();
        _solver = solver;
        _start = start;
    }

    public async Task<Plan> PlanAsync()
    {
        _incumbent.ProveBound(TrivialBound.Of(_instance));
        var solution = new Solution(_instance, new StaffingMemo(_instance));
        WarmStart.Fill(solution, _start?.Teams ?? _instance.Problem.Previous?.Teams ?? []);
        Construction.Fill(solution, () => _deadline.IsOver);
        _incumbent.Offer(solution);
        var workers = Enumerable.Range(0, Math.Max(1, _options.Workers))
            .Select(worker => Task.Factory.StartNew(() => WorkAsync(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
        await Task.WhenAll(workers).ConfigureAwait(false);
        return Finish();
    }

    /// <summary>
    /// The first worker improves all the time. The second proves the bound first, and then improves by the master.
    /// A single worker does one after the other.
    /// </summary>
    private async Task WorkAsync(int worker)
    {
        var annealing = new Annealing(_instance, Rng.Mix(((ulong)(uint)_options.Seed << 16) + (ulong)worker));
        var alone = _options.Workers <= 1;
        if (alone)
        {
            Anneal(annealing, TimeSpan.Zero, 0.55, _start?.Heat ?? 1);
        }

        if (alone || worker == 1)
        {
            _bound.Run(() => _deadline.IsPast(_until * (alone ? 0.8 : 0.5)));
            await UseSolverAsync(annealing).ConfigureAwait(false);
        }

        Anneal(annealing, _deadline.Elapsed, 1, worker == 0 && !alone ? _start?.Heat ?? 1 : 0.3);
    }

    /// <summary>Regions by the master and short polishing in turn, until nothing is left of the time. Without a solver, or after it failed, nothing.</summary>
    private async Task UseSolverAsync(Annealing annealing)
    {
        if (_solver is null || _bound.Generation is null)
        {
            return;
        }

        var master = new Master(_instance, _incumbent, _bound, _solver, Rng.Mix((ulong)_options.Seed));
        var rounds = _options.Iterations is null ? int.MaxValue : 2;
        for (var round = 0; round < rounds && !_deadline.IsPast(_until * 0.95) && !_incumbent.IsOptimal; round++)
        {
            try
            {
                var left = _until - _deadline.Elapsed;
                using var end = CancellationTokenSource.CreateLinkedTokenSource(_deadline.Stop);
                end.CancelAfter(left);
                var limit = TimeSpan.FromSeconds(Math.Clamp(left.TotalSeconds / 3, 0.5, 10));
                await master.ImproveAsync(limit, _options.Iterations is null ? null : 1, end.Token).ConfigureAwait(false);
                _solverUsed = true;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SolverFailedException failure)
            {
                _solverFailure = failure;
                return;
            }

            var from = _deadline.Elapsed;
            var share = Math.Min(1, (from + TimeSpan.FromSeconds(Math.Min(3, (_until - from).TotalSeconds / 4))) / _until);
            Anneal(annealing, from, share, 0.2);
        }
    }

    private void Anneal(Annealing annealing, TimeSpan from, double until, double heat)
    {
        var end = _until * until;
        var half = Math.Max(1.0, (_options.Iterations ?? 0) / 2.0);
        annealing.Run(_incumbent, done => _deadline.IsPast(end) ? 1 : _options.Iterations is null ? (_deadline.Elapsed - from) / (end - from) : done / half, heat);
    }

    /// <summary>Time kept back to explain, write and check the plan.</summary>
    private TimeSpan Reserve() => TimeSpan.FromSeconds(Math.Clamp(_deadline.Limit.TotalSeconds * 0.05, 0.1, 1.5));

    private Plan Finish()
    {
        var problem = _instance.Problem;
        _incumbent.Report("explain", force: true);
        var teams = TeamWriter.Write(_incumbent.Best);
        var served = teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        var draft = new Plan(
            problem.Id, PlanStatus.Feasible, 0, 0, 0, _options.Seed, SolverName(), new Breakdown(0, 0, 0, 0, 0), teams,
            [.. problem.Requests.Where(r => !served.Contains(r.Id)).Select(r => new WaitingRequest(r.Id, WaitingCode.NoCapacity, "", "", false))]);
        var triesUntil = _deadline.Elapsed + (Reserve() * 0.6);
        draft = draft with { Deferred = WaitingList.Of(problem, teams, () => _deadline.Elapsed < triesUntil) };
        var score = Score.Of(problem, draft);
        var plan = draft with
        {
            Score = score.Total,
            Bound = _incumbent.Bound,
            Status = _incumbent.Bound == score.Total ? PlanStatus.Optimal : PlanStatus.Feasible,
            Breakdown = score.Breakdown,
            Seconds = Math.Round(_deadline.Elapsed.TotalSeconds, 3),
        };
        Verify(plan);
        return plan;
    }

    private string SolverName() => _solverFailure is { } failure
        ? $"inspect-once (CP-SAT failed: {failure.Message[..Math.Min(failure.Message.Length, 300)]})"
        : _solverUsed ? "inspect-once + CP-SAT" : "inspect-once";

    /// <summary>A plan that breaks a rule is a bug of the search. A pin that nobody can keep is not: its requests wait.</summary>
    private void Verify(Plan plan)
    {
        if (plan.Score != _incumbent.Score)
        {
            throw new InvalidOperationException($"The search counted {_incumbent.Score}, the plan scores {plan.Score}.");
        }

        var visited = plan.Teams.SelectMany(t => t.Visits).Select(v => v.Enterprise).ToHashSet(StringComparer.Ordinal);
        var unkept = _instance.Problem.Pins.Count(p => !p.Exclude && !visited.Contains(p.Enterprise));
        var issues = PlanChecker.Check(_instance.Problem, plan);
        if (issues.Count != unkept || issues.Any(i => i.Code != "pinned"))
        {
            throw new InvalidOperationException($"The search made a plan that breaks rules: {string.Join(" ", issues.Take(5))}");
        }
    }
}
