using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.AnnualPlans;

public sealed class LineChoiceTests
{
    private static readonly EnterpriseEntry Shop = GivenEnterprises.One(0);

    [Fact]
    public void The_only_line_that_fits_is_chosen()
    {
        var book = GivenPlan.Book(GivenPlan.Plan(GivenPlan.Line(), GivenPlan.Line("market-2026-02", kind: LineKind.Campaign)));
        Assert.Equal("market-2026-01", Assert.IsType<LineChoice.Chosen>(Choose(book)).Line.Id);
        Assert.Equal("market-2026-02", Assert.IsType<LineChoice.Chosen>(Choose(book, kind: LineKind.Campaign)).Line.Id);
    }

    [Fact]
    public void Where_several_fit_the_clerk_is_asked_and_the_answer_is_taken()
    {
        var book = GivenPlan.Book(GivenPlan.Plan(GivenPlan.Line(), GivenPlan.Line("market-2026-02")));
        Assert.Equal(2, Assert.IsType<LineChoice.Several>(Choose(book)).Lines.Count);
        Assert.Equal("market-2026-02", Assert.IsType<LineChoice.Chosen>(Choose(book, asked: "market-2026-02")).Line.Id);
        Assert.IsType<LineChoice.Unfit>(Choose(book, asked: "market-2026-03"));
        Assert.IsType<LineChoice.Unfit>(Choose(book, kind: null, asked: "market-2026-01"));
    }

    [Theory]
    [InlineData(nameof(LineNeed.Off), false, true)]
    [InlineData(nameof(LineNeed.WithPlan), false, true)]
    [InlineData(nameof(LineNeed.Always), false, false)]
    [InlineData(nameof(LineNeed.Off), true, true)]
    [InlineData(nameof(LineNeed.WithPlan), true, false)]
    [InlineData(nameof(LineNeed.Always), true, false)]
    public void A_request_that_no_line_takes_is_refused_as_strictly_as_the_rule_says(string need, bool hasPlan, bool passes)
    {
        var book = GivenPlan.Book(hasPlan ? GivenPlan.Plan(GivenPlan.Line() with { Months = [1] }) : null);
        var choice = Choose(book, need: Enum.Parse<LineNeed>(need));
        Assert.Equal(passes, choice is LineChoice.None);
        Assert.True(passes || choice is LineChoice.Missing missing && missing.HasPlan == hasPlan, $"{choice}");
    }

    [Fact]
    public void Kinds_that_have_a_cause_of_their_own_need_no_line()
    {
        Assert.IsType<LineChoice.None>(Choose(GivenPlan.Book(GivenPlan.Plan(GivenPlan.Line())), kind: null));
        Assert.All(Enum.GetValues<RequestKind>(), kind => Assert.Equal(kind is RequestKind.Planned or RequestKind.Campaign, PlanKinds.LineOf(kind) is not null));
    }

    [Fact]
    public void A_line_takes_the_class_of_enterprises_that_it_names()
    {
        var line = GivenPlan.Line() with { Class = new EnterpriseClass([Shop.Town], [], [Tier.Red]) };
        var book = GivenPlan.Book(GivenPlan.Plan(line));
        Assert.IsType<LineChoice.Missing>(Choose(book));
        Assert.IsType<LineChoice.Chosen>(Choose(book, whom: Shop with { Tier = Tier.Red }));
        Assert.IsType<LineChoice.Missing>(Choose(book, whom: Shop with { Tier = Tier.Red, Town = "别的镇" }));
    }

    [Fact]
    public void A_line_that_is_drawn_empty_takes_no_more_and_nobody_is_drawn_too_often()
    {
        var plan = GivenPlan.Plan(GivenPlan.Line(number: 2));
        Assert.IsType<LineChoice.Chosen>(Choose(GivenPlan.Book(plan, GivenPlan.Draw("a"))));
        Assert.IsType<LineChoice.UsedUp>(Choose(GivenPlan.Book(plan, GivenPlan.Draw("a"), GivenPlan.Draw("b"))));
        Assert.IsType<LineChoice.UsedUp>(Choose(GivenPlan.Book(plan, GivenPlan.Draw("a")), pending: 1));
        Assert.IsType<LineChoice.TooOften>(Choose(GivenPlan.Book(plan, GivenPlan.Draw(Shop.CreditCode, week: "2026-W45"))));
    }

    [Fact]
    public void A_week_counts_for_the_month_and_year_of_its_Thursday()
    {
        Assert.Equal((2026, 12), (Week.Parse("2026-W53", null).PlanYear(), Week.Parse("2026-W53", null).PlanMonth()));
        Assert.Equal((2027, 1), (Week.Parse("2027-W01", null).PlanYear(), Week.Parse("2027-W01", null).PlanMonth()));
    }

    private static LineChoice Choose(YearBook book, LineNeed need = LineNeed.WithPlan, LineKind? kind = LineKind.Planned, string? asked = null, EnterpriseEntry? whom = null, int pending = 0) =>
        LineChoice.For(book, need, kind, GivenPlan.Department, "SJ-01", whom ?? Shop, GivenPlan.Week, asked, new Dictionary<string, int> { ["market-2026-01"] = pending });
}
