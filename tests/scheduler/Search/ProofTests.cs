using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>What must hold of every plan that is proven best, whatever the week.</summary>
public sealed class ProofTests
{
    private const int Weeks = 80;

    [Fact]
    public async Task More_officers_never_worsen_a_proven_optimum()
    {
        int proven = 0;
        for (int seed = 1; seed <= Weeks; seed++)
        {
            Problem problem = TinyProblems.Random(seed);
            Officer helper = problem.Officers[0] with { Id = "helper", Certificates = [.. problem.Departments.Select(d => Given.Certificate(d.Id))], Sessions = null, MaxSessions = null };
            Plan before = await Made.ByAsync(problem, iterations: 400);
            Plan after = await Made.ByAsync(problem with { Officers = [.. problem.Officers, helper] }, iterations: 400);
            Assert.True(after.Bound >= before.Score, $"seed {seed}: with one officer more no plan should reach {before.Score}, says the bound {after.Bound}");
            if (after.Status == PlanStatus.Optimal)
            {
                proven += before.Status == PlanStatus.Optimal ? 1 : 0;
                Assert.True(after.Score >= before.Score, $"seed {seed}: {before.Score} before, {after.Score} with one officer more");
            }
        }

        Assert.True(proven >= Weeks / 2, $"Only {proven} of {Weeks} weeks were proven with and without the officer.");
    }

    [Fact]
    public async Task The_order_in_the_file_does_not_change_a_proven_optimum()
    {
        int proven = 0;
        for (int seed = 1; seed <= Weeks; seed++)
        {
            Problem problem = TinyProblems.Random(seed);
            Plan one = await Made.ByAsync(problem, iterations: 400);
            Plan other = await Made.ByAsync(Shuffled(problem, seed), iterations: 400);
            Assert.True(one.Bound >= other.Score && other.Bound >= one.Score, $"seed {seed}: scores {one.Score} and {other.Score}, bounds {one.Bound} and {other.Bound}");
            if ((one.Status, other.Status) == (PlanStatus.Optimal, PlanStatus.Optimal))
            {
                proven++;
                Assert.True(one.Score == other.Score, $"seed {seed}: {one.Score} and {other.Score}");
            }
        }

        Assert.True(proven >= Weeks / 2, $"Only {proven} of {Weeks} weeks were proven in both orders.");
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Weeks_that_nobody_would_write_are_planned_all_the_same(int seed)
    {
        Problem problem = Fuzzed(ProblemGenerator.Generate(InstanceSize.S, seed), new Random(seed));
        Plan plan = await Made.ByAsync(problem, iterations: 60);
        Assert.True(plan.Bound >= plan.Score, $"seed {seed}: bound {plan.Bound}, score {plan.Score}");
    }

    /// <summary>Bases keep their order: it decides which of two equally near ones counts as nearest.</summary>
    private static Problem Shuffled(Problem problem, int seed)
    {
        var random = new Random(seed);
        T[] Mixed<T>(IReadOnlyList<T> list)
        {
            T[] mixed = [.. list];
            random.Shuffle(mixed);
            return mixed;
        }

        return problem with { Officers = Mixed(problem.Officers), Enterprises = Mixed(problem.Enterprises), Requests = Mixed(problem.Requests), Departments = Mixed(problem.Departments) };
    }

    /// <summary>A generated week with rules, people, places and times pulled out of shape.</summary>
    private static Problem Fuzzed(Problem problem, Random random)
    {
        bool Sometimes(int oneIn = 4) => random.Next(oneIn) == 0;
        string AnOfficer() => problem.Officers[random.Next(problem.Officers.Count)].Id;
        var rules = new Rules(
            OfficersPerVisit: random.Next(1, 5), OfficersPerDepartment: random.Next(1, 3), Seats: random.Next(5, 9), KeepFraction: random.NextDouble(),
            NearestBases: random.Next(1, 5), MaxOneWayMinutes: random.Next(0, 60), EntryMinutes: random.Next(0, 90), Parallel: random.Next(1, 5),
            MaxDepartmentsPerVisit: Sometimes() ? 1 : null);
        return problem with
        {
            Rules = rules,
            Objective = new Objective(random.Next(0, 200), random.Next(0, 60_000), random.Next(0, 4), random.Next(0, 50), random.Next(0, 3000)),
            Travel = new TravelModel(random.Next(5, 120), 1 + random.NextDouble(), random.Next(0, 20)),
            Bases = [.. problem.Bases.Select(b => b with { Vehicles = random.Next(0, 4), Central = Sometimes() })],
            Officers = [.. problem.Officers.Select(o => o with { Certificates = Sometimes() ? [] : o.Certificates, MaxSessions = Sometimes() ? random.Next(0, 3) : null, Sessions = Sometimes() ? null : o.Sessions })],
            Enterprises = [.. problem.Enterprises.Select(e => e with { Location = Sometimes() ? problem.Bases[0].Location : e.Location, Recused = Sometimes() ? [AnOfficer(), AnOfficer()] : e.Recused })],
            Requests = [.. problem.Requests.Select(r => r with { Minutes = Sometimes() ? random.Next(1, 240) : r.Minutes, Weight = Sometimes() ? random.Next(0, 100) : r.Weight, Mandatory = Sometimes() })],
        };
    }
}
