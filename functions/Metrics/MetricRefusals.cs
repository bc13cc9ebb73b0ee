using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;

namespace Inspection.Functions.Metrics;

/// <summary>A question as it came.</summary>
/// <param name="Period">Null for the last of the unit that is over.</param>
/// <param name="Unit">Null for a week.</param>
internal sealed record MetricQuestion(string? Period, string? Unit, string? Department, string? Town);

/// <summary>Which questions about figures are refused.</summary>
internal static class MetricRefusals
{
    private static readonly Refusal ForeignDepartment = new(403, "foreign-department",
        new("不是您的部门", "Not your department"),
        new("您只能查看本部门的指标。", "You may see the figures of your own department only."));

    public static Refusal Period { get; } = Refusals.Invalid("out-of-range", "query.period",
        new("period 须是 2026-W48、2026-11、2026-Q4 或 2026 这样的期间。", "period takes a week 2026-W48, a month 2026-11, a quarter 2026-Q4 or a year 2026."),
        new("请更正该值。", "Correct this value."));

    /// <summary>The question as the caller may ask it: a clerk about the own department only.</summary>
    public static (MetricQuery? Query, Refusal? Refusal) Read(Caller caller, MetricQuestion asked, DateOnly today)
    {
        var (unit, refusal) = QueryEnum.Read<PeriodUnit>(asked.Unit, "unit");
        if (refusal is not null)
        {
            return (null, refusal);
        }

        if (caller is { IsOnlyClerk: true, Department: null })
        {
            return (null, Refusals.NoDepartment);
        }

        if (caller.IsOnlyClerk && Given(asked.Department) is { } other && other != caller.Department)
        {
            return (null, ForeignDepartment);
        }

        var period = Given(asked.Period) is { } name ? MetricPeriod.Parse(name) : MetricPeriod.LastBefore(unit ?? PeriodUnit.Week, today);
        return period is null || period.From > today.AddYears(1)
            ? (null, Period)
            : (new MetricQuery(period, new MetricScope(caller.IsOnlyClerk ? caller.Department : Given(asked.Department), Given(asked.Town))), null);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
