using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Registry;

/// <summary>The working calendar: holidays, and the Saturdays and Sundays that are worked for them. The id of a day is its date.</summary>
internal sealed class CalendarRegister() : RegisterDefinition<CalendarDay>(RegisterCollections.Calendar)
{
    private static readonly Dictionary<string, CalendarDayKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["放假"] = CalendarDayKind.Holiday, ["休"] = CalendarDayKind.Holiday, ["holiday"] = CalendarDayKind.Holiday,
        ["上班"] = CalendarDayKind.Workday, ["班"] = CalendarDayKind.Workday, ["workday"] = CalendarDayKind.Workday,
    };

    public override string IdColumn => "date";

    public override string IdOf(CalendarDay entry) => CellText.Of(entry.Date);

    public override string IdIn(RowReader row) => Dates.Parse(row.Raw("date")) is { } date ? CellText.Of(date) : "";

    public override bool IsArchived(CalendarDay entry, DateOnly today) => entry.Archived;

    public override CalendarDay WithArchived(CalendarDay entry, bool archived, ChangeMoment moment) => entry with { Archived = archived };

    public override IReadOnlyList<Column> Columns(Registers known) => [new("date", "日期"), new("kind", "类型", true, ["放假", "上班"]), new("name", "名称")];

    public override CalendarDay Read(RowReader row, Registers known, CalendarDay? before)
    {
        row.Text("date", 40);
        row.Text("kind", 20);
        var day = new CalendarDay(row.OptionalDate("date") ?? default, row.Choice("kind", Kinds, CalendarDayKind.Holiday), row.Text("name", 40));
        if (row.IsGood && !WorkCalendar.MayBe(day))
        {
            row.Refuse("kind", RowIssues.WorkdayOnWeekday());
        }

        return day;
    }

    public override IEnumerable<Cells> Write(CalendarDay entry) =>
        [new() { ["date"] = CellText.Of(entry.Date), ["kind"] = CellText.Of(entry.Kind, Kinds), ["name"] = entry.Name }];

    public override CalendarDay Settle(CalendarDay? before, CalendarDay after, ChangeMoment moment) => after with { Archived = before?.Archived ?? false };

    public override IReadOnlyDictionary<string, Func<CalendarDay, string>> Sorts { get; } = new Dictionary<string, Func<CalendarDay, string>>
    {
        ["id"] = entry => CellText.Of(entry.Date),
        ["name"] = entry => NameOrder.KeyOf(entry.Name),
    };

    public override IReadOnlyDictionary<string, Func<string, Registers, Func<CalendarDay, bool>?>> Filters { get; } = new Dictionary<string, Func<string, Registers, Func<CalendarDay, bool>?>>
    {
        ["year"] = (year, _) => int.TryParse(year, out var number) ? entry => entry.Date.Year == number : null,
    };

    public override string SearchText(CalendarDay entry) => $"{entry.Name}\n{IdOf(entry)}";

    public override Collection<CalendarDay> In(Registers known) => known.Collections.Calendar;
}
