using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Editing;

/// <summary>Whatever a person does to a plan, it stays one plan of one week, and nothing that is wrong with it is hidden.</summary>
public sealed class RandomEditsTests(ITestOutputHelper output)
{
    private const int Steps = 12;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 120)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_row_of_edits_gives_honest_plans_whose_breaches_are_those_of_the_checker(int seed)
    {
        output.WriteLine($"seed {seed}");
        Problem problem = TinyProblems.Random(seed);
        if (problem.Enterprises.Count == 0)
        {
            return;
        }

        var random = new Random(seed);
        Plan plan = await Made.ByAsync(problem, iterations: 40);
        for (int step = 0; step < Steps; step++)
        {
            PlanEdit edit = Any(problem, plan, random);
            EditResult result = PlanEditor.Apply(problem, plan, edit);
            if (result.Plan is null)
            {
                Assert.NotEmpty(result.Refused);
                continue;
            }

            IReadOnlyList<Issue> found = PlanChecker.Check(problem, result.Plan);
            Assert.DoesNotContain(found, i => i.Code is "reference" or "accounted" or "score" or "one-visit");
            Assert.Equal(found.Select(i => i.Code).Distinct().Order(), result.Broken.Select(b => b.Code).Distinct().Order());
            Assert.All(result.Broken, b => Assert.DoesNotContain("数据不一致", b.Text.Zh, StringComparison.Ordinal));
            Assert.Equal(Score.Of(problem, result.Plan).Total, result.Plan.Score);
            Wanted(edit, result.Plan);
            plan = result.Plan;
        }
    }

    /// <summary>The plan does what was asked for.</summary>
    private static void Wanted(PlanEdit edit, Plan plan)
    {
        Team? team = plan.Teams.SingleOrDefault(t => t.Visits.Any(v => v.Enterprise == edit.Enterprise));
        switch (edit)
        {
            case PlanEdit.Place place:
                Assert.Equal((place.Session, place.Base ?? team!.Base), (team!.Session, team.Base));
                break;
            case PlanEdit.Remove or PlanEdit.Serve { Requests.Count: 0 }:
                Assert.Null(team);
                break;
            case PlanEdit.Swap swap:
                Assert.Equal((swap.In is not null, false), (team!.Officers.Contains(swap.In), team.Officers.Contains(swap.Out)));
                break;
            case PlanEdit.Serve serve:
                Assert.Equal(serve.Requests.Order(), team!.Visits.Single(v => v.Enterprise == edit.Enterprise).Requests.Order());
                break;
        }
    }

    private static PlanEdit Any(Problem problem, Plan plan, Random random)
    {
        T One<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
        string enterprise = One(problem.Enterprises).Id;
        IReadOnlyList<string> team = plan.Teams.FirstOrDefault(t => t.Visits.Any(v => v.Enterprise == enterprise))?.Officers ?? [];
        return random.Next(6) switch
        {
            0 => new PlanEdit.Remove(enterprise),
            1 => new PlanEdit.Swap(enterprise, team.Count > 0 && random.Next(3) > 0 ? One(team) : null, random.Next(3) > 0 ? One(problem.Officers).Id : null),
            2 => new PlanEdit.Serve(enterprise, [.. problem.Requests.Where(r => r.Enterprise == enterprise && random.Next(3) > 0).Select(r => r.Id)]),
            3 => new PlanEdit.Place(enterprise, One(problem.Sessions).Id),
            _ => new PlanEdit.Place(enterprise, One(problem.Sessions).Id) { Base = One(problem.Bases).Id },
        };
    }
}
