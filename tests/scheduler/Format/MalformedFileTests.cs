using System.Text;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Tests.Format;

/// <summary>Files that are not what their name says.</summary>
public sealed class MalformedFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello")]
    [InlineData("{\"format\":\"inspection-problem/1\"")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{/* note */}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":Infinity}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{} {}")]
    [InlineData("PK\u0003\u0004 a spreadsheet")]
    public void Text_that_is_not_JSON_is_refused(string text) =>
        Assert.Equal("not-json", Assert.Single(Sample.IssuesOf(text)).Code);

    [Fact]
    public void The_place_of_the_syntax_error_is_told() =>
        Assert.Contains("line 2", Assert.Single(Sample.IssuesOf("{\"format\":1,\n oops}")).Cause, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("\"inspection-problem/1\"")]
    public void JSON_that_is_not_an_object_is_refused(string text) =>
        Assert.Equal(("wrong-type", "$"), Sample.IssuesOf(text).Select(i => (i.Code, i.Place)).First());

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        byte[] gb18030 = [.. "{\"id\":\""u8, 0xD6, 0xEE, 0xF4, 0xDF, .. "\"}"u8];
        Assert.Equal("not-utf8", Assert.Single(Sample.IssuesOf(gb18030)).Code);
        Assert.NotEmpty(Sample.IssuesOf(Encoding.Unicode.GetBytes(Sample.Problem().ToJsonString())));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Empty(Sample.IssuesOf([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample.Problem().ToJsonString())]));

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_overflow_the_stack()
    {
        string deep = new('[', 1_000_000);
        Assert.Equal("too-deep", Assert.Single(Sample.IssuesOf(deep)).Code);
        Assert.Equal("too-deep", Assert.Single(Sample.IssuesOf($"{{\"a\":{new string('[', 40)}{new string(']', 40)}}}")).Code);
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_without_being_read_to_its_end()
    {
        using var endless = new Endless();
        Assert.Equal("too-large", Assert.Single(ProblemFormat.Read(endless).Issues).Code);
        Assert.InRange(endless.Taken, Limits.Bytes, Limits.Bytes + 1024 * 1024);
    }

    [Theory]
    [InlineData("inspection-plan/1")]
    [InlineData("inspection-problem/2")]
    [InlineData("")]
    public void A_file_of_another_format_is_told_apart_at_once(string format)
    {
        var file = Sample.Problem();
        file["format"] = format;
        file["id"] = 3;
        Assert.Equal(("wrong-format", "$.format"), Assert.Single(Sample.IssuesOf(file).Select(i => (i.Code, i.Place))));
    }

    [Fact]
    public void A_plan_is_not_taken_for_a_problem_nor_a_problem_for_a_plan()
    {
        Assert.Equal("wrong-format", Assert.Single(Sample.IssuesOf(Sample.Plan())).Code);
        Assert.Equal("wrong-format", Assert.Single(Sample.PlanIssuesOf(Sample.Problem())).Code);
    }

    [Theory]
    [InlineData("{\"format\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"format\":\"inspection-problem/1\",\"id\":\"\\ud800\"}")]
    public void Half_a_surrogate_pair_is_an_issue_not_an_exception(string text) => Assert.NotEmpty(Sample.IssuesOf(text));

    /// <summary>A stream of blanks without end, which counts what is taken from it.</summary>
    private sealed class Endless : MemoryStream
    {
        public long Taken { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            Taken += buffer.Length;
            return buffer.Length;
        }
    }
}
