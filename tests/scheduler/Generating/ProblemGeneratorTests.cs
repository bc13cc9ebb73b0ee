using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Generating;

public sealed class ProblemGeneratorTests
{
    [Theory]
    [InlineData(InstanceSize.S, 3, 30, 40)]
    [InlineData(InstanceSize.M, 9, 195, 300)]
    [InlineData(InstanceSize.L, 18, 369, 1000)]
    [InlineData(InstanceSize.XL, 180, 3690, 10000)]
    public void A_size_has_its_numbers_and_passes_our_own_validation(InstanceSize size, int bases, int officers, int enterprises)
    {
        Problem problem = ProblemGenerator.Generate(size, 1);
        Assert.Equal((bases, officers, enterprises, 11, 10), (problem.Bases.Count, problem.Officers.Count, problem.Enterprises.Count, problem.Departments.Count, problem.Sessions.Count));
        Assert.Empty(ProblemFormat.Read(ProblemFormat.Write(problem)).Issues);
    }

    [Theory]
    [InlineData(InstanceSize.S)]
    [InlineData(InstanceSize.M)]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others(InstanceSize size)
    {
        byte[] first = ProblemFormat.Write(ProblemGenerator.Generate(size, 7));
        Assert.Equal(first, ProblemFormat.Write(ProblemGenerator.Generate(size, 7)));
        Assert.NotEqual(first, ProblemFormat.Write(ProblemGenerator.Generate(size, 8)));
    }

    /// <summary>Guards the promise of the same bytes for ever: a change here changes every recorded figure.</summary>
    [Fact]
    public void The_bytes_of_a_size_and_seed_stay_what_they_are()
    {
        byte[] bytes = ProblemFormat.Write(ProblemGenerator.Generate(InstanceSize.S, 1));
        Assert.Equal("e04e3206e7d85221eb6b2dac989d5cee6674af229da6a57a85174e06b483cb00", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }

    [Theory]
    [InlineData(InstanceSize.M, 1)]
    [InlineData(InstanceSize.M, 2)]
    [InlineData(InstanceSize.L, 1)]
    public void Shares_are_those_of_the_description(InstanceSize size, int seed)
    {
        Problem problem = ProblemGenerator.Generate(size, seed);
        int n = problem.Enterprises.Count;
        int[] counts = [.. problem.Requests.CountBy(r => r.Enterprise).Select(c => c.Value)];
        Assert.Equal(n, counts.Length);
        Assert.Equal((1, 5), (counts.Min(), counts.Max()));
        Assert.Equal(2.3, (double)problem.Requests.Count / n, 0.02);
        Assert.Equal(0.10, (double)problem.Requests.Count(r => r.Mandatory) / problem.Requests.Count, 0.01);
        Assert.Equal(0.60, (double)problem.Enterprises.Count(e => e.Tier == Tier.Green) / n, 0.01);
        Assert.Equal(0.28, (double)problem.Enterprises.Count(e => e.Tier == Tier.Yellow) / n, 0.01);
        Assert.All(problem.Officers, o => Assert.InRange(o.Certificates.Count, 1, 3));
        Assert.Contains(problem.Enterprises, e => e.Recused.Count > 0);
        Assert.Contains(problem.Enterprises, e => e.Sessions is not null);
        Assert.Contains(problem.Officers, o => o.Certificates.Any(c => c.IsValidOn(problem.Sessions[0].Date) && !c.IsValidOn(problem.Sessions[^1].Date)));
        Assert.All(problem.Requests.GroupBy(r => r.Enterprise), g => Assert.Equal(g.Count(), g.Select(r => r.Department).Distinct().Count()));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(2500)]
    public void Any_size_can_be_had_with_the_density_of_L(int enterprises)
    {
        Problem problem = ProblemGenerator.Generate(enterprises, 1);
        Assert.Equal(enterprises, problem.Enterprises.Count);
        Assert.Equal(0.369 * enterprises, problem.Officers.Count, 1.0);
        Assert.Empty(ProblemFormat.Read(ProblemFormat.Write(problem)).Issues);
    }

    [Fact]
    public void M_has_the_towns_and_squads_of_Zhuji()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, 1);
        Assert.Equal(["店口", "枫桥", "安华", "牌头", "姚江", "山下湖", "次坞", "应店街", "璜山"], problem.Bases.Select(b => b.Name));
        Assert.Equal([18, 17, 21, 28, 22, 17, 31, 24, 17], problem.Bases.Select(b => problem.Officers.Count(o => o.Bases[0] == b.Id)));
        Assert.All(problem.Bases, b => Assert.InRange(b.Vehicles - problem.Officers.Count(o => o.Bases[0] == b.Id) / 6.0, -0.51, 0.51));
    }

    [Fact]
    public void Enterprises_lie_in_clusters_not_all_over()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.M, 1);
        var travel = new TravelTimes(problem);
        int[] nearest = [.. Enumerable.Range(0, problem.Enterprises.Count).Select(i => Enumerable.Range(0, problem.Enterprises.Count)
            .Where(j => j != i).Min(j => travel.Between(travel.PlaceOf(i), travel.PlaceOf(j))))];
        Assert.InRange(nearest.Average(), problem.Travel.OverheadMinutes, problem.Travel.OverheadMinutes + 2);
    }

    [Fact]
    public void Districts_of_XL_are_out_of_one_anothers_reach()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.XL, 1);
        var travel = new TravelTimes(problem);
        var reach = new Reach(problem, travel);
        Assert.All(Enumerable.Range(0, problem.Enterprises.Count), e => Assert.All(reach.BasesOf(e), b => Assert.Equal(e / 1000, b / 18)));
    }
}
