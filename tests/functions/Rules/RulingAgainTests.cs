using Inspection.Functions.Rules;

namespace Inspection.Functions.Tests.Rules;

/// <summary>A ruling that is corrected where something changes is the one that is made from the beginning.</summary>
public sealed class RulingAgainTests
{
    private const int Changes = 250;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_changes_of_all_kinds_a_corrected_ruling_says_what_a_fresh_one_says(int seed)
    {
        var week = new ChangingWeek(seed);
        RuleFacts facts = week.Facts;
        Ruling ruling = Ruling.Of(facts);
        var (kept, corrected) = (0, 0);
        for (int n = 0; n < Changes; n++)
        {
            string what = week.Change();
            RuleFacts now = week.After(facts);
            Ruling again = RulingAgain.Of(facts, ruling, now);
            if (RulingText.Of(Ruling.Of(week.Facts)) is var fresh && fresh != RulingText.Of(again))
            {
                Assert.Fail($"seed {seed}, change {n} ({what}):\n{string.Join('\n', fresh.Split('\n').Except(RulingText.Of(again).Split('\n')))}\nis missing");
            }

            kept += ReferenceEquals(again, ruling) ? 1 : 0;
            corrected += RulingAgain.RuledAnew(facts, now) is { Count: > 0 } some && some.Count < now.Requests.Select(r => r.Enterprise).Distinct().Count() ? 1 : 0;
            (facts, ruling) = (now, again);
        }

        Assert.True(kept > 10 && corrected > 50, $"seed {seed}: kept {kept}, corrected {corrected} of {Changes}");
    }
}
