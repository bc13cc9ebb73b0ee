namespace Inspection.Functions.Rules;

/// <summary>Every rule, in the order in which people read them.</summary>
internal static class AllRules
{
    public static IReadOnlyList<RuleDefinition> List { get; } =
    [
        OfficersPerVisit.Rule,
        OfficersPerDepartment.Rule,
        MaxDepartmentsPerVisit.Definition,
        CapPerDepartment.Rule,
        CapPerMatter.Rule,
        CapOverLevels.Rule,
        JointVisitCountsOnce.Rule,
        ExemptKinds.Rule,
        MinimumGap.Rule,
        QuietDays.Rule,
        GreenTier.Rule,
        TierWeight.Rule,
        DuplicateAlarm.Rule,
        Recusal.Rule,
        ThirdVisitWithoutFinding.Rule,
        Empowerment.Rule,
        JointOptOut.Definition,
        LeadAnswerDays.Rule,
        SubmissionDays.Rule,
        OutcomeDays.Rule,
        JointRateGoal.Rule,
        NoPlanNoInspection.Rule,
        WeeksWaiting.Rule,
        MatterInForce.Rule,
        InCharge.Rule,
        Registered.Rule,
        LegalReview.Rule,
    ];

    public static RuleDefinition? Find(string id) => List.FirstOrDefault(rule => rule.Id == id);
}
