using Inspection.Functions.AnnualPlans;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.AnnualPlans;

public sealed class PlanRulesTests
{
    private static readonly PlanActor Writer = new("writer", true, false);
    private static readonly PlanActor Chief = new("chief", false, true);

    [Fact]
    public void A_plan_goes_from_draft_over_submission_and_approval_to_publication()
    {
        Assert.Equal((PlanState.Draft, null), PlanRules.Decide(null, PlanAction.Save, Writer));
        var plan = GivenPlan.Plan(GivenPlan.Line()) with { State = PlanState.Draft };
        Assert.Equal((PlanState.Submitted, null), PlanRules.Decide(plan, PlanAction.Submit, Writer));
        plan = plan with { State = PlanState.Submitted };
        Assert.Equal([PlanAction.Return, PlanAction.Approve], PlanRules.Can(plan, Chief));
        Assert.Equal([PlanAction.TakeBack], PlanRules.Can(plan, Writer));
        plan = plan with { State = PlanState.Approved };
        Assert.Equal([PlanAction.Publish], PlanRules.Can(plan, Chief));
        Assert.Equal([PlanAction.Save], PlanRules.Can(plan, Writer));
        Assert.Equal((PlanState.Approved, PlanRules.StateConflict), PlanRules.Decide(plan with { Published = new("chief", "何立", default) }, PlanAction.Publish, Chief));
    }

    [Fact]
    public void Whoever_wrote_in_a_plan_does_not_approve_it()
    {
        var plan = GivenPlan.Plan(GivenPlan.Line()) with { State = PlanState.Submitted };
        Assert.Equal(PlanRules.OwnPlan, PlanRules.Decide(plan, PlanAction.Approve, new("writer", true, true)).Refusal);
        Assert.Null(PlanRules.Decide(plan, PlanAction.Return, new("writer", true, true)).Refusal);
    }

    [Theory]
    [InlineData(nameof(PlanState.Draft))]
    [InlineData(nameof(PlanState.Submitted))]
    [InlineData(nameof(PlanState.Returned))]
    [InlineData(nameof(PlanState.Approved))]
    [InlineData(nameof(PlanState.Superseded))]
    public void Nobody_acts_beyond_the_own_office(string state)
    {
        var plan = GivenPlan.Plan(GivenPlan.Line()) with { State = Enum.Parse<PlanState>(state) };
        Assert.Empty(PlanRules.Can(plan, new PlanActor("reader", false, false)));
        Assert.DoesNotContain(PlanAction.Approve, PlanRules.Can(plan, Writer));
        Assert.DoesNotContain(PlanAction.Save, PlanRules.Can(plan, Chief));
    }
}
