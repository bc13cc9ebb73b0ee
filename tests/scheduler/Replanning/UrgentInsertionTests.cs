using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Replanning;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Replanning;

public sealed class UrgentInsertionTests
{
    private static readonly Standing Nobody = Standing.BeforeTheWeek with { Notified = [] };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 150)];

    [Fact]
    public void It_joins_the_visit_that_takes_place_anyway()
    {
        Problem problem = With(Given.Problem(), Given.Request("r9", "e1", "market", minutes: 20));
        Plan week = Given.Plan(Given.Problem(), Given.Team(Given.Problem(), "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])));

        InsertionAnswer answer = Insert(problem, week, Standing.BeforeTheWeek, "r9");

        Assert.Equal(InsertionOutcome.Joined, answer.Outcome);
        Assert.Equal(["r1", "r2", "r9"], answer.Plan!.Teams.Single().Visits.Single().Requests);
        Assert.Equal(ChangeKinds.Requests | ChangeKinds.Time, answer.Changes.Single().Kinds);
    }

    [Fact]
    public void It_gets_a_visit_of_its_own_and_nobody_else_notices()
    {
        Problem problem = With(Given.Flat(Given.Problem() with { Enterprises = [.. Given.Problem().Enterprises, Given.Enterprise("e3")] }), Given.Request("r9", "e3", "fire"));
        Plan week = Given.Plan(Given.Problem(), Given.Team(Given.Problem(), "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])));

        InsertionAnswer answer = Insert(problem, week, Standing.BeforeTheWeek, "r9");

        Assert.Equal((InsertionOutcome.Free, 0), (answer.Outcome, answer.Moved));
        Assert.Equal(ChangeKinds.Added, answer.Changes.Single().Kinds);
        Assert.Equivalent(week.Teams[0].Visits[0], answer.Plan!.Teams[0].Visits[0], strict: true);
    }

    [Fact]
    public void One_visit_moves_where_nothing_is_free_and_a_promise_forbids_it()
    {
        // One session is long enough for one visit of the urgent kind only, and only o3 holds what it needs.
        Problem problem = Given.Problem() with
        {
            Requests = [Given.Request("r1", "e1", "market", minutes: 120), Given.Request("r9", "e2", "health", minutes: 120, sessions: ["mon-am"])],
        };
        Plan week = Given.Plan(problem, Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o3"], ("e1", ["r1"])));

        InsertionAnswer moved = Insert(problem, week, Nobody, "r9");
        InsertionAnswer kept = Insert(problem, week, Standing.BeforeTheWeek, "r9");

        Assert.Equal((InsertionOutcome.MovedOthers, 1), (moved.Outcome, moved.Moved));
        Assert.Equal(["e1", "e2"], moved.Changes.Select(c => c.Enterprise).Order());
        Assert.Equal(InsertionOutcome.Impossible, kept.Outcome);
        Assert.Contains("已通知", kept.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_said_and_wrong_questions_are_refused()
    {
        Problem problem = With(Given.Problem(), Given.Request("r9", "e1", "fire", minutes: 900));
        Plan week = Given.PlanFor(Given.Problem());

        Assert.Equal(InsertionOutcome.Impossible, Insert(problem, week, Nobody, "r9").Outcome);
        Assert.Equal(["unknown-reference", "contradiction"], Insert(problem, week, Nobody, "r77", "r1").Issues.Select(i => i.Code));
        Assert.Equal(["out-of-range"], Insert(problem, week, Nobody, "r9", "r3").Issues.Select(i => i.Code));
        Assert.Equal(["team-one-place"], Insert(problem.Officer("o1", o => o with { Sessions = [] }), week, Nobody, "r9").Issues.Select(i => i.Code));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_urgent_request_is_answered_with_a_valid_plan_that_keeps_every_promise(int seed)
    {
        Problem problem = TinyProblems.Random(seed);
        if (problem.Requests.Count == 0)
        {
            return;
        }

        Request urgent = problem.Requests[seed % problem.Requests.Count];
        Problem before = problem with { Requests = [.. problem.Requests.Where(r => r != urgent)] };
        Plan week = await Made.ByAsync(before, iterations: 100);
        var standing = new Standing(problem.Sessions[0].Start.AddMinutes((seed % 3) - 1)) { Notified = seed % 2 == 0 ? null : [] };
        Resumed resumed = Resumption.Prepare(problem, week, standing);
        if (resumed.Problem is null)
        {
            Assert.All(resumed.Conflicts, c => Assert.True(c.Code is "mandatory-kept" or "contradiction", $"seed {seed}: {c}"));
            return;
        }

        InsertionAnswer answer = UrgentInsertion.Find(resumed.Problem, week, [urgent.Id]);

        if (answer.Plan is { } plan)
        {
            Assert.Empty(PlanChecker.Check(resumed.Problem, plan));
            Assert.Contains(plan.Teams.SelectMany(t => t.Visits), v => v.Requests.Contains(urgent.Id));
            int moved = answer.Changes.Count(c => c.Enterprise != urgent.Enterprise && (c.Kinds & (ChangeKinds.Session | ChangeKinds.Base)) != 0);
            Assert.True(moved <= answer.Moved, $"seed {seed}: {moved} moved, {answer.Moved} told");
            Assert.DoesNotContain(answer.Changes, c => c.Kinds == ChangeKinds.Dropped);
        }
    }

    [Fact]
    public async Task A_county_is_answered_without_planning_the_week_again()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.L, 2);
        Plan week = await Made.ByAsync(problem, iterations: 50, seconds: 4);
        Enterprise place = problem.Enterprises[0] with { Id = "urgent", Sessions = null };
        Problem now = problem with { Enterprises = [.. problem.Enterprises, place], Requests = [.. problem.Requests, Given.Request("r-urgent", "urgent", "market", weight: 90)] };

        InsertionAnswer answer = Insert(now, week, Nobody, "r-urgent");

        Assert.NotNull(answer.Plan);
        Assert.InRange(answer.Moved, 0, UrgentInsertion.MostMoves);
        Assert.True(answer.Changes.Count <= 20, string.Join("\n", answer.Changes.Select(c => c.Text.En)));
    }

    private static Problem With(Problem problem, Request request) => problem with { Requests = [.. problem.Requests, request] };

    private static InsertionAnswer Insert(Problem problem, Plan week, Standing standing, params string[] requests)
    {
        Resumed resumed = Resumption.Prepare(problem, week, standing);
        InsertionAnswer answer = UrgentInsertion.Find(resumed.Problem ?? problem, week, requests);
        Assert.Equal(answer.Outcome == InsertionOutcome.Refused, answer.Issues.Count > 0);
        if (answer.Plan is not null)
        {
            Verdict.Keeps(resumed.Problem!, answer.Plan);
        }

        return answer;
    }
}
