namespace Inspection.Functions.Letters;

/// <summary>Which steps a letter can take, and what it is after each. Null where it cannot.</summary>
internal static class LetterLife
{
    /// <summary>The department answers; it may add to its answer until the office has settled the letter.</summary>
    public static Letter? Answer(Letter letter, LetterStep step) =>
        letter.State is LetterState.Closed ? null : With(letter, step) with { State = LetterState.Answered };

    /// <summary>The office is not content, and asks again until another day.</summary>
    public static Letter? Return(Letter letter, LetterStep step) =>
        letter.State is LetterState.Answered ? With(letter, step) with { State = LetterState.Open, Due = step.Due!.Value } : null;

    /// <summary>The office settles it, answered or not.</summary>
    public static Letter? Close(Letter letter, LetterStep step) =>
        letter.State is LetterState.Closed ? null : With(letter, step) with { State = LetterState.Closed };

    /// <summary>The department is reminded, once for each day that it let pass.</summary>
    public static Letter? Remind(Letter letter, LetterStep step, DateOnly today) =>
        letter.IsOverdue(today) && letter.RemindedFor != letter.Due ? With(letter, step) with { RemindedFor = letter.Due } : null;

    private static Letter With(Letter letter, LetterStep step) => letter with { Steps = [.. letter.Steps, step] };
}
