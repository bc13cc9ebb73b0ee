using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>Who is inspected, and who inspects, are in the registers. A request that was made before its enterprise or its department was archived waits.</summary>
internal sealed class Registered(RuleFacts facts) : IProtection
{
    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "not-registered",
        Name = new("企业和部门在册", "Enterprise and department are registered"),
        Effect = RuleEffect.Holds,
        Fixed = true,
        Of = new Switch(),
        Default = true,
        Sentence = _ => new("企业或提出部门已不在名录中的需求不予安排。", "A request whose enterprise or department is no longer registered is not planned."),
        Sources =
        [
            RuleSource.Unverified("平台规则", "Rule of this platform",
                new("归档表示不再检查、不再提出检查；没有条文出处。", "What is archived is inspected no more, and inspects no more; there is no text behind it.")),
        ],
        Lift = new("由执法办在名录中恢复该企业或部门，或撤回该需求。", "The office takes the enterprise or department back into the register, or the request is withdrawn."),
    };

    RuleDefinition IProtection.Rule => Rule;

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day) =>
        facts.Registers.Enterprise(request.Enterprise) is not null && facts.Registers.Department(request.Department) is not null ? day : null;

    public Reason Explain(InspectionRequest request, DateOnly day) => new(
        [],
        facts.Registers.Enterprise(request.Enterprise) is null
            ? new("该企业已不在名录中。", "The enterprise is no longer registered.")
            : new("提出需求的部门已不在名录中。", "The department that asked is no longer registered."),
        new("恢复后该需求自动回到需求池。", "Once it is back, so is the request."));
}
