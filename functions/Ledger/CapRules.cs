using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Ledger;

/// <summary>Which caps apply on a day, by the jurisdiction's catalogue and rules.</summary>
internal static class CapRules
{
    /// <summary>The caps from which a request is excepted.</summary>
    public static IReadOnlyList<CapScope> ExceptedFor(InspectionRequest request) =>
    [
        .. request.IsLifted(CapPerDepartment.Rule.Id) ? [CapScope.Department] : (CapScope[])[],
        .. request.IsLifted(CapPerMatter.Rule.Id) ? [CapScope.Matter] : (CapScope[])[],
        .. request.IsLifted(CapOverLevels.Rule.Id) ? [CapScope.Levels] : (CapScope[])[],
    ];

    public static CapLimits On(DateOnly day, Registers registers, RuleBook rules) => new(
        rules.Value(CapPerDepartment.Rule, day),
        rules.Value(CapOverLevels.Rule, day),
        registers.MattersOn(day).Where(matter => matter.AnnualCap is not null).ToDictionary(matter => matter.Code, matter => matter.AnnualCap!.Value, StringComparer.Ordinal))
    {
        OtherMatters = rules.Value(CapPerMatter.Rule, day),
        Lines = registers.Departments.Where(department => department.Line is { Length: > 0 }).ToDictionary(department => department.Id, department => department.Line!, StringComparer.Ordinal),
        JointOnce = rules.Value(JointVisitCountsOnce.Rule, day),
    };
}
