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

    [Fact]
    public void A_change_without_a_day_holds_from_today_and_the_same_again_is_no_change()
    {
        DateOnly today = new(2026, 8, 1);
        Assert.Equal(DateOnly.MinValue, Array.Empty<MatterVersion>().Undated(Version(default, "旧名"), today));
        Assert.Equal(new DateOnly(2026, 7, 1), Matter.Versions.Undated(Matter.Versions[1], today));
        Assert.Equal(today, Matter.Versions.Undated(Version(default, "第三名"), today));
    }

    [Fact]
    public void What_is_to_come_may_change_and_what_was_may_not()
    {
        DateOnly today = new(2026, 8, 1);
        var changed = Version(new(2026, 7, 1), "改名");
        Assert.Empty(Matter.Versions.Altered(Matter.Versions.With(Version(today, "第三名")), today));
        Assert.Empty(Matter.Versions.Altered([.. Matter.Versions.Take(2)], today));
        Assert.Equal([new DateOnly(2026, 7, 1)], Matter.Versions.Altered(Matter.Versions.With(changed), today));
        Assert.Equal([new DateOnly(2026, 1, 1)], Matter.Versions.Altered([.. Matter.Versions.Skip(1)], today));
        Assert.Equal([new DateOnly(2026, 3, 1)], Matter.Versions.Altered(Matter.Versions.With(Version(new(2026, 3, 1), "倒签")), today));
        Assert.Empty(Matter.Versions.Altered(Matter.Versions.With(changed), new(2026, 7, 1)));
        Assert.Empty(Array.Empty<MatterVersion>().Altered(Matter.Versions, today));
    }

    [Fact]
    public void A_matter_put_away_stays_so_until_it_is_taken_back()
    {
        DateOnly today = new(2026, 8, 1);
        var later = Matter with { Versions = [Matter.Versions[0], Version(new(2026, 12, 1), "年底")] };
        var away = later with { Versions = later.Versions.Archived(true, today) };
        Assert.Equal("旧名", away.InForce(today.AddDays(-1))?.Name);
        Assert.Null(away.InForce(today));
        Assert.Null(away.InForce(new(2027, 1, 1)));
        Assert.Equal("旧名", (away with { Versions = away.Versions.Archived(false, today.AddDays(9)) }).InForce(new(2027, 1, 1))?.Name);
    }

    private static MatterVersion Version(DateOnly from, string name) => new(from, name, new("《法》", "第一条"), "市场监管", 60, 40, Visibility.Date);
}
