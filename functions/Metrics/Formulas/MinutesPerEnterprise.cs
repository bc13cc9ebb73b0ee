using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>How long enterprises were kept from their work.</summary>
internal static class MinutesPerEnterprise
{
    public static Metric Metric { get; } = new()
    {
        Id = "minutes-per-enterprise",
        Name = new("户均占用时长", "Minutes per enterprise"),
        Formula = new(
            "各次检查在企业停留的分钟数之和 ÷ 被检查的企业户数。扫码入企、离企都有记录且离企晚于入企的，按两个时刻（各取到分钟）之差，否则按计划分钟数；两者都没有的检查，分子分母都不计。",
            "Minutes spent at enterprises, added up ÷ enterprises visited. From coming to leaving, both cut off to the minute, where both are recorded and leaving is later; else the plan's minutes; visits with neither count on neither side."),
        Unit = new("分钟/户", "minutes each"),
        Source = new("联合检查约 45 分钟，单独检查每次 45–60 分钟：云浮", "About 45 minutes together, 45 to 60 each alone: Yunfu"),
        Aim = MetricAim.Less,
        Decimals = 0,
        Of = facts =>
        {
            var timed = facts.CarriedOut.Where(visit => MinutesOf(visit) is not null).ToList();
            return new Measure(timed.Sum(visit => MinutesOf(visit)!.Value), timed.Select(visit => visit.Enterprise).Distinct(StringComparer.Ordinal).Count());
        },
    };

    /// <summary>How long a visit took: as it was recorded, else as it was planned.</summary>
    public static int? MinutesOf(LedgerVisit visit) =>
        visit is { CheckIn.At: var came, CheckOut.At: var left } && MinuteOf(left) - MinuteOf(came) is > 0 and var stayed ? (int)stayed : visit.Minutes;

    /// <summary>Minutes that were over at a moment: what the records show, so that anybody gets the same length from them.</summary>
    private static long MinuteOf(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;
}
