using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Ledger;

/// <summary>Which caps apply on a day, by the jurisdiction's catalogue and rules.</summary>
internal static class CapRules
{
    public static CapLimits On(DateOnly day, Registers registers, RuleBook rules) => new(
        rules.Value(CapPerDepartment.Rule, day),
        rules.Value(CapOverLevels.Rule, day),
        registers.MattersOn(day).Where(matter => matter.AnnualCap is not null).ToDictionary(matter => matter.Code, matter => matter.AnnualCap!.Value, StringComparer.Ordinal))
    {
        OtherMatters = rules.Value(CapPerMatter.Rule, day),
        JointOnce = rules.Value(JointVisitCountsOnce.Rule, day),
    };
}
