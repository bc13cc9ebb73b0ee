using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>A sensible body for each call about supervision letters.</summary>
internal static class LetterBodies
{
    public static object Of(string route) => route[(route.LastIndexOf('/') + 1)..] switch
    {
        "answer" => new { text = "已经补录结果。" },
        "return" => new { text = "请说明原因。", due = Soon },
        "close" => new { text = "已办结。" },
        _ => new { kind = "demand", department = "market", subject = "检查结果逾期", text = "请补录上周的检查结果。", due = Soon },
    };

    private static DateOnly Soon => DateOnly.FromDateTime(Week.Now(TimeProvider.System)).AddDays(10);
}
