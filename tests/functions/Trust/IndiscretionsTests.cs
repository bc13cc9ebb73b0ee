namespace Inspection.Functions.Tests.Trust;

public sealed class IndiscretionsTests
{
    [Theory]
    [InlineData("""{"Message":"GET api/weeks/{week:week} 200 12 ms 4bf92f3577b34da6a3ce929d0e0e4736"}""", null)]
    [InlineData("""{"Message":"\u4EBA\u5458 planner"}""", "人员 p")]
    [InlineData("told 13911112222 at noon", "13911112222")]
    [InlineData("visit of 91330681DEM0000042", "91330681DEM0000042")]
    [InlineData("1763831234567 ms", null)]
    public void A_line_that_names_somebody_is_found(string line, string? found)
    {
        Assert.Equal(found, Indiscretions.In(line));
    }
}
