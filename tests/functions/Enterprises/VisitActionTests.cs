using Inspection.Functions.Enterprises;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Enterprises;

/// <summary>What an enterprise is offered to do about a visit, as time goes by.</summary>
public sealed class VisitActionTests
{
    private static readonly Week Week = Week.Parse("2026-W49", null);

    [Theory]
    [InlineData("2026-12-01", "Accept Move Recusal")]
    [InlineData("2026-12-02", "Accept Recusal")]
    [InlineData("2026-12-03", "")]
    public void A_visit_whose_day_is_past_is_neither_confirmed_nor_objected_to(string today, string offered) =>
        Assert.Equal(offered, Offered(today, new DateOnly(2026, 12, 2)));

    [Theory]
    [InlineData("2026-12-06", "Accept Recusal")]
    [InlineData("2026-12-07", "")]
    public void One_whose_day_is_not_announced_may_come_until_the_week_is_over(string today, string offered) =>
        Assert.Equal(offered, Offered(today, null));

    private static string Offered(string today, DateOnly? date)
    {
        var noon = new DateTimeOffset(DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture).AddHours(12), TimeSpan.FromHours(8));
        var reading = new EnterpriseReading(null!, null!, null!, null!, null!, null!, new StoppedClock(noon));
        var visit = new AnnouncedVisit(
            Week, "e", "Enterprise", "town", VisitStage.Ahead, date is null ? null : "2026-12-02-am", date, [], ["officer"], 1, noon, null, [], null, null);
        return string.Join(' ', reading.Can(visit, null));
    }
}
