using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Plans;

/// <summary>Checks what people write into forms about drafts; everything that is wrong at once.</summary>
internal static class DraftInput
{
    private const int NameLength = 60;
    private const int CommentLength = 1000;
    private const int RemarkLength = 500;
    private const int MostRemarks = 200;

    public static IReadOnlyList<Finding> Check(DraftBody order)
    {
        var issues = new List<Finding>();
        if (order.Name is { } name && (name.Length > NameLength || name.Any(char.IsControl)))
        {
            issues.Add(OutOfRange("$.name", new("名称最多 60 个字，不能有控制字符。", "A name has at most 60 characters and no control characters.")));
        }

        if (order.Seconds is < 5 or > 600)
        {
            issues.Add(OutOfRange("$.seconds", new("计算时间须为 5 到 600 秒。", "The search time is 5 to 600 seconds.")));
        }

        if (order.Seed < 0)
        {
            issues.Add(OutOfRange("$.seed", new("随机种子不能为负。", "A seed is not negative.")));
        }

        if (order.Trial is { } trial)
        {
            CheckTrial(trial, issues);
        }

        return issues;
    }

    private static void CheckTrial(Trial trial, List<Finding> issues)
    {
        if (trial.IsEmpty)
        {
            issues.Add(new("missing-member", "$.trial", new("请至少填写一项试算条件。", "A trial changes something."), new("请填写人员、车辆或规则。", "Name officers, vehicles or rules.")));
        }

        if (trial.Officers.Any(o => o.Count is < 1 or > 20 || o.Sessions.Count == 0))
        {
            issues.Add(OutOfRange("$.trial.officers", new("增援人员须为 1 到 20 人，并选择半天。", "1 to 20 more officers, in some half days.")));
        }

        if (trial.Vehicles.Any(v => v.Fewer is < 1 or > 100))
        {
            issues.Add(OutOfRange("$.trial.vehicles", new("减少的车辆须为 1 到 100 辆。", "1 to 100 vehicles less.")));
        }

        if (trial.Without.Except(TrialQuestion.Rules, StringComparer.Ordinal).FirstOrDefault() is { } fixedRule)
        {
            issues.Add(new("unknown-value", "$.trial.without", new($"规则“{fixedRule}”不能在试算中停用。", $"A trial cannot do without the rule '{fixedRule}'."),
                new($"可停用的规则：{string.Join("、", TrialQuestion.Rules)}。", $"Rules that can be left out: {string.Join(", ", TrialQuestion.Rules)}.")));
        }
    }

    /// <param name="comment">What was written.</param>
    /// <param name="needed">True where an empty comment is not enough.</param>
    public static IReadOnlyList<Finding> CheckComment(string? comment, bool needed)
    {
        bool empty = string.IsNullOrWhiteSpace(comment);
        return (needed && empty) || comment?.Length > CommentLength
            ? [OutOfRange("$.comment", new("意见须为 1 到 1000 个字。", "A comment has 1 to 1,000 characters."))]
            : [];
    }

    /// <summary>Remarks on single enterprises, each of which the draft knows.</summary>
    public static IReadOnlyList<Finding> CheckRemarks(IReadOnlyList<RemarkBody> remarks, IReadOnlySet<string> enterprises)
    {
        var issues = new List<Finding>();
        if (remarks.Count > MostRemarks)
        {
            issues.Add(OutOfRange("$.remarks", new($"最多 {MostRemarks} 条。", $"At most {MostRemarks} remarks.")));
        }

        for (int n = 0; n < Math.Min(remarks.Count, MostRemarks); n++)
        {
            if (string.IsNullOrWhiteSpace(remarks[n].Text) || remarks[n].Text.Length > RemarkLength)
            {
                issues.Add(OutOfRange($"$.remarks[{n}].text", new("意见须为 1 到 500 个字。", "A remark has 1 to 500 characters.")));
            }

            if (!enterprises.Contains(remarks[n].Enterprise))
            {
                issues.Add(new Finding("unknown-reference", $"$.remarks[{n}].enterprise", new("该方案里没有这家企业。", "The draft does not know this enterprise."), new("请从方案的企业中选择。", "Choose an enterprise of the draft.")));
            }
        }

        return issues;
    }

    /// <summary>A time at which something may be published: ahead, and before the week is over.</summary>
    public static IReadOnlyList<Finding> CheckDue(DateTimeOffset at, Week week, TimeProvider time) =>
        at > time.GetUtcNow() && at < Week.Instant(week.Sunday.AddDays(1).ToDateTime(default))
            ? []
            : [OutOfRange("$.at", new("发布时间须在现在之后、该周结束之前。", "The time must be ahead, and before the week is over."))];

    private static Finding OutOfRange(string place, Text cause) => new("out-of-range", place, cause, new("请更正该值。", "Correct this value."));
}
