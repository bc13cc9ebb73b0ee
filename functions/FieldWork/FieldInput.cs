using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.FieldWork;

/// <summary>Checks what an officer's phone tells.</summary>
internal static class FieldInput
{
    /// <summary>Days within which something may still be told that was done before.</summary>
    public const int LateDays = 10;

    private const int MaxReason = 200;
    private const int MaxNote = 500;
    private const int MaxPhotos = 10;
    private const int MaxPhoto = 60;
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<Finding> Check(ArrivalBody body, LedgerVisit visit, DateTimeOffset now)
    {
        var findings = CheckTime(body.At, body.Reason, visit, now);
        if (string.IsNullOrWhiteSpace(body.Code) && string.IsNullOrWhiteSpace(body.Reason))
        {
            findings.Add(FieldRefusals.NoCode);
        }

        return findings;
    }

    public static IReadOnlyList<Finding> Check(DepartureBody body, LedgerVisit visit, DateTimeOffset now) => CheckTime(body.At, body.Reason, visit, now);

    public static IReadOnlyList<Finding> Check(HindranceBody body, LedgerVisit visit, DateTimeOffset now)
    {
        var findings = CheckTime(body.At, body.Reason, visit, now);
        if (string.IsNullOrWhiteSpace(body.Note))
        {
            findings.Add(FieldRefusals.NoHindranceNote);
        }
        else if (body.Note.Length > MaxReason)
        {
            findings.Add(FieldRefusals.NoteTooLong(MaxReason));
        }

        return findings;
    }

    public static IReadOnlyList<Finding> Check(FoundBody body, LedgerVisit visit, DateTimeOffset now)
    {
        var findings = CheckTime(body.At, body.Reason, visit, now);
        if (visit.Items.All(item => item.Request != body.Request))
        {
            findings.Add(FieldRefusals.UnknownRequest);
        }

        if (body.Result is ItemResult.Rectify && body.RectifyBy is null)
        {
            findings.Add(FieldRefusals.NoRectifyBy);
        }
        else if (body.RectifyBy is { } by && (body.Result is not ItemResult.Rectify || by > Week.DayOf(body.At).AddYears(1)))
        {
            findings.Add(FieldRefusals.RectifyBy);
        }

        if (body.Result is not ItemResult.Pass && string.IsNullOrWhiteSpace(body.Note))
        {
            findings.Add(FieldRefusals.NoNote);
        }
        else if (body.Note?.Length > MaxNote)
        {
            findings.Add(FieldRefusals.NoteTooLong(MaxNote));
        }

        if (body.Photos is { } photos && (photos.Count > MaxPhotos || photos.Any(one => one.Length > MaxPhoto)))
        {
            findings.Add(FieldRefusals.Photos(MaxPhotos, MaxPhoto));
        }

        return findings;
    }

    /// <summary>The day on which a visit takes place: that on which the first officer came, the planned one until somebody has.</summary>
    private static DateOnly DayOf(LedgerVisit visit) => visit.CheckIn is { } first ? Week.DayOf(first.At) : visit.Date;

    private static List<Finding> CheckTime(DateTimeOffset at, string? reason, LedgerVisit visit, DateTimeOffset now)
    {
        var findings = new List<Finding>();
        var (day, today) = (Week.DayOf(at), Week.DayOf(now));
        var latest = Week.Parse(visit.Week, null).Sunday.AddDays(VisitRecords.LateDays);
        if (at > now + ClockSlack)
        {
            findings.Add(FieldRefusals.InFuture);
        }
        else if (visit.State is LedgerState.Reserved && day < visit.Date)
        {
            findings.Add(FieldRefusals.TooEarly(visit.Date));
        }
        else if (today > day.AddDays(LateDays) || day > latest)
        {
            findings.Add(FieldRefusals.TooLate(LateDays));
        }
        else if ((today > day || today > DayOf(visit)) && string.IsNullOrWhiteSpace(reason))
        {
            findings.Add(FieldRefusals.NoReason);
        }

        if (reason?.Length > MaxReason)
        {
            findings.Add(FieldRefusals.ReasonTooLong(MaxReason));
        }

        return findings;
    }
}
