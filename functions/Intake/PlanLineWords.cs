using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Intake;

/// <summary>Why a request draws on no line of the annual plan, in words, wherever requests come from.</summary>
internal static class PlanLineWords
{
    /// <summary>Null where the request draws on a line or needs none: <paramref name="line"/> is then the line's id, or null.</summary>
    /// <param name="place">Of the line's id in the input.</param>
    public static Finding? Finding(LineChoice choice, string place, out string? line)
    {
        line = choice is LineChoice.Chosen chosen ? chosen.Line.Id : null;
        return choice switch
        {
            LineChoice.Several several => new("choose-plan-line", place,
                new($"年度计划中有 {several.Lines.Count} 条适用：{Names(several.Lines, "、")}。", $"{several.Lines.Count} lines of the annual plan fit: {Names(several.Lines, ", ")}."),
                new("请选择使用哪一条；文件中请填写“计划条目”一列。", "Choose the one to draw on; in a file fill in the column planLine.")),
            LineChoice.Unfit unfit => Unfit(unfit.Line, place),
            LineChoice.Missing { HasPlan: false } => new("no-plan-line", place,
                new("本部门今年还没有批准的年度检查计划：无计划不检查。", "The department has no approved annual plan for the year: no plan, no inspection."),
                new("请先提交年度计划，批准后再提交。", "Submit an annual plan; ask again once it is approved.")),
            LineChoice.Missing => new("no-plan-line", place,
                new("年度检查计划中没有适用的条目：无计划不检查。", "No line of the annual plan takes this inspection: no plan, no inspection."),
                new("请核对事项、企业和周次；确有需要时提交计划调整，或改为有依据的其他类型。", "Check matter, enterprise and week; where it is needed amend the plan, or choose the kind that it really is.")),
            LineChoice.UsedUp used => UsedUp(Names(used.Lines, "、"), Names(used.Lines, ", "), place),
            LineChoice.TooOften often => TooOften(Names(often.Lines, "、"), place),
            _ => null,
        };
    }

    /// <summary>The line was chosen, and gives nothing any more by the time of storing.</summary>
    public static Finding Finding(DrawHindrance hindered, string place) => hindered.Why switch
    {
        Hindrance.TooOften => TooOften($"{hindered.Title}（{hindered.Line}）", place),
        Hindrance.NotInForce => Unfit(hindered.Title, place),
        _ => UsedUp($"{hindered.Title}（{hindered.Line}）", $"{hindered.Title}（{hindered.Line}）", place),
    };

    public static Refusal Refusal(DrawHindrance hindered) => Refusals.Invalid([Finding(hindered, "$.planLine")]);

    private static Finding Unfit(string line, string place) => new("plan-line-unfit", place,
        new($"计划条目 {line} 不适用于这项检查（类别、事项、企业范围或月份不符，或计划未批准）。",
            $"The plan's line {line} does not take this inspection: its kind, matters, class of enterprises or months differ, or the plan is not approved."),
        new("请选择其他条目，或留空由系统选择。", "Choose another line, or leave it out."));

    private static Finding TooOften(string lines, string place) => new("plan-frequency-reached", place,
        new($"该企业今年在“{lines}”中已达到计划频次。", $"The enterprise has been drawn as often this year as \"{lines}\" allows."),
        new("今年不能再按此条目检查；确有需要时提交计划调整。", "It cannot be drawn on this line again this year; where it is needed amend the plan."));

    private static Finding UsedUp(string zh, string en, string place) => new("plan-line-used-up", place,
        new($"计划条目“{zh}”的数量已经用完。", $"All that the plan's line \"{en}\" allows is drawn."),
        new("请使用其他条目，撤回不再需要的需求，或提交计划调整。", "Draw on another line, withdraw requests that are no longer needed, or amend the plan."));

    private static string Names(IReadOnlyList<PlanLine> lines, string comma) => string.Join(comma, lines.Take(5).Select(line => line.Label));
}
