using System.Globalization;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The annual plans of a jurisdiction for one year, all versions, and what has been drawn on their lines.</summary>
internal sealed record YearBook(int Year, Head Head, Collection<AnnualPlan> Plans, DrawTally Drawn)
{
    private Dictionary<string, Entry<AnnualPlan>>? _inForce;

    /// <summary>The entry of a version; versions of a department lie in their order.</summary>
    public static string IdOf(string department, int number) => string.Create(CultureInfo.InvariantCulture, $"{department}|{number:D4}");

    public IEnumerable<string> Departments => Plans.Entries.Values.Select(entry => entry.Value.Department).Distinct(StringComparer.Ordinal);

    /// <summary>All versions of a department, the first first.</summary>
    public IReadOnlyList<Entry<AnnualPlan>> Versions(string department) =>
        [.. Plans.Entries.Values.Where(entry => entry.Value.Department == department).OrderBy(entry => entry.Value.Number)];

    public Entry<AnnualPlan>? Newest(string department) => Versions(department) is [.., var newest] ? newest : null;

    /// <summary>The version that requests draw on.</summary>
    public Entry<AnnualPlan>? InForce(string department) => (_inForce ??= Plans.Entries.Values.Where(entry => entry.Value.State is PlanState.Approved)
        .GroupBy(entry => entry.Value.Department, StringComparer.Ordinal)
        .ToDictionary(versions => versions.Key, versions => versions.MaxBy(entry => entry.Value.Number)!, StringComparer.Ordinal)).GetValueOrDefault(department);

    /// <summary>A line on which requests may draw, and its plan.</summary>
    public (AnnualPlan? Plan, PlanLine? Line) LineInForce(string id) =>
        InForce(PlanLine.DepartmentOf(id))?.Value is { } plan && plan.Line(id) is { } line ? (plan, line) : (null, null);

    /// <summary>What the newest version that has the line calls it; its id where none has.</summary>
    public string TitleOf(string id) => Versions(PlanLine.DepartmentOf(id)).Select(entry => entry.Value.Line(id)?.Title).LastOrDefault(title => title is not null) ?? id;

    /// <summary>The newest version that the public may see.</summary>
    public Entry<AnnualPlan>? Published(string department) => Versions(department).LastOrDefault(entry => entry.Value.Published is not null);

    /// <summary>Requests that the line still allows; never less than nothing.</summary>
    public int Left(AnnualPlan plan, string line) => Math.Max(0, (plan.SizeOf(line)?.Requests ?? 0) - Drawn.Of(line));
}
