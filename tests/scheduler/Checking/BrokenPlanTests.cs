using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Checking;

/// <summary>A real plan, broken by hand in one way each: the checker finds it among all the rest.</summary>
public sealed class BrokenPlanTests(BrokenPlanTests.RealPlan real) : IClassFixture<BrokenPlanTests.RealPlan>
{
    public static TheoryData<string, string> Breaks => new()
    {
        { "visit twice", "one-visit" },
        { "leave out a mandatory request", "mandatory-kept" },
        { "close the session", "session-open" },
        { "send an officer twice", "team-one-place" },
        { "send an officer on a free day", "team-one-place" },
        { "send one officer", "team-size" },
        { "take the certificates away", "certified" },
        { "recuse the team", "recused" },
        { "sell the vehicles", "vehicles" },
        { "start from the far base", "base-reach" },
        { "return too late", "route-time" },
        { "hurry", "route-time" },
        { "forbid company", "departments-per-visit" },
        { "pin another session", "pinned" },
        { "forget a request", "accounted" },
        { "boast", "score" },
    };

    [Fact]
    public void The_plan_itself_keeps_every_rule() => Verdict.Keeps(real.Problem, real.Plan);

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_break_is_found(string how, string code)
    {
        (Problem problem, Plan plan) = Break(real.Problem, real.Plan, how);
        Assert.Contains(PlanChecker.Check(problem, plan), i => i.Code == code);
    }

    private static (Problem Problem, Plan Plan) Break(Problem problem, Plan plan, string how)
    {
        Team team = plan.Teams[0];
        Visit visit = team.Visits[0];
        HashSet<string> mandatory = [.. problem.Requests.Where(r => r.Mandatory).Select(r => r.Id)];
        return how switch
        {
            "visit twice" => (problem, plan.Team(1, t => t with { Visits = [.. t.Visits, visit] })),
            "leave out a mandatory request" => (problem, plan with
            {
                Teams = [.. plan.Teams.Select(t => t with { Visits = [.. t.Visits.Select(v => v with { Requests = [.. v.Requests.Where(r => !mandatory.Contains(r))] })] })],
            }),
            "close the session" => (problem.Enterprise(visit.Enterprise, e => e with { Sessions = [] }), plan),
            "send an officer twice" => (problem, plan with { Teams = [.. plan.Teams, team with { Id = "twin" }] }),
            "send an officer on a free day" => (problem.Officer(team.Officers[0], o => o with { Sessions = [] }), plan),
            "send one officer" => (problem, plan.Team(0, t => t with { Officers = [t.Officers[0]] })),
            "take the certificates away" => (problem with { Officers = [.. problem.Officers.Select(o => o with { Certificates = [] })] }, plan),
            "recuse the team" => (problem.Enterprise(visit.Enterprise, e => e with { Recused = [.. team.Officers] }), plan),
            "sell the vehicles" => (problem.Base(team.Base, b => b with { Vehicles = 0 }), plan),
            "start from the far base" => (problem.Rules(r => r with { NearestBases = 1 }).Base(team.Base, b => Given.Base(b.Id, lat: 45, lon: 90, b.Vehicles)), plan),
            "return too late" => (problem, plan.Team(0, t => t with { Return = t.Return.AddHours(5) })),
            "hurry" => (problem, plan.Visit(0, 0, v => v with { End = v.End.AddMinutes(-1) })),
            "forbid company" => (problem.Rules(r => r with { MaxDepartmentsPerVisit = 1 }), plan),
            "pin another session" => (problem.Pinned(Given.Pin(visit.Enterprise, problem.Sessions.First(s => s.Id != team.Session).Id)), plan),
            "forget a request" => (problem, plan with { Deferred = [] }),
            _ => (problem, plan with { Score = plan.Score + 1, Bound = plan.Bound + 1 }),
        };
    }

    public sealed class RealPlan : IAsyncLifetime
    {
        public Problem Problem { get; } = ProblemGenerator.Generate(InstanceSize.S, 5);

        public Plan Plan { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Plan = await new Planner(null, TimeProvider.System)
            .PlanAsync(Problem, new PlannerOptions(TimeSpan.FromSeconds(1), Workers: 1), null, TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
