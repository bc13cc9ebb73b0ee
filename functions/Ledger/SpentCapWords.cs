using System.Globalization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Ledger;

/// <summary>Says which caps stand in the way of a plan: the enterprise, the rule with its value, and the visits that have used it up.</summary>
internal static class SpentCapWords
{
    private const int Named = 5;

    public static Text Of(IReadOnlyList<SpentCap> caps, Labels labels)
    {
        var zh = string.Join('；', caps.Take(Named).Select(cap => Zh(cap, labels)));
        var en = string.Join("; ", caps.Take(Named).Select(cap => En(cap, labels)));
        int more = caps.Count - Named;
        return more <= 0
            ? new Text(zh + "。", en + ".")
            : new Text($"{zh}；另有 {more} 项。", $"{en}; and {more} more.");
    }

    private static string Zh(SpentCap cap, Labels labels) =>
        $"{cap.EnterpriseName}（{cap.Enterprise}）：{RuleOf(cap, labels).Zh}，已由{string.Join('、', cap.Visits.Select(visit => $"{Day(visit)}{(IsMorning(visit) ? "上午" : "下午")}（{visit.Week}，{(visit.State is LedgerState.Posted ? "已检查" : "已预留")}）"))}占用";

    private static string En(SpentCap cap, Labels labels) =>
        $"{cap.EnterpriseName} ({cap.Enterprise}): {RuleOf(cap, labels).En}, used by {string.Join(", ", cap.Visits.Select(visit => $"{Day(visit)} {(IsMorning(visit) ? "am" : "pm")} ({visit.Week}, {(visit.State is LedgerState.Posted ? "carried out" : "reserved")})"))}";

    /// <summary>The rule in words, as its page names it.</summary>
    private static Text RuleOf(SpentCap cap, Labels labels)
    {
        switch (cap.Scope)
        {
            case CapScope.Department:
                var department = labels.Departments.FirstOrDefault(d => d.Id == cap.Key)?.Name ?? cap.Key;
                return new Text($"{department}每年最多 {cap.Cap} 次（cap-per-department）", $"{department} at most {cap.Cap} a year (cap-per-department)");
            case CapScope.Matter:
                var matter = labels.Matters.FirstOrDefault(m => m.Code == cap.Key)?.Name ?? cap.Key;
                return new Text($"事项“{matter}”每年最多 {cap.Cap} 次（cap-per-matter）", $"matter \"{matter}\" at most {cap.Cap} a year (cap-per-matter)");
            default:
                return new Text($"“{cap.Key}”条线各级合计每年最多 {cap.Cap} 次（cap-over-levels）", $"all levels in “{cap.Key}” together at most {cap.Cap} a year (cap-over-levels)");
        }
    }

    private static string Day(SpendingVisit visit) => visit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsMorning(SpendingVisit visit) => visit.Session.EndsWith("-am", StringComparison.Ordinal);
}
