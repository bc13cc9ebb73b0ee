using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Districts;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Districts;

/// <summary>A county that hangs together, cut into districts, and the seams between them.</summary>
public sealed class CutTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 60)]
    [InlineData(3, 1)]
    public void Districts_share_out_bases_officers_and_enterprises_and_no_enterprise_gains_a_base(int seed, int largest)
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, seed);

        IReadOnlyList<Problem> districts = Cut.Into(problem, largest);

        Assert.True(districts.Count > 1);
        Assert.All(districts, d => Assert.Empty(ProblemFormat.Read(ProblemFormat.Write(d)).Issues));
        Assert.Equal(problem.Enterprises.Select(e => e.Id).Order(), districts.SelectMany(d => d.Enterprises).Select(e => e.Id).Order());
        Assert.Equal(problem.Officers.Select(o => o.Id).Order(), districts.SelectMany(d => d.Officers).Select(o => o.Id).Order());
        Assert.Equal(problem.Bases.Where(b => b.Vehicles > 0), districts.SelectMany(d => d.Bases).Where(b => b.Vehicles > 0).OrderBy(b => problem.Bases.ToList().IndexOf(b)));
        Dictionary<string, string[]> whole = ReachOf(problem);
        Assert.All(districts, d => Assert.All(ReachOf(d), e => Assert.Equal(whole[e.Key], e.Value)));
    }

    [Fact]
    public void Pins_and_the_officers_they_name_stay_in_one_district()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, 4);
        Pin[] pins = [.. problem.Enterprises.Take(8).Select((e, i) => Given.Pin(e.Id, officers: [problem.Officers[i * 20].Id, problem.Officers[(i * 20) + 19].Id]))];

        IReadOnlyList<Problem> districts = Cut.Into(problem.Pinned(pins), 60);

        Assert.Equal(pins.Length, districts.Sum(d => d.Pins.Count));
        Assert.All(districts, d => Assert.All(d.Pins, p => Assert.All(p.Officers!, o => Assert.Contains(d.Officers, x => x.Id == o))));
    }

    [Fact]
    public async Task Districts_fit_together_and_so_does_a_region_planned_anew_inside_a_plan()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, 5);
        IReadOnlyList<Problem> districts = Cut.Into(problem, 100);
        Plan[] plans = await Task.WhenAll(districts.Select(d => Made.ByAsync(d, iterations: 50, seconds: 1)));
        Plan merged = Merge.Of(problem, plans);
        Assert.DoesNotContain(PlanChecker.Check(problem, merged with { Bound = long.MaxValue }), i => i.Code != "score");

        var atlas = new Atlas(problem);
        IReadOnlyList<HashSet<int>> seams = Seams.Of(atlas, districts, 100);
        Assert.NotEmpty(seams);
        foreach (HashSet<int> seam in seams)
        {
            Problem region = Region.Of(atlas, merged.Teams, seam);
            Assert.Empty(ProblemFormat.Read(ProblemFormat.Write(region)).Issues);
            Plan anew = await Made.ByAsync(region, iterations: 50, seconds: 1);
            Team[] teams = [.. merged.Teams.Where(t => !seam.Contains(atlas.Base(t.Base))), .. anew.Teams];
            Verdict.Keeps(problem, Given.Plan(problem, [.. Merge.Teams(problem, teams)]));
        }
    }

    [Fact]
    public async Task A_county_planned_by_districts_keeps_the_rules_and_its_bound_is_above_any_plan()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, 6);
        var options = new PlannerOptions(TimeSpan.FromSeconds(8), Workers: 2);

        Plan plan = await new CutRun(problem, options, null, TimeProvider.System, null, TestContext.Current.CancellationToken, largest: 100).PlanAsync();
        Plan whole = await Made.ByAsync(problem, iterations: 2000, seconds: 4);

        Verdict.Keeps(problem, plan);
        Assert.True(plan.Bound >= whole.Score && whole.Bound >= plan.Score);
    }

    [Fact]
    public async Task Districts_side_by_side_give_the_same_teams_for_the_same_seed_and_progress_only_gets_better()
    {
        Problem problem = Archipelago.Random(8);
        var options = new PlannerOptions(TimeSpan.FromMinutes(2), Workers: 1, Seed: 3) { Iterations = 500 };
        var told = new Told();

        Plan one = await RunAsync(told);
        Plan two = await RunAsync(null);

        Verdict.Keeps(problem, one);
        Assert.Equal(one.Teams.Select(Text), two.Teams.Select(Text));
        Assert.Equal(one.Score, told.All[^1].Score);
        Assert.Equal(told.All.Select(p => p.Score).Order(), told.All.Select(p => p.Score));
        Assert.Equal(told.All.Select(p => p.Bound).OrderDescending(), told.All.Select(p => p.Bound));

        Task<Plan> RunAsync(IProgress<PlannerProgress>? progress) =>
            new DistrictRun(problem, options, null, TimeProvider.System, progress, TestContext.Current.CancellationToken, together: 0).PlanAsync();
        static string Text(Team team) => $"{team.Id} {team.Session} {team.Base} {string.Join(',', team.Officers)}: {string.Join(' ', team.Visits.Select(v => $"{v.Enterprise} {v.Start:t} {string.Join(',', v.Requests)}"))}";
    }

    [Fact]
    public async Task Stopping_at_once_still_gives_a_plan_of_all_districts()
    {
        Problem problem = Archipelago.Random(8);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Plan plan = await new DistrictRun(problem, new PlannerOptions(TimeSpan.FromMinutes(2)), null, TimeProvider.System, null, stop.Token, together: 0).PlanAsync();

        Verdict.Keeps(problem, plan);
    }

    private static Dictionary<string, string[]> ReachOf(Problem problem)
    {
        var reach = new Reach(problem, new TravelTimes(problem));
        return Enumerable.Range(0, problem.Enterprises.Count).ToDictionary(
            e => problem.Enterprises[e].Id, e => reach.BasesOf(e).Select(b => problem.Bases[b].Id).ToArray());
    }

    private sealed class Told : IProgress<PlannerProgress>
    {
        public List<PlannerProgress> All { get; } = [];

        public void Report(PlannerProgress value)
        {
            lock (All)
            {
                All.Add(value);
            }
        }
    }
}
