using System.Text.Json.Serialization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Visits;

/// <summary>A visit of a published plan, and how it ended.</summary>
/// <param name="Date">Day for which it is planned; once carried out, the day on which it was.</param>
/// <param name="State"><c>reserved</c> while it is ahead, <c>posted</c> once carried out, <c>released</c> where it was cancelled.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="RecordedBy">Name of the person who recorded how it ended.</param>
/// <param name="CheckedInAt">When the first officer came, as the officers say.</param>
/// <param name="CheckedOutAt">When the last officer left.</param>
/// <param name="Hindrance">Why it cannot take place, as officers on site say; absent where they do not, and once the office has decided.</param>
internal sealed record VisitRecordView(
    LedgerEnterprise Enterprise,
    string Week,
    string Session,
    DateOnly Date,
    LedgerState State,
    IReadOnlyList<VisitItemView> Items,
    string? Reason,
    string? RecordedBy,
    DateTimeOffset? RecordedAt,
    DateTimeOffset? CheckedInAt,
    DateTimeOffset? CheckedOutAt,
    VisitHindranceView? Hindrance,
    [property: JsonPropertyName("etag")] string ETag)
{
    public static VisitRecordView Of(StoredVisit stored, Registers known)
    {
        var visit = stored.Entry.Value;

        // Before the visit is closed, what officers on site have found so far.
        var results = (visit.Outcome?.Results ?? [.. (visit.Found ?? []).Select(one => one.Outcome)]).ToDictionary(result => result.Request, StringComparer.Ordinal);
        var rechecks = (visit.Rechecks ?? []).ToDictionary(one => one.Request, one => one.Week, StringComparer.Ordinal);
        return new VisitRecordView(
            new LedgerEnterprise(visit.Enterprise, visit.EnterpriseName, visit.Town),
            visit.Week,
            visit.Session,
            visit.Date,
            visit.State,
            [.. visit.Items.Select(item => VisitItemView.Of(item, results.GetValueOrDefault(item.Request), rechecks.GetValueOrDefault(item.Request), known))],
            visit.Outcome?.Reason,
            visit.Outcome?.By,
            visit.Outcome?.At,
            visit.CheckIn?.At,
            visit.CheckOut?.At,
            visit is { State: LedgerState.Reserved, Hindrance: { } said } ? new VisitHindranceView(said.Cause, said.Note, said.By, said.Check.At) : null,
            stored.Entry.ETag);
    }
}

/// <summary>Why a visit cannot take place.</summary>
/// <param name="By">Name of the officer who has said so.</param>
internal sealed record VisitHindranceView(HindranceCause Cause, string Note, string By, DateTimeOffset At);

/// <summary>One request of a visit.</summary>
/// <param name="Counts">It uses up annual caps.</param>
/// <param name="Photos">Numbers of photographs or recordings.</param>
/// <param name="RecheckWeek">The week in which it is checked again.</param>
internal sealed record VisitItemView(
    string Request, VisitMatter Matter, string Department, bool Counts, ItemResult? Result, DateOnly? RectifyBy, string? Note, IReadOnlyList<string>? Photos, string? RecheckWeek)
{
    public static VisitItemView Of(LedgerItem item, ItemOutcome? result, string? recheck, Registers known) => new(
        item.Request,
        new VisitMatter(item.Matter, known.MatterEntry(item.Matter)?.Versions[^1].Name ?? item.Matter),
        item.Department,
        item.Counts,
        result?.Result,
        result?.RectifyBy,
        result?.Note,
        result?.Photos,
        recheck);
}

internal sealed record VisitMatter(string Code, string Name);
