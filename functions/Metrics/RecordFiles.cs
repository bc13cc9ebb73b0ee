using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Metrics;

/// <summary>Which of the tables behind the figures a file of one table holds.</summary>
internal enum RecordTable
{
    /// <summary>One row for each matter of each visit of the period.</summary>
    Records,

    /// <summary>One row for each visit of the year so far and department whose cap it uses.</summary>
    Caps,

    /// <summary>What columns, words, values and formulas mean.</summary>
    Guide,
}

/// <summary>
/// The records behind the figures of a period, with everything else that a formula names, so that anybody can work the figures out again without the platform.
/// An Excel file holds all three tables, a CSV file one of them.
/// </summary>
internal sealed class RecordFiles(MetricSource source, IReadOnlyList<LedgerVisit> cancelled, MetricQuery query, Language language)
{
    public FileContentHttpResult? File(RecordTable table, string format) => format switch
    {
        "csv" => Of(table).File($"{NameOf(table).En}-{query.Period}", format, language),
        "xlsx" => TypedResults.File(
            Template.Book(language, [.. Enum.GetValues<RecordTable>().Select(one => (NameOf(one).In(language), Of(one).Columns, Of(one).Rows))]),
            Template.XlsxType, $"records-{query.Period}.xlsx"),
        _ => null,
    };

    private TableFile Of(RecordTable table) => table switch
    {
        RecordTable.Records => new([.. RecordGuide.Records.Select(known => known.Column)], Records()),
        RecordTable.Caps => new([.. RecordGuide.Caps.Select(known => known.Column)], Caps()),
        _ => new(RecordGuide.Columns, RecordGuide.Rows(source, query, language)),
    };

    /// <summary>
    /// What a figure of the period may count: visits that were made, and those whose day is over. Of a visit that is still open nothing is told that goes
    /// beyond the department's own matters, since another may not be announced yet.
    /// </summary>
    private IEnumerable<IReadOnlyList<string>> Records()
    {
        var period = query.Period;
        return source.ByDay.Where(visit => visit.State is LedgerState.Posted || visit.Date < source.Today).Concat(cancelled.Where(visit => visit.Date < source.Today))
            .Where(visit => visit.Date >= period.From && visit.Date <= period.To && query.Scope.Takes(visit))
            .SelectMany(visit => query.Scope.ItemsOf(visit).Select(item => Record(visit, item)));
    }

    private IEnumerable<IReadOnlyList<string>> Caps() => source.ByDay
        .Where(visit => visit.State is LedgerState.Posted && visit.Date.Year == query.Period.To.Year && visit.Date <= query.Period.To && query.Scope.Takes(visit))
        .SelectMany(visit => query.Scope.ItemsOf(visit).Where(item => item.Counts).Select(item => item.Department).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(department => (IReadOnlyList<string>)[visit.Week, MetricFiles.Day(visit.Date), visit.Session, visit.Enterprise, visit.EnterpriseName, visit.Town, department]));

    private IReadOnlyList<string> Record(LedgerVisit visit, LedgerItem item)
    {
        bool posted = visit.State is LedgerState.Posted;
        return
        [
            visit.Week, MetricFiles.Day(visit.Date), visit.Session, visit.Enterprise, visit.EnterpriseName, visit.Town,
            RecordGuide.WordOf(visit.State).In(language),
            Told(visit.Minutes?.ToString(CultureInfo.InvariantCulture)), Told(Minute(visit.CheckIn)), Told(Minute(visit.CheckOut)),
            Told(string.Join('、', visit.Officers)), Told(MetricFacts.DepartmentsOf(visit).ToString(CultureInfo.InvariantCulture)),
            item.Request, item.Department, source.Known.Collections.Departments.Find(item.Department)?.Value.Name ?? item.Department,
            item.Matter, (item.Counts ? RecordGuide.Yes : RecordGuide.No).In(language), (item.Blocked ? RecordGuide.Yes : RecordGuide.No).In(language), item.Asked is { } asked ? MetricFiles.Day(asked) : "",
            visit.ResultOf(item) is { } result ? RecordGuide.WordOf(result).In(language) : "",
            visit.RecordedAt(item) is { } recorded ? MetricFiles.Day(Jurisdictions.Week.DayOf(recorded)) : "",
        ];

        string Told(string? what) => posted ? what ?? "" : "";
    }

    /// <summary>Wall time in China to the minute, as the formula takes it.</summary>
    private static string? Minute(VisitCheck? check) =>
        check is null ? null : Jurisdictions.Week.Local(check.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static Text NameOf(RecordTable table) => table switch
    {
        RecordTable.Records => new("记录", "records"),
        RecordTable.Caps => new("上限", "caps"),
        _ => new("说明", "guide"),
    };
}
