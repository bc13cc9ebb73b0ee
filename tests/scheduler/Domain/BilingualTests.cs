using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Domain;

public sealed class BilingualTests
{
    [Theory]
    [InlineData("留待下一周期。", "Wait for the next period.")]
    [InlineData("两行", "line one\nline two")]
    [InlineData("", "")]
    [InlineData("只有中文", "")]
    [InlineData("", "English only")]
    public void What_is_written_as_two_lines_is_read_as_both_languages(string zh, string en)
    {
        var both = new Bilingual(zh, en);
        Assert.Equal($"{zh}\n{en}", both.ToString());
        Assert.Equal(both, Bilingual.Parse(both.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("by hand")]
    public void A_text_without_a_second_line_is_the_same_in_both(string text) =>
        Assert.Equal(new Bilingual(text, text), Bilingual.Parse(text));

    [Fact]
    public void Chinese_of_two_lines_is_refused_because_it_could_not_be_read_back() =>
        Assert.Throws<ArgumentException>(() => new Bilingual("一\n二", "one two"));
}
