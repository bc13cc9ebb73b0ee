using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Themes;

/// <param name="Name">1 to 60 characters.</param>
/// <param name="Place">The kind of place, 1 to 60 characters.</param>
/// <param name="Matters">Codes, 1 to 50.</param>
/// <param name="Note">At most 500 characters.</param>
internal sealed record ThemeBody(string Name, string Place, IReadOnlyList<string> Matters, string? Note = null);

internal sealed record ThemePage(IReadOnlyList<ThemeView> Items, string? Next, int Total);

/// <param name="MayUse">This caller may make requests from it.</param>
internal sealed record ThemeView(
    string Id,
    string Name,
    string Place,
    string? Note,
    IReadOnlyList<ThemeMatter> Matters,
    bool Archived,
    bool MayUse,
    DateTimeOffset ChangedAt,
    string ChangedBy,
    [property: JsonPropertyName("etag")] string ETag)
{
    public static ThemeView From(Entry<Theme> entry, Registers registers, Func<string, bool> mayAsk)
    {
        IReadOnlyList<ThemeMatter> matters = [.. entry.Value.Matters.Select(code => ThemeMatter.From(code, registers))];
        return new(
            entry.Id, entry.Value.Name, entry.Value.Place, entry.Value.Note, matters, entry.Value.Archived,
            !entry.Value.Archived && matters.Any(matter => matter.InForce && mayAsk(matter.Department)), entry.At, entry.By, entry.ETag);
    }
}

/// <param name="InForce">False for one that the catalogue has dropped; it makes no requests.</param>
internal sealed record ThemeMatter(string Code, string Name, string Department, int Minutes, bool InForce)
{
    public static ThemeMatter From(string code, Registers registers) => registers.Matter(code) is { } matter
        ? new(code, matter.Name, matter.Department, matter.Minutes, true)
        : new(code, code, registers.MatterEntry(code)?.Department ?? "", 0, false);
}

internal sealed record ThemeHistory(IReadOnlyList<ThemeEvent> Items);

/// <summary>Whom a theme is asked for.</summary>
/// <param name="Week">ISO week.</param>
/// <param name="Enterprises">Credit codes, at most 500; or absent, with the lists below.</param>
/// <param name="Towns">Names of towns; absent for all.</param>
/// <param name="Industries">Names of industries; absent for all.</param>
/// <param name="Tiers"><c>green</c>, <c>yellow</c>, <c>red</c>; absent for all.</param>
/// <param name="Kind">A kind of request; <c>planned</c> where absent.</param>
/// <param name="Evidence">What a kind that no cap holds back rests on.</param>
/// <param name="PlanLines">Lines of the annual plan to draw on, where several fit.</param>
/// <param name="Note">At most 500 characters, for every request.</param>
/// <param name="Take"><c>all</c> (the default) makes requests only where every one can be made, <c>good</c> those that can.</param>
internal sealed record ThemeUse(
    string Week,
    IReadOnlyList<string>? Enterprises = null,
    IReadOnlyList<string>? Towns = null,
    IReadOnlyList<string>? Industries = null,
    IReadOnlyList<string>? Tiers = null,
    string? Kind = null,
    string? Evidence = null,
    IReadOnlyList<MatterLine>? PlanLines = null,
    string? Note = null,
    string? Take = null);

internal sealed record MatterLine(string Matter, string Line);

internal enum ThemeItemState
{
    /// <summary>It can be made.</summary>
    New,

    /// <summary>The pool of the week holds it already.</summary>
    Exists,

    /// <summary>It can be made, and a rule will hold it back.</summary>
    Held,

    /// <summary>It cannot be made.</summary>
    Refused,
}

/// <summary>One request that a theme makes, or would.</summary>
/// <param name="Request">Its id in the week.</param>
/// <param name="Line">Line of the annual plan on which it draws.</param>
/// <param name="Lines">Lines that fit, where one has to be chosen.</param>
/// <param name="Problem">Why it cannot be made, or what holds it back.</param>
internal sealed record ThemeItem(
    string Request,
    ThemeEnterprise Enterprise,
    ThemeMatter Matter,
    ThemeItemState State,
    string? Line,
    IReadOnlyList<ThemeLine>? Lines,
    ProblemIssue? Problem);

internal sealed record ThemeEnterprise(string Id, string Name, string Town, Tier Tier);

internal sealed record ThemeLine(string Id, string Title);

/// <summary>What using a theme would come to.</summary>
/// <param name="Items">At most the first 500, those with a problem first.</param>
internal sealed record ThemePreview(int Enterprises, int Requests, int New, int Exists, int Held, int Refused, IReadOnlyList<ThemeItem> Items);

/// <summary>What using a theme came to.</summary>
/// <param name="Made">Ids of the requests made.</param>
/// <param name="Existing">Ids of those that were there already.</param>
/// <param name="Skipped">How many could not be made and were left out.</param>
internal sealed record ThemeResult(string Week, IReadOnlyList<string> Made, IReadOnlyList<string> Existing, int Skipped);

[JsonSerializable(typeof(ThemeBody))]
[JsonSerializable(typeof(ThemePage))]
[JsonSerializable(typeof(ThemeView))]
[JsonSerializable(typeof(ThemeHistory))]
[JsonSerializable(typeof(ThemeUse))]
[JsonSerializable(typeof(ThemePreview))]
[JsonSerializable(typeof(ThemeResult))]
internal sealed partial class ThemesJson : JsonSerializerContext;
