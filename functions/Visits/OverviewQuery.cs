using System.Globalization;

namespace Inspection.Functions.Visits;

/// <summary>Which page of the yearly view is wanted.</summary>
/// <param name="Department">Whose caps; null for those over all levels.</param>
/// <param name="After">Where the page before ended.</param>
internal sealed record OverviewQuery(string? Department, string? Town, string? Search, string? After, int Limit)
{
    private readonly (int Taken, string Enterprise)? start = Read(After);

    public static string CursorOf(int taken, string enterprise) => string.Create(CultureInfo.InvariantCulture, $"{taken}.{enterprise}");

    public bool Takes(LedgerEnterprise enterprise) =>
        (Town is null || enterprise.Town == Town)
        && (Search is null || enterprise.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || enterprise.Id.Contains(Search, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a row comes after the page before; none does after a cursor that is none.</summary>
    public bool IsAfterStart(int taken, string enterprise) =>
        After is null || (start is { } last && (taken < last.Taken || (taken == last.Taken && string.CompareOrdinal(enterprise, last.Enterprise) > 0)));

    private static (int Taken, string Enterprise)? Read(string? cursor)
    {
        int dot = cursor?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot >= 0 && int.TryParse(cursor.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out int taken) ? (taken, cursor![(dot + 1)..]) : null;
    }
}
