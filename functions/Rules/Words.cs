using System.Globalization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>Turns of phrase that the texts of several rules share.</summary>
internal static class Words
{
    private const int Most = 6;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>once, twice, 3 times.</summary>
    public static string Times(int number) => number switch { 1 => "once", 2 => "twice", _ => $"{number} times" };

    public static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    /// <summary>
    /// The days of visits, those still to come marked; in brackets, or nothing where there are none. A visit that others plan may be unannounced,
    /// so its day is not told to a department that has no part in it.
    /// </summary>
    public static Text Days(IReadOnlyList<PastVisit> visits, string? department = null)
    {
        if (visits.Count == 0)
        {
            return new("", "");
        }

        List<PastVisit> told = [.. visits.Where(v => v.State is not PastVisitState.Reserved || department is null || v.Items.Any(i => i.Department == department))];
        int untold = visits.Count - told.Count;
        string[] zh = [.. told.Take(Most).Select(v => v.State is PastVisitState.Reserved ? $"{Day(v.Date)} 已排定" : Day(v.Date)), .. untold > 0 ? (string[])[$"另有 {untold} 次已排定"] : []];
        string[] en = [.. told.Take(Most).Select(v => v.State is PastVisitState.Reserved ? $"{Day(v.Date)} planned" : Day(v.Date)), .. untold > 0 ? (string[])[$"{untold} planned by others"] : []];
        bool more = told.Count > Most;
        return new($"（{string.Join('、', zh)}{(more ? " 等" : "")}）", $" ({string.Join(", ", en)}{(more ? ", …" : "")})");
    }
}
