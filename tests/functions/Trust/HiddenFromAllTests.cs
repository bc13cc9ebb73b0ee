using Inspection.Functions.Tests.Jobs;

namespace Inspection.Functions.Tests.Trust;

/// <summary>
/// Of an unannounced visit nobody learns who may not, by any endpoint there is: two worlds that differ by such visits answer every question of every such person alike,
/// before and after that person has changed something. An endpoint that is added is asked, too, since the questions come from the table of all endpoints.
/// </summary>
[Collection(WorldSuite.Name)]
public sealed class HiddenFromAllTests(AppFixture app)
{
    [Fact]
    public async Task Whoever_may_not_know_of_an_unannounced_visit_is_answered_alike_with_and_without_it()
    {
        SecretWorld without = await SecretWorld.OpenAsync(app, secret: false);
        SecretWorld with = await SecretWorld.OpenAsync(app, secret: true);
        await SolveMail.SweepAsync(app.App.Address);
        var (one, other) = (new Look(without), new Look(with));
        var differences = new List<string>();
        foreach (Observer observer in Observer.All)
        {
            var expected = await one.AskAsync(observer);
            var answers = await other.AskAsync(observer);
            Assert.NotEmpty(answers);
            differences.AddRange(expected.Zip(answers).Where(pair => pair.First != pair.Second).Select(pair => Difference(pair.First.Question, pair.First.Answer, pair.Second.Answer)));
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.Empty(app.App.Indiscreet);
        Assert.NotEqual(0, app.App.Logged);
    }

    private static string Difference(string question, string without, string with)
    {
        int at = without.Zip(with).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{question}\n  without …{Around(without)}\n  with    …{Around(with)}";

        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 120)].ReplaceLineEndings("⏎");
    }
}
