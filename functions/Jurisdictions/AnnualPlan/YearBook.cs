using System.Globalization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The annual plans of a jurisdiction for one year, all versions, and what has been drawn on their lines.</summary>
internal sealed record YearBook(int Year, Head Head, Collection<AnnualPlan> Plans, DrawTally Drawn)
{
    /// <summary>The entry of a version; versions of a department lie in their order.</summary>
    public static string IdOf(string department, int number) => string.Create(CultureInfo.InvariantCulture, $"{department}|{number:D4}");

    public IEnumerable<string> Departments => Plans.Entries.Values.Select(entry => entry.Value.Department).Distinct(StringComparer.Ordinal);

    /// <summary>All versions of a department, the first first.</summary>
    public IReadOnlyList<Entry<AnnualPlan>> Versions(string department) =>
        [.. Plans.Entries.Values.Where(entry => entry.Value.Department == department).OrderBy(entry => entry.Value.Number)];

    public Entry<AnnualPlan>? Newest(string department) => Versions(department) is [.., var newest] ? newest : null;

    /// <summary>The version that requests draw on.</summary>
    public Entry<AnnualPlan>? InForce(string department) => Versions(department).LastOrDefault(entry => entry.Value.State is PlanState.Approved);

    /// <summary>The newest version that the public may see.</summary>
    public Entry<AnnualPlan>? Published(string department) => Versions(department).LastOrDefault(entry => entry.Value.Published is not null);

    /// <summary>Requests that the line still allows; never less than nothing.</summary>
    public int Left(AnnualPlan plan, string line) => Math.Max(0, (plan.SizeOf(line)?.Requests ?? 0) - Drawn.Of(line));
}

/// <summary>Draws counted by line, and by line, matter and enterprise.</summary>
internal sealed class DrawTally
{
    public static readonly DrawTally Empty = new(Collection<LineDraw>.Empty);

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Line, string Matter, string Enterprise), int> _objects = [];

    public DrawTally(Collection<LineDraw> draws)
    {
        Draws = draws;
        foreach (var draw in draws.Entries.Values.Select(entry => entry.Value))
        {
            _lines[draw.Line] = _lines.GetValueOrDefault(draw.Line) + 1;
            var key = (draw.Line, draw.Matter, draw.Enterprise);
            _objects[key] = _objects.GetValueOrDefault(key) + 1;
        }
    }

    public Collection<LineDraw> Draws { get; }

    public int Of(string line) => _lines.GetValueOrDefault(line);

    public int Of(string line, string matter, string enterprise) => _objects.GetValueOrDefault((line, matter, enterprise));
}
