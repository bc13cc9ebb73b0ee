using Inspection.Functions.Drafts;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.FieldWork;

/// <summary>Shows the office how the visits of a day are getting on.</summary>
internal sealed class ProgressReading(PublishedVisits published, RegisterStore registers, SecretReaders readers, TimeProvider time)
{
    /// <summary>How long after the planned arrival a team counts as late.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    /// <param name="day">Null for today, or the first day with visits where today is not of the week.</param>
    public async Task<WeekProgress> ReadAsync(Caller caller, Week week, DateOnly? day, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var now = time.GetUtcNow();
        var wall = Week.Now(time);
        var visits = (await published.OfWeekAsync(caller.Jurisdiction, week, cancellationToken))
            .Select(visit => Seen(visit, caller.Sight, DateOnly.FromDateTime(wall))).OfType<PublishedVisit>()
            .Where(visit => visit.Record.IsLive || visit.Record.Outcome is not null)
            .Select(visit => (Visit: visit, State: StateOf(visit, wall)))
            .ToList();
        var days = visits.GroupBy(one => one.Visit.Session.Date).OrderBy(group => group.Key).Select(group => SumOf(group.Key, [.. group.Select(one => one.State)])).ToList();
        var today = DateOnly.FromDateTime(wall);
        var date = day ?? (today >= week.Monday && today <= week.Sunday ? today : days.Select(one => one.Date).FirstOrDefault(week.Monday));
        await readers.NoteAsync(caller, "progress", visits.Where(one => one.Visit.Session.Date == date).Select(one => one.Visit.Record), today, cancellationToken);
        return new WeekProgress(
            week.ToString(),
            date,
            now,
            days,
            [
                .. visits.Where(one => one.Visit.Session.Date == date)
                    .GroupBy(one => (one.Visit.Plan.Draft.Id, one.Visit.Team.Id))
                    .Select(team => (team.First().Visit, Visits: team.OrderBy(one => one.Visit.Stop.Start).ToList()))
                    .OrderBy(team => team.Visit.Session.Start).ThenBy(team => team.Visit.Team.Base, StringComparer.Ordinal).ThenBy(team => team.Visit.Team.Id, StringComparer.Ordinal)
                    .Select(team => new TeamProgress(
                        team.Visit.Session.Id,
                        team.Visit.Plan.Problem.Bases.First(one => one.Id == team.Visit.Team.Base).Name,
                        [.. team.Visit.Team.Officers.Select(officer => FieldReading.MateOf(officer, known, team.Visit.Plan))],
                        [.. team.Visits.Select(one => ViewOf(one.Visit, one.State))])),
            ]);
    }

    /// <summary>As much of a visit as the reader may know of. Without what is unannounced on its route its hour would show the gap, so the half day stands for it.</summary>
    private static PublishedVisit? Seen(PublishedVisit visit, Sight sight, DateOnly today) => sight is Sight.Everything ? visit
        : sight.Of(visit.Record, today) is not { } record ? null
        : visit with { Entry = visit.Entry with { Value = record }, Stop = visit.Stop with { Start = visit.Session.Start, End = visit.Session.End } };

    /// <param name="now">Wall time.</param>
    internal static VisitProgressState StateOf(PublishedVisit visit, DateTime now) => StateOf(visit.Record, visit.Stop.Start, now);

    /// <param name="start">Wall time of the planned arrival.</param>
    /// <param name="now">Wall time.</param>
    internal static VisitProgressState StateOf(LedgerVisit visit, DateTime start, DateTime now)
    {
        bool over = DateOnly.FromDateTime(now) > DateOnly.FromDateTime(start);
        return FieldReading.StateOf(visit) switch
        {
            FieldState.Closed => VisitProgressState.Closed,
            FieldState.Cancelled => VisitProgressState.Cancelled,
            FieldState.Hindered => VisitProgressState.Hindered,
            FieldState.Open => VisitProgressState.Open,
            FieldState.OnSite => DateOnly.FromDateTime(now) > Week.DayOf(visit.CheckIn!.At) ? VisitProgressState.Open : VisitProgressState.OnSite,
            _ => over ? VisitProgressState.Missing : now > start + Grace ? VisitProgressState.Late : VisitProgressState.Ahead,
        };
    }

    private static DayProgress SumOf(DateOnly date, IReadOnlyList<VisitProgressState> states)
    {
        int Of(VisitProgressState state) => states.Count(one => one == state);
        return new DayProgress(
            date, states.Count, Of(VisitProgressState.Ahead), Of(VisitProgressState.Late), Of(VisitProgressState.Missing), Of(VisitProgressState.OnSite),
            Of(VisitProgressState.Open), Of(VisitProgressState.Hindered), Of(VisitProgressState.Closed), Of(VisitProgressState.Cancelled));
    }

    private static VisitProgress ViewOf(PublishedVisit visit, VisitProgressState state)
    {
        var record = visit.Record;
        var attendance = record.Attendance ?? [];
        return new VisitProgress(
            record.Draft,
            record.Enterprise,
            visit.Place.Name,
            visit.Place.Town,
            [.. record.Items.Select(item => item.Department).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            WallTime.Text(visit.Stop.Start),
            WallTime.Text(visit.Stop.End),
            state,
            attendance.Count,
            record.CheckIn?.At,
            record.CheckOut?.At,
            record.State is LedgerState.Reserved ? record.Items.Count(item => record.Found?.Any(one => one.Outcome.Request == item.Request) != true) : 0,
            [
                .. attendance.SelectMany(one => new[] { one.In.Reason, one.Out?.Reason }).Concat((record.Found ?? []).Select(one => one.Reason))
                    .OfType<string>().Distinct(StringComparer.Ordinal),
            ],
            FieldHindrance.Of(record),
            [.. (record.Rechecks ?? []).Select(one => one.Week).Distinct(StringComparer.Ordinal)]);
    }
}
