using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Enterprises;

/// <summary>Why a half day cannot be asked for.</summary>
internal enum NoMove
{
    /// <summary>It is announced already.</summary>
    Same,

    /// <summary>It has to be asked for on the day before at the latest.</summary>
    TooLate,

    /// <summary>It is none of the half days on which the enterprise may be inspected.</summary>
    OutsideHours,

    /// <summary>No planned checks take place on this day.</summary>
    QuietDay,
}

/// <summary>A half day of the visit's week.</summary>
/// <param name="Refused">Why it cannot be asked for; absent where it can.</param>
internal sealed record MoveOption(NoticeTime Time, NoMove? Refused);

/// <summary>
/// The half days to which a visit may be asked to move. They follow from the calendar, the rules and the enterprise's own half days, and from no plan: who has time, or a
/// place that is taken, would tell of visits that are not announced.
/// </summary>
internal static class MoveOptions
{
    public static IReadOnlyList<MoveOption> Of(AnnouncedVisit visit, EnterpriseEntry enterprise, Registers known, RuleBook rules, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var late = visit.Date is not { } date || date <= today;
        return
        [
            .. visit.Week.Sessions(known.Calendar).Select(session => new MoveOption(
                new NoticeTime(session.Date, session.Id, WallTime.Text(session.Start), WallTime.Text(session.End)),
                session.Id == visit.Session ? NoMove.Same
                    : late || session.Date <= today ? NoMove.TooLate
                    : enterprise.Sessions?.Contains(session.Id, StringComparer.Ordinal) == false ? NoMove.OutsideHours
                    : rules.Value(QuietDays.Rule, session.Date).Holds(session.Date) ? NoMove.QuietDay
                    : null)),
        ];
    }
}
