namespace Inspection.Functions.Metrics;

/// <summary>What is asked: one period, perhaps of one department or town.</summary>
internal sealed record MetricQuery(MetricPeriod Period, MetricScope Scope)
{
    /// <summary>How many periods a trend shows, the one asked for included.</summary>
    public int Trend => Period.Unit switch { PeriodUnit.Quarter => 8, PeriodUnit.Year => 3, _ => 12 };

    /// <summary>The periods of the trend, in time order.</summary>
    public IReadOnlyList<MetricPeriod> Periods => [.. Enumerable.Range(0, Trend).Select(n => Period.Back(Trend - 1 - n))];

    /// <summary>First year whose ledger is looked at; use of caps goes back to its first of January.</summary>
    public int FirstYear => Math.Max(2020, Period.Back(Trend - 1).From.Year);
}
