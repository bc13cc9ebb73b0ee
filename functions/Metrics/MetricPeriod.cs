using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Metrics;

/// <summary>How long a period is.</summary>
internal enum PeriodUnit
{
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A week <c>2026-W48</c>, month <c>2026-11</c>, quarter <c>2026-Q4</c> or year <c>2026</c>, by wall time in China.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed partial record MetricPeriod(PeriodUnit Unit, DateOnly From, DateOnly To)
{
    /// <summary>The last that was over before a day.</summary>
    public static MetricPeriod LastBefore(PeriodUnit unit, DateOnly today) => Of(unit, today).Back(1);

    /// <summary>The one that a day lies in.</summary>
    public static MetricPeriod Of(PeriodUnit unit, DateOnly day)
    {
        if (unit is PeriodUnit.Week)
        {
            var week = Week.Of(day);
            return new MetricPeriod(unit, week.Monday, week.Sunday);
        }

        int months = MonthsOf(unit);
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new MetricPeriod(unit, first, first.AddMonths(months).AddDays(-1));
    }

    /// <summary>The period so many before this one.</summary>
    public MetricPeriod Back(int periods) => Of(Unit, Unit is PeriodUnit.Week ? From.AddDays(-7 * periods) : From.AddMonths(-MonthsOf(Unit) * periods));

    public bool IsOver(DateOnly today) => To < today;

    /// <summary>The period of a name; null for what is none.</summary>
    public static MetricPeriod? Parse(string text)
    {
        if (Week.TryParse(text, null, out var week))
        {
            return Of(PeriodUnit.Week, week.Monday);
        }

        var match = Pattern().Match(text);
        if (!match.Success || Number(match.Groups[1]) is not (>= 2020 and <= 2100 and var year))
        {
            return null;
        }

        return match.Groups["quarter"] is { Success: true } quarter ? Of(PeriodUnit.Quarter, new DateOnly(year, (3 * Number(quarter)) - 2, 1))
            : match.Groups["month"] is { Success: true } month ? Of(PeriodUnit.Month, new DateOnly(year, Number(month), 1))
            : Of(PeriodUnit.Year, new DateOnly(year, 1, 1));
    }

    public override string ToString() => Unit switch
    {
        PeriodUnit.Week => Week.Of(From).ToString(),
        PeriodUnit.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{From.Year:D4}-Q{(From.Month + 2) / 3}"),
        _ => From.Year.ToString("D4", CultureInfo.InvariantCulture),
    };

    private static int MonthsOf(PeriodUnit unit) => unit switch { PeriodUnit.Month => 1, PeriodUnit.Quarter => 3, _ => 12 };

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})(?:-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?\z")]
    private static partial Regex Pattern();
}
