using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Domain;

public sealed class TravelTimesTests
{
    /// <summary>One degree of latitude is 111.195 km on the sphere.</summary>
    [Theory]
    [InlineData(60, 1, 0, 111)]
    [InlineData(60, 1.3, 0, 145)]
    [InlineData(38, 1.3, 3, 231)]
    public void Minutes_come_from_the_great_circle_with_detour_speed_and_overhead(double kmh, double detour, int overhead, int minutes)
    {
        var problem = Apart(1, Given.Travel(kmh, detour, overhead));
        Assert.Equal(minutes, new TravelTimes(problem).Between(0, 1));
        Assert.Equal(minutes, new TravelTimes(problem).Between(1, 0));
    }

    [Theory]
    [InlineData(0.4999, 0)]
    [InlineData(0.5001, 1)]
    [InlineData(1.4999, 1)]
    [InlineData(1.5001, 2)]
    public void Halves_are_rounded_up(double minutes, int whole)
    {
        const double kilometresPerDegree = Math.PI * TravelTimes.EarthRadiusKm / 180;
        Assert.Equal(whole, new TravelTimes(Apart(minutes / kilometresPerDegree, Given.Travel())).Between(0, 1));
    }

    [Fact]
    public void From_a_place_to_itself_it_takes_nothing() => Assert.Equal(0, new TravelTimes(Apart(0, Given.Travel(overhead: 3))).Between(1, 1));

    [Fact]
    public void Two_places_at_the_same_coordinates_cost_the_overhead() => Assert.Equal(3, new TravelTimes(Apart(0, Given.Travel(overhead: 3))).Between(0, 1));

    [Fact]
    public void The_matrix_wins_bases_first_and_enterprises_after_them()
    {
        var problem = Given.Problem();
        problem = problem with { Travel = problem.Travel with { Minutes = [[0, 1, 2, 3], [4, 0, 5, 6], [7, 8, 0, 9], [10, 11, 12, 0]] } };
        var travel = new TravelTimes(problem);
        Assert.Equal(5, travel.Between(1, travel.PlaceOf(0)));
        Assert.Equal(11, travel.Between(travel.PlaceOf(1), 1));
        Assert.Equal(4, travel.Places);
    }

    private static Problem Apart(double degrees, TravelModel travel) => Given.Problem() with
    {
        Travel = travel,
        Bases = [Given.Base("b1", 29, 120)],
        Enterprises = [Given.Enterprise("e1", 29 + degrees, 120)],
    };
}
