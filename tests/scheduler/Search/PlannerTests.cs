using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Search;

public sealed class PlannerTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_plan_beats_the_best_of_all_and_no_bound_is_below_it(int seed)
    {
        Problem problem = TinyProblems.Random(seed);

        Plan plan = await Made.ByAsync(problem, iterations: 800);

        long best = EveryPlan.BestScore(problem);
        Assert.InRange(plan.Score, 0, best);
        Assert.True(plan.Bound >= best, $"seed {seed}: bound {plan.Bound} is below the best plan {best}");
        if (plan.Status == PlanStatus.Optimal)
        {
            Assert.Equal(best, plan.Score);
        }
    }

    [Fact]
    public async Task Nearly_every_tiny_problem_is_planned_as_well_as_possible()
    {
        int[] seeds = [.. Enumerable.Range(1000, 60)];
        int best = 0;
        foreach (int seed in seeds)
        {
            Problem problem = TinyProblems.Random(seed);
            best += (await Made.ByAsync(problem, iterations: 800)).Score == EveryPlan.BestScore(problem) ? 1 : 0;
        }

        Assert.True(best >= 57, $"{best} of {seeds.Length} tiny problems (seeds {seeds[0]} to {seeds[^1]}) were planned best.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_pins_and_any_previous_plan_are_answered_with_a_valid_plan(int seed)
    {
        Problem problem = TinyProblems.Random(seed);
        Plan previous = await Made.ByAsync(problem, iterations: 20, seed: 7);
        Problem changed = TinyProblems.Disturbed(problem, previous, seed);

        Plan plan = await Made.ByAsync(changed, iterations: 200);

        Assert.True(plan.Bound >= plan.Score, $"seed {seed}");
        Assert.Equal(changed.Requests.Count, plan.Deferred.Count + plan.Teams.Sum(t => t.Visits.Sum(v => v.Requests.Count)));
    }

    [Fact]
    public async Task Every_mandatory_request_that_could_be_served_alone_is_served()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 3);

        Plan plan = await Made.ByAsync(problem, iterations: 3000);

        var mandatory = problem.Requests.Where(r => r.Mandatory).Select(r => r.Id).ToHashSet();
        foreach (WaitingRequest waiting in plan.Deferred.Where(d => mandatory.Contains(d.Request)))
        {
            Request request = problem.Requests.Single(r => r.Id == waiting.Request);
            Problem alone = problem with { Requests = [.. problem.Requests.Where(r => r.Enterprise == request.Enterprise)] };
            Assert.Contains((await Made.ByAsync(alone, iterations: 50)).Deferred, d => d.Request == request.Id);
        }
    }

    [Fact]
    public async Task One_worker_with_a_budget_of_steps_repeats_its_teams()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 2);

        Plan first = await Made.ByAsync(problem, iterations: 1000, seed: 5);
        Plan second = await Made.ByAsync(problem, iterations: 1000, seed: 5);

        Assert.Equivalent(first.Teams, second.Teams, strict: true);
        Assert.Equal(first.Score, second.Score);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task With_more_people_a_plan_is_no_worse_than_the_one_that_it_begins_with(int seed)
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, seed);
        Plan before = await Made.ByAsync(problem, iterations: 4000);
        Problem more = problem with { Officers = [.. problem.Officers, problem.Officers[0] with { Id = "another" }] };

        Plan after = await Made.ByAsync(more, iterations: 1, seed: 9, start: before);

        Assert.True(after.Score >= before.Score, $"seed {seed}: {after.Score} after {before.Score}");
        Assert.All(after.Deferred, waiting => Assert.NotEmpty(waiting.Cause));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_first_plan_that_a_search_tells_of_is_no_worse_than_the_one_that_it_begins_with(int seed)
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, seed);
        Plan before = await Made.ByAsync(problem, iterations: 4000);
        long? first = null;
        var options = new PlannerOptions(TimeSpan.FromSeconds(20), Workers: 1, Seed: 9) { Iterations = 1, Start = before };

        await new Planner(null, TimeProvider.System).PlanAsync(problem, options, new Watch(report => first ??= report.Score), TestContext.Current.CancellationToken);

        Assert.True(first >= before.Score, $"seed {seed}: {first} after {before.Score}");
    }

    [Theory]
    [InlineData(InstanceSize.M)]
    [InlineData(InstanceSize.L)]
    public async Task The_bound_is_not_below_the_plan_of_a_city_or_a_county(InstanceSize size)
    {
        Plan plan = await Made.ByAsync(ProblemGenerator.Generate(size, 1), iterations: 300, seconds: 4);

        Assert.NotEmpty(plan.Teams);
        Assert.True(plan.Bound >= plan.Score, $"bound {plan.Bound}, score {plan.Score}");
    }

    [Fact]
    public async Task A_search_that_is_stopped_keeps_its_best_plan()
    {
        using var stop = new CancellationTokenSource();
        var planner = new Planner(null, TimeProvider.System);
        var watch = new Watch(report =>
        {
            if (report.Score is not null)
            {
                stop.Cancel();
            }
        });

        Plan plan = await planner.PlanAsync(ProblemGenerator.Generate(InstanceSize.S, 1), new PlannerOptions(TimeSpan.FromMinutes(10)), watch, stop.Token);

        Assert.NotEmpty(plan.Teams);
        Assert.True(plan.Bound >= plan.Score);
    }

    [Fact]
    public async Task Scores_only_rise_and_bounds_only_fall()
    {
        var reports = new List<PlannerProgress>();
        var planner = new Planner(null, TimeProvider.System);

        Plan plan = await planner.PlanAsync(ProblemGenerator.Generate(InstanceSize.S, 4), new PlannerOptions(TimeSpan.FromSeconds(2)), new Watch(reports.Add), TestContext.Current.CancellationToken);

        Assert.All(reports.Zip(reports.Skip(1)), pair =>
        {
            Assert.True((pair.Second.Score ?? long.MinValue) >= (pair.First.Score ?? long.MinValue));
            Assert.True((pair.Second.Bound ?? long.MaxValue) <= (pair.First.Bound ?? long.MaxValue));
        });
        Assert.Equal(plan.Score, reports[^1].Score);
    }

    [Fact]
    public async Task A_solver_that_fails_does_not_spoil_the_week()
    {
        Plan plan = await Made.ByAsync(ProblemGenerator.Generate(InstanceSize.S, 1), iterations: 200, solver: new BrokenSolver());

        Assert.NotEmpty(plan.Teams);
        Assert.Contains("out of order", plan.Solver, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_solver_takes_part_and_what_it_proves_is_above_the_plan()
    {
        await using var solver = new CpSolver(TimeProvider.System);

        Plan plan = await Made.ByAsync(ProblemGenerator.Generate(InstanceSize.S, 1), iterations: 400, solver: solver, seconds: 120);

        Assert.Contains("CP-SAT", plan.Solver, StringComparison.Ordinal);
        Assert.DoesNotContain("failed", plan.Solver, StringComparison.Ordinal);
        Assert.True(plan.Gap < 0.03, $"gap {plan.Gap:P2}");
    }

    private sealed class Watch(Action<PlannerProgress> report) : IProgress<PlannerProgress>
    {
        private readonly Lock _gate = new();

        public void Report(PlannerProgress value)
        {
            lock (_gate)
            {
                report(value);
            }
        }
    }

    private sealed class BrokenSolver : ICpSolver
    {
        public Task<Google.OrTools.Sat.CpSolverResponse> SolveAsync(Google.OrTools.Sat.CpModelProto model, Google.OrTools.Sat.SatParameters parameters, CancellationToken cancellationToken) =>
            throw new SolverFailedException("out of order");
    }
}
