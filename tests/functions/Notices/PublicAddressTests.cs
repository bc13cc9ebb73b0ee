using System.Net;
using Inspection.Functions.Notices;

namespace Inspection.Functions.Tests.Notices;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("10.1.2.3"), InlineData("100.64.0.1"), InlineData("127.0.0.2"), InlineData("169.254.169.254"), InlineData("172.31.255.255"), InlineData("192.168.1.1")]
    [InlineData("0.0.0.0"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("ff02::1")]
    [InlineData("::127.0.0.1"), InlineData("::ffff:0:7f00:1"), InlineData("fec0::1"), InlineData("5f00::1"), InlineData("3fff::1")]
    public void What_belongs_to_a_machine_or_a_network_is_not_public(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("100.128.0.1"), InlineData("223.5.5.5"), InlineData("2400:3200::1"), InlineData("::ffff:8.8.8.8")]
    public void What_belongs_to_the_internet_is(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void A_delivery_is_tried_ever_later_and_at_most_six_hours_apart()
    {
        var at = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var pending = new PendingDelivery("w", "e", new Notice(Functions.Jurisdictions.NoticeKind.WebhookTried, null, null, "w", null, null), at);
        Assert.Equal(
            [0, 1, 3, 7, 15],
            Enumerable.Range(0, 5).Select(attempts => (int)(pending.DueAfter(attempts) - at).TotalMinutes));
        Assert.Equal(TimeSpan.FromHours(6), pending.DueAfter(40) - pending.DueAfter(39));
    }
}
