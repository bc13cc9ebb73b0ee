using System.Globalization;

namespace Inspection.Functions.Drafts;

/// <summary>How answers write times of a plan.</summary>
internal static class WallTime
{
    /// <summary>Local wall time of the jurisdiction, to the minute.</summary>
    public static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
