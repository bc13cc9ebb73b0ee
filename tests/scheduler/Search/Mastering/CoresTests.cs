using System.Numerics;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;
using Inspection.Scheduler.Search.Mastering;

namespace Inspection.Scheduler.Tests.Search.Mastering;

public sealed class CoresTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Cores_are_all_sets_of_officers_who_can_make_a_route_and_none_too_many(int holders)
    {
        int several = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            Instance instance = InstanceBuilder.Build(Recusing(SmallCells.Random(seed, enterprises: 3, holders: holders), seed));
            foreach (CellStops cell in new Lagrangian(instance, 1).Cells)
            {
                var cores = new Cores(instance, cell);
                foreach (EveryRoute route in EveryRoute.Of(instance, cell))
                {
                    var (found, isComplete) = cores.Of(Driven(route));

                    ulong[] expected = [.. Listed(instance, cell, route)];
                    Assert.True(isComplete && expected.Order().SequenceEqual(found.Order()), $"seed {seed}, route {route.Name()}: {found.Count} cores instead of {expected.Length}");
                    Assert.All(found, core => Assert.True(SizeOf(instance, cell, route, core) == cores.SizeOf(core, Driven(route)), $"seed {seed}, route {route.Name()}: another size"));
                    several += found.Count > 1 ? 1 : 0;
                }
            }
        }

        Assert.True(several > 0, "No route could be driven by one set or another.");
    }

    [Fact]
    public void Where_a_pin_prescribes_the_team_it_is_the_only_core_if_it_can_make_the_route()
    {
        int made = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            Problem problem = Recusing(SmallCells.Random(seed, enterprises: 3), seed);
            Instance instance = InstanceBuilder.Build(problem.Pinned(Given.Pin("e1", officers: [.. problem.Officers.Where(_ => random.Next(2) == 0).Select(o => o.Id)])));
            foreach (CellStops cell in new Lagrangian(instance, 1).Cells)
            {
                int pinned = Array.FindIndex(cell.Visits, v => instance.Visits[v].Pinned);
                var cores = new Cores(instance, cell);
                foreach (EveryRoute route in EveryRoute.Of(instance, cell).Where(r => r.Visits.Contains(pinned)))
                {
                    ulong team = cell.Places[pinned].Fixed;
                    bool canMake = BitOperations.PopCount(team) <= instance.Seats && Covers(instance, cell, route, team)
                        && route.Visits.All(v => BitOperations.PopCount(team & ~RecusedFrom(instance, cell, v)) >= instance.LeastOfficers);

                    var (found, isComplete) = cores.Of(Driven(route));

                    Assert.True(isComplete && found.SequenceEqual(canMake ? [team] : []), $"seed {seed}, route {route.Name()}");
                    made += canMake ? 1 : 0;
                }
            }
        }

        Assert.True(made > 0, "No prescribed team could make its route.");
    }

    private static Problem Recusing(Problem problem, int seed)
    {
        var random = new Random(seed + 5);
        return problem with { Enterprises = [.. problem.Enterprises.Select(e => e with { Recused = [.. problem.Officers.Where(_ => random.Next(5) == 0).Select(o => o.Id)] })] };
    }

    private static Route Driven(EveryRoute route) => new(route.Visits, [.. route.Options.Select(o => o.Index)], route.Needs);

    private static IEnumerable<ulong> Listed(Instance instance, CellStops cell, EveryRoute route)
    {
        for (ulong core = 1; core < 1UL << cell.Cell.Officers.Length; core++)
        {
            bool isLeast = Enumerable.Range(0, cell.Cell.Officers.Length).All(i => (core >> i & 1) == 0 || !Covers(instance, cell, route, core & ~(1UL << i)));
            if (BitOperations.PopCount(core) <= instance.Seats && isLeast && Covers(instance, cell, route, core))
            {
                yield return core;
            }
        }
    }

    private static int SizeOf(Instance instance, CellStops cell, EveryRoute route, ulong core) =>
        route.Visits.Max(v => Math.Max(BitOperations.PopCount(core), instance.LeastOfficers + BitOperations.PopCount(core & RecusedFrom(instance, cell, v))));

    private static bool Covers(Instance instance, CellStops cell, EveryRoute route, ulong officers) => route.Visits.Zip(route.Options).All(x =>
        instance.Visits[cell.Visits[x.First]].Options[x.Second.Index].Requests.All(r => Enumerable.Range(0, cell.Cell.Officers.Length).Count(i =>
            ((officers & ~RecusedFrom(instance, cell, x.First)) >> i & 1) != 0
            && instance.Problem.Officers[cell.Cell.Officers[i]].Certificates.Any(c => c.Id == instance.Problem.Requests[r].Certificate)) >= instance.HoldersNeeded));

    private static ulong RecusedFrom(Instance instance, CellStops cell, int visit)
    {
        IReadOnlyList<string> recused = instance.Problem.Enterprises[instance.Visits[cell.Visits[visit]].Enterprise].Recused;
        return cell.Cell.Officers.Select((o, i) => recused.Contains(instance.Problem.Officers[o].Id) ? 1UL << i : 0).Aggregate(0UL, (a, b) => a | b);
    }
}
