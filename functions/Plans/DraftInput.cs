using Inspection.Functions.Hosting;

namespace Inspection.Functions.Plans;

/// <summary>Checks what people write into forms about drafts; everything that is wrong at once.</summary>
internal static class DraftInput
{
    private const int NameLength = 60;
    private const int CommentLength = 1000;

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

        return issues;
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

    private static Finding OutOfRange(string place, Text cause) => new("out-of-range", place, cause, new("请更正该值。", "Correct this value."));
}
