using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using static Inspection.Functions.Tests.Rules.GivenRules;

namespace Inspection.Functions.Tests.Rules;

/// <summary>Rules that say who may make a visit, and those that only point out.</summary>
public sealed class StaffTests
{
    [Fact]
    public void The_planner_gets_the_values_in_force()
    {
        Assert.Equal((2, 1, (int?)null), Planner(new GivenRules()));
        Assert.Equal((3, 2, 4), Planner(new GivenRules().Under(OfficersPerVisit.Rule, 3).Under(OfficersPerDepartment.Rule, 2).Under(MaxDepartmentsPerVisit.Definition, 4)));

        static (int, int, int?) Planner(GivenRules given)
        {
            Scheduler.Domain.Rules planner = given.Rule().Planner;
            return (planner.OfficersPerVisit, planner.OfficersPerDepartment, planner.MaxDepartmentsPerVisit);
        }
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(null, false)]
    public void An_officer_without_findings_in_a_row_is_recused_and_one_finding_ends_the_row(bool? second, bool recused)
    {
        PastVisit[] visits = [Visit("2026-03-10", finding: false, officers: ["o1", "o2"]), Visit("2026-06-10", "fire", finding: second, officers: ["o1"])];
        Ruling ruling = new GivenRules().With(Request("r1"), Request("r2", Plant)).After(visits).Rule();
        Assert.Equal(recused ? ["o1"] : [], ruling.Recused[Cafe]);
        Assert.Empty(ruling.Recused[Plant]);
        Assert.Equal(recused ? 1 : 0, ruling.Alarms.Count(a => a.Rule == ThirdVisitWithoutFinding.Rule));
    }

    [Theory]
    [InlineData("2025-11-22", 0)]
    [InlineData("2025-11-23", 1)]
    public void Visits_of_more_than_a_year_ago_are_forgotten(string first, int recused) => Assert.Equal(
        recused,
        new GivenRules().With(Request("r1")).After(Visit(first, finding: false, officers: ["o1"]), Visit("2026-06-10", finding: false, officers: ["o1"])).Rule().Recused[Cafe].Count);

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    [InlineData(null, false)]
    public void How_long_a_row_may_be_is_the_rules_value(int? row, bool recused) => Assert.Equal(
        recused,
        new GivenRules().Under(ThirdVisitWithoutFinding.Rule, row).With(Request("r1"))
            .After(Visit("2026-03-10", finding: false, officers: ["o1"]), Visit("2026-06-10", finding: false, officers: ["o1"])).Rule().Recused[Cafe].Count > 0);

    [Theory]
    [InlineData("2026-06-09", true)]
    [InlineData("2026-06-10", false)]
    public void Reasons_given_begin_the_row_anew(string day, bool recused)
    {
        RuleFacts facts = new GivenRules().With(Request("r1"))
            .After(Visit("2026-03-10", finding: false, officers: ["o1"]), Visit("2026-06-10", finding: false, officers: ["o1"]), Visit("2026-06-11", finding: false, officers: ["o1"])).Facts();
        RuleBook book = new(1, [], [new RuleReason(Cafe, "o1", DateOnly.Parse(day, null), "只有该人员持有资格", new("a", "何立"))]);
        Assert.Equal(recused, Ruling.Of(facts.Under(book)).Recused[Cafe].Count > 0);
        Assert.Equal(recused, Ruling.Of(facts.Under(book.With(GreenTier.Rule, true))).Recused[Cafe].Count > 0);
    }

    [Fact]
    public void Officers_recused_in_the_register_stay_recused() => Assert.Equal(
        ["o1", "o9"],
        new GivenRules().Change(Cafe, e => e with { Recused = ["o9", "o1"] }).With(Request("r1"))
            .After(Visit("2026-03-10", finding: false, officers: ["o1"]), Visit("2026-06-10", finding: false, officers: ["o1"])).Rule().Recused[Cafe]);

    [Theory]
    [InlineData("店口镇", "market")]
    [InlineData("枫桥镇", "market（县级部门人员）")]
    [InlineData("*", "market")]
    public void Where_the_town_is_not_empowered_only_officers_of_county_departments_hold_the_certificate(string empowered, string certificate)
    {
        Ruling ruling = new GivenRules().Matter("m1", "market", null, empowered).Officer("o1", "market", "market").Officer("o2", null, "market").With(Request("r1", matter: "m1")).Rule();
        Assert.Equal(certificate, Assert.Single(ruling.Passed).Certificate);
        Assert.Equal(certificate == "market" ? [] : ["market"], ruling.CountyKinds);
    }

    [Fact]
    public void A_matter_of_no_town_is_the_county_departments_alone() => Assert.Equal(
        Empowerment.CountyKind("market"),
        Assert.Single(new GivenRules().Matter("m1", "market").Officer("o1", "market", "market").With(Request("r1", matter: "m1")).Rule().Passed).Certificate);

    [Fact]
    public void As_long_as_no_officer_has_a_department_empowerment_waits_and_says_so()
    {
        Ruling ruling = new GivenRules().Matter("m1", "market", null, "枫桥镇").Officer("o2", null, "market").With(Request("r1", matter: "m1")).Rule();
        Assert.Equal("market", Assert.Single(ruling.Passed).Certificate);
        Assert.Equal(Empowerment.Rule, Assert.Single(ruling.Costs).Rule);
    }

    [Fact]
    public void A_derived_certificate_reads_well_in_both_languages()
    {
        string kind = Empowerment.CountyKind("market");
        Assert.Equal("market", Empowerment.PlainKind(kind));
        Assert.Null(Empowerment.PlainKind("market"));
        Assert.Equal("nobody holds “market (officers of county departments)”", Empowerment.InEnglish($"nobody holds “{kind}”"));
    }

    [Theory]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-23 2026-11-25", true)]
    [InlineData("2026-11-24 2026-11-24", true)]
    [InlineData("2026-11-03 2026-11-10", false)]
    [InlineData("2026-11-03 2026-11-10 2026-11-17", true)]
    [InlineData("2026-10-03 2026-10-10 2026-10-17", false)]
    public void Visits_more_often_than_the_alarm_says_are_pointed_out_and_nothing_is_held(string days, bool alarm)
    {
        Ruling ruling = new GivenRules().Under(CapPerDepartment.Rule, null).With(Request("r1")).After([.. days.Split(' ').Select((d, i) => Visit(d, $"d{i}"))]).Rule();
        Assert.Equal(alarm, ruling.Alarms.Any(a => a.Rule == DuplicateAlarm.Rule && a.Enterprise == Cafe));
        Assert.Single(ruling.Passed);
    }

    [Fact]
    public void The_flags_of_a_kind_are_the_rules_value()
    {
        Assert.All(Enum.GetValues<RequestKind>(), kind => Assert.Equal(kind.Usual(), ExemptKinds.FlagsOf(kind, RuleBook.Defaults, new DateOnly(2026, 11, 23))));
        var strict = new Dictionary<string, string>(ExemptKinds.Rule.Default) { ["recheck"] = "held", ["campaign"] = "counts" };
        RuleBook book = RuleBook.Defaults.With(ExemptKinds.Rule, strict);
        Assert.Equal(new CapFlags(true, true), ExemptKinds.FlagsOf(RequestKind.Recheck, book, new DateOnly(2026, 11, 23)));
        Assert.Equal(new CapFlags(true, false), ExemptKinds.FlagsOf(RequestKind.Campaign, book, new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void A_request_is_held_or_not_by_the_value_that_its_kind_has_in_the_week()
    {
        var given = new GivenRules().With(Request("r1"), Request("r2", kind: RequestKind.Recheck)).After(Visit("2026-01-10"), Visit("2026-02-10"));
        Assert.Equal(["r1 cap-per-department 2027-01-01"], given.Held());
        given.Under(ExemptKinds.Rule, new Dictionary<string, string>(ExemptKinds.Rule.Default) { ["recheck"] = "held", ["planned"] = "free" });
        Assert.Equal(["r2 cap-per-department 2027-01-01"], given.Held());
    }
}
