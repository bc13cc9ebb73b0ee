using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>
/// Sums of ratings by department. Only full fives count, in the order in which they came: fewer, or one more than before, would tell who has given which. Pure.
/// </summary>
internal static class RatingSums
{
    /// <param name="only">Id of the only department to tell of; null for all.</param>
    /// <param name="withTexts">Tell what was written, too.</param>
    public static IReadOnlyList<DepartmentRating> Of(Collection<Rating> all, int year, Registers known, string? only, bool withTexts)
    {
        var ofYear = all.Entries.Values.Where(entry => entry.Value.Month.StartsWith(year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)).OrderBy(entry => entry.Version).ToList();
        return
        [
            .. known.Departments.Where(department => only is null || department.Id == only).Select(department =>
            {
                var own = ofYear.Where(entry => entry.Value.Departments.Contains(department.Id, StringComparer.Ordinal)).Select(entry => entry.Value).ToList();
                var counted = own.Take(own.Count / ReplyBook.AtOnce * ReplyBook.AtOnce).ToList();
                return counted.Count == 0
                    ? new DepartmentRating(department.Id, department.Name, 0, null, null, null)
                    : new DepartmentRating(
                        department.Id,
                        department.Name,
                        counted.Count,
                        Math.Round(counted.Average(rating => rating.Stars), 1),
                        [.. Enumerable.Range(1, 5).Select(stars => counted.Count(rating => rating.Stars == stars))],
                        // In the order of the alphabet, which is nobody's.
                        withTexts ? [.. counted.Select(rating => rating.Text).OfType<string>().Order(StringComparer.Ordinal)] : null);
            }),
        ];
    }
}
