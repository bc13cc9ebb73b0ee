using Inspection.Functions.Hosting;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>The week as it is now that something has happened.</summary>
internal static class Disturbance
{
    /// <summary>What the body names that the week does not know; everything at once.</summary>
    public static IReadOnlyList<Finding> Check(Problem now, AmendmentBody body)
    {
        var issues = new List<Finding>();
        if (body.Reason.Trim().Length is < 4 or > 500)
        {
            issues.Add(new("out-of-range", "$.reason", new("原因须为 4 到 500 个字。", "A reason has 4 to 500 characters."), new("请写明原因。", "Give the reason.")));
        }

        if (body.Seconds is < 5 or > 600)
        {
            issues.Add(new("out-of-range", "$.seconds", new("计算时间须为 5 到 600 秒。", "The search time is 5 to 600 seconds."), new("请更正该值。", "Correct this value.")));
        }

        if (body.Name?.Length > 60)
        {
            issues.Add(new("out-of-range", "$.name", new("名称最多 60 个字。", "A name has at most 60 characters."), new("请更正该值。", "Correct this value.")));
        }

        switch (body.Kind)
        {
            case Drafts.AmendmentKind.Urgent when body.Requests is not { Count: > 0 } || body.Requests.Any(id => now.Requests.All(r => r.Id != id)):
                issues.Add(Unknown("$.requests", new("请选择本周一家企业的待排需求。", "Name requests of one enterprise that wait in this week.")));
                break;
            case Drafts.AmendmentKind.Officer when now.Officers.All(o => o.Id != body.Officer):
                issues.Add(Unknown("$.officer", new("没有这名人员。", "There is no such officer.")));
                break;
            case Drafts.AmendmentKind.Officer when body.Sessions?.Any(id => now.Sessions.All(s => s.Id != id)) == true:
                issues.Add(Unknown("$.sessions", new("只能选择尚未开始的半天。", "Name half days that have not begun.")));
                break;
            case Drafts.AmendmentKind.Vehicle when now.Bases.FirstOrDefault(b => b.Id == body.Base) is not { } home || body.Vehicles < 1 || body.Vehicles > home.Vehicles:
                issues.Add(Unknown("$.base", new("没有这个驻地，或它没有这么多车。", "There is no such base, or it has fewer vehicles.")));
                break;
            case Drafts.AmendmentKind.Move when now.Sessions.All(s => s.Id != body.Session):
                issues.Add(Unknown("$.session", new("只能选择尚未开始的半天。", "Name a half day that has not begun.")));
                break;
        }

        return issues;
    }

    public static Problem Of(Problem now, AmendmentBody body) => body.Kind switch
    {
        Drafts.AmendmentKind.Officer => now with
        {
            Officers =
            [
                .. now.Officers.Select(o => o.Id == body.Officer
                    ? o with { Sessions = body.Sessions is null ? [] : [.. (o.Sessions ?? [.. now.Sessions.Select(s => s.Id)]).Except(body.Sessions, StringComparer.Ordinal)] }
                    : o),
            ],
        },
        Drafts.AmendmentKind.Vehicle => now with { Bases = [.. now.Bases.Select(b => b.Id == body.Base ? b with { Vehicles = b.Vehicles - body.Vehicles } : b)] },
        _ => now,
    };

    private static Finding Unknown(string place, Text cause) => new("unknown-reference", place, cause, new("请更正后重试。", "Correct it and try again."));
}
