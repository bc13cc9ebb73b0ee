using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Plans;

namespace Inspection.Functions.Tests.Drafts;

public sealed class SummaryTests
{
    [Fact]
    public void Visits_saved_are_the_separate_visits_minus_the_joint_ones()
    {
        // Market and fire at e1 and market at e2 would have been three visits; they are two.
        Summary summary = Summary.Of(GivenWeek.Problem(), GivenWeek.Plan());
        Assert.Equal(2, summary.Visits);
        Assert.Equal(1, summary.VisitsSaved);
    }

    [Fact]
    public void Every_request_is_counted_as_served_or_waiting()
    {
        Summary summary = Summary.Of(GivenWeek.Problem(), GivenWeek.Plan());
        Assert.Equal(4, summary.Requests);
        Assert.Equal(3, summary.Served);
        Assert.Equal(1, summary.Waiting);
        Assert.Equal(30, summary.ServedWeight);
        Assert.Equal(40, summary.TotalWeight);
        Assert.Equal(0, summary.MandatoryServed);
        Assert.Equal(1, summary.MandatoryTotal);
        Assert.Equal(1, summary.WaitingByCode["no-capacity"]);
    }

    [Fact]
    public void The_view_names_officers_matters_and_what_would_help_the_waiting()
    {
        PlanView view = PlanView.Of(GivenDraft.Known(), Language.Zh);
        TeamView team = Assert.Single(view.Teams);
        Assert.Equal(["officer o1", "officer o2"], team.Officers.Select(o => o.Name));
        Assert.Equal("2026-11-23T08:45", team.Visits[0].Start);
        Assert.Equal(["食品经营检查", "消防安全检查"], team.Visits[0].Requests.Select(r => r.Matter.Name));
        Assert.Equal("店口镇一号", team.Visits[0].Enterprise.Address);
        WaitingView waiting = Assert.Single(view.Waiting);
        Assert.Equal(("r4", "e3", true, "no-capacity"), (waiting.Request.Id, waiting.Enterprise.Id, waiting.Mandatory, waiting.Code));
    }

    [Theory]
    [InlineData("Zh", "没有空闲人员。", "增派人员。")]
    [InlineData("En", "No officer is free.", "Add an officer.")]
    public void The_view_says_causes_and_remedies_in_one_language(string language, string cause, string remedy)
    {
        PlanView view = PlanView.Of(GivenDraft.Known(), Enum.Parse<Language>(language));
        WaitingView waiting = Assert.Single(view.Waiting);
        Assert.Equal((cause, remedy), (waiting.Cause, waiting.Remedy));
    }

    [Fact]
    public void A_curve_keeps_its_ends_and_never_has_more_than_200_points()
    {
        ProgressLog log = ProgressLog.None;
        for (int i = 0; i < 5000; i++)
        {
            log = log.With(i, "improve", 1000 + i, 9000, 5, 5);
            Assert.True(log.History.Count <= ProgressLog.MaxPoints);
        }

        Assert.Equal(0, log.History[0].Elapsed);
        Assert.Equal(4999, log.History[^1].Elapsed);
        Assert.True(log.History.Zip(log.History.Skip(1)).All(p => p.First.Elapsed < p.Second.Elapsed));
    }

    [Fact]
    public void A_long_search_without_news_takes_nothing_from_the_beginning_of_its_curve()
    {
        ProgressLog log = ProgressLog.None;
        for (int i = 0; i < 50; i++)
        {
            log = log.With(i, "improve", 1000 + i, 9000 - i, 5, 5);
        }

        IReadOnlyList<ProgressPoint> early = log.History;
        for (int i = 50; i < 5000; i++)
        {
            log = log.With(i, "improve", 1049, 8951, 5, 5);
        }

        Assert.Equal([.. early, new ProgressPoint(4999, 1049, 8951)], log.History);
    }
}