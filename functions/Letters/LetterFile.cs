using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Letters;

/// <summary>Letters as a table, one row for each.</summary>
internal static class LetterFile
{
    private static readonly Column[] Columns =
    [
        new("number", "文号"), new("kind", "种类"), new("department", "部门编号"), new("subject", "标题"), new("text", "内容"), new("cases", "涉及条数") { IsNumber = true },
        new("rule", "规则"), new("raised", "发出日"), new("raisedBy", "发出人"), new("due", "答复期限"), new("state", "状态"), new("answered", "最近答复日"), new("answer", "最近答复"), new("closed", "办结日"),
    ];

    /// <summary>The file; null for a format that there is not.</summary>
    public static byte[]? Write(IEnumerable<Entry<Letter>> letters, DateOnly today, string format, Language language) => format switch
    {
        "csv" => Template.Csv(Columns, language, letters.Select(entry => Row(entry.Value, today, language))),
        "xlsx" => Template.Xlsx(Columns, language, letters.Select(entry => Row(entry.Value, today, language))),
        _ => null,
    };

    private static IReadOnlyList<string> Row(Letter letter, DateOnly today, Language language)
    {
        var answer = letter.Steps.LastOrDefault(step => step.Action == "answer");
        var closed = letter.Steps.LastOrDefault(step => step.Action == "close");
        return
        [
            LetterNumber.Of(letter).In(language), LetterNumber.NameOf(letter.Kind).In(language), letter.Department, letter.Subject.In(language), letter.Text.In(language),
            letter.Cases.Count.ToString(CultureInfo.InvariantCulture), letter.Rule ?? "", Day(Week.DayOf(letter.Steps[0].At)), letter.Steps[0].By, Day(letter.Due), StateOf(letter, today).In(language),
            answer is null ? "" : Day(Week.DayOf(answer.At)), answer?.Text ?? "", closed is null ? "" : Day(Week.DayOf(closed.At)),
        ];
    }

    private static Text StateOf(Letter letter, DateOnly today) =>
        letter.IsOverdue(today) ? new("逾期未答复", "overdue")
        : letter.State switch { LetterState.Open => new("待答复", "to be answered"), LetterState.Answered => new("已答复", "answered"), _ => new("已办结", "settled") };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
