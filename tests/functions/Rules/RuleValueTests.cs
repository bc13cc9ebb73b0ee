using System.Text.Json;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Tests.Rules;

public sealed class RuleValueTests
{
    public static TheoryData<string> Ids => [.. AllRules.List.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_states_a_default_of_its_own_shape_a_sentence_and_where_it_comes_from(string id)
    {
        RuleDefinition rule = AllRules.Find(id)!;
        Assert.Empty(rule.Shape.Check(rule.DefaultJson));
        Assert.NotEmpty(rule.Say(rule.DefaultJson).Zh);
        Assert.NotEmpty(rule.Say(rule.DefaultJson).En);
        Assert.NotEmpty(rule.Sources);
        Assert.All(rule.Sources, s => Assert.True(s.Url is not null || !s.Verified));
        Assert.NotEmpty(rule.Lift.En);
    }

    [Fact]
    public void Rules_have_different_names() => Assert.Equal(AllRules.List.Count, AllRules.List.DistinctBy(r => r.Id).DistinctBy(r => r.Name).Count());

    [Theory]
    [InlineData("cap-per-department", "2", true)]
    [InlineData("cap-per-department", "null", true)]
    [InlineData("cap-per-department", "0", true)]
    [InlineData("cap-per-department", "-1", false)]
    [InlineData("cap-per-department", "51", false)]
    [InlineData("cap-per-department", "1.5", false)]
    [InlineData("cap-per-department", "\"2\"", false)]
    [InlineData("officers-per-visit", "2", true)]
    [InlineData("officers-per-visit", "1", false)]
    [InlineData("officers-per-visit", "null", false)]
    [InlineData("green-tier", "true", true)]
    [InlineData("green-tier", "1", false)]
    [InlineData("quiet-days", "{\"days\":[1,2,31],\"weekdays\":[\"mon\"]}", true)]
    [InlineData("quiet-days", "{}", true)]
    [InlineData("quiet-days", "{\"days\":[0]}", false)]
    [InlineData("quiet-days", "{\"days\":[1,1]}", false)]
    [InlineData("quiet-days", "{\"weekdays\":[\"monday\"]}", false)]
    [InlineData("quiet-days", "{\"weekdays\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]}", false)]
    [InlineData("quiet-days", "[1,2]", false)]
    [InlineData("quiet-days", "{\"months\":[1]}", false)]
    [InlineData("duplicate-alarm", "{\"day\":1,\"week\":null,\"month\":3}", true)]
    [InlineData("duplicate-alarm", "{\"day\":1,\"week\":2}", false)]
    [InlineData("duplicate-alarm", "{\"day\":0,\"week\":2,\"month\":3}", false)]
    [InlineData("tier-weight", "{\"green\":100,\"yellow\":120,\"red\":150}", true)]
    [InlineData("tier-weight", "{\"green\":100,\"yellow\":120,\"red\":null}", false)]
    [InlineData("exempt-kinds", "{\"planned\":\"held\"}", false)]
    [InlineData("exempt-kinds", "{\"planned\":\"held\",\"campaign\":\"held\",\"complaint\":\"free\",\"transfer\":\"free\",\"superiorOrdered\":\"counts\",\"recheck\":\"free\",\"ownWish\":\"sometimes\"}", false)]
    public void A_value_has_the_shape_of_its_rule(string rule, string json, bool fits)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(fits, AllRules.Find(rule)!.Shape.Check(document.RootElement).Count == 0);
    }

    [Fact]
    public void A_value_holds_from_its_day_until_the_next_and_a_proposal_nowhere()
    {
        RuleBook book = new(7, [Value("2027-01-01", 3), Value("2026-06-01", 1), Value("2026-09-01", 5, RuleValueState.Proposed)]);
        Assert.Equal(
            [2, 1, 1, 1, 3],
            new[] { "2026-05-31", "2026-06-01", "2026-09-01", "2026-12-31", "2027-01-01" }.Select(day => book.Value(CapPerDepartment.Rule, Day(day)) ?? 0));
        Assert.Equal(Day("2026-12-31"), book.Until("cap-per-department", Day("2026-06-01")));
        Assert.Null(book.Until("cap-per-department", Day("2027-01-01")));
        Assert.Equal("县府〔2026〕8号", book.InForce(CapPerDepartment.Rule, Day("2026-06-01")).Source.Zh);
        Assert.Null(book.InForce(CapPerDepartment.Rule, Day("2026-05-31")).Since);
    }

    [Fact]
    public void Another_value_for_a_preview_holds_on_every_day_and_leaves_the_book_alone()
    {
        RuleBook book = new(7, [Value("2026-06-01", 1)]);
        Assert.Equal(9, book.With(CapPerDepartment.Rule, 9).Value(CapPerDepartment.Rule, Day("2026-07-01")));
        Assert.Equal(1, book.Value(CapPerDepartment.Rule, Day("2026-07-01")));
    }

    [Theory]
    [InlineData("{\"days\":[1,2,3,10]}", "1–3 日、10 日", "day 1–3, 10 of the month")]
    [InlineData("{\"weekdays\":[\"thu\",\"mon\"]}", "周一、周四", "every Monday, Thursday")]
    [InlineData("{\"days\":[25],\"weekdays\":[\"fri\"]}", "25 日、周五", "day 25 of the month and every Friday")]
    public void Quiet_days_are_said_in_runs(string json, string zh, string en)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        DayPattern pattern = QuietDays.Rule.Of.Read(document.RootElement);
        Assert.Equal((zh, en), (pattern.Spoken.Zh, pattern.Spoken.En));
    }

    private static RuleValue Value(string from, int cap, RuleValueState state = RuleValueState.Active) => new(
        "cap-per-department", Day(from), CapPerDepartment.Rule.Of.Write(cap), "县府〔2026〕8号", null, state, new("p", "周敏"), default);

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
