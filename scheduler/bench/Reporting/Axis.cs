using System.Globalization;

namespace Inspection.Bench.Reporting;

/// <summary>A logarithmic axis: powers of ten from the first below the data to the first above, at least one decade.</summary>
internal sealed class Axis
{
    private readonly double _from;
    private readonly double _to;

    /// <param name="title">With its unit.</param>
    /// <param name="values">What has to be shown; what is 0 or below lies on the edge.</param>
    /// <param name="least">Nothing smaller is told apart.</param>
    public Axis(string title, IEnumerable<double> values, double least)
    {
        Title = title;
        double[] known = [.. values.Where(double.IsFinite).Select(v => Math.Max(v, least))];
        _from = Math.Floor(Math.Log10(known.DefaultIfEmpty(least).Min()) + 1e-9);
        _to = Math.Max(_from + 1, Math.Ceiling(Math.Log10(known.DefaultIfEmpty(least).Max()) - 1e-9));
    }

    public string Title { get; }

    /// <summary>The powers of ten.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range((int)_from, (int)(_to - _from) + 1).Select(e => Math.Pow(10, e));

    /// <summary>From 0 at the start of the axis to 1 at its end.</summary>
    public double At(double value) => (Math.Log10(Math.Clamp(value, Math.Pow(10, _from), Math.Pow(10, _to))) - _from) / (_to - _from);

    public static string Label(double tick) => tick.ToString(tick >= 1 ? "N0" : "0.######", CultureInfo.InvariantCulture);
}
