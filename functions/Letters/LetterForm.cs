using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Letters;

/// <summary>Checks what somebody writes in a letter; everything that is wrong is said at once.</summary>
internal static class LetterForm
{
    public const int MostDays = 90;
    private const int MaxSubject = 100;
    private const int MaxText = 2000;

    public static (NewLetter? Letter, IReadOnlyList<Finding> Findings) Check(LetterBody body, Registers known, DateOnly today)
    {
        var findings = new List<Finding>();
        if (known.Department(body.Department) is null)
        {
            findings.Add(new Finding("unknown-department", "$.department", new($"没有编号为 {body.Department} 的部门。", $"There is no department {body.Department}."), new("请选择已登记的部门。", "Choose a registered department.")));
        }

        string subject = Said(findings, body.Subject, "$.subject", new("标题", "The subject"), 2, MaxSubject);
        string text = Said(findings, body.Text, "$.text", new("内容", "The text"), 5, MaxText);
        CheckDue(findings, body.Due, today);
        var cases = new List<LetterCase>();
        foreach (var (place, one) in (body.Cases ?? []).Index())
        {
            string code = CreditCode.Normalise(one.Enterprise);
            if (!Week.TryParse(one.Week, null, out _) || known.Enterprise(code) is not { } enterprise)
            {
                findings.Add(new Finding("unknown-case", $"$.cases[{place}]", new("周或企业无法识别。", "The week or the enterprise is not known."), new("请填写形如 2026-W48 的周和已登记企业的统一社会信用代码。", "Give a week such as 2026-W48 and the code of a registered enterprise.")));
                continue;
            }

            cases.Add(new LetterCase(one.Week, code, enterprise.Name, one.Date));
        }

        if (cases.Count > RaisedByRule.MostCases)
        {
            findings.Add(new Finding("out-of-range", "$.cases", new($"最多列出 {RaisedByRule.MostCases} 条。", $"A letter names at most {RaisedByRule.MostCases} cases."), new("请分成几份。", "Write more than one.")));
        }

        return findings.Count > 0 ? (null, findings) : (new NewLetter(body.Kind, body.Department, new(subject, subject), new(text, text), cases, body.Due), findings);
    }

    public static (string Text, IReadOnlyList<Finding> Findings) Answer(string text)
    {
        var findings = new List<Finding>();
        return (Said(findings, text, "$.text", new("答复", "The answer"), 5, MaxText), findings);
    }

    public static (string Text, IReadOnlyList<Finding> Findings) Return(LetterReturnBody body, DateOnly today)
    {
        var findings = new List<Finding>();
        string text = Said(findings, body.Text, "$.text", new("意见", "The comment"), 5, MaxText);
        CheckDue(findings, body.Due, today);
        return (text, findings);
    }

    public static (string? Text, IReadOnlyList<Finding> Findings) Close(string? text)
    {
        var findings = new List<Finding>();
        return PlainText.Clean(text) is null ? (null, findings) : (Said(findings, text, "$.text", new("意见", "The comment"), 1, MaxText), findings);
    }

    private static void CheckDue(List<Finding> findings, DateOnly due, DateOnly today)
    {
        if (due <= today || due > today.AddDays(MostDays))
        {
            findings.Add(new Finding("out-of-range", "$.due", new($"答复期限须在明天到 {MostDays} 天之内。", $"The day for the answer lies between tomorrow and {MostDays} days from now."), new("请更正日期。", "Correct the day.")));
        }
    }

    private static string Said(List<Finding> findings, string? text, string place, Text what, int least, int most)
    {
        string clean = PlainText.Clean(text) ?? "";
        if (clean.Length < least || clean.Length > most)
        {
            findings.Add(new Finding("out-of-range", place, new($"{what.Zh}须有 {least} 到 {most} 个字，现在有 {clean.Length} 个。", $"{what.En} takes {least} to {most} characters; these are {clean.Length}."), new("请修改后再提交。", "Change it and send it again.")));
        }

        return clean;
    }
}
