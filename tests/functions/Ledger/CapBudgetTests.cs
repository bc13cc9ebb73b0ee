using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Ledger;

/// <summary>What counts toward a cap, and what a plan may still ask for.</summary>
public sealed class CapBudgetTests
{
    private const string Week = "2026-W20";

    [Fact]
    public void A_joint_visit_counts_once_for_each_department_and_once_over_all_levels()
    {
        var visit = GivenLedger.Visit("e1", Week, items: [GivenLedger.Item("market", "M1"), GivenLedger.Item("market", "M2"), GivenLedger.Item("fire", "F1")]);
        var budgets = CapBudget.AllOf([visit], GivenLedger.Limits(department: 2, levels: 4, matters: ("M1", 1)));
        Assert.Equal(
            ["Levels  1 3", "Department fire 1 1", "Department market 1 1", "Matter F1 1 ", "Matter M1 1 0", "Matter M2 1 "],
            budgets.Select(budget => $"{budget.Scope} {budget.Key} {budget.Reserved} {budget.Left}"));
    }

    [Fact]
    public void Where_a_joint_visit_is_not_one_it_counts_over_all_levels_for_each_department()
    {
        var limits = GivenLedger.Limits(levels: 4) with { JointOnce = false };
        LedgerItem[] joint = [GivenLedger.Item("market", "M1"), GivenLedger.Item("market", "M2"), GivenLedger.Item("fire", "F1")];
        var first = GivenLedger.Visit("e1", "2026-W10", draft: "d0", items: joint);
        Assert.Equal((2, (int?)2), (CapBudget.Of(CapScope.Levels, "", [first], limits).Taken, CapBudget.Of(CapScope.Levels, "", [first], limits).Left));
        Assert.Empty(CapCheck.Spent(Year(first), GivenLedger.Plan(Week, "d1", GivenLedger.Visit("e1", Week, items: joint)), limits));
        Assert.Single(CapCheck.Spent(Year(first), GivenLedger.Plan(Week, "d1", GivenLedger.Visit("e1", Week, items: [.. joint, GivenLedger.Item("health", "H1")])), limits)
            .DistinctBy(spent => spent.Scope));
    }

    [Fact]
    public void What_does_not_count_uses_up_nothing_and_what_is_released_neither()
    {
        LedgerVisit[] visits = [GivenLedger.Visit("e1", Week, items: [GivenLedger.Item(counts: false)])];
        Assert.Equal(0, CapBudget.Of(CapScope.Department, "market", visits, CapLimits.None).Reserved);
        Assert.Equal(0, CapBudget.Of(CapScope.Levels, "", visits, CapLimits.None).Reserved);
        Assert.Empty(StandingVisits.Of([Entry(GivenLedger.Visit("e1", Week, state: LedgerState.Released))]));
    }

    [Fact]
    public void Carried_out_and_planned_visits_are_told_apart_and_nothing_is_left_below_zero()
    {
        LedgerVisit[] visits = [GivenLedger.Visit("e1", "2026-W10", state: LedgerState.Posted), GivenLedger.Visit("e1", Week), GivenLedger.Visit("e1", "2026-W30")];
        var budget = CapBudget.Of(CapScope.Department, "market", visits, GivenLedger.Limits(department: 2));
        Assert.Equal((1, 2, (int?)0), (budget.Used, budget.Reserved, budget.Left));
        Assert.Null(CapBudget.Of(CapScope.Department, "market", visits, CapLimits.None).Left);
    }

    [Fact]
    public void While_one_plan_takes_the_place_of_another_their_visit_is_one_for_whatever_either_is_for()
    {
        var standing = StandingVisits.Of(
        [
            Entry(GivenLedger.Visit("e1", Week, "mon-am", "d1", items: [GivenLedger.Item("market")]), 1),
            Entry(GivenLedger.Visit("e1", Week, "thu-pm", "d2", items: [GivenLedger.Item("market"), GivenLedger.Item("fire", "F1")]), 2),
            Entry(GivenLedger.Visit("e1", "2026-W21", "mon-am", "d9"), 3),
        ]);
        Assert.Equal([("2026-W20", "thu-pm", 2), ("2026-W21", "mon-am", 1)], standing.Select(visit => (visit.Week, visit.Session, visit.Items.Count)));
    }

    [Fact]
    public void A_visit_carried_out_on_Monday_and_another_planned_for_Thursday_are_two()
    {
        var standing = StandingVisits.Of(
        [
            Entry(GivenLedger.Visit("e1", Week, "mon-am", "d1", LedgerState.Posted), 1),
            Entry(GivenLedger.Visit("e1", Week, "thu-pm", "d2"), 2),
        ]);
        Assert.Equal([LedgerState.Posted, LedgerState.Reserved], standing.Select(visit => visit.State));
    }

    [Fact]
    public void A_visit_carried_out_is_one_though_two_plans_claim_it()
    {
        var standing = StandingVisits.Of(
        [
            Entry(GivenLedger.Visit("e1", Week, "mon-am", "d1"), 1),
            Entry(GivenLedger.Visit("e1", Week, "mon-am", "d2", LedgerState.Posted), 2),
        ]);
        Assert.Equal(LedgerState.Posted, Assert.Single(standing).State);
    }

    [Fact]
    public void The_last_unit_fits_and_the_one_after_it_names_the_visits_that_used_the_cap_up()
    {
        var limits = GivenLedger.Limits(department: 2);
        var first = GivenLedger.Visit("e1", "2026-W10", state: LedgerState.Posted);
        var second = GivenLedger.Visit("e1", "2026-W15", "tue-pm", "d5");
        var plan = GivenLedger.Plan(Week, "d1", GivenLedger.Visit("e1", Week));
        Assert.Empty(CapCheck.Spent(Year(first), plan, limits));
        var spent = Assert.Single(CapCheck.Spent(Year(first, second), plan, limits));
        Assert.Equal((CapScope.Department, "market", 2), (spent.Scope, spent.Key, spent.Cap));
        Assert.Equal([("2026-W10", "mon-am", LedgerState.Posted), ("2026-W15", "tue-pm", LedgerState.Reserved)], spent.Visits.Select(visit => (visit.Week, visit.Session, visit.State)));
    }

    [Theory]
    [InlineData("market", "M1", "Matter")]
    [InlineData("fire", "F1", "Levels")]
    public void Each_kind_of_cap_holds_by_itself(string department, string matter, string scope)
    {
        var limits = scope == "Matter" ? GivenLedger.Limits(matters: ("M1", 1)) : GivenLedger.Limits(levels: 1);
        var plan = GivenLedger.Plan(Week, "d1", GivenLedger.Visit("e1", Week, items: [GivenLedger.Item(department, matter)]));
        Assert.Equal(scope, Assert.Single(CapCheck.Spent(Year(GivenLedger.Visit("e1", "2026-W10", draft: "d0")), plan, limits)).Scope.ToString());
    }

    [Fact]
    public void What_no_cap_holds_back_passes_though_it_counts_for_those_after_it()
    {
        var limits = GivenLedger.Limits(department: 1);
        var ordered = GivenLedger.Visit("e1", Week, items: [GivenLedger.Item(blocked: false)]);
        Assert.Empty(CapCheck.Spent(Year(GivenLedger.Visit("e1", "2026-W10", draft: "d0")), GivenLedger.Plan(Week, "d1", ordered), limits));
        Assert.Single(CapCheck.Spent(Year(ordered), GivenLedger.Plan("2026-W30", "d2", GivenLedger.Visit("e1", "2026-W30")), limits));
    }

    [Fact]
    public void What_is_public_already_may_be_moved_though_the_cap_was_lowered_meanwhile()
    {
        var year = Year(GivenLedger.Visit("e1", "2026-W10", state: LedgerState.Posted), GivenLedger.Visit("e1", Week, "mon-am", "d1"));
        var moved = GivenLedger.Plan(Week, "d2", GivenLedger.Visit("e1", Week, "fri-pm"));
        Assert.Empty(CapCheck.Spent(year, moved, GivenLedger.Limits(department: 1)));
        var more = GivenLedger.Plan(Week, "d2", GivenLedger.Visit("e1", Week, "fri-pm", items: [GivenLedger.Item(), GivenLedger.Item("fire", "F1")]), GivenLedger.Visit("e2", Week));
        Assert.Empty(CapCheck.Spent(year, more, GivenLedger.Limits(department: 1)));
    }

    private static Entry<LedgerVisit> Entry(LedgerVisit visit, long version = 1) => new(visit.Id, visit, version, DateTimeOffset.UnixEpoch, "何立");

    private static LedgerYear Year(params LedgerVisit[] visits) => new(
        2026,
        Collection<LedgerVisit>.Of(1, visits.Select((visit, n) => Entry(visit, n + 1))));
}
