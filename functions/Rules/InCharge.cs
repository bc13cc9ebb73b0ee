using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// A matter is inspected by the department in charge of it in the enterprise's town: the one that the last decision of a dispute names, otherwise the catalogue's.
/// Requests in the pool change hands when a dispute is decided; what slips through waits here.
/// </summary>
internal sealed class InCharge(RuleFacts facts) : IProtection
{
    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "not-in-charge",
        Name = new("由主管部门检查", "The department in charge inspects"),
        Effect = RuleEffect.Holds,
        Fixed = true,
        Of = new Switch(),
        Default = true,
        Sentence = _ => new("事项由主管部门检查；职责争议已有决定的，由决定的部门检查。", "A matter is inspected by the department in charge; where a dispute was decided, by the one that the decision names."),
        Sources =
        [
            RuleSource.Read("54 号文（转述）", "Document No. 54, as restated", "54 号 / No. 54",
                new("按属地和法定权限实施检查，不得越权、异地检查。", "Inspections stay within the territory and the lawful powers of the authority."),
                "http://law.foodmate.net/show-232783.html"),
        ],
        Lift = new("职责由执法办在争议中决定，单条需求不能例外。", "Who is in charge is decided by the office in a dispute; there is no exception for a single request."),
    };

    RuleDefinition IProtection.Rule => Rule;

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day) => InChargeOn(request) is { } department && department != request.Department ? null : day;

    public Reason Explain(InspectionRequest request, DateOnly day)
    {
        string department = InChargeOn(request)!;
        string name = facts.Registers.Department(department)?.Name ?? department;
        return new Reason(
            [],
            new($"该事项在该企业所在乡镇由{name}负责。", $"{name} is in charge of this matter in the enterprise's town."),
            new($"请撤回，由{name}提出。", $"Withdraw it and have {name} ask for it."));
    }

    /// <summary>The department that a decision of a dispute names for the week; null where there is none.</summary>
    private string? InChargeOn(InspectionRequest request) =>
        facts.Registers.DecisionOn(request.Matter, facts.Registers.Enterprise(request.Enterprise)?.Town, facts.Day)?.Ruling!.Department;
}
