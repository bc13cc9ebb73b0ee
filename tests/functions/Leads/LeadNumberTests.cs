using Inspection.Functions.Leads;

namespace Inspection.Functions.Tests.Leads;

public sealed class LeadNumberTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly LeadSecrets Secrets = new(Key);

    [Fact]
    public void A_number_says_its_year_is_the_same_for_the_same_operation_and_another_for_any_other()
    {
        var number = Secrets.NumberOf("zhuji", 2026, "operation");
        Assert.Equal(2026, number.Year);
        Assert.Matches("^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$", number.ToString());
        Assert.Equal(number, Secrets.NumberOf("zhuji", 2026, "operation"));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(n => Secrets.NumberOf("zhuji", 2026, $"{n}")).Distinct().Count());
        Assert.NotEqual(number, Secrets.NumberOf("other", 2026, "operation"));
        Assert.NotEqual(number, new LeadSecrets([.. Key.Reverse()]).NumberOf("zhuji", 2026, "operation"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(" {0} ")]
    public void A_number_is_read_as_people_type_it(string frame)
    {
        var number = Secrets.NumberOf("zhuji", 2026, "operation");
        foreach (var typed in new[] { number.ToString(), number.Characters, number.ToString().ToLowerInvariant(), number.ToString().Replace('-', ' '), Wide(number.Characters) })
        {
            Assert.Equal(number, LeadNumber.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, typed)));
        }
    }

    [Fact]
    public void Any_wrong_character_and_any_two_neighbours_swapped_are_found()
    {
        const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        var number = Secrets.NumberOf("zhuji", 2026, "operation").Characters;
        for (var place = 0; place < number.Length; place++)
        {
            foreach (var other in Alphabet.Where(c => c != number[place]))
            {
                Assert.Null(LeadNumber.Read(number[..place] + other + number[(place + 1)..]));
            }

            if (place > 0 && number[place] != number[place - 1])
            {
                Assert.Null(LeadNumber.Read(number[..(place - 1)] + number[place] + number[place - 1] + number[(place + 1)..]));
            }
        }

        Assert.Null(LeadNumber.Read(""));
        Assert.Null(LeadNumber.Read(new string('A', 10_000)));
        Assert.Null(LeadNumber.Read("<script>alert(1)</script>"));
    }

    [Fact]
    public void An_identity_opens_for_its_own_lead_only()
    {
        var identity = new LeadIdentity("张三", "13800000000");
        var bytes = Secrets.Seal(identity, "zhuji", "2026-a");
        Assert.Equal(identity, Secrets.Open(bytes, "zhuji", "2026-a"));
        Assert.DoesNotContain("13800000000", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Secrets.Open(bytes, "zhuji", "2026-b"));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Secrets.Open(bytes, "other", "2026-a"));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => new LeadSecrets([.. Key.Reverse()]).Open(bytes, "zhuji", "2026-a"));
    }

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c - '!' + '！')));
}
