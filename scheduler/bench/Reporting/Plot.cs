using System.Globalization;
using System.Xml.Linq;

namespace Inspection.Bench.Reporting;

/// <summary>Draws series over two logarithmic axes as SVG that reads on light and on dark.</summary>
internal static class Plot
{
    private const int Width = 760;
    private const int Height = 420;
    private const int Left = 78;
    private const int Right = 20;
    private const int Top = 44;
    private const int Bottom = 58;
    private const int LegendLine = 20;

    private const string Css = """
        svg{background:#fff;color:#1b1f24;font:13px system-ui,sans-serif}
        .grid{stroke:currentColor;stroke-opacity:.15}
        text{fill:currentColor}
        path{fill:none;stroke-width:2}
        .s0{stroke:#0b62c4}.s1{stroke:#b3480a}.s2{stroke:#1a7f4b}.s3{stroke:#a02c7d}.s4{stroke:#6b4fc9}.s5{stroke:#6f6a00}.s6{stroke:#44515c}
        @media (prefers-color-scheme:dark){
        svg{background:#11161c;color:#e6edf3}
        .s0{stroke:#6db3ff}.s1{stroke:#ff9e57}.s2{stroke:#5fd49a}.s3{stroke:#f58ad1}.s4{stroke:#b7a4ff}.s5{stroke:#d9d05a}.s6{stroke:#a9b6c2}}
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Lines differ in dashes, marks in shape: colour never carries meaning alone.</summary>
    private static readonly string[] Dashes = ["", "7 4", "2 3", "10 3 2 3", "4 4", "12 4", "1 4"];

    /// <param name="title">Stands above, and is read aloud.</param>
    /// <param name="x">Axis to the right.</param>
    /// <param name="y">Axis upwards.</param>
    /// <param name="series">At most seven can be told apart.</param>
    public static string Draw(string title, Axis x, Axis y, IReadOnlyList<Series> series)
    {
        int height = Height + (LegendLine * series.Count);
        var root = new XElement(
            Svg + "svg", new XAttribute("viewBox", $"0 0 {Width} {height}"), new XAttribute("width", Width), new XAttribute("height", height), new XAttribute("role", "img"),
            new XElement(Svg + "title", title), new XElement(Svg + "style", Css),
            Text(Left, 24, title, "start", ("font-weight", "600")), Frame(x, y));
        foreach ((int i, Series one) in series.Index())
        {
            root.Add(Drawn(one, i, x, y), Legend(one, i));
        }

        return root.ToString();
    }

    private static double X(Axis axis, double value) => Left + (axis.At(value) * (Width - Left - Right));

    private static double Y(Axis axis, double value) => Height - Bottom - (axis.At(value) * (Height - Bottom - Top));

    private static IEnumerable<XElement> Frame(Axis x, Axis y) =>
    [
        .. x.Ticks.Select(t => Line(X(x, t), Top, X(x, t), Height - Bottom)),
        .. x.Ticks.Select(t => Text(X(x, t), Height - Bottom + 18, Axis.Label(t), "middle")),
        .. y.Ticks.Select(t => Line(Left, Y(y, t), Width - Right, Y(y, t))),
        .. y.Ticks.Select(t => Text(Left - 8, Y(y, t) + 4, Axis.Label(t), "end")),
        Text((Left + Width - Right) / 2.0, Height - Bottom + 40, x.Title, "middle"),
        Text(0, 0, y.Title, "middle", ("transform", Invariant($"translate(18 {(Top + Height - Bottom) / 2}) rotate(-90)"))),
    ];

    private static XElement Drawn(Series series, int index, Axis x, Axis y)
    {
        (double X, double Y)[] at = [.. series.Points.Select(p => (X(x, p.X), Y(y, p.Y)))];
        string path = "";
        for (int i = 0; i < at.Length && series.Style != SeriesStyle.Marks; i++)
        {
            string step = i > 0 && series.Style == SeriesStyle.Steps ? Invariant($"H{at[i].X:F1}V{at[i].Y:F1}") : Invariant($"{(i == 0 ? "M" : "L")}{at[i].X:F1} {at[i].Y:F1}");
            path += step;
        }

        string marks = series.Style == SeriesStyle.Steps ? "" : string.Concat(at.Select(p => Mark(index, p.X, p.Y)));
        return new XElement(Svg + "g", new XAttribute("class", $"s{index}"), Path(path, Dashes[index % Dashes.Length]), Path(marks, ""));
    }

    private static XElement Legend(Series series, int index)
    {
        double y = Height + (LegendLine * index);
        return new XElement(
            Svg + "g",
            new XElement(Svg + "g", new XAttribute("class", $"s{index}"),
                Path(series.Style == SeriesStyle.Marks ? "" : Invariant($"M{Left} {y}h34"), Dashes[index % Dashes.Length]),
                Path(series.Style == SeriesStyle.Steps ? "" : Mark(index, Left + 17, y), "")),
            Text(Left + 44, y + 4, series.Name, "start"));
    }

    /// <summary>Cross, plus, square, diamond, triangle in turn.</summary>
    private static string Mark(int index, double x, double y) => (index % 5) switch
    {
        0 => Invariant($"M{x - 4:F1} {y - 4:F1}l8 8m0 -8l-8 8"),
        1 => Invariant($"M{x - 5:F1} {y:F1}h10m-5 -5v10"),
        2 => Invariant($"M{x - 4:F1} {y - 4:F1}h8v8h-8z"),
        3 => Invariant($"M{x:F1} {y - 5:F1}l5 5l-5 5l-5 -5z"),
        _ => Invariant($"M{x:F1} {y - 5:F1}l5 9h-10z"),
    };

    private static XElement? Path(string path, string dashes) => path.Length == 0 ? null : new XElement(
        Svg + "path", new XAttribute("d", path), dashes.Length == 0 ? null : new XAttribute("stroke-dasharray", dashes));

    private static XElement Line(double x1, double y1, double x2, double y2) => new(
        Svg + "line", new XAttribute("class", "grid"), Number("x1", x1), Number("y1", y1), Number("x2", x2), Number("y2", y2));

    private static XElement Text(double x, double y, string text, string anchor, params (string Name, string Value)[] more) => new(
        Svg + "text", Number("x", x), Number("y", y), new XAttribute("text-anchor", anchor), more.Select(m => new XAttribute(m.Name, m.Value)), text);

    private static XAttribute Number(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
