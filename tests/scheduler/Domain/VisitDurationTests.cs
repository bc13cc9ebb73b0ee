using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Domain;

public sealed class VisitDurationTests
{
    [Theory]
    [InlineData(2, new[] { 40 }, 50)]
    [InlineData(2, new[] { 40, 30 }, 50)]
    [InlineData(2, new[] { 40, 41 }, 51)]
    [InlineData(2, new[] { 40, 40, 1 }, 51)]
    [InlineData(2, new[] { 40, 40, 3 }, 52)]
    [InlineData(1, new[] { 40, 30 }, 80)]
    [InlineData(3, new[] { 20, 20, 21 }, 31)]
    [InlineData(2, new int[0], 10)]
    public void A_team_works_on_several_matters_at_once_but_no_matter_gets_shorter(int parallel, int[] minutes, int duration) =>
        Assert.Equal(duration, VisitDuration.Minutes(Given.Rules() with { Parallel = parallel }, minutes));
}
