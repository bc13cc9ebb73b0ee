using Inspection.Functions.Disputes;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Disputes;

public sealed class ResponsibilityTests
{
    private const string Town = "店口镇";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Matter Matter = new("CG-01", "urban", new MatterVersion(DateOnly.MinValue, "占道经营检查", new LegalBasis("条例", "第五条"), "综合执法", 30, 10, Visibility.Date) { Towns = [Town] });

    [Fact]
    public void Without_a_decision_the_catalogue_says_who_is_in_charge_and_whether_the_town_is_empowered()
    {
        Assert.Equal(new Responsibility("urban", null, null), Responsibility.Of(Matter, null, [], Today));
        Assert.Equal(new Responsibility("urban", null, true), Responsibility.Of(Matter, Town, [], Today));
        Assert.Equal(new Responsibility("urban", null, false), Responsibility.Of(Matter, "枫桥镇", [], Today));
    }

    [Fact]
    public void A_decision_for_the_town_goes_before_one_for_all_and_begins_on_its_day()
    {
        var all = Decided("d1", null, "market", Today);
        var town = Decided("d2", Town, "transport", Today.AddDays(3));
        Assert.Equal("market", Responsibility.Of(Matter, Town, [town, all], Today).Department);
        Assert.Equal("market", Responsibility.Of(Matter, Town, [town, all], Today.AddDays(2)).Department);
        Assert.Equal("transport", Responsibility.Of(Matter, Town, [town, all], Today.AddDays(3)).Department);
        Assert.Equal("market", Responsibility.Of(Matter, "枫桥镇", [town, all], Today.AddDays(3)).Department);
        Assert.Equal("urban", Responsibility.Of(Matter, Town, [town, all], Today.AddDays(-1)).Department);
        Assert.Equal("urban", Responsibility.Of(Matter, Town, [Decided("d3", Town, "market", Today) with { Matter = "CG-02" }], Today).Department);
    }

    [Fact]
    public void A_second_decision_holds_from_its_day_only_where_it_says_that_it_supersedes_the_first()
    {
        var first = Decided("d1", Town, "market", Today);
        var open = Given("d2", Town);
        Assert.Equal("already-decided", DisputeRules.Objection(open, Ruling("urban", Today.AddDays(5)), first));
        Assert.Equal("already-decided", DisputeRules.Objection(open, Ruling("urban", Today.AddDays(5)) with { Supersedes = "d0" }, first));
        Assert.Equal("not-later", DisputeRules.Objection(open, Ruling("urban", Today) with { Supersedes = "d1" }, first));
        Assert.Null(DisputeRules.Objection(open, Ruling("urban", Today.AddDays(1)) with { Supersedes = "d1" }, first));
        Assert.Equal("nothing-superseded", DisputeRules.Objection(open, Ruling("urban", Today) with { Supersedes = "d1" }, null));
    }

    [Fact]
    public void Every_side_is_heard_or_it_is_said_why_not()
    {
        var open = Given("d1", Town) with { Statements = [new Statement("market", "不归我们", "陈晓", "iss|1", default)] };
        Assert.Equal(["urban"], open.Silent);
        Assert.Equal("side-unheard", DisputeRules.Objection(open, Ruling("market", Today), null));
        Assert.Null(DisputeRules.Objection(open, Ruling("market", Today) with { Unheard = "两次催告未答" }, null));
        Assert.Equal("state-conflict", DisputeRules.Objection(Decided("d1", Town, "market", Today), Ruling("urban", Today), null));
    }

    [Fact]
    public void A_side_does_not_decide()
    {
        var open = Given("d1", Town);
        Assert.Equal([DisputeAction.Decide], DisputeRules.May(open, Caller("iss|9", null, Role.Planner)));
        Assert.DoesNotContain(DisputeAction.Decide, DisputeRules.May(open, Caller("iss|9", "market", Role.Planner, Role.Clerk)));
        Assert.DoesNotContain(DisputeAction.Decide, DisputeRules.May(open, Caller("iss|1", null, Role.Approver))); // raised it
        Assert.DoesNotContain(DisputeAction.Decide, DisputeRules.May(open, Caller("iss|2", null, Role.Approver))); // spoke in it
        Assert.Equal([DisputeAction.State], DisputeRules.May(open, Caller("iss|9", "urban", Role.Clerk)));
        Assert.False(DisputeRules.Sees(open, Caller("iss|9", "fire", Role.Clerk)));
        Assert.True(DisputeRules.Sees(Decided("d1", Town, "market", Today), Caller("iss|9", "fire", Role.Clerk)));
        Assert.False(DisputeRules.SeesStatements(Decided("d1", Town, "market", Today), Caller("iss|9", "fire", Role.Clerk)));
    }

    private static Dispute Given(string id, string? town) => new(
        id, Matter.Code, town, ["market", "urban"], "陈晓", "iss|1", default,
        [new Statement("market", "不归我们", "陈晓", "iss|1", default), new Statement("urban", "也不归我们", "丁一", "iss|2", default)], DisputeState.Open, null);

    private static Dispute Decided(string id, string? town, string department, DateOnly from) =>
        Given(id, town) with { State = DisputeState.Decided, Ruling = Ruling(department, from) };

    private static DisputeRuling Ruling(string department, DateOnly from) => new(department, from, "依据条例第五条", null, null, "何立", default);

    private static Caller Caller(string person, string? department, params string[] roles) => new(person, "某人", roles.ToHashSet(), "zhuji", department);
}
