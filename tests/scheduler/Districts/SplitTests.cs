using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Districts;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Districts;

/// <summary>Parts that share nothing, and what becomes of their plans together.</summary>
public sealed class SplitTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_part_is_a_problem_of_its_own_and_together_they_are_the_whole(int seed)
    {
        foreach (Problem problem in (Problem[])[Archipelago.Random(seed), Archipelago.Crooked(seed), Disturbed(seed)])
        {
            IReadOnlyList<Problem> parts = Split.Of(problem, together: 0);

            Assert.All(parts, part => Assert.Empty(ProblemFormat.Read(ProblemFormat.Write(part)).Issues));
            Assert.Equal(problem.Enterprises.Select(e => e.Id).Order(), parts.SelectMany(p => p.Enterprises).Select(e => e.Id).Order());
            Assert.Equal(problem.Requests.Select(r => r.Id).Order(), parts.SelectMany(p => p.Requests).Select(r => r.Id).Order());
            Assert.Equal(problem.Pins.Count, parts.Sum(p => p.Pins.Count));
            Assert.Equal(problem.Previous?.Teams.Sum(t => t.Visits.Count) ?? 0, parts.Sum(p => p.Previous?.Teams.Sum(t => t.Visits.Count) ?? 0));
            Assert.Distinct(parts.SelectMany(p => p.Officers).Select(o => o.Id));
            Assert.Distinct(parts.SelectMany(p => p.Bases).Select(b => b.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Islands_are_parts(int seed)
    {
        Problem problem = Archipelago.Random(seed);

        int islands = problem.Enterprises.Select(e => e.Id.Split('-')[0]).Distinct().Count();

        Assert.Equal(Math.Max(1, islands), Split.Of(problem, together: 0).Count);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_enterprise_keeps_its_reach_and_its_drives(int seed)
    {
        foreach (Problem problem in (Problem[])[Archipelago.Random(seed), Archipelago.Crooked(seed)])
        {
            Dictionary<string, string[]> whole = ReachOf(problem);
            foreach (Problem part in Split.Of(problem, together: 0))
            {
                Assert.All(ReachOf(part), e => Assert.Equal(whole[e.Key], e.Value));
                Assert.All(part.Officers, o => Assert.All(o.Bases, b => Assert.Contains(part.Bases, p => p.Id == b)));
                Assert.Subset(DrivesOf(problem), DrivesOf(part));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Plans_of_the_parts_are_together_the_best_plan_of_the_whole(int seed)
    {
        Problem problem = Archipelago.Random(seed, islands: 2);
        if (problem.Enterprises.Count > 4 || problem.Bases.Sum(b => b.Vehicles) > 3)
        {
            problem = problem with { Bases = [.. problem.Bases.Select(b => b with { Vehicles = Math.Min(1, b.Vehicles) })] };
        }

        Plan[] plans = await Task.WhenAll(Split.Of(problem, together: 0).Select(part => Made.ByAsync(part, iterations: 400)));
        Plan plan = Merge.Of(problem, plans);

        Verdict.Keeps(problem, plan);
        Assert.Equal(plans.Sum(p => p.Score), plan.Score);
        Assert.Equal(plans.Sum(p => p.Bound), plan.Bound);
        long best = EveryPlan.BestScore(problem);
        Assert.InRange(best, plan.Score, plan.Bound);
        if (plans.All(p => p.Status == PlanStatus.Optimal))
        {
            Assert.Equal((PlanStatus.Optimal, best), (plan.Status, plan.Score));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Pins_and_what_was_promised_count_once_in_all_parts_together(int seed)
    {
        Problem problem = Disturbed(seed);

        Plan[] plans = await Task.WhenAll(Split.Of(problem, together: 0).Select(part => Made.ByAsync(part, iterations: 100)));
        Plan plan = Merge.Of(problem, plans);

        Assert.DoesNotContain(PlanChecker.Check(problem, plan), issue => issue.Code != "pinned");
        Assert.Equal(plans.Sum(p => p.Score), plan.Score);
        Assert.Equal(plans.Sum(p => p.Breakdown.Changes), plan.Breakdown.Changes);
        Assert.Equal(problem.Requests.Select(r => r.Id).Where(r => plan.Deferred.Any(d => d.Request == r)), plan.Deferred.Select(d => d.Request));
        Assert.Equal(Enumerable.Range(1, plan.Teams.Count).Select(i => $"t{i}"), plan.Teams.Select(t => t.Id));
    }

    [Fact]
    public void An_officer_with_two_bases_or_a_pin_across_keeps_islands_together()
    {
        Problem apart = Island("a", 0, Island("b", 3, null));
        Assert.Equal(2, Split.Of(apart, together: 0).Count);

        Assert.Same(apart = apart.Officer("a-o1", o => o with { Bases = ["a-b", "b-b"] }), Assert.Single(Split.Of(apart, together: 0)));
        Problem pinned = Island("a", 0, Island("b", 3, null)).Pinned(Given.Pin("a-e", officers: ["b-o1"]));
        Assert.Same(pinned, Assert.Single(Split.Of(pinned, together: 0)));
    }

    [Fact]
    public void A_promise_to_an_enterprise_that_is_gone_counts_in_one_part()
    {
        Problem problem = Island("a", 0, Island("b", 3, null));
        Plan previous = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "a-b", ["a-o1", "a-o2"], ("a-e", ["a-r"]))).Visit(0, 0, v => v with { Enterprise = "gone" });

        IReadOnlyList<Problem> parts = Split.Of(problem with { Previous = previous }, together: 0);

        Assert.Equal([1, 0], parts.Select(p => p.Previous!.Teams.Count));
    }

    [Fact]
    public void Small_parts_are_put_together_up_to_the_size_that_is_asked_for()
    {
        Problem problem = Island("a", 0, Island("b", 3, Island("c", 6, null)));

        Assert.Equal([1, 1, 1], Split.Of(problem, together: 1).Select(Split.Visits));
        Assert.Equal([2, 1], Split.Of(problem, together: 2).Select(Split.Visits));
        Assert.Same(problem, Assert.Single(Split.Of(problem, together: 3)));
    }

    [Fact]
    public void A_problem_with_nothing_in_it_is_its_own_only_part()
    {
        Problem empty = Given.Problem() with { Bases = [], Officers = [], Enterprises = [], Requests = [], Travel = Given.Travel() };

        Assert.Same(empty, Assert.Single(Split.Of(empty)));
    }

    [Fact]
    public void The_largest_generated_problem_falls_into_its_ten_districts()
    {
        IReadOnlyList<Problem> parts = Split.Of(ProblemGenerator.Generate(InstanceSize.XL, 1));

        Assert.Equal(10, parts.Count);
        Assert.All(parts, part => Assert.Equal((1000, 18, 369), (Split.Visits(part), part.Bases.Count, part.Officers.Count)));
        Assert.All(parts, part => Assert.Single(part.Enterprises.Select(e => e.Id.Split('-')[0]).Distinct()));
    }

    private static Problem Disturbed(int seed)
    {
        Problem problem = Archipelago.Random(seed);
        Team[] teams = [.. problem.Enterprises.Where(e => problem.Bases.Count > 0 && problem.Officers.Count > 0 && problem.Requests.Any(r => r.Enterprise == e.Id)).Select((e, i) =>
            Given.Team(problem, $"p{i}", problem.Sessions[0].Id, problem.Bases[0].Id, [problem.Officers[seed % problem.Officers.Count].Id], (e.Id, [problem.Requests.First(r => r.Enterprise == e.Id).Id])))];
        Problem disturbed = TinyProblems.Disturbed(problem, Given.Plan(problem, teams), seed);
        return ProblemFormat.Read(ProblemFormat.Write(disturbed)).Problem ?? disturbed with { Pins = [] , Enterprises = [.. disturbed.Enterprises.Select(e => e with { Recused = [] })] };
    }

    private static Problem Island(string name, double east, Problem? others)
    {
        Problem world = Given.Problem();
        return world with
        {
            Travel = Given.Travel(),
            Rules = Given.Rules() with { NearestBases = 1 },
            Bases = [Given.Base($"{name}-b", lon: 120.2 + east), .. others?.Bases ?? []],
            Officers = [Given.Officer($"{name}-o1", $"{name}-b", "market"), Given.Officer($"{name}-o2", $"{name}-b", "fire"), .. others?.Officers ?? []],
            Enterprises = [Given.Enterprise($"{name}-e", lat: 29.91, lon: 120.2 + east), .. others?.Enterprises ?? []],
            Requests = [Given.Request($"{name}-r", $"{name}-e", "market"), .. others?.Requests ?? []],
        };
    }

    private static Dictionary<string, string[]> ReachOf(Problem problem)
    {
        var reach = new Reach(problem, new TravelTimes(problem));
        return Enumerable.Range(0, problem.Enterprises.Count).ToDictionary(
            e => problem.Enterprises[e].Id, e => reach.BasesOf(e).Select(b => problem.Bases[b].Id).ToArray());
    }

    private static HashSet<(string From, string To, int Minutes)> DrivesOf(Problem problem)
    {
        var travel = new TravelTimes(problem);
        string[] places = [.. problem.Bases.Select(b => b.Id), .. problem.Enterprises.Select(e => e.Id)];
        return [.. from i in Enumerable.Range(0, places.Length) from j in Enumerable.Range(0, places.Length) select (places[i], places[j], travel.Between(i, j))];
    }
}
