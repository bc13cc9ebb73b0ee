using System.Text;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Format;

public sealed class RoundTripTests
{
    [Fact]
    public void A_problem_that_uses_every_member_comes_back_the_same()
    {
        byte[] written = ProblemFormat.Write(Sample.Full());
        (Problem? read, IReadOnlyList<Issue> issues) = ProblemFormat.Read(written);
        Assert.Empty(issues);
        Assert.Equivalent(Sample.Full(), read, strict: true);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(ProblemFormat.Write(read!)));
    }

    [Fact]
    public void A_plan_comes_back_the_same()
    {
        Plan plan = Given.PlanFor(Given.Problem());
        byte[] written = PlanFormat.Write(plan);
        (Plan? read, IReadOnlyList<Issue> issues) = PlanFormat.Read(written);
        Assert.Empty(issues);
        Assert.Equivalent(plan, read, strict: true);
        Assert.Equal(written, PlanFormat.Write(read!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Generated_problems_come_back_byte_for_byte(int seed)
    {
        byte[] written = ProblemFormat.Write(ProblemGenerator.Generate(InstanceSize.S, seed));
        using var stream = new MemoryStream(written);
        (Problem? read, IReadOnlyList<Issue> issues) = ProblemFormat.Read(stream);
        Assert.Empty(issues);
        Assert.Equal(written, ProblemFormat.Write(read!));
    }

    [Fact]
    public void Absent_members_have_the_documented_defaults()
    {
        (Problem? problem, IReadOnlyList<Issue> issues) = ProblemFormat.Read(Encoding.UTF8.GetBytes("""
            {"format":"inspection-problem/1","id":"p","sessions":[{"id":"s","start":"2026-11-23T08:30","end":"2026-11-23T11:30"}],
             "departments":[{"id":"d"}],"bases":[{"id":"b","lat":29.9,"lon":120.2,"vehicles":1}],
             "officers":[{"id":"o","bases":["b"],"certificates":[{"id":"d"}]}],
             "enterprises":[{"id":"e","lat":29.9,"lon":120.2}],
             "requests":[{"id":"r","enterprise":"e","department":"d","certificate":"d","minutes":30,"weight":1,"mandatory":false}],
             "previous":null}
            """));
        Assert.Empty(issues);
        Assert.Equal(new Rules(2, 1, 5, 0.5, 3, 45, 10, 2, null), problem!.Rules);
        Assert.Equal(new Objective(100, 30000, 1, 1, 1000), problem.Objective);
        Assert.Equal(new TravelModel(38, 1.3, 3), problem.Travel);
        Assert.Empty(problem.Pins);
        Assert.Null(problem.Previous);
        Assert.Null(problem.Officers[0].Sessions);
        Assert.Null(problem.Officers[0].MaxSessions);
        Assert.Null(problem.Requests[0].Sessions);
        Assert.Empty(problem.Enterprises[0].Recused);
        Assert.Equal(Tier.Green, problem.Enterprises[0].Tier);
        Assert.False(problem.Bases[0].Central);
    }

    [Fact]
    public void A_week_without_work_or_workers_is_a_problem_too() => Assert.Empty(Sample.IssuesOf("""
        {"format":"inspection-problem/1","id":"p","sessions":[{"id":"s","start":"2026-11-23T08:30","end":"2026-11-23T11:30"}],
         "departments":[],"bases":[],"officers":[],"enterprises":[],"requests":[]}
        """));

    [Fact]
    public void Order_and_blanks_in_the_file_do_not_change_the_canonical_bytes()
    {
        byte[] canonical = ProblemFormat.Write(Sample.Full());
        var file = System.Text.Json.Nodes.JsonNode.Parse(canonical)!.AsObject();
        var turned = new System.Text.Json.Nodes.JsonObject([.. file.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))]);
        string indented = turned.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        (Problem? read, _) = ProblemFormat.Read(Encoding.UTF8.GetBytes(indented));
        Assert.Equal(canonical, ProblemFormat.Write(read!));
    }

    /// <summary>Problems with any members present or absent, any text and any numbers.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_problem_comes_back_the_same(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++)
        {
            Problem problem = AnyProblem.Of(random);
            byte[] written = ProblemFormat.Write(problem);
            (Problem? read, IReadOnlyList<Issue> issues) = ProblemFormat.Read(written);
            Assert.True(issues.Count == 0, $"seed {seed}, problem {i}: {string.Join("; ", issues)}");
            Assert.Equivalent(problem, read, strict: true);
            Assert.True(written.AsSpan().SequenceEqual(ProblemFormat.Write(read!)), $"seed {seed}, problem {i}");
        }
    }
}
