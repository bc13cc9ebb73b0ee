using Inspection.Functions.Hosting;

namespace Inspection.Functions.Metrics;

/// <summary>Which way a figure is wanted to go.</summary>
internal enum MetricAim
{
    /// <summary>More is better.</summary>
    More,

    /// <summary>Less is better.</summary>
    Less,

    /// <summary>Neither: it describes.</summary>
    Neither,
}

/// <summary>A figure with what it was divided by, so that everybody sees how much it rests on.</summary>
/// <param name="Top">What was counted or added up.</param>
/// <param name="Bottom">What it is divided by; null for a plain count.</param>
internal readonly record struct Measure(decimal Top, int? Bottom = null)
{
    /// <summary>The figure; null where there is nothing to divide by.</summary>
    public decimal? Value => Bottom is not { } bottom ? Top : bottom == 0 ? null : Top / bottom;

    /// <summary>A share of a whole, in per cent.</summary>
    public static Measure Share(int part, int whole) => new(part * 100m, whole);
}

/// <summary>One figure of the office: what it is called, how it is worked out, in words and in code.</summary>
internal sealed class Metric
{
    /// <summary>Stable, kebab-case.</summary>
    public required string Id { get; init; }

    public required Text Name { get; init; }

    /// <summary>How it is worked out, for people who want to do it again.</summary>
    public required Text Formula { get; init; }

    public required Text Unit { get; init; }

    /// <summary>Where the figure, or its goal, comes from.</summary>
    public required Text Source { get; init; }

    public required MetricAim Aim { get; init; }

    /// <summary>Digits after the point when it is shown.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>False for what only a whole year or the office itself can be asked about.</summary>
    public bool IsPublic { get; init; }

    /// <summary>It looks at the year so far, not at the period alone.</summary>
    public bool LooksBack { get; init; }

    public required Func<MetricFacts, Measure> Of { get; init; }
}
