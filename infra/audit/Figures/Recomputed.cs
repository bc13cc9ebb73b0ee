using System.Globalization;

namespace Inspection.Audit;

/// <summary>A figure as it comes out of the records: what was counted, and what it is divided by.</summary>
/// <param name="Bottom">Null for a plain count.</param>
internal readonly record struct Figure(decimal Top, int? Bottom)
{
    public decimal? Value => Bottom switch { null => Top, 0 => null, { } bottom => Top / bottom };
}

/// <summary>The twelve figures, written from the formulas as the page prints them and from nothing else of the platform.</summary>
internal static class Recomputed
{
    private const string Made = "carried-out";

    /// <summary>The figures of a department, a town, or everything.</summary>
    /// <param name="department">Null for all.</param>
    /// <param name="town">Null for all.</param>
    public static IReadOnlyDictionary<string, Figure> Of(Records records, string? department, string? town)
    {
        var visits = records.Visits
            .Where(visit => visit.State != "cancelled" && (town is null || visit.Town == town))
            .Select(visit => (Visit: visit, Mine: visit.Items.Where(item => department is null || item.Department == department).ToList()))
            .Where(entry => entry.Mine.Count > 0).ToList();
        var made = visits.Where(entry => entry.Visit.State == Made).ToList();
        int enterprises = made.Select(entry => entry.Visit.Enterprise).Distinct().Count();
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
        {
            ["visits-made"] = new(made.Count, null),
            ["visits-saved"] = new(made.GroupBy(entry => entry.Visit.Departments).Sum(same => department is null ? same.Count() * (same.Key - 1) : same.Count() * (same.Key - 1m) / same.Key), null),
            ["joint-rate"] = Share(made.Count(entry => entry.Visit.Departments >= 2), made.Count),
            ["visits-per-enterprise"] = new(made.Count, enterprises),
        };

        var judged = made.Where(entry => entry.Mine.Any(item => item.Result is not null)).ToList();
        figures["finding-rate"] = Share(judged.Count(entry => entry.Mine.Any(item => item.Result is "finding" or "rectify" or "transfer")), judged.Count);

        var timed = made.Select(entry => (entry.Visit.Enterprise, Minutes: MinutesOf(entry.Visit))).Where(entry => entry.Minutes is not null).ToList();
        figures["minutes-per-enterprise"] = new(timed.Sum(entry => entry.Minutes!.Value), timed.Select(entry => entry.Enterprise).Distinct().Count());

        var asked = made.SelectMany(entry => entry.Mine.Where(item => item.Asked is not null).Select(item => (entry.Visit, Item: item, Day: item.Asked!.Value))).ToList();
        figures["waiting-time"] = new(asked.Sum(entry => entry.Visit.Date.DayNumber - entry.Day.DayNumber), asked.Count);
        var held = asked.Where(entry => entry.Item.Blocked).ToList();
        figures["submissions-in-time"] = Share(held.Count(entry => MondayOf(entry.Visit.Week).DayNumber - entry.Day.DayNumber >= records.SubmissionDays), held.Count);

        var turns = made.SelectMany(entry => entry.Visit.Officers.Select(officer => (officer, entry.Visit.Week, entry.Visit.Session))).ToHashSet();
        figures["workload"] = new(turns.Count, turns.Select(turn => turn.officer).Distinct().Count());

        var due = visits.Where(entry => entry.Visit.Date < records.Today).ToList();
        figures["open-outcomes"] = new(due.Count(entry => !IsComplete(entry.Mine)), null);
        var settled = due.Where(entry => IsComplete(entry.Mine) || entry.Visit.Date.AddDays(records.OutcomeDays) < records.Today).ToList();
        figures["outcomes-in-time"] = Share(settled.Count(entry => entry.Mine.TrueForAll(item => item.Recorded is { } day && day <= entry.Visit.Date.AddDays(records.OutcomeDays))), settled.Count);

        var caps = records.Caps.Where(entry => (department is null || entry.Department == department) && (town is null || entry.Town == town)).ToList();
        figures["cap-use"] = records.DepartmentCap is { } cap and not 0 ? Share(caps.Count, cap * caps.Select(entry => (entry.Enterprise, entry.Department)).Distinct().Count()) : Share(0, 0);
        return figures;
    }

    private static int? MinutesOf(RecordedVisit visit) => visit is { In: { } came, Out: { } left } && left > came ? (int)(left - came).TotalMinutes : visit.Planned;

    private static bool IsComplete(List<RecordedItem> items) => items.TrueForAll(item => item.Result is not null);

    private static Figure Share(int part, int whole) => new(part * 100m, whole);

    /// <summary>The Monday of an ISO week such as <c>2026-W48</c>.</summary>
    private static DateOnly MondayOf(string week) =>
        DateOnly.FromDateTime(ISOWeek.ToDateTime(int.Parse(week[..4], CultureInfo.InvariantCulture), int.Parse(week[6..], CultureInfo.InvariantCulture), DayOfWeek.Monday));
}
