using Inspection.Functions.Drafts;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.FieldWork;

/// <summary>
/// The visits of an officer, from the day before each: where, when, with whom, for what. Somebody who is not of the team sees what they see where there is no
/// visit.
/// </summary>
internal sealed class FieldReading(PublishedVisits published, RegisterStore registers, SecretReaders readers, TimeProvider time)
{
    /// <summary>Days before its own on which a visit is shown to its team.</summary>
    private const int DaysBefore = 1;

    public async Task<FieldDays> DaysAsync(Caller caller, string officer, CancellationToken cancellationToken)
    {
        var jurisdiction = caller.Jurisdiction;
        var now = time.GetUtcNow();
        var today = Week.DayOf(now);
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var visits = new List<PublishedVisit>();
        for (var week = Week.Of(today.AddDays(-FieldInput.LateDays)); week.Monday <= today.AddDays(DaysBefore); week = week.Add(1))
        {
            visits.AddRange((await published.OfWeekAsync(jurisdiction, week, cancellationToken)).Where(visit => IsShown(visit, officer, today)));
        }

        await readers.NoteAsync(caller, "my-visits", visits.Select(visit => visit.Record), today, cancellationToken);
        return new FieldDays(
            now,
            MateOf(officer, known),
            today,
            [.. visits.OrderBy(visit => visit.Record.Date).ThenBy(visit => visit.Stop.Start).Select(visit => ViewOf(visit, known))]);
    }

    /// <summary>The visit to an enterprise in a week, for an officer who is sent to it; null for anybody else, and before it is shown.</summary>
    public async Task<PublishedVisit?> FindAsync(string jurisdiction, Week week, string enterprise, string officer, CancellationToken cancellationToken) =>
        await published.FindAsync(jurisdiction, week, enterprise, cancellationToken) is { } visit
        && visit.Record.Officers.Contains(officer, StringComparer.Ordinal)
        && visit.Record.Date <= Week.DayOf(time.GetUtcNow()).AddDays(DaysBefore)
            ? visit
            : null;

    public async Task<FieldVisit> ViewAsync(string jurisdiction, PublishedVisit visit, CancellationToken cancellationToken) =>
        ViewOf(visit, await registers.ReadAsync(jurisdiction, cancellationToken));

    private static bool IsShown(PublishedVisit visit, string officer, DateOnly today) =>
        visit.Record.Officers.Contains(officer, StringComparer.Ordinal)
        && visit.Record.Date <= today.AddDays(DaysBefore)
        && (visit.Record.Date >= today || (visit.Record.State is LedgerState.Reserved && visit.Record.Date >= today.AddDays(-FieldInput.LateDays)));

    private static FieldVisit ViewOf(PublishedVisit visit, Registers known)
    {
        var record = visit.Record;
        var order = visit.Team.Visits.TakeWhile(stop => stop.Enterprise != record.Enterprise).Count() + 1;
        var items = visit.Stop.Requests.Select(request => (Request: request, Matter: visit.Plan.Names.Matter(request), Entry: visit.Plan.Names.Request(request))).ToList();
        return new FieldVisit(
            record.Week,
            record.Session,
            record.Date,
            visit.Entry.Version,
            order,
            WallTime.Text(visit.Stop.Start),
            WallTime.Text(visit.Stop.End),
            order == 1 ? WallTime.Text(visit.Team.Depart) : null,
            visit.Plan.Problem.Bases.First(one => one.Id == visit.Team.Base).Name,
            PlaceOf(visit, known),
            [.. record.Officers.Select(officer => MateOf(officer, known, visit.Plan))],
            [
                .. items.Select(item => new FieldItem(
                    item.Request,
                    item.Matter.Code,
                    item.Matter.Name,
                    known.Department(item.Entry.Department)?.Short ?? item.Entry.Department,
                    known.MatterEntry(item.Matter.Code)?.On(record.Date)?.LegalBasis.ToString() ?? "",
                    item.Entry.Minutes,
                    item.Matter.Visibility is Visibility.Hidden,
                    FoundOf(record, item.Request))),
            ],
            [.. items.SelectMany(item => known.MatterEntry(item.Matter.Code)?.On(record.Date)?.Documents ?? []).Distinct(StringComparer.Ordinal)],
            [.. (record.Attendance ?? []).Select(one => new FieldAttendance(one.Officer, one.In.At, one.Out?.At, one.WithoutCode))],
            StateOf(record),
            record.Outcome?.Reason,
            FieldHindrance.Of(record));
    }

    internal static FieldState StateOf(LedgerVisit visit) => visit.State switch
    {
        LedgerState.Posted => FieldState.Closed,
        LedgerState.Released => FieldState.Cancelled,
        _ => visit switch
        {
            { Hindrance: not null } => FieldState.Hindered,
            { CheckIn: null } => FieldState.Ahead,
            { CheckOut: null } => FieldState.OnSite,
            _ => FieldRules.IsComplete(visit) ? FieldState.Closed : FieldState.Open,
        },
    };

    /// <summary>A result that the office has entered or corrected counts before what officers have found.</summary>
    private static FieldFound? FoundOf(LedgerVisit visit, string request)
    {
        var found = visit.Found?.FirstOrDefault(one => one.Outcome.Request == request);
        return visit.Outcome?.Results.FirstOrDefault(one => one.Request == request) is { } final && found?.Outcome.Says(final) != true
            ? new FieldFound(final.Result, final.RectifyBy, final.Note, final.Photos ?? [], visit.Outcome.By, visit.Outcome.At, 0)
            : found is null ? null : FieldFound.Of(found);
    }

    private static FieldPlace PlaceOf(PublishedVisit visit, Registers known)
    {
        var entry = known.Enterprise(visit.Record.Enterprise);
        return new FieldPlace(visit.Record.Enterprise, visit.Place.Name, visit.Place.Address, visit.Place.Town, entry?.Lat, entry?.Lon, entry?.Contacts ?? []);
    }

    internal static FieldMate MateOf(string id, Registers known, PlanInForce? plan = null)
    {
        var entry = known.Officer(id);
        return new FieldMate(id, entry?.Name ?? plan?.Names.Officer(id).Name ?? id, entry?.Phone, entry?.MayLead ?? false);
    }
}
