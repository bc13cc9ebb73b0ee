using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests.Registry;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91330681DEM000014D")]
    [InlineData("92330681DEM0001531")]
    public void A_right_code_is_valid(string code) => Assert.True(CreditCode.IsValid(code));

    [Theory]
    [InlineData("91350100M000100Y44")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y433")]
    [InlineData("91350100MO00100Y43")]
    [InlineData("91350100m000100y43")]
    [InlineData("")]
    [InlineData("000000000000000000x")]
    public void Another_is_not(string code) => Assert.False(CreditCode.IsValid(code));

    [Fact]
    public void One_wrong_character_or_two_swapped_ones_are_noticed()
    {
        const string Code = "91350100M000100Y43";
        foreach (var place in Enumerable.Range(0, 18))
        {
            foreach (var other in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(character => character != Code[place]))
            {
                Assert.False(CreditCode.IsValid(Code[..place] + other + Code[(place + 1)..]), $"{place} {other}");
            }

            if (place > 0 && Code[place] != Code[place - 1])
            {
                Assert.False(CreditCode.IsValid(Code[..(place - 1)] + Code[place] + Code[place - 1] + Code[(place + 1)..]), $"{place}");
            }
        }
    }

    [Theory]
    [InlineData(" 91350100 M000100Y43 ")]
    [InlineData("91350100m000100y43")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("91350100\u200bM000100Y43\ufeff")]
    public void However_it_is_typed_it_is_one_code(string typed) => Assert.Equal("91350100M000100Y43", CreditCode.Normalise(typed));
}
