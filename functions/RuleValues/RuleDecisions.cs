using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Rules;

namespace Inspection.Functions.RuleValues;

/// <summary>Who may do what with the value of a rule, and when. Pure.</summary>
internal static class RuleDecisions
{
    private const int SourceLength = 300;
    private const int NoteLength = 1000;

    /// <summary>What is wrong with a proposal; everything at once.</summary>
    public static IReadOnlyList<Finding> Check(RuleDefinition rule, ProposeBody body, DateOnly today)
    {
        List<Finding> findings = [.. rule.Shape.Check(body.Value).Select(f => f with { Place = $"$.value{f.Place[1..]}" })];
        if (body.ValidFrom < today || body.ValidFrom > today.AddYears(5))
        {
            findings.Add(new Finding("out-of-range", "$.validFrom",
                new("生效日期须为今天起五年以内。", "The first day lies between today and five years from now."),
                new("请选择今天或以后的日期；已过去的日子不能改。", "Choose today or a later day; the past cannot be changed.")));
        }

        if (string.IsNullOrWhiteSpace(body.Source) || body.Source.Length > SourceLength || body.Source.Any(char.IsControl))
        {
            findings.Add(new Finding("out-of-range", "$.source",
                new("依据须为 1 到 300 个字。", "The source has 1 to 300 characters."),
                new("请填写文件名称和文号。", "Give title and number of the text.")));
        }

        if (body.Note?.Length > NoteLength)
        {
            findings.Add(new Finding("out-of-range", "$.note", new("说明最多 1000 个字。", "A note has at most 1,000 characters."), new("请缩短。", "Make it shorter.")));
        }

        return findings;
    }

    /// <summary>The code of the refusal, or null where the caller may do it today.</summary>
    public static string? Refuse(RuleAction action, RuleValue value, Caller caller, DateOnly today) => (action, value.State) switch
    {
        (RuleAction.Activate, _) when !caller.Is(Role.Approver) => "forbidden-role",
        (RuleAction.Activate, RuleValueState.Active) => "state-conflict",
        (RuleAction.Activate, _) when value.ProposedBy.Key == caller.Person => "own-proposal",
        (RuleAction.Activate, _) when value.ValidFrom < today => "valid-from-passed",
        (RuleAction.Activate, _) => null,
        (_, RuleValueState.Proposed) => caller.Is(Role.Planner) || caller.Is(Role.Approver) ? null : "forbidden-role",
        (_, _) when !caller.Is(Role.Approver) => "forbidden-role",
        _ => value.ValidFrom <= today ? "in-force" : null,
    };
}
