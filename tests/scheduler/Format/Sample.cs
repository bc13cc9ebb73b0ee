using System.Text;
using System.Text.Json.Nodes;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Tests.Format;

/// <summary>Right files, and ways to spoil them.</summary>
internal static class Sample
{
    public static JsonObject Problem() => Parse(ProblemFormat.Write(Given.Problem()));

    public static JsonObject Plan() => Parse(PlanFormat.Write(Given.PlanFor(Given.Problem())));

    /// <summary>A problem that uses every member of the format.</summary>
    public static Problem Full()
    {
        Problem problem = Given.Problem()
            .Base("b1", b => b with { Central = true })
            .Officer("o1", o => o with { Sessions = ["mon-am"], MaxSessions = 1, Certificates = [Given.Certificate("market", "2027-06-30")] })
            .Enterprise("e1", e => e with { Tier = Tier.Red, Sessions = ["mon-am", "mon-pm"], Recused = ["o4"] })
            .Enterprise("e2", e => e with { Tier = Tier.Yellow })
            .Request("r1", r => r with { Sessions = ["mon-am"] })
            .Rules(r => r with { MaxDepartmentsPerVisit = 4, KeepFraction = 0.25 })
            .Pinned(Given.Pin("e1", "mon-am", "b1", ["o1", "o2"], ["r1", "r2"]), Given.Pin("e2", exclude: true));
        return problem with { Previous = Given.PlanFor(problem), Objective = problem.Objective with { Change = 7 } };
    }

    public static IReadOnlyList<Issue> IssuesOf(JsonNode problem) => IssuesOf(problem.ToJsonString());

    public static IReadOnlyList<Issue> IssuesOf(string problem) => IssuesOf(Encoding.UTF8.GetBytes(problem));

    public static IReadOnlyList<Issue> IssuesOf(byte[] problem)
    {
        (Problem? read, IReadOnlyList<Issue> issues) = ProblemFormat.Read(problem);
        Assert.Equal(read is null, issues.Count > 0);
        return issues;
    }

    public static IReadOnlyList<Issue> PlanIssuesOf(JsonNode plan)
    {
        (Plan? read, IReadOnlyList<Issue> issues) = PlanFormat.Read(Encoding.UTF8.GetBytes(plan.ToJsonString()));
        Assert.Equal(read is null, issues.Count > 0);
        return issues;
    }

    private static JsonObject Parse(byte[] utf8) => JsonNode.Parse(utf8)!.AsObject();
}
