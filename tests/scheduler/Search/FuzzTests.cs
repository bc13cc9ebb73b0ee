using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>Random small weeks of all kinds: never an exception, always a valid plan, whenever the search is stopped.</summary>
public sealed class FuzzTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    public static TheoryData<int> FewSeeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Anything_is_answered_with_a_plan_that_keeps_the_rules(int seed)
    {
        Problem problem = await AnyAsync(seed);

        Plan plan = await Made.ByAsync(problem, iterations: 60, seed: seed);

        Assert.True(plan.Bound >= plan.Score, $"seed {seed}");
        Assert.True(plan.Score >= Given.Plan(problem).Score || problem.Pins.Count > 0, $"seed {seed}: worse than doing nothing");
        (Plan? read, IReadOnlyList<Issue> issues) = PlanFormat.Read(PlanFormat.Write(plan));
        Assert.True(read is not null, $"seed {seed}: {string.Join(" ", issues)}");
    }

    [Theory]
    [MemberData(nameof(FewSeeds))]
    public async Task A_search_stopped_at_any_report_keeps_a_valid_plan(int seed)
    {
        Problem problem = seed % 10 == 0 ? ProblemGenerator.Generate(InstanceSize.S, seed) : await AnyAsync(seed);
        using var stop = new CancellationTokenSource();
        var left = seed % 7;
        if (left == 0)
        {
            await stop.CancelAsync();
        }

        var options = new PlannerOptions(TimeSpan.FromSeconds(20), Workers: 1 + (seed % 2), seed) { Iterations = 2000 };
        Plan plan = await new Planner(null, TimeProvider.System).PlanAsync(problem, options, new Count(() =>
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                stop.Cancel();
            }
        }), stop.Token);

        Assert.DoesNotContain(PlanChecker.Check(problem, plan), i => i.Code != "pinned");
        Assert.True(plan.Bound >= plan.Score, $"seed {seed}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task One_worker_and_a_budget_of_steps_give_the_same_bytes(int seed)
    {
        Problem problem = await AnyAsync(seed);
        Problem small = ProblemGenerator.Generate(InstanceSize.S, seed);

        Assert.Equal(await BytesAsync(problem, seed), await BytesAsync(problem, seed));
        Assert.Equal((await Made.ByAsync(small, iterations: 300, seed: seed)).Teams.Select(Shown), (await Made.ByAsync(small, iterations: 300, seed: seed)).Teams.Select(Shown));
    }

    [Theory]
    [MemberData(nameof(FewSeeds))]
    public async Task One_more_officer_never_worsens_a_proven_optimum_and_the_order_of_the_file_means_nothing(int seed)
    {
        Problem problem = TinyProblems.Random(seed);
        Problem more = problem with { Officers = [.. problem.Officers, Given.Officer("extra", problem.Bases[0].Id, "market", "fire", "health")] };
        Problem turned = problem with { Officers = [.. problem.Officers.Reverse()], Enterprises = [.. problem.Enterprises.Reverse()], Requests = [.. problem.Requests.Reverse()] };

        Plan plan = await Made.ByAsync(problem, iterations: 600);
        Plan richer = await Made.ByAsync(more, iterations: 600);
        Plan again = await Made.ByAsync(turned, iterations: 600);

        Assert.True(richer.Bound >= plan.Score, $"seed {seed}: bound {richer.Bound} with one more officer, score {plan.Score} without");
        Assert.True(again.Bound >= plan.Score && plan.Bound >= again.Score, $"seed {seed}: {plan.Score} to {plan.Bound}, turned {again.Score} to {again.Bound}");
        Assert.True(richer.Status != PlanStatus.Optimal || richer.Score >= plan.Score, $"seed {seed}");
        Assert.True(plan.Status != PlanStatus.Optimal || again.Status != PlanStatus.Optimal || plan.Score == again.Score, $"seed {seed}");
    }

    /// <summary>A tiny week with pins, a previous plan, a matrix, or something missing, as the dice say.</summary>
    private static async Task<Problem> AnyAsync(int seed)
    {
        var random = new Random(seed * 31);
        Problem problem = TinyProblems.Random(seed);
        problem = random.Next(3) == 0 ? problem : TinyProblems.Disturbed(problem, await Made.ByAsync(problem, iterations: 10, seed: 7), seed);
        problem = random.Next(6) switch
        {
            0 => problem with { Officers = [], Pins = [.. problem.Pins.Where(p => p.Officers is null)], Enterprises = [.. problem.Enterprises.Select(e => e with { Recused = [] })] },
            1 => problem with { Bases = [.. problem.Bases.Select(b => b with { Vehicles = random.Next(2) * 2000 })] },
            2 => problem with { Objective = new Objective(random.Next(1_000_000), random.Next(1_000_000), random.Next(100), random.Next(100), random.Next(1_000_000)) },
            3 => problem with { Sessions = [.. problem.Sessions.Select(s => s with { End = s.Start.AddMinutes(random.Next(1, 60)) })] },
            4 => problem with { Requests = [.. problem.Requests.Select(r => r with { Mandatory = true, Sessions = random.Next(4) == 0 ? [] : r.Sessions })] },
            _ => problem,
        };
        int places = problem.Bases.Count + problem.Enterprises.Count;
        return random.Next(2) == 0 ? problem : problem with
        {
            Travel = problem.Travel with
            {
                Minutes = [.. Enumerable.Range(0, places).Select(i => (IReadOnlyList<int>)[.. Enumerable.Range(0, places).Select(j => i == j ? 0 : random.Next(random.Next(5) == 0 ? 200 : 20))])],
            },
        };
    }

    private static async Task<byte[]> BytesAsync(Problem problem, int seed) =>
        PlanFormat.Write(await Made.ByAsync(problem, iterations: 200, seed: seed) with { Seconds = 0 });

    private static string Shown(Team team) =>
        $"{team.Session} {team.Base} {string.Join(',', team.Officers)}: {string.Join("; ", team.Visits.Select(v => $"{v.Enterprise} {v.Start:HH:mm} {string.Join(',', v.Requests)}"))}";

    private sealed class Count(Action report) : IProgress<PlannerProgress>
    {
        public void Report(PlannerProgress value) => report();
    }
}
