using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Requests;
using Inspection.Functions.Tests.Rules;

namespace Inspection.Functions.Tests.Requests;

/// <summary>How long a request that no plan serves moves on.</summary>
public sealed class RequestPeriodTests
{
    private static readonly Week W48 = Week.Parse("2026-W48", null);
    private static readonly InspectionRequest Asked = GivenRules.Request("r1");

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(8, 8, true)]
    [InlineData(8, 9, false)]
    [InlineData(0, 1, false)]
    public void It_waits_so_many_weeks_after_the_first(int weeks, int later, bool reaches)
    {
        Assert.Equal(reaches, RequestPeriod.Reaches(Asked, W48, W48.Add(later), weeks, null));
        Assert.Equal(reaches, RequestPeriod.Reaches(Asked with { FirstWeek = "2026-W48" }, W48.Add(later - 1), W48.Add(later), weeks, null));
    }

    [Theory]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-11-30", true)]
    public void A_week_that_begins_after_its_last_day_is_too_late(string until, bool reaches) =>
        Assert.Equal(reaches, RequestPeriod.Reaches(Asked with { Until = DateOnly.Parse(until, null) }, W48, W48.Add(1), 8, null));

    [Theory]
    [InlineData("2026-W48", true)]
    [InlineData("2026-W53", false)]
    public void What_draws_on_an_annual_plan_ends_with_the_plans_year(string week, bool reaches)
    {
        var from = Week.Parse(week, null);
        Assert.Equal(reaches, RequestPeriod.Reaches(Asked with { PlanLine = "l1" }, from, from.Add(1), 8, null));
        Assert.True(RequestPeriod.Reaches(Asked, from, from.Add(1), 8, null));
    }

    [Fact]
    public void It_ends_with_the_months_of_its_line()
    {
        PlanLine Line(params int[] months) => new("l1", "", LineKind.Planned, [], EnterpriseClass.Every, 10, null, 1, months, null);
        var drawing = Asked with { PlanLine = "l1" };
        Assert.True(RequestPeriod.Reaches(drawing, W48, W48.Add(1), 8, Line(11, 12)));
        Assert.False(RequestPeriod.Reaches(drawing, W48, W48.Add(1), 8, Line(11)));
    }
}
