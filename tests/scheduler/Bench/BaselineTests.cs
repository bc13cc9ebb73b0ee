using Google.OrTools.Sat;
using Inspection.Bench.Baselines;
using Inspection.Bench.Measuring;
using Inspection.Bench.Monolith;
using Inspection.Bench.Routing;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Bench;

public sealed class BaselineTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_greedy_plan_keeps_all_rules_and_is_not_better_than_the_best(int seed)
    {
        Problem problem = TinyProblems.Random(seed);
        Plan plan = GreedyByHand.Plan(problem);
        Verdict.Keeps(problem, plan);
        Assert.InRange(plan.Score, 0, EveryPlan.BestScore(problem));
    }

    [Theory]
    [InlineData(InstanceSize.S)]
    [InlineData(InstanceSize.M)]
    [InlineData(InstanceSize.L)]
    public void The_greedy_plan_of_a_generated_week_keeps_all_rules(InstanceSize size)
    {
        Problem problem = ProblemGenerator.Generate(size, 2);
        Plan plan = GreedyByHand.Plan(problem);
        Verdict.Keeps(problem, plan);
        Assert.True(plan.Teams.Sum(t => t.Visits.Count) > problem.Enterprises.Count / 2);
    }

    [Fact]
    public async Task One_model_of_the_whole_week_finds_the_best_of_all_plans()
    {
        await using var solver = new CpSolver(TimeProvider.System);
        foreach (int seed in Enumerable.Range(1, 60))
        {
            Problem problem = TinyProblems.Random(seed);
            MethodAnswer answer = await MonolithicPlan.SolveAsync(problem, solver, TimeSpan.FromMinutes(1), TimeProvider.System, Ct);
            Verdict.Keeps(problem, answer.Plan!);
            long best = EveryPlan.BestScore(problem);
            Assert.True((best, best) == (answer.Plan!.Score, answer.Bound), $"seed {seed}: best {best}, plan {answer.Plan.Score}, bound {answer.Bound}, {answer.Note}");
        }
    }

    [Theory]
    [InlineData(InstanceSize.S, true)]
    [InlineData(InstanceSize.M, false)]
    public async Task The_greedy_plan_is_a_solution_of_the_model_that_is_hinted_with_it(InstanceSize size, bool exact)
    {
        await using var solver = new CpSolver(TimeProvider.System);
        var week = new Week(ProblemGenerator.Generate(size, 1));
        IReadOnlyList<TeamDraft> greedy = GreedyByHand.Drafts(week);
        var model = new WholeWeekModel(week);
        CpSolverResponse answer = await solver.SolveAsync(model.WithHint(greedy), new SatParameters { FixVariablesToTheirHintedValue = true }, Ct);
        Assert.Equal((exact, CpSolverStatus.Optimal), (model.Driving.IsExact, answer.Status));
        Assert.Equal(DraftedPlan.Of(week, greedy, "greedy").Score, (long)Math.Round(answer.ObjectiveValue));
    }

    [Fact]
    public async Task A_city_in_one_model_gives_a_plan_that_keeps_all_rules_whatever_time_it_has()
    {
        await using var solver = new CpSolver(TimeProvider.System);
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, 1);
        MethodAnswer answer = await MonolithicPlan.SolveAsync(problem, solver, TimeSpan.FromSeconds(4), TimeProvider.System, Ct);
        Verdict.Keeps(problem, answer.Plan!);
        Assert.Contains("driving reckoned from below", answer.Note, StringComparison.Ordinal);
        Assert.True(answer.Plan!.Score >= GreedyByHand.Plan(problem).Score, answer.Note);
    }

    [Fact]
    public async Task Teams_formed_beforehand_and_routed_keep_all_rules()
    {
        foreach (int seed in Enumerable.Range(1, 6))
        {
            Problem problem = TinyProblems.Random(seed);
            Plan? plan = await TeamsFirst.PlanAsync(problem, Ct);
            Verdict.Keeps(problem, plan!);
            Assert.InRange(plan!.Score, 0, EveryPlan.BestScore(problem));
        }
    }

    [Fact]
    public async Task Weeks_without_officers_or_without_requests_are_planned_empty_by_every_method()
    {
        await using var solver = new CpSolver(TimeProvider.System);
        Problem week = Given.Problem();
        Problem[] empty =
        [
            week with { Officers = [] },
            week with { Requests = [] },
            week with { Requests = [], Enterprises = [], Officers = [], Travel = Given.Travel() },
            week with { Enterprises = [.. week.Enterprises.Select(e => e with { Recused = [.. week.Officers.Select(o => o.Id)] })] },
        ];
        foreach (Problem problem in empty)
        {
            Plan?[] plans = [GreedyByHand.Plan(problem), (await MonolithicPlan.SolveAsync(problem, solver, TimeSpan.FromMinutes(1), TimeProvider.System, Ct)).Plan, await TeamsFirst.PlanAsync(problem, Ct)];
            Assert.All(plans, plan =>
            {
                Verdict.Keeps(problem, plan!);
                Assert.Empty(plan!.Teams);
            });
        }
    }

    [Fact]
    public async Task Routing_that_is_stopped_before_its_answer_gives_no_plan()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.Null(await TeamsFirst.PlanAsync(Given.Problem(), stop.Token));
    }

    [Fact]
    public void Pins_are_refused_rather_than_ignored() =>
        Assert.Throws<ArgumentException>(() => GreedyByHand.Plan(Given.Problem().Pinned(Given.Pin("e1"))));
}
