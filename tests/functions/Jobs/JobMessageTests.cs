using System.Text;
using Inspection.Functions.Jobs;

namespace Inspection.Functions.Tests.Jobs;

public sealed class JobMessageTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly DateTimeOffset Expires = new(2026, 11, 27, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_that_we_signed_is_read_back_and_is_small()
    {
        string text = Written();
        JobMessage? message = new JobMessages(Key).Read(text);
        Assert.NotNull(message);
        Assert.Equal(("d1", "zhuji", "2026-W48", Expires.ToUnixTimeSeconds()), (message.JobId, message.Jurisdiction, message.Week, message.Exp));
        Assert.True(Encoding.UTF8.GetByteCount(text) < 1024);
    }

    [Theory]
    [InlineData("\"d1\"", "\"d2\"")]
    [InlineData("zhuji", "other")]
    [InlineData("2026-W48", "2026-W49")]
    [InlineData("\"exp\":1", "\"exp\":2")]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("solve", "drop")]
    [InlineData("\"mac\":\"", "\"mac\":\"0")]
    public void A_message_changed_in_any_member_is_not_ours(string old, string @new)
    {
        string changed = Written().Replace(old, @new, StringComparison.Ordinal);
        Assert.NotEqual(Written(), changed);
        Assert.Null(new JobMessages(Key).Read(changed));
    }

    [Fact]
    public void A_message_signed_with_another_key_is_not_ours() =>
        Assert.Null(new JobMessages([.. Key.Reverse()]).Read(Written()));

    [Fact]
    public void Characters_do_not_move_between_members_under_the_same_mac()
    {
        string moved = Written().Replace("\"d1\"", "\"d\"", StringComparison.Ordinal).Replace("\"zhuji\"", "\"1zhuji\"", StringComparison.Ordinal);
        Assert.Null(new JobMessages(Key).Read(moved));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"v\":1,\"kind\":null}")]
    public void Nonsense_is_not_ours(string text) => Assert.Null(new JobMessages(Key).Read(text));

    [Fact]
    public void Every_cut_of_a_message_is_not_ours()
    {
        string text = Written();
        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(new JobMessages(Key).Read(text[..length])));
    }

    private static string Written() => new JobMessages(Key).Write("d1", "zhuji", "2026-W48", Expires);
}
