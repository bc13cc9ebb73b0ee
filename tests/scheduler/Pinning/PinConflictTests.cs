using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;
using Inspection.Scheduler.Pinning;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Pinning;

public sealed class PinConflictTests
{
    [Fact]
    public async Task Two_pins_that_need_the_same_vehicle_are_both_named()
    {
        Problem problem = Given.Problem().Officer("o4", o => o with { Bases = ["b1"] }).Pinned(
            Given.Pin("e1", "mon-am", "b1", ["o1", "o2"], ["r1", "r2"]),
            Given.Pin("e2", "mon-am", "b1", ["o3", "o4"], ["r3", "r4"]));

        Issue issue = Assert.Single(PinConflicts.Find(problem, await Made.ByAsync(problem)));

        Assert.Equal(IssueCode.Contradiction, issue.Code);
        Assert.Equal(["$.pins[0]", "$.pins[1]"], issue.Place.Split(", ").Order());
    }

    [Fact]
    public async Task Three_that_are_possible_in_pairs_are_named_and_bystanders_are_not()
    {
        // Two sessions of two visits each: of the visits that take a whole session, two fit and three do not.
        Problem problem = Crowd(whole: 3, short_: 4);

        Issue issue = Assert.Single(PinConflicts.Find(problem, await Made.ByAsync(problem)));

        Assert.Equal(3, issue.Place.Split(", ").Length);
        Assert.All(["'w0'", "'w1'", "'w2'"], name => Assert.Contains(name, issue.Cause, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pin_that_is_impossible_alone_is_named_alone()
    {
        Problem problem = Given.Problem().Request("r3", r => r with { Minutes = 900 }).Pinned(Given.Pin("e1"), Given.Pin("e2"));

        Issue issue = Assert.Single(PinConflicts.Find(problem, await Made.ByAsync(problem)));

        Assert.Equal("$.pins[1]", issue.Place);
        Assert.Contains("even if nothing else", issue.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_of_pins_that_are_kept()
    {
        Problem problem = Given.Problem().Pinned(Given.Pin("e1"), Given.Pin("e2", exclude: true));

        Assert.Empty(PinConflicts.Find(problem, await Made.ByAsync(problem)));
    }

    [Fact]
    public async Task A_week_pinned_to_its_own_plan_keeps_every_pin()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 2);
        Plan plan = await Made.ByAsync(problem, iterations: 500);
        Problem pinned = problem.Pinned([.. plan.Teams.SelectMany(t => t.Visits.Select(v => Given.Pin(v.Enterprise, t.Session, t.Base, [.. t.Officers], [.. v.Requests])))]);
        Assert.Empty(ProblemFormat.Read(ProblemFormat.Write(pinned)).Issues);

        Plan again = await Made.ByAsync(pinned with { Previous = plan }, iterations: 100);

        Assert.Equal(plan.Score, again.Score);
        Verdict.Keeps(pinned with { Previous = plan }, again);
    }

    /// <summary>One base with one vehicle, two sessions; pinned visits that take a whole session, and short ones nobody is in the way of.</summary>
    private static Problem Crowd(int whole, int short_)
    {
        Enterprise[] enterprises = [.. Enumerable.Range(0, whole).Select(i => Given.Enterprise($"w{i}")), .. Enumerable.Range(0, short_).Select(i => Given.Enterprise($"s{i}"))];
        Problem problem = Given.Problem();
        return Given.Flat(problem with
        {
            Sessions = [.. problem.Sessions, Given.Session("tue-pm", "2026-11-24T13:30", 180)],
            Bases = [Given.Base("b1")],
            Officers = [.. problem.Officers.Where(o => o.Bases.Contains("b1"))],
            Enterprises = enterprises,
            Requests = [.. enterprises.Select((e, i) => Given.Request($"q{i}", e.Id, "market", minutes: i < whole ? 140 : 10, sessions: i < whole ? ["mon-am", "tue-am"] : ["mon-pm", "tue-pm"]))],
        }).Pinned([.. enterprises.Select(e => Given.Pin(e.Id))]);
    }
}
