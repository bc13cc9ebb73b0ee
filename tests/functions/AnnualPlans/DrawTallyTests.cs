using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.AnnualPlans;

public sealed class DrawTallyTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 8)]
    [InlineData(3, 3_000)]
    public void A_tally_that_follows_changes_counts_what_one_made_anew_counts(int seed, int most)
    {
        var random = new Random(seed);
        var draws = Collection<LineDraw>.Empty;
        var tally = DrawTally.Empty;
        for (var version = 1; version <= 40; version++)
        {
            var changes = new Dictionary<string, Entry<LineDraw>?>(StringComparer.Ordinal);
            for (var change = random.Next(most); change >= 0; change--)
            {
                var id = $"r{random.Next(most * 2)}";
                var draw = new LineDraw($"l{random.Next(3)}", $"e{random.Next(most)}", $"m{random.Next(2)}", 1, "op", random.Next(4) == 0 ? new($"l{random.Next(3)}", "move") : null);
                changes[id] = random.Next(3) == 0 ? null : new(id, draw, version, default, "");
            }

            draws = new(version, draws.Entries.With(changes));
            tally = tally.With(draws);
            var fresh = new DrawTally(draws);
            for (var line = 0; line < 3; line++)
            {
                Assert.True(fresh.Of($"l{line}") == tally.Of($"l{line}"), $"seed {seed}, version {version}");
                for (var enterprise = 0; enterprise < most; enterprise++)
                {
                    Assert.True(
                        fresh.Of($"l{line}", "m1", $"e{enterprise}") == tally.Of($"l{line}", "m1", $"e{enterprise}"), $"seed {seed}, version {version}: line {line}, enterprise {enterprise}");
                }
            }
        }
    }
}
