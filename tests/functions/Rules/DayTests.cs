using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;
using static Inspection.Functions.Tests.Rules.GivenRules;

namespace Inspection.Functions.Tests.Rules;

/// <summary>Rules that close days: gaps, quiet days, green tier, opt-out.</summary>
public sealed class DayTests
{
    private static readonly DayPattern To25 = new([.. Enumerable.Range(1, 25)], []);

    [Theory]
    [InlineData("2026-11-13", "mon-am mon-pm tue-am tue-pm wed-am wed-pm thu-am thu-pm fri-am fri-pm")]
    [InlineData("2026-11-16", "thu-am thu-pm fri-am fri-pm")]
    [InlineData("2026-11-17", "fri-am fri-pm")]
    [InlineData("2026-12-03", "mon-am mon-pm")]
    public void A_gap_closes_the_half_days_too_near_to_another_visit_on_either_side(string other, string left)
    {
        Ruled passed = Assert.Single(new GivenRules().Under(MinimumGap.Rule, 10).With(Request("r1")).After(Visit(other, "fire")).Rule().Passed);
        Assert.Equal(left, string.Join(' ', passed.Sessions ?? SessionNames.Ids.Where(id => !id.StartsWith('s'))));
    }

    [Fact]
    public void A_request_that_a_gap_leaves_no_half_day_waits_until_the_first_day_that_all_rules_open()
    {
        var given = new GivenRules().Under(MinimumGap.Rule, 30).With(Request("r1"), Request("r2", kind: RequestKind.Complaint)).After(Visit("2026-11-20", "fire"));
        Assert.Equal(["r1 minimum-gap 2026-12-21"], given.Held());
        Assert.Equal(["r1 minimum-gap 2026-12-28"], given.Under(QuietDays.Rule, To25).Held());
        Assert.Equal(["r1 minimum-gap 2027-01-26"], given.After(Visit("2026-12-27", "health", state: PastVisitState.Reserved)).Held());
    }

    [Fact]
    public void The_day_of_a_visit_that_only_others_plan_is_not_told()
    {
        Held held = Assert.Single(new GivenRules().Under(MinimumGap.Rule, 30).With(Request("r1")).After(Visit("2026-11-10"), Visit("2026-12-04", "fire", state: PastVisitState.Reserved)).Rule().Held);
        Assert.Contains("（2026-11-10、另有 1 次已排定）", held.Cause.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-12-04", held.Cause.Zh + held.Cause.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_inspect_unannounced_is_never_the_reason_that_a_department_is_told()
    {
        PastVisit secret = Visit("2026-12-04", "fire", state: PastVisitState.Reserved);
        secret = secret with { Items = [secret.Items[0] with { Hidden = true }] };
        var given = new GivenRules().Under(MinimumGap.Rule, 30).With(Request("r1")).After(secret);
        Assert.Equal(["r1 minimum-gap 2027-01-04"], given.Held());
        Held told = Assert.Single(ToldRuling.Of(given.Rule(), given.Facts(), "market").Held);
        Assert.Equal(("capacity", null, 0), (told.Code, told.FirstDate, told.Used.Count));
        Assert.DoesNotContain(told.Cause.Zh + told.Cause.En + told.Remedy.Zh + told.Remedy.En, char.IsAsciiDigit);
        Assert.Equal("minimum-gap", Assert.Single(ToldRuling.Of(given.Rule(), given.Facts(), "fire").Held).Code);

        // With a reason that it may know it is told that one, as if there were no other.
        Held known = Assert.Single(ToldRuling.Of(given.After(Visit("2026-11-10")).Rule(), given.Facts(), "market").Held);
        Assert.Equal(("minimum-gap", new DateOnly(2026, 12, 10)), (known.Code, known.FirstDate));
        Assert.Contains("（2026-11-10）", known.Cause.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void On_quiet_days_only_mandatory_requests_and_exempt_kinds_are_served()
    {
        Ruling ruling = new GivenRules().Under(QuietDays.Rule, new DayPattern([], [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday]))
            .With(Request("plain"), Request("must", mandatory: true), Request("told", kind: RequestKind.Complaint)).Rule();
        Assert.Equal(["must ", "plain fri-am fri-pm", "told "], ruling.Passed.Select(r => $"{r.Request.Id} {string.Join(' ', r.Sessions ?? [])}"));
        Assert.Equal(8, Assert.Single(ruling.Costs).Sessions);
    }

    [Fact]
    public void Quiet_days_that_leave_three_working_days_of_a_month_say_what_they_cost()
    {
        // November 2026 without days 1 to 25: Thursday 26, Friday 27 and Monday 30 are left.
        var given = new GivenRules { Week = Week.Parse("2026-W47", null) }.Under(QuietDays.Rule, To25).With(Request("r1", weight: 30), Request("r2", Plant, weight: 12), Request("r3", mandatory: true));
        Ruling ruling = given.Rule();
        Assert.Equal(["r1 quiet-days 2026-11-26", "r2 quiet-days 2026-11-26"], given.Held());
        Assert.Equal(["r3"], ruling.Passed.Select(r => r.Request.Id));
        RuleCost cost = Assert.Single(ruling.Costs);
        Assert.Equal((2, 42, 10), (cost.Requests, cost.Weight, cost.Sessions));
        Assert.Equal("本周 10 个半天中有 10 个在静默日。2 条需求（权重合计 42）因此本周没有可用半天，最早 2026-11-26 可排。11 月 21 个工作日中可安排计划检查的有 3 天。", cost.Says.Zh);
        given.Week = Week.Parse("2026-W48", null);
        Assert.Empty(given.Held());
        Assert.Equal(["thu-am", "thu-pm", "fri-am", "fri-pm"], given.Rule().Passed[0].Sessions);
    }

    [Fact]
    public void Each_day_is_quiet_by_the_value_that_holds_on_it()
    {
        RuleValue From(string day, DayPattern value) => new(
            QuietDays.Rule.Id, DateOnly.Parse(day, null), QuietDays.Rule.Of.Write(value), "通告", null, RuleValueState.Active, new("p", "p"), default);
        RuleFacts facts = new GivenRules().With(Request("r1")).Facts().Under(new RuleBook(1, [From("2026-11-25", DayPattern.None), From("2026-11-01", To25)]));
        Assert.Equal(["wed-am", "wed-pm", "thu-am", "thu-pm", "fri-am", "fri-pm"], Assert.Single(Ruling.Of(facts).Passed).Sessions);
    }

    [Fact]
    public void A_window_of_the_request_or_its_enterprise_that_lies_on_quiet_days_is_held_with_that_reason()
    {
        var given = new GivenRules().Under(QuietDays.Rule, To25).Change(Cafe, e => e with { Sessions = ["mon-am"] }).With(Request("r1"), Request("r2", Plant) with { Sessions = ["tue-pm", "thu-am"] });
        Ruling ruling = given.Rule();
        Assert.Equal("r1", Assert.Single(ruling.Held).Request.Id);
        Assert.Equal(["thu-am"], Assert.Single(ruling.Passed).Sessions);
    }

    [Theory]
    [InlineData(Plant, "Planned", false, null, true)]
    [InlineData(Cafe, "Planned", false, null, false)]
    [InlineData(Plant, "Complaint", false, null, false)]
    [InlineData(Plant, "Planned", true, null, false)]
    [InlineData(Plant, "Planned", false, "lead-7", false)]
    public void The_green_tier_gets_no_planned_visit_without_a_reason(string enterprise, string kind, bool mandatory, string? lead, bool held)
    {
        var given = new GivenRules().With(Request("r1", enterprise, kind: Enum.Parse<RequestKind>(kind), mandatory: mandatory) with { Lead = lead });
        Assert.Empty(given.Held());
        Assert.Equal(held ? ["r1 green-tier"] : [], given.Under(GreenTier.Rule, true).Held());
    }

    [Fact]
    public void Departments_come_one_at_a_time_where_the_enterprise_opted_out_of_joint_visits()
    {
        var given = new GivenRules().With(Request("a"), Request("b", department: "fire", mandatory: true), Request("c", department: "fire"), Request("d", Plant), Request("e", Plant, "fire"))
            .Change(Cafe, e => e with { JointOptOut = true });
        Assert.Equal(["a joint-opt-out 2026-11-30"], given.Held());
        Assert.Empty(given.Under(JointOptOut.Definition, false).Held());
    }

    [Theory]
    [InlineData(3, "")]
    [InlineData(2, "a")]
    [InlineData(1, "a c d")]
    public void Where_more_departments_ask_than_may_come_the_most_urgent_have_their_turn(int most, string held)
    {
        var given = new GivenRules().Under(MaxDepartmentsPerVisit.Definition, most).With(
            Request("a", weight: 90), Request("b", department: "fire", mandatory: true), Request("c", department: "health", weight: 1, kind: RequestKind.Complaint), Request("d", department: "health", weight: 100));
        Assert.Equal(held, string.Join(' ', given.Rule().Held.Select(h => h.Request.Id)));
        Assert.All(given.Rule().Held, h => Assert.Equal(("max-departments-per-visit", new DateOnly(2026, 11, 30)), (h.Code, h.FirstDate)));
    }

    [Fact]
    public void A_department_that_another_rule_holds_back_does_not_take_the_turn_of_others()
    {
        var given = new GivenRules().With(Request("a", weight: 90), Request("b", department: "fire")).Change(Cafe, e => e with { JointOptOut = true }).After(Visit("2026-01-10"), Visit("2026-02-10"));
        Assert.Equal(["a cap-per-department 2027-01-01"], given.Held());
    }

    [Fact]
    public void A_request_that_several_rules_close_together_names_them_all()
    {
        var given = new GivenRules().Under(QuietDays.Rule, new DayPattern([23, 24, 25], [])).Under(MinimumGap.Rule, 6).With(Request("r1")).After(Visit("2026-12-01", "fire", state: PastVisitState.Reserved));
        Held held = Assert.Single(given.Rule().Held);
        Assert.Equal("quiet-days", held.Code);
        Assert.Contains("“两次检查最短间隔”", held.Cause.Zh, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 7), held.FirstDate);
    }

    [Fact]
    public void A_week_that_is_over_holds_nothing_back()
    {
        RuleFacts week = new GivenRules().With(Request("r1")).After(Visit("2026-01-10"), Visit("2026-02-10")).Facts();
        var over = new RuleFacts(week.Week, [], week.Registers, week.Requests, week.VisitsTo(Cafe), week.Rules);
        Assert.Empty(Ruling.Of(over).Held);
    }

    [Theory]
    [InlineData(Tier.Green, 10, 8)]
    [InlineData(Tier.Yellow, 10, 10)]
    [InlineData(Tier.Red, 10, 15)]
    [InlineData(Tier.Red, 3, 5)]
    [InlineData(Tier.Green, 0, 0)]
    public void Weight_is_taken_by_tier(Tier tier, int weight, int expected) =>
        Assert.Equal(expected, TierWeight.Of(new Dictionary<string, int?> { ["green"] = 80, ["yellow"] = 100, ["red"] = 150 }, tier, weight));
}
