using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>Whether what was found is written down while it is still remembered.</summary>
internal static class OutcomesInTime
{
    public static Metric Metric { get; } = new()
    {
        Id = "outcomes-in-time",
        Name = new("结果按期录入率", "Outcomes recorded in time"),
        Formula = new(
            "检查日已过、未取消，并且录入期限（检查日加规则“检查结果录入期限”的天数，取本期最后一天有效的值）已过或结果已全部录入的检查中，在期限内（含期限当日）收到全部结果的次数 ÷ 这些检查的次数 × 100。按部门看时，只看该部门的事项。",
            "Of the visits whose day is over, that were not cancelled, and whose time to record (the days of the rule “Time to record an outcome”, as on the period's last day) is over or whose results are all recorded, those with all results by the last of these days ÷ all of these × 100. For a department: by its own matters only."),
        Unit = new("%", "%"),
        Source = new("规则“检查结果录入期限”；10 天补录：深府规〔2025〕6号（R18）", "The rule “Time to record an outcome”; ten days: 深府规〔2025〕6号 (R18)"),
        Aim = MetricAim.More,
        Of = facts =>
        {
            int days = facts.Values.OutcomeDays;
            Func<LedgerVisit, LedgerItem, bool> isLate = (visit, item) => !IsInTime(visit, item, days);
            var settled = facts.Due.Where(visit => visit.Date.AddDays(days) < facts.Today || IsRecorded(facts.Scope, visit)).ToList();
            return Measure.Share(settled.Count(visit => !facts.Scope.Any(visit, isLate)), settled.Count);
        },
    };

    /// <summary>Whether nothing of what the scope looks at is open.</summary>
    public static bool IsRecorded(MetricScope scope, LedgerVisit visit) => !scope.Any(visit, (of, item) => of.ResultOf(item) is null);

    private static bool IsInTime(LedgerVisit visit, LedgerItem item, int days) => visit.RecordedAt(item) is { } recorded && Week.DayOf(recorded) <= visit.Date.AddDays(days);
}
