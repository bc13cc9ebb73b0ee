using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Metrics;

/// <summary>Whether departments ask while the week can still be planned well.</summary>
internal static class SubmissionsInTime
{
    public static Metric Metric { get; } = new()
    {
        Id = "submissions-in-time",
        Name = new("按期提报率", "Requests made in time"),
        Formula = new(
            "完成的检查所办理、受上限约束的需求（计划检查、专项检查等）中，首次提报日比检查所在计划周的周一至少早“检查需求提报提前天数”（规则，取本期最后一天有效的值）天的条数 ÷ 这些需求的条数 × 100。没有记录提报日的不计。",
            "Of the requests that visits served and that caps hold back (planned, campaigns), those first made at least as many days before the Monday of the planned week as the rule “How far ahead requests are made”, as on the period's last day, says ÷ all of these × 100. Requests without a recorded day do not count."),
        Unit = new("%", "%"),
        Source = new("规则“检查需求提报提前天数”", "The rule “How far ahead requests are made”"),
        Aim = MetricAim.More,
        Of = facts =>
        {
            var (inTime, planned) = (0, 0);
            foreach (var (visit, item) in facts.ItemsCarriedOut())
            {
                if (item is { Blocked: true, Asked: { } asked })
                {
                    inTime += IsInTime(asked, Week.Parse(visit.Week, null).Monday, facts.Values.SubmissionDays) ? 1 : 0;
                    planned++;
                }
            }

            return Measure.Share(inTime, planned);
        },
    };

    /// <summary>Whether a request of a week was made early enough.</summary>
    public static bool IsInTime(DateOnly asked, DateOnly monday, int days) => asked <= monday.AddDays(-days);
}
