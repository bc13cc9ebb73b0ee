using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using static Inspection.Functions.Tests.Rules.GivenRules;

namespace Inspection.Functions.Tests.Rules;

/// <summary>What must be so before a request is planned at all, what needs no visit, and what an exception lifts.</summary>
public sealed class StandingTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void A_matter_that_is_archived_by_the_weeks_monday_holds_its_requests_back_and_no_others(string archived, bool held)
    {
        Ruling ruling = new GivenRules().Versions("m1", "market", Version(DateOnly.MinValue), Version(DateOnly.Parse(archived, null), archived: true))
            .With(Request("r1", matter: "m1"), Request("r2")).Rule();
        Assert.Equal(held ? ["r2"] : ["r1", "r2"], ruling.Passed.Select(r => r.Request.Id));
        Assert.Equal(held ? ["r1 matter-not-in-force"] : [], ruling.Held.Select(h => $"{h.Request.Id} {h.Code}{h.FirstDate}"));
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-30")]
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("2026-12-01", "2026-12-07")]
    public void A_matter_that_begins_later_says_the_first_monday_on_which_it_passes(string begins, string first)
    {
        var given = new GivenRules().Versions("m1", "market", Version(DateOnly.Parse(begins, null))).With(Request("r1", matter: "m1"));
        Assert.Equal([$"r1 matter-not-in-force {first}"], given.Held());
        Held held = Assert.Single(given.Rule().Held);
        Assert.Contains("2026-11-23 尚未生效", held.Cause.Zh, StringComparison.Ordinal);
        Assert.StartsWith($"最早 {first} 可以安排。", held.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_of_an_enterprise_or_department_that_is_no_longer_registered_waits()
    {
        Ruling ruling = new GivenRules().With(Request("r1", enterprise: "gone"), Request("r2", department: "gone"), Request("r3")).Rule();
        Assert.Equal(["r1 not-registered", "r2 not-registered"], ruling.Held.Select(h => $"{h.Request.Id} {h.Code}"));
        Assert.Equal("r3", Assert.Single(ruling.Passed).Request.Id);
    }

    [Theory]
    [InlineData("店口镇", "fire", true)]
    [InlineData("枫桥镇", "fire", false)]
    [InlineData(null, "fire", true)]
    [InlineData(null, "market", false)]
    public void Only_the_department_that_a_decision_names_for_the_town_inspects(string? town, string department, bool held)
    {
        var given = new GivenRules().With(Request("r1", matter: "m1")).Decided("m1", town, department, Monday);
        Assert.Equal(held ? ["r1 not-in-charge"] : [], given.Held());
    }

    [Fact]
    public void A_decision_holds_from_its_first_monday() =>
        Assert.Empty(new GivenRules().With(Request("r1", matter: "m1")).Decided("m1", null, "fire", Monday.AddDays(1)).Held());

    [Fact]
    public void A_matter_that_is_checked_from_papers_needs_no_visit_and_takes_nothing_from_a_cap()
    {
        Ruling ruling = new GivenRules().Versions("m1", "market", Version(DateOnly.MinValue, siteVisit: SiteVisit.Remote)).Under(CapPerDepartment.Rule, 1)
            .With(Request("a", matter: "m1", weight: 500), Request("b")).Rule();
        Assert.Equal("a", Assert.Single(ruling.Remote).Id);
        Assert.True(ruling.NeedsNoVisit("a"));
        Assert.Equal("b", Assert.Single(ruling.Passed).Request.Id);
        Assert.Empty(ruling.Held);
    }

    [Fact]
    public void An_exception_lifts_the_one_rule_for_the_one_request()
    {
        var lifted = Request("r1") with { Lifts = [new RuleLift("green-tier", "群众反映强烈", "何立", default)] };
        var given = new GivenRules().Under(GreenTier.Rule, true)
            .With(lifted with { Enterprise = Plant }, Request("r2", enterprise: Plant)).Under(QuietDays.Rule, DayPattern.None);
        Assert.Equal(["r2 green-tier"], given.Held());
    }

    [Fact]
    public void What_is_excepted_from_a_cap_still_uses_it_up()
    {
        var lifted = Request("r1", weight: 50) with { Lifts = [new RuleLift("cap-per-department", "上级督办", "何立", default)] };
        var given = new GivenRules().Under(CapPerDepartment.Rule, 1).With(lifted, Request("r2", weight: 10)).After(Visit("2026-02-10"));
        Assert.Equal(["r2 cap-per-department 2027-01-01"], given.Held());
    }

    [Fact]
    public void After_its_last_day_a_request_is_not_planned()
    {
        var request = Request("r1") with { Until = Monday.AddDays(1) };
        Assert.Equal(["mon-am", "mon-pm", "tue-am", "tue-pm"], Assert.Single(new GivenRules().With(request).Rule().Passed).Sessions);
    }
}
