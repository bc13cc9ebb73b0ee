using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Leads;

namespace Inspection.Functions.Tests.Leads;

public sealed class EventSignatureTests
{
    private static readonly byte[] Secret = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"target":"某店"}""");

    [Fact]
    public void The_signature_is_the_hmac_over_id_time_and_body()
    {
        var expected = Convert.ToBase64String(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("e1.1790000000.").Concat(Body).ToArray()));
        Assert.Equal($"v1,{expected}", EventSignature.Sign(Secret, "e1", "1790000000", Body));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void An_event_is_taken_within_five_minutes(int seconds, bool taken)
    {
        var time = $"{1_790_000_000 + seconds}";
        Assert.Equal(taken, EventSignature.IsGood([Secret], "e1", time, EventSignature.Sign(Secret, "e1", time, Body), Body, Now));
    }

    [Fact]
    public void Any_change_of_what_was_signed_is_found()
    {
        const string Time = "1790000000";
        var good = EventSignature.Sign(Secret, "e1", Time, Body);
        Assert.True(EventSignature.IsGood([Secret], "e1", Time, $"v1,bm9uZQ== {good}", Body, Now));
        Assert.True(EventSignature.IsGood([[.. Secret.Reverse(), 1], Secret], "e1", Time, good, Body, Now));
        Assert.False(EventSignature.IsGood([[.. Secret, 1]], "e1", Time, good, Body, Now));
        Assert.False(EventSignature.IsGood([Secret], "e2", Time, good, Body, Now));
        Assert.False(EventSignature.IsGood([Secret], "e1", "1790000001", good, Body, Now));
        Assert.False(EventSignature.IsGood([Secret], "e1", Time, good, Encoding.UTF8.GetBytes("{}"), Now));
        Assert.False(EventSignature.IsGood([Secret], "e1", Time, good[3..], Body, Now));
        Assert.False(EventSignature.IsGood([Secret], "e1", "", good, Body, Now));
        Assert.False(EventSignature.IsGood([Secret], "", Time, EventSignature.Sign(Secret, "", Time, Body), Body, Now));
        Assert.False(EventSignature.IsGood([Secret], "e1", Time, "", Body, Now));
        Assert.False(EventSignature.IsGood([], "e1", Time, good, Body, Now));
    }
}
