using System.Globalization;

namespace Inspection.Audit;

/// <summary>A visit as the records have it.</summary>
/// <param name="State">Key of the word: <c>carried-out</c>, <c>open</c> or <c>cancelled</c>.</param>
/// <param name="Departments">In the whole visit; 0 where the records do not say.</param>
internal sealed record RecordedVisit(
    string Week, DateOnly Date, string Session, string Enterprise, string Town, string State, int? Planned, DateTime? In, DateTime? Out, string[] Officers, int Departments, IReadOnlyList<RecordedItem> Items);

/// <summary>One matter of a visit.</summary>
/// <param name="Result">Key of the word; null where nothing is recorded.</param>
internal sealed record RecordedItem(string Department, bool Blocked, DateOnly? Asked, string? Result, DateOnly? Recorded);

/// <summary>A visit that uses the annual cap of a department.</summary>
internal sealed record CapEntry(string Enterprise, string Town, string Department);

/// <summary>What the platform exports about a period: records, use of caps, and the guide to both. Read by the guide, so in any language.</summary>
internal sealed class Records
{
    private readonly Dictionary<string, string[]> guide;
    private readonly Dictionary<string, string> words;

    private Records(IReadOnlyList<string[]> records, IReadOnlyList<string[]> caps, IReadOnlyList<string[]> guide)
    {
        this.guide = guide.Skip(1).ToDictionary(row => row[0], StringComparer.Ordinal);
        words = this.guide.Where(row => row.Key.StartsWith("word.", StringComparison.Ordinal)).ToDictionary(row => row.Value[1], row => row.Key["word.".Length..], StringComparer.Ordinal);
        Visits = [.. Table(records, "records").GroupBy(row => (row("week"), row("session"), row("creditCode"), row("state"))).Select(VisitOf)];
        Caps = [.. Table(caps, "caps").Select(row => new CapEntry(row("creditCode"), row("town"), row("department")))];
    }

    public IReadOnlyList<RecordedVisit> Visits { get; }

    public IReadOnlyList<CapEntry> Caps { get; }

    public string Period => Value("period");

    public DateOnly Today => Day(Value("today"))!.Value;

    public int OutcomeDays => int.Parse(Value("outcome-days"), CultureInfo.InvariantCulture);

    public int SubmissionDays => int.Parse(Value("submission-days"), CultureInfo.InvariantCulture);

    /// <summary>Null where there is none.</summary>
    public int? DepartmentCap => Number(Value("department-cap"));

    public string Department => Value("department");

    public string Town => Value("town");

    /// <summary>Ids of metrics by their names in the language of the file.</summary>
    public IReadOnlyDictionary<string, string> Metrics => guide.Where(row => row.Key.StartsWith("metric.", StringComparison.Ordinal))
        .ToDictionary(row => row.Value[1], row => row.Key["metric.".Length..], StringComparer.Ordinal);

    public static Records Read(string path)
    {
        IReadOnlyList<IReadOnlyList<string[]>> sheets = Workbook.Read(path);
        return sheets is [var records, var caps, var guide, ..] && guide.Any(row => row[0] == "value.period")
            ? new Records(records, caps, guide)
            : throw new TrailException($"{path} holds no records: it has to be the Excel file of records that the page of figures offers.");
    }

    private RecordedVisit VisitOf(IEnumerable<Func<string, string>> rows)
    {
        Func<string, string> first = rows.First();
        return new RecordedVisit(
            first("week"), Day(first("date"))!.Value, first("session"), first("creditCode"), first("town"), words[first("state")], Number(first("plannedMinutes")),
            Moment(first("checkIn")), Moment(first("checkOut")), first("officers").Split('、', StringSplitOptions.RemoveEmptyEntries), Number(first("departments")) ?? 0,
            [.. rows.Select(row => new RecordedItem(row("department"), words[row("blockedByCap")] == "yes", Day(row("asked")), row("result") is { Length: > 0 } result ? words[result] : null, Day(row("recorded"))))]);
    }

    /// <summary>The rows of a sheet, each as a function from the key of a column to its cell.</summary>
    private IEnumerable<Func<string, string>> Table(IReadOnlyList<string[]> sheet, string table)
    {
        Dictionary<string, int> places = guide.Where(row => row.Key.StartsWith($"{table}.", StringComparison.Ordinal))
            .ToDictionary(row => row.Key[(table.Length + 1)..], row => Array.IndexOf(sheet[0], row.Value[1]), StringComparer.Ordinal);
        return places.FirstOrDefault(column => column.Value < 0).Key is { } missing
            ? throw new TrailException($"The column {missing} is missing in the sheet of {table}.")
            : sheet.Skip(1).Select(row => (Func<string, string>)(key => places[key] < row.Length ? row[places[key]] : ""));
    }

    private string Value(string key) => guide.GetValueOrDefault($"value.{key}") is { } row
        ? row.ElementAtOrDefault(2) ?? ""
        : throw new TrailException($"The guide of the records does not say {key}.");

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime? Moment(string text) => text.Length == 0 ? null : DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
