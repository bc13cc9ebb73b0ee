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

    /// <summary>The days of visits, those still to come marked; in brackets, or nothing where there are none.</summary>
    public static Text Days(IReadOnlyList<PastVisit> visits)
    {
        if (visits.Count == 0)
        {
            return new("", "");
        }

        bool more = visits.Count > Most;
        IEnumerable<PastVisit> shown = visits.Take(Most);
        return new(
            $"（{string.Join('、', shown.Select(v => v.State == PastVisitState.Reserved ? $"{Day(v.Date)} 已排定" : Day(v.Date)))}{(more ? " 等" : "")}）",
            $" ({string.Join(", ", shown.Select(v => v.State == PastVisitState.Reserved ? $"{Day(v.Date)} planned" : Day(v.Date)))}{(more ? ", …" : "")})");
    }
}
