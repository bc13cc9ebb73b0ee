using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Inspection.Scheduler.Replanning;

namespace Inspection.Scheduler.Tests.Editing;

public sealed class PlanEditorTests
{
    [Fact]
    public void A_visit_moves_to_another_half_day_with_officers_who_may_make_it()
    {
        Problem problem = Given.Problem();

        EditResult moved = PlanEditor.Apply(problem, Given.PlanFor(problem), new PlanEdit.Place("e1", "tue-am"));

        Assert.Empty(moved.Broken);
        Assert.Equal("tue-am", moved.Plan!.Teams.Single().Session);
        Assert.Equal(ChangeKinds.Session, moved.Changes.Single().Kinds & ChangeKinds.Session);
        Assert.Empty(PlanChecker.Check(problem, moved.Plan));
    }

    [Fact]
    public void A_waiting_enterprise_is_put_into_the_week()
    {
        Problem problem = Given.Problem();

        EditResult put = PlanEditor.Apply(problem, Given.PlanFor(problem), new PlanEdit.Place("e2", "mon-pm") { Base = "b1" });

        Assert.Empty(put.Broken);
        Assert.Equal(["e1", "e2"], put.Plan!.Teams.SelectMany(t => t.Visits).Select(v => v.Enterprise));
        Assert.Empty(put.Plan.Deferred);
    }

    [Fact]
    public void Where_no_slot_keeps_the_rules_the_visit_is_put_there_all_the_same_and_the_rule_is_named()
    {
        Problem problem = Given.Problem().Enterprise("e1", e => e with { Sessions = ["mon-am"] });

        EditResult moved = PlanEditor.Apply(problem, Given.PlanFor(problem), new PlanEdit.Place("e1", "tue-am") { Base = "b1" });

        BrokenRule broken = Assert.Single(moved.Broken);
        Assert.Equal(("session-open", "tue-am", "b1", "e1", false), (broken.Code, broken.Session, broken.Base, broken.Enterprise, broken.Never));
        Assert.Contains("11月24日", broken.Text.Zh, StringComparison.Ordinal);
        Assert.Equal("tue-am", moved.Plan!.Teams.Single().Session);
    }

    [Fact]
    public void A_locked_visit_does_not_move_and_a_certificate_is_never_excepted()
    {
        Problem locked = Given.Problem().Pinned(Given.Pin("e1", "mon-am"));
        Problem uncertified = Given.Problem();

        BrokenRule pinned = Assert.Single(PlanEditor.Apply(locked, Given.PlanFor(locked), new PlanEdit.Place("e1", "tue-am")).Broken, b => b.Code == "pinned");
        IReadOnlyList<BrokenRule> swapped = PlanEditor.Apply(uncertified, Given.PlanFor(uncertified), new PlanEdit.Swap("e1", "o1", "o4")).Broken;

        Assert.Equal(("e1", true), (pinned.Enterprise, pinned.Never));
        Assert.Equal(["team-one-place"], swapped.Select(b => b.Code));
        Assert.All(
            PlanEditor.Apply(uncertified, Given.PlanFor(uncertified), new PlanEdit.Swap("e1", "o1", null)).Broken,
            b => Assert.True(b.Never && b.Code is "certified" or "team-size" or "recused"));
    }

    [Fact]
    public void Officers_of_two_teams_change_places()
    {
        Problem problem = Given.Problem().Base("b1", b => b with { Vehicles = 2 }).Officer("o4", o => o with { Bases = ["b1"] });
        problem = problem with { Requests = [.. problem.Requests.Where(r => r.Department != "health")] };
        Plan plan = Given.Plan(
            problem,
            Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])),
            Given.Team(problem, "t2", "mon-am", "b1", ["o3", "o4"], ("e2", ["r3"])));

        EditResult swapped = PlanEditor.Apply(problem, plan, new PlanEdit.Swap("e1", "o2", "o3"));

        Assert.Empty(swapped.Broken);
        Assert.Equal(["o1", "o3"], Officers(swapped, "e1"));
        Assert.Equal(["o2", "o4"], Officers(swapped, "e2"));
    }

    [Fact]
    public void Dropped_requests_wait_with_a_reason_and_the_visit_gets_shorter()
    {
        Problem problem = Given.Problem();
        Plan plan = Given.PlanFor(problem);

        EditResult less = PlanEditor.Apply(problem, plan, new PlanEdit.Serve("e1", ["r1"]));
        EditResult none = PlanEditor.Apply(problem, less.Plan!, new PlanEdit.Remove("e1"));

        Assert.Empty(less.Broken);
        Assert.True(less.Plan!.Teams[0].Return <= plan.Teams[0].Return);
        Assert.Equal(WaitingCode.ByHand, less.Plan.Deferred.Single(d => d.Request == "r2").Code);
        Assert.Empty(none.Plan!.Teams);
        Assert.Empty(PlanChecker.Check(problem, none.Plan));
    }

    [Fact]
    public void What_is_not_there_is_refused_and_everything_at_once()
    {
        Problem problem = Given.Problem();

        EditResult wrong = PlanEditor.Apply(problem, Given.PlanFor(problem), new PlanEdit.Place("e1", "sun-pm") { Base = "b9", Beside = "e2", Requests = ["r3"] });

        Assert.Null(wrong.Plan);
        Assert.Equal(["$.session", "$.base", "$.requests", "$.beside"], wrong.Refused.Select(i => i.Place));
        Assert.Equal(["$.enterprise"], PlanEditor.Apply(problem, Given.PlanFor(problem), new PlanEdit.Remove("e2")).Refused.Select(i => i.Place));
    }

    private static IEnumerable<string> Officers(EditResult result, string enterprise) =>
        result.Plan!.Teams.Single(t => t.Visits.Any(v => v.Enterprise == enterprise)).Officers.Order(StringComparer.Ordinal);
}
