using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Replanning;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Replanning;

public sealed class AmendmentTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task A_sick_officer_changes_the_rest_of_the_week_and_nothing_that_has_begun(int begun)
    {
        Problem then = ProblemGenerator.Generate(InstanceSize.S, 3);
        Plan published = await Made.ByAsync(then, iterations: 200);
        Team hit = published.Teams.First(t => then.Sessions.Skip(begun).Any(s => s.Id == t.Session));
        Problem now = Now(then, begun).Officer(hit.Officers[0], o => o with { Sessions = [] });

        Amended refused = Amendment.Prepare(now, then, published, []);
        Amended amended = Amendment.Prepare(now, then, published, refused.ToRelease);

        Assert.Null(refused.Rest);
        Assert.Contains(refused.Conflicts, c => c.Code == "team-one-place");
        Plan rest = await Made.ByAsync(amended.Rest!, iterations: 200);
        Plan whole = Amendment.Complete(amended.Whole!, rest);
        Assert.Empty(PlanChecker.Check(amended.Whole!, whole));
        string[] over = [.. then.Sessions.Take(begun).Select(s => s.Id)];
        Assert.Equivalent(
            published.Teams.Where(t => over.Contains(t.Session)).Select(t => t with { Id = "" }),
            whole.Teams.Where(t => over.Contains(t.Session)).Select(t => t with { Id = "" }), strict: true);
        Assert.DoesNotContain(PlanChanges.Between(amended.Whole!, published, whole), c =>
            (c.Kinds & (ChangeKinds.Session | ChangeKinds.Officers | ChangeKinds.Dropped)) != 0 && !refused.ToRelease.Contains(c.Enterprise));
        Assert.DoesNotContain(whole.Teams.Where(t => !over.Contains(t.Session)).SelectMany(t => t.Officers), o => o == hit.Officers[0]);
        Dictionary<string, Team> before = published.Teams.ToDictionary(WhoAndWhere);
        Assert.NotEmpty(whole.Teams.Where(t => !over.Contains(t.Session) && t.Visits.Count > 1).IntersectBy(before.Keys, WhoAndWhere));
        Assert.All(whole.Teams.IntersectBy(before.Keys, WhoAndWhere), team => Assert.Equal(before[WhoAndWhere(team)].Visits.Select(v => (v.Enterprise, v.Start)), team.Visits.Select(v => (v.Enterprise, v.Start))));
    }

    private static string WhoAndWhere(Team team) =>
        $"{team.Session} {team.Base} {string.Join(' ', team.Officers.Order())} {string.Join(' ', team.Visits.OrderBy(v => v.Enterprise).Select(v => $"{v.Enterprise}:{string.Join(',', v.Requests.Order())}"))}";

    [Fact]
    public async Task A_vehicle_that_broke_down_is_missing_from_now_on_and_was_there_before()
    {
        Problem then = ProblemGenerator.Generate(InstanceSize.S, 3);
        Plan published = await Made.ByAsync(then, iterations: 200);
        int begun = 1 + then.Sessions.TakeWhile(s => published.Teams.All(t => t.Session != s.Id)).Count();
        string[] over = [.. then.Sessions.Take(begun).Select(s => s.Id)];
        Base home = then.Bases.First(b => published.Teams.Any(t => t.Base == b.Id && over.Contains(t.Session)));
        int most = published.Teams.Where(t => t.Base == home.Id).GroupBy(t => t.Session).Max(g => g.Count());
        then = then.Base(home.Id, b => b with { Vehicles = most });
        Problem now = Now(then, begun).Base(home.Id, b => b with { Vehicles = most - 1 });

        Amended amended = Amendment.Prepare(now, then, published, Amendment.Prepare(now, then, published, []).ToRelease);

        Plan whole = Amendment.Complete(amended.Whole!, await Made.ByAsync(amended.Rest!, iterations: 200));
        Assert.Empty(PlanChecker.Check(amended.Whole!, whole));
        Assert.All(
            whole.Teams.Where(t => t.Base == home.Id && !over.Contains(t.Session)).GroupBy(t => t.Session),
            together => Assert.True(together.Count() < most));
    }

    [Fact]
    public async Task An_urgent_request_is_put_into_the_rest_of_the_week()
    {
        Problem all = ProblemGenerator.Generate(InstanceSize.S, 5);
        Request urgent = all.Requests[0];
        Problem then = all with { Requests = [.. all.Requests.Where(r => r.Enterprise != urgent.Enterprise)], Enterprises = [.. all.Enterprises.Where(e => e.Id != urgent.Enterprise)] };
        Plan published = await Made.ByAsync(then, iterations: 200);

        Amended amended = Amendment.Prepare(Now(all, 2), then, published, []);
        InsertionAnswer answer = UrgentInsertion.Find(amended.Rest!, amended.Published, [urgent.Id]);

        Plan whole = Amendment.Complete(amended.Whole!, answer.Plan!);
        Assert.Empty(PlanChecker.Check(amended.Whole!, whole));
        Assert.Contains(whole.Teams.SelectMany(t => t.Visits), v => v.Requests.Contains(urgent.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_visit_moves_to_every_half_day_that_has_a_place_and_everybody_else_keeps_half_day_and_officers(int begun)
    {
        Problem then = ProblemGenerator.Generate(InstanceSize.S, 3);
        Plan published = await Made.ByAsync(then, iterations: 200);
        Problem now = Now(then, begun);
        now = now with { Bases = [.. now.Bases.Select(b => b with { Vehicles = b.Vehicles + 2 })], Officers = [.. now.Officers.Select(o => o with { MaxSessions = null })] };

        int possible = 0;
        foreach (var (enterprise, from) in published.Teams.Where(t => now.Sessions.Any(s => s.Id == t.Session)).SelectMany(t => t.Visits.Select(v => (v.Enterprise, t.Session))).Take(10))
        {
            Amended amended = Amendment.Prepare(now, then, published, [enterprise]);
            foreach (Session to in now.Sessions.Where(s => s.Id != from))
            {
                EditResult moved = AmendedMove.Of(amended, enterprise, to.Id);
                Assert.Equal(to.Id, moved.Plan!.Teams.Single(t => t.Visits.Any(v => v.Enterprise == enterprise)).Session);
                Assert.Equal(PlanChecker.Check(amended.Whole!, moved.Plan).Count == 0, moved.Broken.Count == 0);
                if (moved.Broken.Count == 0)
                {
                    possible++;
                    Assert.DoesNotContain(PlanChanges.Between(amended.Whole!, published, moved.Plan), c =>
                        c.Enterprise != enterprise && (c.Kinds & (ChangeKinds.Session | ChangeKinds.Officers | ChangeKinds.Dropped | ChangeKinds.Added)) != 0);
                }
            }
        }

        Assert.NotEqual(0, possible);
    }

    [Fact]
    public async Task What_is_not_asked_for_any_more_is_no_obstacle_to_an_amendment()
    {
        Problem then = ProblemGenerator.Generate(InstanceSize.S, 3);
        Plan published = await Made.ByAsync(then, iterations: 200);
        Team team = published.Teams.First(t => t.Visits.Any(v => v.Requests.Count(r => !then.Requests.Single(x => x.Id == r).Mandatory) > 1));
        Visit cut = team.Visits.First(v => v.Requests.Count(r => !then.Requests.Single(x => x.Id == r).Mandatory) > 1);
        string gone = cut.Requests.First(r => !then.Requests.Single(x => x.Id == r).Mandatory);
        string other = published.Teams.First(t => t.Session != team.Session).Visits[0].Enterprise;
        Problem now = then with { Requests = [.. then.Requests.Where(r => r.Id != gone)] };

        Amended amended = Amendment.Prepare(now, then, published, [other]);

        EditResult[] moved = [.. now.Sessions.Select(s => AmendedMove.Of(amended, other, s.Id))];
        Assert.All(moved, m => Assert.DoesNotContain(m.Plan!.Teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests), r => r == gone));
        Assert.Contains(moved, m => m.Broken.Count == 0);
    }

    /// <summary>The week with its first half days begun.</summary>
    private static Problem Now(Problem problem, int begun)
    {
        string[] ahead = [.. problem.Sessions.Skip(begun).Select(s => s.Id)];
        string[]? Open(IReadOnlyList<string>? sessions) => sessions is null ? null : [.. sessions.Where(ahead.Contains)];
        return problem with
        {
            Sessions = [.. problem.Sessions.Skip(begun)],
            Officers = [.. problem.Officers.Select(o => o with { Sessions = Open(o.Sessions) })],
            Enterprises = [.. problem.Enterprises.Select(e => e with { Sessions = Open(e.Sessions) })],
            Requests = [.. problem.Requests.Select(r => r with { Sessions = Open(r.Sessions) })],
        };
    }
}
