using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class RecentValuesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_kept_weighs_no_more_than_allowed_but_for_the_last_and_what_was_used_last_stays(int seed)
    {
        const int Most = 1_000;
        var random = new Random(seed);
        var values = new RecentValues(Most);
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var n = 0; n < 2_000; n++)
        {
            var name = $"v{random.Next(40)}";
            if (random.Next(3) > 0 && values.Find<string>(name) is not null && weights[name] < Most - 1)
            {
                var heavy = $"v{random.Next(40)}";
                weights[heavy] = random.Next(1, Most - weights[name]);
                values.Keep(heavy, heavy, weights[heavy]);
                Assert.True(heavy == name || values.Find<string>(name) is not null, $"seed {seed}, step {n}: what was asked for last has gone");
            }
            else
            {
                values.Keep(name, name, weights[name] = random.Next(1, 2 * Most));
            }

            var kept = weights.Keys.Where(known => values.Find<string>(known) is not null).ToList();
            Assert.True(kept.Count == 1 || kept.Sum(known => weights[known]) <= Most, $"seed {seed}, step {n}");
        }
    }
}
