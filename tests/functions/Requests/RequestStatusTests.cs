using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Requests;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Requests;

public sealed class RequestStatusTests
{
    private static readonly Week W48 = Week.Parse("2026-W48", null);

    private static readonly PublishedPlan Published = new(new Plan(
        "zhuji-2026-W48", PlanStatus.Feasible, 0, 0, 0, 1, "test", new Breakdown(0, 0, 0, 0, 0),
        [
            new Team("t1", "mon-am", "diankou", ["o1", "o2"], new DateTime(2026, 11, 23, 8, 30, 0), new DateTime(2026, 11, 23, 11, 0, 0), 20,
                [new Visit("e1", new DateTime(2026, 11, 23, 8, 40, 0), new DateTime(2026, 11, 23, 9, 40, 0), ["served"])]),
        ],
        [
            new WaitingRequest("left", "no-capacity", "没有空余的执法人员。\nNo officer is free.", "增加一个半天。\nOpen another half day.", true),
            new WaitingRequest("by-hand", "cap-reached", "已到年度上限", "", false),
        ]));

    [Fact]
    public void Before_publication_a_request_is_pooled() => Assert.Equal(RequestStatus.Pooled, Of("served", null).Status);

    [Fact]
    public void A_served_request_says_where()
    {
        var view = Of("served", Published);
        Assert.Equal((RequestStatus.Published, new VisitRef("mon-am", "t1")), (view.Status, view.Visit));
    }

    [Theory]
    [InlineData("Zh", "没有空余的执法人员。", "增加一个半天。")]
    [InlineData("En", "No officer is free.", "Open another half day.")]
    public void A_request_left_out_says_why_and_what_would_help_in_the_language_asked_for(string language, string cause, string remedy)
    {
        var view = Of("left", Published, language: Enum.Parse<Language>(language));
        Assert.Equal((RequestStatus.Waiting, new WaitingReason("no-capacity", cause, remedy)), (view.Status, view.Waiting));
    }

    [Fact]
    public void A_reason_in_one_language_only_is_given_as_it_is() =>
        Assert.Equal(new WaitingReason("cap-reached", "已到年度上限", ""), Of("by-hand", Published, language: Language.En).Waiting);

    [Fact]
    public void A_request_made_after_publication_is_pooled() => Assert.Equal(RequestStatus.Pooled, Of("late", Published).Status);

    [Fact]
    public void What_an_approved_plan_serves_is_planned_and_frozen_before_it_is_public()
    {
        var view = Of("served", null, approved: Published);
        Assert.Equal((RequestStatus.Planned, true, new VisitRef("mon-am", "t1")), (view.Status, view.Frozen, view.Visit));
    }

    [Fact]
    public void What_an_approved_plan_leaves_out_is_still_pooled() => Assert.Equal((RequestStatus.Pooled, false), (Of("left", null, approved: Published).Status, Of("left", null, approved: Published).Frozen));

    [Fact]
    public void A_withdrawn_request_stays_withdrawn() => Assert.Equal((RequestStatus.Withdrawn, null), (Of("served", Published, true).Status, Of("served", Published, true).Visit));

    private static RequestView Of(string id, PublishedPlan? plan, bool withdrawn = false, Language language = Language.Zh, PublishedPlan? approved = null) => RequestView.From(
        new InspectionRequest(id, "e1", "企业", "market", "SJ-01", "食品", "市场监管", 60, 40, false, null, null, default, "人员", "form", withdrawn, "\"1\""), W48, new WeekPlans(plan, approved), language);
}
