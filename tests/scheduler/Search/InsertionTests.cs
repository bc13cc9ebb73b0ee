using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>What the search rules out by comparing numbers really cannot be done.</summary>
public sealed class InsertionTests
{
    [Theory]
    [InlineData(InstanceSize.S, 1)]
    [InlineData(InstanceSize.S, 2)]
    [InlineData(InstanceSize.M, 3)]
    public void No_further_team_can_have_a_certificate_that_is_exhausted(InstanceSize size, int seed)
    {
        var instance = InstanceBuilder.Build(ProblemGenerator.Generate(size, seed));
        var memo = new StaffingMemo(instance);
        var solution = new Solution(instance, memo);
        Construction.Fill(solution, () => false);
        int ruledOut = 0;
        foreach (var visit in instance.Visits)
        {
            foreach (var place in visit.Places)
            {
                var cell = instance.Cells[place.Cell];
                var state = solution[place.Cell];
                foreach (int option in place.Options)
                {
                    if ((visit.Options[option].Certificates & state.Exhausted(cell)) != 0)
                    {
                        var need = TeamNeed.None.With(visit.Options[option].Certificates, place);
                        Assert.Null(memo.Man(cell.Index, state, cell.Everyone, state.Count, need, need.Hash));
                        ruledOut++;
                    }
                }
            }
        }

        Assert.NotEqual(0, ruledOut);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void No_stop_lengthens_a_drive_by_less_than_the_least_detour(int overhead)
    {
        var problem = ProblemGenerator.Generate(InstanceSize.S, 4) with { Travel = new TravelModel(38, 1.3, overhead) };
        var travel = new Travel(problem, new TravelTimes(problem));
        int places = problem.Bases.Count + problem.Enterprises.Count;
        for (int from = 0; from < places; from++)
        {
            for (int to = 0; to < places; to++)
            {
                for (int via = 0; via < places; via++)
                {
                    if (via != from && via != to && from != to)
                    {
                        Assert.True(travel.Between(from, via) + travel.Between(via, to) - travel.Between(from, to) >= travel.LeastDetour, $"{from} {via} {to}");
                    }
                }
            }
        }
    }
}
