using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Letters;

namespace Inspection.Functions.Tests.Letters;

/// <summary>Which letters the rules ask for.</summary>
public sealed class RaisedByRuleTests
{
    private static readonly Week Week = Week.Parse("2026-W40", null);
    private static readonly DateOnly After = Week.Sunday.AddDays(11);

    [Fact]
    public void Missing_outcomes_of_a_week_are_one_demand_to_each_department_once_all_of_its_days_are_over()
    {
        LedgerVisit[] visits = [Visit("e1", 0, ["market", "fire"]), Visit("e2", 4, ["market"]), Visit("e3", 1, ["fire"], recorded: ["fire"])];
        Assert.Empty(RaisedByRule.ForOutcomes(visits, 10, Week.Sunday.AddDays(10)));
        var letters = RaisedByRule.ForOutcomes(visits, 10, After).ToList();
        Assert.Equal([("fire", 1, "2026-W40 fire"), ("market", 2, "2026-W40 market")], letters.Select(letter => (letter.Department, letter.Cases.Count, letter.Occasion!)));
        Assert.All(letters, letter => Assert.Equal((LetterKind.Demand, RaisedByRule.OpenOutcomes, After.AddDays(10)), (letter.Kind, letter.Rule, letter.Due)));
    }

    [Fact]
    public void A_department_without_results_where_the_others_have_theirs_is_asked_whether_it_skipped_the_joint_visit()
    {
        var letter = Assert.Single(RaisedByRule.ForOutcomes([Visit("e1", 0, ["market", "fire"], recorded: ["market"])], 10, After));
        Assert.Equal(("fire", RaisedByRule.SkippedVisits), (letter.Department, letter.Rule));
        Assert.Contains("took part", letter.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_officers_have_sent_counts_before_the_visit_is_closed()
    {
        var visit = Visit("e1", 0, ["market", "fire"]);
        var sent = visit with { Found = [new FoundItem(new ItemOutcome("e1-market", ItemResult.Pass, null, null), "朱庚", default, default, 1)] };
        Assert.Equal([("fire", RaisedByRule.SkippedVisits)], RaisedByRule.ForOutcomes([sent], 10, After).Select(letter => (letter.Department, letter.Rule!)));
    }

    [Fact]
    public void Several_planned_requests_too_late_are_a_reminder_and_complaints_or_what_moved_on_are_not()
    {
        InspectionRequest[] Late(string department, int number, RequestKind kind = RequestKind.Planned, string? first = null) =>
            [.. Enumerable.Range(0, number).Select(n => Request(department, n, Week.Monday.AddDays(-3)) with { Kind = kind, FirstWeek = first })];
        InspectionRequest[] requests =
        [
            .. Late("market", 3), .. Late("fire", 2), .. Late("health", 9, RequestKind.Complaint), .. Late("urban", 5, first: "2026-W39"),
            .. Enumerable.Range(0, 9).Select(n => Request("ecology", n, Week.Monday.AddDays(-4))),
        ];
        var letter = Assert.Single(RaisedByRule.ForLateRequests(Week, requests, 4, Week.Monday));
        Assert.Equal((LetterKind.Reminder, "market", 3, "2026-W40 market"), (letter.Kind, letter.Department, letter.Cases.Count, letter.Occasion));
    }

    private static LedgerVisit Visit(string enterprise, int day, string[] departments, string[]? recorded = null)
    {
        LedgerItem[] items = [.. departments.Select(department => new LedgerItem($"{enterprise}-{department}", department, "M1", DepartmentLevel.County, true, true, false))];
        var results = items.Where(item => recorded?.Contains(item.Department) == true).Select(item => new ItemOutcome(item.Request, ItemResult.Pass, null, null)).ToList();
        return new LedgerVisit(
            enterprise, $"企业{enterprise}", "店口镇", Week.ToString(), "mon-am", Week.Monday.AddDays(day), "d1", ["o1", "o2"], items,
            recorded is null ? LedgerState.Reserved : LedgerState.Posted, recorded is null ? null : new VisitOutcome(results, null, "朱庚", default));
    }

    private static InspectionRequest Request(string department, int n, DateOnly asked) => new(
        $"{department}{n}", $"e{n}", $"企业{n}", department, "M1", "检查", "市场监管", 60, 40, false, null, null, Week.Instant(asked.ToDateTime(new TimeOnly(9, 0))), "陈晓", "form", false, "");
}
