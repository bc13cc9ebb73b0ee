using System.Text.RegularExpressions;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;

namespace Inspection.Functions.Leads;

/// <summary>Checks one text of a form and hands it on without control characters and outer spaces.</summary>
internal static partial class LeadText
{
    public const int MaxText = 2000;
    public const int MinText = 5;
    public const int MaxTarget = 100;
    public const int MaxPlace = 200;
    public const int MaxName = 50;
    public const int MaxNote = 200;

    public static string? Optional(List<Finding> findings, string? text, string place, Text what, int most)
    {
        var clean = PlainText.Clean(text);
        if (clean?.Length > most)
        {
            findings.Add(TooLong(place, what, most, clean.Length));
        }

        return clean;
    }

    public static string Required(List<Finding> findings, string? text, string place, Text what, int least, int most)
    {
        var clean = Optional(findings, text, place, what, most) ?? "";
        if (clean.Length < least)
        {
            findings.Add(new Finding("out-of-range", place,
                new($"{what.Zh}至少填写 {least} 个字。", $"{what.En} takes at least {least} characters."),
                new("请补充后再提交。", "Write more and send it again.")));
        }

        return clean;
    }

    /// <summary>Digits, spaces, dashes and perhaps a plus in front: 7 to 15 digits.</summary>
    public static string? Phone(List<Finding> findings, string? text, string place)
    {
        var clean = PlainText.Clean(text) is { } given ? Narrow.Text(given) : null;
        if (clean is not null && (clean.Length > 24 || !PhonePattern().IsMatch(clean) || clean.Count(char.IsAsciiDigit) is < 7 or > 15))
        {
            findings.Add(new Finding("invalid-phone", place,
                new("电话号码无法识别。", "This is no telephone number."),
                new("请填写 7 到 15 位数字，或留空。", "Give 7 to 15 digits, or leave it empty.")));
        }

        return clean;
    }

    private static Finding TooLong(string place, Text what, int most, int length) => new("out-of-range", place,
        new($"{what.Zh}最多 {most} 个字，现在有 {length} 个。", $"{what.En} takes at most {most} characters; these are {length}."),
        new("请缩短后再提交。", "Shorten it and send it again."));

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PhonePattern();
}
