using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Registry;

/// <summary>Names are looked up by their sound.</summary>
public sealed class NameOrderTests
{
    private static readonly string[] BySound = ["A厂", "b厂", "安华酒店", "安华镇", "陈记面馆", "店口五金", "枫桥茶社", "鑫源珍珠", "诸暨珍珠"];

    [Fact]
    public void Names_are_in_the_order_of_pinyin_with_latin_letters_before()
    {
        Assert.Equal(BySound, Enumerable.Reverse(BySound).OrderBy(NameOrder.KeyOf, StringComparer.Ordinal));
        Assert.Equal(BySound, Enumerable.Reverse(BySound).Order(Comparer<string>.Create(NameOrder.Compare)));
    }

    [Fact]
    public void A_rare_character_is_behind_the_common_ones_and_a_shorter_name_before_a_longer()
    {
        Assert.True(NameOrder.Compare("𡋾店", "诸暨") > 0);
        Assert.True(NameOrder.Compare("安华", "安华镇") < 0);
        Assert.Equal(0, NameOrder.Compare("abc", "ABC"));
    }
}
