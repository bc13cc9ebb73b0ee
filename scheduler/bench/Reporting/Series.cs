namespace Inspection.Bench.Reporting;

/// <summary>One line or one set of marks of a plot.</summary>
/// <param name="Name">Stands in the legend.</param>
/// <param name="Points">In the units of the axes.</param>
/// <param name="Style">How it is drawn.</param>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points, SeriesStyle Style);

/// <summary>How points are drawn.</summary>
internal enum SeriesStyle
{
    /// <summary>A value holds until the next.</summary>
    Steps,

    /// <summary>Straight from point to point, with marks.</summary>
    Line,

    /// <summary>Marks alone.</summary>
    Marks,
}
