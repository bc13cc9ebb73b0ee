using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;
using Inspection.Scheduler.Search.Diving;
using Inspection.Scheduler.Tests.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search.Diving;

public sealed class DiveTests
{
    [Fact]
    public void Plans_made_from_prices_keep_the_rules_and_count_their_score_right()
    {
        int made = 0;
        for (int seed = 1; seed <= 150; seed++)
        {
            Problem problem = TinyProblems.Random(seed);
            problem = seed % 2 == 0 ? TinyProblems.Disturbed(problem, LagrangianTests.PreviousOf(problem), seed) : problem;
            made += Check(problem, seed, plans: 3, rounds: 2000).Length;
        }

        Assert.True(made >= 150, $"Only {made} plans were made.");
    }

    [Fact]
    public void A_generated_district_is_planned_from_prices()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 1);

        long[] scores = Check(problem, seed: 1, plans: 2, rounds: 600);

        Assert.Equal(2, scores.Count(s => s > 0));
    }

    [Fact]
    public void A_cell_with_more_officers_than_are_listed_is_planned_from_prices()
    {
        int made = 0;
        for (int seed = 1; seed <= 10; seed++)
        {
            made += Check(SmallCells.Random(seed, officers: 17, enterprises: 6), seed, plans: 2, rounds: 300).Length;
        }

        Assert.True(made >= 10, $"Only {made} plans were made.");
    }

    [Fact]
    public void The_same_seed_makes_the_same_plans()
    {
        Instance instance = InstanceBuilder.Build(ProblemGenerator.Generate(InstanceSize.S, 2));
        Bound bound = Bounded(instance, rounds: 400);

        string one = Drawn(instance, bound, 5);

        Assert.Equal(one, Drawn(instance, bound, 5));
        Assert.NotEqual(one, Drawn(instance, bound, 6));
    }

    [Fact]
    public void A_dive_that_is_told_to_stop_makes_no_plan()
    {
        Instance instance = InstanceBuilder.Build(Given.Problem());

        Assert.Null(new DiveSeries(instance, Bounded(instance, rounds: 100), new Rng(1)).Next(() => false, () => true));
    }

    private static string Drawn(Instance instance, Bound bound, ulong seed)
    {
        var series = new DiveSeries(instance, bound, new Rng(seed));
        return string.Join('\n', Enumerable.Range(0, 2).SelectMany(_ => TeamWriter.Write(series.Next(() => false, () => false)!))
            .Select(t => $"{t.Session} {t.Base} {string.Join(',', t.Officers)}: {string.Join(' ', t.Visits.Select(v => v.Enterprise))}"));
    }

    /// <summary>Returns the scores; of no plan where the greedy one was proven best before there were prices.</summary>
    private static long[] Check(Problem problem, int seed, int plans, int rounds)
    {
        Instance instance = InstanceBuilder.Build(problem);
        Bound bound = Bounded(instance, rounds);
        if (bound.Mixture is null)
        {
            return [];
        }

        var series = new DiveSeries(instance, bound, new Rng((ulong)seed));
        var scores = new long[plans];
        for (int i = 0; i < plans; i++)
        {
            Solution solution = series.Next(() => false, () => false)!;
            Plan plan = Given.Plan(problem, [.. TeamWriter.Write(solution)]);
            Assert.True(plan.Score == solution.Score, $"seed {seed}: counted {solution.Score}, scores {plan.Score}");
            Issue[] issues = [.. PlanChecker.Check(problem, plan).Where(issue => issue.Code != "pinned")];
            Assert.True(issues.Length == 0, $"seed {seed}: {string.Join(" ", issues.Take(3))}");
            AssertPinsAreNotOverruled(problem, plan, seed);
            scores[i] = plan.Score;
        }

        return scores;
    }

    /// <summary>A pin may be left over, but what is visited is visited as it says.</summary>
    private static void AssertPinsAreNotOverruled(Problem problem, Plan plan, int seed)
    {
        int left = problem.Pins.Count(p => !p.Exclude && !plan.Teams.Any(t => t.Visits.Any(v => v.Enterprise == p.Enterprise)));
        Assert.True(PlanChecker.Check(problem, plan).Count == left, $"seed {seed}: a visit is not as its pin says");
    }

    private static Bound Bounded(Instance instance, int rounds)
    {
        var incumbent = new Incumbent(instance, new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1), CancellationToken.None), null);
        var solution = new Solution(instance, new StaffingMemo(instance));
        Construction.Fill(solution, () => false);
        incumbent.Offer(solution);
        var bound = new Bound(instance, incumbent, threads: 1);
        int asked = 0;
        bound.Run(() => ++asked > rounds);
        return bound;
    }
}
