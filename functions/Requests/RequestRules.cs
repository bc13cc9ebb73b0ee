using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>What a request must be to enter the pool of a week. Pure; lists everything that is wrong.</summary>
internal static class RequestRules
{
    public const int MaxWeight = 1000;
    public const int MaxNote = 500;
    public const int MaxEvidence = 200;

    /// <summary>Null where the week takes requests now.</summary>
    public static Refusal? Refuse(Week week, WorkCalendar calendar, TimeProvider time)
    {
        var current = Week.Current(time);
        var sessions = week.Sessions(calendar);
        return week.CompareTo(current) < 0 ? RequestRefusals.WeekInPast(week)
            : week.CompareTo(current.Add(Week.Ahead)) > 0 ? RequestRefusals.WeekTooFar(week)
            : sessions.Count == 0 ? RequestRefusals.NoWorkingDay(week)
            : sessions[^1].Start <= Week.Now(time) ? RequestRefusals.WeekInPast(week)
            : null;
    }

    /// <summary>True for a last day that a request of the week may have.</summary>
    public static bool IsUntil(DateOnly until, Week week) => until >= week.Monday && until <= week.Monday.AddYears(1);

    /// <summary>The sessions of the week that have begun.</summary>
    public static IReadOnlyList<string> Begun(Week week, WorkCalendar calendar, TimeProvider time)
    {
        var now = Week.Now(time);
        return [.. week.Sessions(calendar).Where(session => session.Start <= now).Select(session => session.Id)];
    }

    /// <summary>Compares a form with the registers; the matter and the enterprise are there where nothing is found.</summary>
    public static IReadOnlyList<Finding> Check(SubmitBody body, Registers registers, Week week, IReadOnlyList<string> begun)
    {
        var findings = new List<Finding>();
        var code = CreditCode.Normalise(body.Enterprise);
        if (!CreditCode.IsValid(code))
        {
            findings.Add(RequestRefusals.CreditCode(body.Enterprise));
        }
        else if (registers.Enterprise(code) is null)
        {
            findings.Add(RequestRefusals.UnknownEnterprise(code));
        }

        if (registers.Matter(body.Matter, week.Monday) is null)
        {
            findings.Add(RequestRefusals.UnknownMatter(body.Matter));
        }

        return [.. findings, .. CheckDetails(body, registers, week, begun, [])];
    }

    /// <param name="kept">Sessions that the request has already: those may have begun.</param>
    public static IReadOnlyList<Finding> CheckDetails(IRequestDetails body, Registers registers, Week week, IReadOnlyList<string> begun, IReadOnlyList<string> kept)
    {
        var findings = new List<Finding>();
        if (body.Weight is < 0 or > MaxWeight)
        {
            findings.Add(RequestRefusals.Weight(body.Weight.Value));
        }

        if (body.Note?.Length > MaxNote)
        {
            findings.Add(RequestRefusals.Note());
        }

        if (body.Until is { } until && !IsUntil(until, week))
        {
            findings.Add(RequestRefusals.Until(week));
        }

        if (body.Evidence?.Length > MaxEvidence)
        {
            findings.Add(RequestRefusals.EvidenceTooLong());
        }

        if (body.Kind is { } kind && kind.NeedsEvidence() && string.IsNullOrWhiteSpace(body.Evidence))
        {
            findings.Add(RequestRefusals.EvidenceMissing(kind));
        }

        if (body.Sessions is { Count: 0 })
        {
            findings.Add(RequestRefusals.NoSessions());
        }

        var working = week.Sessions(registers.Calendar).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        for (var place = 0; place < Math.Min(body.Sessions?.Count ?? 0, 20); place++)
        {
            var session = body.Sessions![place];
            if (!SessionNames.Ids.Contains(session, StringComparer.Ordinal))
            {
                findings.Add(RequestRefusals.UnknownSession(place, session));
            }
            else if (!working.Contains(session))
            {
                findings.Add(RequestRefusals.SessionNotWorked(place, session));
            }
            else if (begun.Contains(session, StringComparer.Ordinal) && !kept.Contains(session, StringComparer.Ordinal))
            {
                findings.Add(RequestRefusals.SessionInPast(place, session));
            }
        }

        return findings;
    }
}
