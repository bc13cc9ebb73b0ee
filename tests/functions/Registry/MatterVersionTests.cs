using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Registry;

public sealed class MatterVersionTests
{
    private static readonly MatterEntry Matter = new("M-1", "market",
    [
        Version(new(2026, 1, 1), "旧名"),
        Version(new(2026, 7, 1), "新名") with { Towns = ["店口镇"] },
        Version(new(2027, 1, 1), "新名") with { Archived = true },
    ]);

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", "旧名")]
    [InlineData("2026-06-30", "旧名")]
    [InlineData("2026-07-01", "新名")]
    [InlineData("2026-12-31", "新名")]
    [InlineData("2027-01-01", null)]
    public void A_version_holds_from_its_day_until_the_next_ones(string day, string? name) =>
        Assert.Equal(name, Matter.InForce(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Name);

    [Fact]
    public void An_archived_matter_is_known_but_not_in_force()
    {
        var registers = new Registers("zhuji", "诸暨市", 1, "v", [], [], [Matter], [], []) { Today = new(2027, 1, 1) };
        Assert.Null(registers.Matter("M-1"));
        Assert.NotNull(registers.MatterEntry("M-1"));
        Assert.Equal("旧名", registers.Matter("M-1", new(2026, 6, 30))?.Name);
        Assert.Empty(registers.MattersOn(registers.Today));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("店口镇", true)]
    [InlineData("枫桥镇", false)]
    [InlineData("*", true)]
    public void A_town_carries_out_only_what_it_is_empowered_for(string? towns, bool expected) =>
        Assert.Equal(expected, (Version(default, "x") with { Towns = towns is null ? null : [towns] }).Empowers("店口镇"));

    private static MatterVersion Version(DateOnly from, string name) => new(from, name, new("《法》", "第一条"), "市场监管", 60, 40, Visibility.Date);
}
