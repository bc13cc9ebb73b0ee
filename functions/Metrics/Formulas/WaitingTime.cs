namespace Inspection.Functions.Metrics;

/// <summary>How long departments wait for what they asked for.</summary>
internal static class WaitingTime
{
    public static Metric Metric { get; } = new()
    {
        Id = "waiting-time",
        Name = new("平均等待天数", "Waiting time"),
        Formula = new(
            "完成的检查所办理的每条需求：实际检查日 − 首次提报日（天），按需求条数取平均。转入以后各周的需求从首次提报日算起；没有记录提报日的不计。",
            "For each request that a visit served: the visit's day minus the day on which it was first asked for; the mean of these. What moved on counts from its first day; requests without a recorded day do not count."),
        Unit = new("天", "days"),
        Source = new("平台公开口径", "The platform's own published formula"),
        Aim = MetricAim.Less,
        Of = facts =>
        {
            var (days, requests) = (0, 0);
            foreach (var (visit, item) in facts.ItemsCarriedOut())
            {
                if (item.Asked is { } asked)
                {
                    days += visit.Date.DayNumber - asked.DayNumber;
                    requests++;
                }
            }

            return new Measure(days, requests);
        },
    };
}
