using Inspection.Functions.Drafts;
using Inspection.Functions.Plans;
using Inspection.Functions.Tests.Drafts;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Plans;

public sealed class InputChangesTests
{
    [Fact]
    public void Nothing_has_changed_between_equal_problems() =>
        Assert.Equal(new InputChanges(0, 0, 0, false), InputChanges.Between(GivenWeek.Problem(), GivenWeek.Problem()));

    [Fact]
    public void Added_withdrawn_and_changed_requests_are_counted_apart()
    {
        WeekFacts facts = GivenWeek.Facts();
        Problem now = ProblemSnapshot.Build(facts with
        {
            Requests = [facts.Requests[1] with { Minutes = 90 }, facts.Requests[2] with { Sessions = ["mon-am"] }, facts.Requests[3], GivenWeek.Request("r5", "e2", "fire")],
        });
        Assert.Equal(new InputChanges(1, 1, 2, false), InputChanges.Between(GivenWeek.Problem(), now));
    }

    [Fact]
    public void A_changed_officer_or_enterprise_is_told_apart_from_requests()
    {
        WeekFacts facts = GivenWeek.Facts();
        Problem officer = ProblemSnapshot.Build(facts with { Officers = [.. facts.Officers.Skip(1)] });
        Problem enterprise = ProblemSnapshot.Build(facts with { Enterprises = [GivenWeek.Enterprise("e1", "o1"), .. facts.Enterprises.Skip(1)] });
        Assert.Equal(new InputChanges(0, 0, 0, true), InputChanges.Between(GivenWeek.Problem(), officer));
        Assert.Equal(new InputChanges(0, 0, 0, true), InputChanges.Between(GivenWeek.Problem(), enterprise));
    }
}
