using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Inspection.Scheduler.Search.Bounding;
using Inspection.Scheduler.Search.Diving;
using Inspection.Scheduler.Search.Mastering;

namespace Inspection.Scheduler.Search;

/// <summary>One planning run: construct, improve and bound side by side, explain, verify.</summary>
internal sealed class SearchRun
{
    /// <summary>Share of the time for the first plans, which know no prices.</summary>
    private const double FirstShare = 0.06;

    /// <summary>The bound is left alone after this share of the time.</summary>
    private const double BoundShare = 0.45;

    /// <summary>New plans are made until this share of the time.</summary>
    private const double CycleShare = 0.92;

    /// <summary>Share of the time for which a plan made from prices is polished.</summary>
    private const double PolishShare = 0.08;

    /// <summary>Seconds after which polishing a small week gains nothing more, and seconds for every visit of a large one.</summary>
    private const double MostPolishing = 8;

    private const double MostPolishingOfVisit = 0.03;

    /// <summary>Share of the time after which making a plan from prices has to hurry.</summary>
    private const double DiveShare = 0.15;

    /// <summary>From this share of the time on, what there is is recombined; every worker has made one plan from prices by then or makes it first.</summary>
    private const double DivesShare = 0.25;

    /// <summary>Share of the time for polishing a new plan for which the best is warmed up again, to see other plans near it; by the worker that calls the master less, so that it calls it often.</summary>
    private const double WarmingShare = 1;

    private const double MasterWarmingShare = 0.3;
    private const double WarmingHeat = 0.1;
    private const double DiveHeat = 0.1;
    private const double PolishingHeat = 0.05;

    private readonly TaskCompletionSource _priced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Elite _elite;
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
        _elite = new Elite(_instance);
        _bound = new Bound(_instance, _incumbent, Math.Max(1, options.Workers));
        _until = _deadline.Limit - Reserve();
        _solver = solver;
        _start = start;
    }

    public async Task<Plan> PlanAsync()
    {
        _incumbent.ProveBound(TrivialBound.Of(_instance));
        var solution = new Solution(_instance, new StaffingMemo(_instance));
        WarmStart.Fill(solution, _start?.Teams ?? _options.Start?.Teams ?? _instance.Problem.Previous?.Teams ?? [], manned: _options.Start is not null);
        Construction.Fill(solution, () => _deadline.IsOver);
        _incumbent.Offer(solution);
        var workers = Enumerable.Range(0, Math.Max(1, _options.Workers))
            .Select(worker => Task.Factory.StartNew(() => WorkAsync(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
        await Task.WhenAll(workers).ConfigureAwait(false);
        return Finish();
    }

    /// <summary>
    /// First one worker improves the first plan while another proves the bound; a single worker does one after the
    /// other. Then every worker makes plans from the prices of the bound and polishes them, and in the end the best.
    /// </summary>
    private async Task WorkAsync(int worker)
    {
        var annealing = new Annealing(_instance, Rng.Mix(((ulong)(uint)_options.Seed << 16) + (ulong)worker));
        var alone = _options.Workers <= 1;
        if (worker != 1)
        {
            Anneal(annealing, FirstShare, _start?.Heat ?? 1);
        }

        if (alone || worker == 1)
        {
            try
            {
                _bound.Run(() => _deadline.IsPast(_until * BoundShare));
            }
            finally
            {
                _priced.TrySetResult();
            }
        }

        await _priced.Task.ConfigureAwait(false);
        if (_bound.Mixture is not null && _start is null)
        {
            await CycleAsync(worker, annealing).ConfigureAwait(false);
        }

        Anneal(annealing, 1, _start?.Heat ?? PolishingHeat);
    }

    /// <summary>
    /// Plans from prices, each polished, and later the best plan warmed up again and again. Of the teams of all these
    /// plans the master makes a better one, if there is a solver: what one plan does better in one town and another
    /// elsewhere comes together.
    /// </summary>
    private async Task CycleAsync(int worker, Annealing annealing)
    {
        var seed = Rng.Mix(((ulong)(uint)_options.Seed << 16) + 977UL + (ulong)worker);
        var dives = new DiveSeries(_instance, _bound, new Rng(seed));
        var master = _solver is not null && worker == Math.Min(1, _options.Workers - 1) ? new Master(_instance, _incumbent, _bound, _solver) : null;
        var best = new Solution(_instance, new StaffingMemo(_instance));
        var rounds = _options.Iterations is null ? int.MaxValue : 3;
        for (var round = 0; round < rounds && !_deadline.IsPast(_until * CycleShare) && !_incumbent.IsOptimal; round++)
        {
            var late = _deadline.Elapsed + (_until * DiveShare);
            if (round > 0 && _solver is not null && (_options.Iterations is null ? _deadline.IsPast(_until * DivesShare) : round == rounds - 1))
            {
                _incumbent.CopyTo(best);
                Polish(best, annealing, WarmingHeat, master is null ? WarmingShare : MasterWarmingShare);
            }
            else if (dives.Next(() => _deadline.IsPast(late), () => _deadline.IsPast(_until * CycleShare)) is { } plan)
            {
                Polish(plan, annealing, DiveHeat);
                _elite.Add(annealing.Best);
            }

            if (master is not null && !await CombineAsync(master, annealing).ConfigureAwait(false))
            {
                master = null;
            }
        }
    }

    private void Polish(Solution plan, Annealing annealing, double heat, double share = 1)
    {
        var from = _deadline.Elapsed;
        var longest = Math.Max(MostPolishing, MostPolishingOfVisit * _instance.Visits.Length);
        var length = TimeSpan.FromSeconds(Math.Clamp(_until.TotalSeconds * PolishShare, 0.2, longest) * share);
        annealing.Polish(plan, _incumbent, done => _deadline.IsPast(_until) ? 1 : StepsDone(done, 0.125 * share) ?? (_deadline.Elapsed - from) / length, heat, _elite.Pass);
    }

    /// <summary>One call of the master; false when the solver is of no more use.</summary>
    private async Task<bool> CombineAsync(Master master, Annealing annealing)
    {
        try
        {
            var left = _until - _deadline.Elapsed;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(_deadline.Stop);
            end.CancelAfter(left);
            var limit = TimeSpan.FromSeconds(Math.Clamp(left.TotalSeconds / 4, 0.5, 5));
            var made = await master.ImproveAsync(_elite, limit, _options.Iterations is null ? null : 1, end.Token).ConfigureAwait(false);
            _solverUsed = true;
            if (made && !_incumbent.IsOptimal)
            {
                Polish(master.Best, annealing, PolishingHeat, MasterWarmingShare);
                _elite.Add(annealing.Best);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (SolverFailedException failure)
        {
            _solverFailure = failure;
            return false;
        }
    }

    private void Anneal(Annealing annealing, double until, double heat)
    {
        var from = _deadline.Elapsed;
        var end = _until * until;
        annealing.Run(_incumbent, done => _deadline.IsPast(end) ? 1 : StepsDone(done, until < 1 ? 0.25 : 0.5) ?? (_deadline.Elapsed - from) / (end - from), heat);
    }

    /// <summary>How far a share of the budget of steps is used up; null when the run is limited by time alone.</summary>
    private double? StepsDone(long steps, double share) => _options.Iterations is { } budget ? steps / Math.Max(1, budget * share) : null;

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
        draft = draft with { Deferred = WaitingList.Of(problem, teams, MayTry) };
        var score = Score.Of(problem, draft);
        var plan = draft with
        {
            Score = score.Total,
            Bound = _incumbent.Bound,
            Status = _incumbent.Bound == score.Total ? PlanStatus.Optimal : PlanStatus.Feasible,
            Breakdown = score.Breakdown,
            Seconds = _options.Iterations is null ? Math.Round(_deadline.Elapsed.TotalSeconds, 3) : 0,
        };
        Verify(plan);
        return _options.Start is { } start ? KeptStart.Of(problem, plan, start, MayTry) ?? plan : plan;

        bool MayTry() => _options.Iterations is not null || _deadline.Elapsed < triesUntil;
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
