using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Visits;

/// <summary>How a visit ended, as a person says it.</summary>
/// <param name="CarriedOut">False for a visit that was cancelled.</param>
/// <param name="Date">Day on which it was carried out; absent for a cancelled one.</param>
/// <param name="Results">One for each request of the visit; absent for a cancelled one.</param>
/// <param name="Reason">Why it was cancelled, 1 to 500 characters; absent for one that was carried out.</param>
internal sealed record OutcomeBody(bool CarriedOut, DateOnly? Date = null, IReadOnlyList<ResultBody>? Results = null, string? Reason = null);

/// <param name="Request">Id of the request.</param>
/// <param name="Result">What was found.</param>
/// <param name="RectifyBy">Until when it has to be put right; for <c>rectify</c> only.</param>
/// <param name="Note">At most 500 characters.</param>
internal sealed record ResultBody(string Request, ItemResult Result, DateOnly? RectifyBy = null, string? Note = null);

/// <summary>Checks what a person says about a visit.</summary>
internal static class OutcomeInput
{
    public const int MaxText = 500;

    /// <summary>Everything that is wrong.</summary>
    /// <param name="today">Wall time of the jurisdiction.</param>
    public static IReadOnlyList<Finding> Check(OutcomeBody body, LedgerVisit visit, Week week, DateOnly today, Registers known)
    {
        var findings = new List<Finding>();
        if (!body.CarriedOut)
        {
            CheckCancelled(body, findings);
            return findings;
        }

        DateOnly last = week.Sunday.AddDays(VisitRecords.LateDays);
        if (body.Date is not { } date)
        {
            findings.Add(VisitRefusals.NoDate);
        }
        else if (date > today)
        {
            findings.Add(VisitRefusals.DateInFuture);
        }
        else if (date < week.Monday)
        {
            findings.Add(VisitRefusals.DateTooEarly(week.Monday));
        }
        else if (date > last)
        {
            findings.Add(VisitRefusals.DateTooLate(last));
        }

        if (body.Reason is not null)
        {
            findings.Add(VisitRefusals.NotForCarriedOut);
        }

        CheckResults(body, visit, known, findings);
        return findings;
    }

    private static void CheckCancelled(OutcomeBody body, List<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(body.Reason))
        {
            findings.Add(VisitRefusals.NoReason);
        }
        else if (body.Reason.Length > MaxText)
        {
            findings.Add(VisitRefusals.ReasonTooLong);
        }

        if (body.Date is not null)
        {
            findings.Add(VisitRefusals.NotForCancelled("date"));
        }

        if (body.Results is { Count: > 0 })
        {
            findings.Add(VisitRefusals.NotForCancelled("results"));
        }
    }

    private static void CheckResults(OutcomeBody body, LedgerVisit visit, Registers known, List<Finding> findings)
    {
        IReadOnlyList<ResultBody> results = body.Results ?? [];
        var open = visit.Items.ToDictionary(item => item.Request, StringComparer.Ordinal);
        for (int place = 0; place < results.Count; place++)
        {
            ResultBody result = results[place];
            if (!open.Remove(result.Request))
            {
                findings.Add(VisitRefusals.UnknownRequest(place, result.Request));
            }

            if (result.Result is ItemResult.Rectify && result.RectifyBy is null)
            {
                findings.Add(VisitRefusals.NoRectifyBy(place));
            }
            else if (result.RectifyBy is { } by && (result.Result is not ItemResult.Rectify || by < body.Date || by > body.Date?.AddYears(1)))
            {
                findings.Add(VisitRefusals.RectifyBy(place));
            }

            if (result.Note?.Length > MaxText)
            {
                findings.Add(VisitRefusals.Note(place));
            }
        }

        findings.AddRange(open.Values.Select(item => VisitRefusals.MissingResult(item.Request, known.MatterEntry(item.Matter)?.Versions[^1].Name ?? item.Matter)));
    }
}
