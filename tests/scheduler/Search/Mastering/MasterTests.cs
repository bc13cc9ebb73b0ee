using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;
using Inspection.Scheduler.Search.Mastering;

namespace Inspection.Scheduler.Tests.Search.Mastering;

/// <summary>What the master makes of plans that others found.</summary>
public sealed class MasterTests
{
    /// <summary>More visits than a master lists every team for.</summary>
    private const int Enterprises = 70;

    private const int Steps = 20_000;

    /// <summary>Looks at the clock after which the bound is given up: the teams that its prices praise are no help then.</summary>
    private const int PoorPrices = 3;

    [Fact]
    public async Task What_each_plan_does_better_somewhere_comes_together()
    {
        Instance instance = InstanceBuilder.Build(ProblemGenerator.Generate(Enterprises, seed: 5));
        var deadline = new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Solution whole = Annealed(instance, deadline);
        var early = Only(whole, cell => cell.Session < instance.SessionCount / 2);
        var late = Only(whole, cell => cell.Session >= instance.SessionCount / 2);
        Assert.True(early.Score < whole.Score && late.Score < whole.Score);

        var incumbent = new Incumbent(instance, deadline, null);
        incumbent.Offer(early);
        var bound = new Bound(instance, incumbent, threads: 1);
        var looks = 0;
        bound.Run(() => ++looks > PoorPrices);
        var elite = new Elite(instance);
        elite.Pass(late);
        await using var solver = new CpSolver(TimeProvider.System);
        var master = new Master(instance, incumbent, bound, solver);
        bool made = await master.ImproveAsync(elite, TimeSpan.FromSeconds(20), deterministic: 20, TestContext.Current.CancellationToken);

        Assert.True(made);
        Assert.True(incumbent.Score >= whole.Score, $"{early.Score} and {late.Score} make {incumbent.Score}, the plan they are of {whole.Score}.");
    }

    [Fact]
    public void Teams_passed_last_come_before_those_of_lesser_plans_and_in_time_they_are_forgotten()
    {
        Instance instance = InstanceBuilder.Build(ProblemGenerator.Generate(Enterprises, seed: 5));
        var deadline = new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Solution whole = Annealed(instance, deadline);
        Solution[] byDay = [.. Enumerable.Range(0, instance.SessionCount).Select(s => Only(whole, cell => cell.Session == s)).OrderByDescending(s => s.Guide)];
        var elite = new Elite(instance);
        elite.Add(byDay[2]);
        elite.Add(byDay[1]);
        elite.Pass(byDay[3]);
        elite.Pass(byDay[0]);

        int[] Sessions() => [.. elite.Teams().Select(t => instance.Cells[t.Cell].Session).Distinct()];
        int[] expected = [.. new[] { 1, 0, 3, 2 }.Select(i => instance.Cells[Cells(byDay[i])[0]].Session)];
        Assert.Equal(expected, Sessions());

        for (var i = 0; i < 1_000; i++)
        {
            elite.Pass(byDay[0]);
        }

        Assert.DoesNotContain(expected[2], Sessions());
        Assert.Contains(expected[3], Sessions());
    }

    private static Solution Annealed(Instance instance, Deadline deadline)
    {
        var incumbent = new Incumbent(instance, deadline, null);
        var solution = new Solution(instance, new StaffingMemo(instance));
        Construction.Fill(solution, () => false);
        incumbent.Offer(solution);
        new Annealing(instance, seed: 3).Run(incumbent, done => done / (double)Steps, heat: 1);
        return incumbent.Best;
    }

    /// <summary>The same plan without the teams of the other cells.</summary>
    private static Solution Only(Solution whole, Func<Cell, bool> keeps)
    {
        var part = new Solution(whole.Instance, new StaffingMemo(whole.Instance));
        foreach (int c in Cells(whole).Where(c => keeps(whole.Instance.Cells[c])))
        {
            for (var t = 0; t < whole[c].Count; t++)
            {
                TeamState team = whole[c][t];
                Assert.True(part.TrySend(c, team.Visits.AsSpan(0, team.Count), team.Options.AsSpan(0, team.Count), team.Officers));
            }
        }

        return part;
    }

    private static int[] Cells(Solution solution) => [.. solution.Instance.Cells.Select(c => c.Index).Where(c => solution[c].Count > 0)];
}
