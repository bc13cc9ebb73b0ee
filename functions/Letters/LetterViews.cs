using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Letters;

/// <summary>What somebody may do to a letter now.</summary>
internal enum LetterAction
{
    Answer,
    Return,
    Close,
}

/// <param name="Next">What to give as <c>after</c> for the older ones; absent at the end.</param>
/// <param name="Open">How many of all that fit wait for an answer.</param>
/// <param name="Overdue">How many of these are late.</param>
internal sealed record LetterPage(IReadOnlyList<LetterView> Items, string? Next, int Total, int Open, int Overdue);

/// <summary>A letter as the office and the department read it.</summary>
/// <param name="Number">As it is cited.</param>
/// <param name="Rule">Id of the rule that raised it; absent for one raised by hand.</param>
/// <param name="Can">What the caller may do with it now.</param>
internal sealed record LetterView(
    string Id, string Number, LetterKind Kind, string Department, string Subject, string Text, string? Rule, IReadOnlyList<LetterCase> Cases, DateTimeOffset RaisedAt, string RaisedBy,
    DateOnly Due, bool Overdue, LetterState State, IReadOnlyList<LetterStep> Steps, IReadOnlyList<LetterAction> Can, string Etag)
{
    public static LetterView Of(Entry<Letter> entry, Caller caller, DateOnly today, Language language)
    {
        var letter = entry.Value;
        return new(
            entry.Id, LetterNumber.Of(letter).In(language), letter.Kind, letter.Department, letter.Subject.In(language), letter.Text.In(language), letter.Rule, letter.Cases,
            letter.Steps[0].At, letter.Steps[0].By, letter.Due, letter.IsOverdue(today), letter.State, letter.Steps, MayOf(letter, caller), entry.ETag);
    }

    private static IReadOnlyList<LetterAction> MayOf(Letter letter, Caller caller) =>
        letter.State is LetterState.Closed ? []
        :
        [
            .. caller.Is(Role.Clerk) && caller.Department == letter.Department ? [LetterAction.Answer] : (LetterAction[])[],
            .. caller.Is(Role.Planner) && letter.State is LetterState.Answered ? [LetterAction.Return] : (LetterAction[])[],
            .. caller.Is(Role.Planner) ? [LetterAction.Close] : (LetterAction[])[],
        ];
}

/// <param name="Cases">Visits or requests that it is about; at most fifty.</param>
internal sealed record LetterBody(LetterKind Kind, string Department, string Subject, string Text, DateOnly Due, IReadOnlyList<LetterCaseBody>? Cases = null);

/// <param name="Date">Day of the visit.</param>
internal sealed record LetterCaseBody(string Week, string Enterprise, DateOnly? Date = null);

internal sealed record LetterAnswerBody(string Text);

/// <param name="Due">Until when to answer again.</param>
internal sealed record LetterReturnBody(string Text, DateOnly Due);

internal sealed record LetterCloseBody(string? Text = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LetterPage))]
[JsonSerializable(typeof(LetterView))]
[JsonSerializable(typeof(LetterBody))]
[JsonSerializable(typeof(LetterAnswerBody))]
[JsonSerializable(typeof(LetterReturnBody))]
[JsonSerializable(typeof(LetterCloseBody))]
internal sealed partial class LettersJson : JsonSerializerContext;
