using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using static Inspection.Functions.Tests.Rules.GivenRules;

namespace Inspection.Functions.Tests.Rules;

public sealed class CapTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public void A_department_visits_an_enterprise_no_more_often_than_its_cap(int made, bool passes)
    {
        var given = new GivenRules().With(Request("r1")).After([.. Enumerable.Range(1, made).Select(m => Visit($"2026-0{m}-10"))]);
        Assert.Equal(passes ? [] : ["r1 cap-per-department 2027-01-01"], given.Held());
    }

    [Fact]
    public void Neither_another_department_nor_another_enterprise_nor_last_year_uses_a_cap_up() => Assert.Empty(new GivenRules()
        .With(Request("r1"))
        .After(Visit("2026-02-10", "fire"), Visit("2026-03-10", "fire"), Visit("2026-02-10", enterprise: Plant), Visit("2026-03-10", enterprise: Plant), Visit("2025-12-30"), Visit("2025-12-31"))
        .Held());

    [Fact]
    public void A_cancelled_visit_frees_its_place_and_one_that_does_not_count_takes_none()
    {
        PastVisit complaint = Visit("2026-03-10");
        Assert.Empty(new GivenRules().With(Request("r1")).After(
            Visit("2026-01-10"),
            Visit("2026-02-10", state: PastVisitState.Released),
            complaint with { Items = [complaint.Items[0] with { Counts = false }] }).Held());
    }

    [Fact]
    public void A_planned_visit_of_a_later_week_takes_its_place_but_the_weeks_own_plan_is_made_anew()
    {
        var given = new GivenRules().With(Request("r1")).After(Visit("2026-01-10"), Visit("2026-11-25", state: PastVisitState.Reserved));
        Assert.Empty(given.Held());
        Assert.Equal(["r1 cap-per-department 2027-01-01"], given.After(Visit("2026-12-15", state: PastVisitState.Reserved)).Held());
    }

    [Theory]
    [InlineData("Planned", true)]
    [InlineData("Campaign", true)]
    [InlineData("Complaint", false)]
    [InlineData("SuperiorOrdered", false)]
    [InlineData("Recheck", false)]
    public void A_used_up_cap_holds_back_only_the_kinds_that_caps_block(string kind, bool held) =>
        Assert.Equal(held, new GivenRules().With(Request("r1", kind: Enum.Parse<RequestKind>(kind))).After(Visit("2026-01-10"), Visit("2026-02-10")).Held().Any());

    [Fact]
    public void What_holds_a_request_back_is_said_with_the_visits_the_value_and_its_source()
    {
        Held held = Assert.Single(new GivenRules().With(Request("r1")).After(Visit("2026-02-10"), Visit("2026-12-08", state: PastVisitState.Reserved)).Rule().Held);
        Assert.Equal(["2026-02-10", "2026-12-08"], held.Used.Select(v => $"{v.Date:yyyy-MM-dd}"));
        Assert.Equal("市场监管局对该企业的检查每年最多 2 次，2026 年已占用 2 次（2026-02-10、2026-12-08 已排定）。", held.Cause.Zh);
        Assert.Equal("Visits of 市场监管局 to this enterprise are limited to 2 a year, and 2 of 2026 are taken (2026-02-10, 2026-12-08 planned).", held.Cause.En);
        Assert.StartsWith("最早 2027-01-01 可以安排。", held.Remedy.Zh, StringComparison.Ordinal);
        Assert.Contains("嘉善县", held.InForce.Source.Zh, StringComparison.Ordinal);
        Assert.Equal("同一部门一年内对同一企业的入企检查不超过 2 次。", held.InForce.Sentence.Zh);
    }

    [Theory]
    [InlineData(1, null, 1, true)]
    [InlineData(1, 1, null, true)]
    [InlineData(1, 2, 1, false)]
    [InlineData(0, 1, null, false)]
    public void A_matter_is_checked_no_more_often_than_the_catalogue_or_else_the_rule_says(int made, int? catalogue, int? rule, bool held)
    {
        var given = new GivenRules().Matter("m1", "market", catalogue, "*").Under(CapPerMatter.Rule, rule).Under(CapPerDepartment.Rule, null)
            .With(Request("r1", matter: "m1")).After([.. Enumerable.Range(1, made).Select(m => Visit($"2026-0{m}-10", matter: "m1"))]);
        Assert.Equal(held ? ["r1 cap-per-matter 2027-01-01"] : [], given.Held());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void All_levels_together_stay_within_their_cap_and_a_joint_visit_is_one(int cap, bool passes)
    {
        PastVisit joint = Visit("2026-02-10") with { Items = [Visit("2026-02-10").Items[0], Visit("2026-02-10", "fire").Items[0]] };
        var given = new GivenRules().Under(CapOverLevels.Rule, cap).With(Request("r1"), Request("r2", department: "health")).After(joint, Visit("2026-03-10", "health"));
        Assert.Equal(passes ? [] : ["r1 cap-over-levels 2027-01-01", "r2 cap-over-levels 2027-01-01"], given.Held());
    }

    [Theory]
    [InlineData("卫生健康", new[] { "r2 cap-over-levels 2027-01-01" })]
    [InlineData(null, new string[0])]
    public void Only_the_departments_of_one_field_are_added_up_over_their_levels(string? line, string[] held)
    {
        var given = new GivenRules().InLine("market", null).InLine("fire", "卫生健康").InLine("health", line).Under(CapOverLevels.Rule, 2)
            .With(Request("r1"), Request("r2", department: "health")).After(Visit("2026-02-10", "fire"), Visit("2026-03-10", "fire"), Visit("2026-04-10", "market"));
        Assert.Equal(held, given.Held());
    }

    [Fact]
    public void Where_a_joint_visit_counts_for_each_department_the_most_urgent_get_what_is_left()
    {
        var given = new GivenRules().Under(CapOverLevels.Rule, 2).Under(JointVisitCountsOnce.Rule, false).With(
            Request("a", department: "market", weight: 10),
            Request("b", department: "fire", weight: 20),
            Request("c", department: "health", mandatory: true),
            Request("d", department: "fire", weight: 5));
        Ruling ruling = given.Rule();
        Assert.Equal(["b", "c", "d"], ruling.Passed.Select(r => r.Request.Id));
        Assert.Equal("a", Assert.Single(ruling.Held).Request.Id);
        Assert.Contains("余下的 2 次由本周更紧要的需求使用", ruling.Held[0].Cause.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_carried_out_in_any_case_uses_the_cap_up_for_the_others() => Assert.Equal(
        ["a cap-over-levels 2027-01-01"],
        new GivenRules().Under(CapOverLevels.Rule, 1).Under(JointVisitCountsOnce.Rule, false)
            .With(Request("a", weight: 500), Request("b", department: "fire", kind: RequestKind.SuperiorOrdered)).Held());

    [Fact]
    public void In_a_week_of_two_years_the_budget_of_the_new_year_opens_its_days()
    {
        var given = new GivenRules { Week = Week.Parse("2026-W53", null) }.With(Request("r1")).After(Visit("2026-01-10"), Visit("2026-02-10"));
        Assert.Equal(["fri-am", "fri-pm"], Assert.Single(given.Rule().Passed).Sessions);
    }

    [Fact]
    public void A_request_that_a_visit_of_this_week_has_served_is_neither_planned_again_nor_held()
    {
        Ruling ruling = new GivenRules().With(Request("market-m")).After(Visit("2026-01-10"), Visit("2026-11-23")).Rule();
        Assert.Equal(["market-m"], ruling.Done);
        Assert.Empty(ruling.Passed);
        Assert.Empty(ruling.Held);
    }
}
