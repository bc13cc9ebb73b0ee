using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Visits;

/// <summary>The visits of published plans: look at one, and record how it ended.</summary>
internal static class VisitEndpoints
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(5);

    public static void MapVisitRecords(this IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/weeks/{week:week}/visits").WithTags("Visits");
        visits.MapGet("/{enterprise}", GetAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("GetVisit");
        visits.MapPost("/{enterprise}/outcome", RecordAsync).AllowRoles(Role.Planner).WithName("RecordOutcome");
    }

    private static async Task<Results<Ok<VisitRecordView>, Refusal>> GetAsync(
        Week week, string enterprise, Caller caller, VisitRecords records, RegisterStore registers, SecretReaders readers, TimeProvider time, HttpResponse response, CancellationToken cancellationToken, string? session = null)
    {
        var today = DateOnly.FromDateTime(Week.Now(time));
        var found = await records.FindWhereAsync(
            caller.Jurisdiction, week, enterprise, visit => (session is null || visit.Session == session) && caller.Sight.Of(visit, today) is not null, cancellationToken);
        if (found is null)
        {
            return Refusals.NotFound;
        }

        var stored = found with { Entry = found.Entry with { Value = caller.Sight.Of(found.Entry.Value, today)! } };

        await readers.NoteAsync(caller, "visit", [stored.Entry.Value], today, cancellationToken);
        response.Headers.ETag = stored.Entry.ETag;
        return TypedResults.Ok(VisitRecordView.Of(stored, await registers.ReadAsync(caller.Jurisdiction, cancellationToken)));
    }

    private static async Task<Results<Ok<VisitRecordView>, Refusal>> RecordAsync(
        Week week, string enterprise, Caller caller, Body<OutcomeBody> body, VisitRecords records, RegisterStore registers, Dispatcher dispatcher, TimeProvider time,
        HttpContext context, CancellationToken cancellationToken, string? session = null)
    {
        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        if (await records.FindAsync(caller.Jurisdiction, week, enterprise, session, cancellationToken) is not { } found)
        {
            return Refusals.NotFound;
        }

        if ((missing ?? badKey) is { } no)
        {
            return no;
        }

        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var issues = OutcomeInput.Check(body.Value, found.Entry.Value, week, DateOnly.FromDateTime(Week.Now(time)), known);
        if (issues.Count > 0)
        {
            return Refusals.Invalid(issues);
        }

        var closed = Closed(body.Value, found.Entry.Value, caller.Name, time.GetUtcNow());
        var outcome = await records.RecordAsync(caller.Jurisdiction, found, etag, closed, caller.As(Role.Planner), key, cancellationToken);
        if (outcome.Refusal(Words) is { } refused)
        {
            return refused;
        }

        await dispatcher.RunAsync(Partition.Ledger(caller.Jurisdiction, closed.Date.Year), InlineBudget, cancellationToken);
        var after = await records.FindAsync(caller.Jurisdiction, week, enterprise, found.Entry.Value.Session, cancellationToken) ?? found;
        context.Response.Headers.ETag = after.Entry.ETag;
        return TypedResults.Ok(VisitRecordView.Of(after, known));
    }

    /// <summary>The visit as it ended.</summary>
    private static LedgerVisit Closed(OutcomeBody body, LedgerVisit visit, string by, DateTimeOffset now) => body.CarriedOut
        ? visit with
        {
            State = LedgerState.Posted,
            Date = body.Date!.Value,
            Outcome = new VisitOutcome(
                [.. body.Results!.Select(result => new ItemOutcome(result.Request, result.Result, result.RectifyBy, Said(result.Note)) { Photos = PhotosOf(visit, result.Request) })], null, by, now),
        }
        : visit with { State = LedgerState.Released, Outcome = new VisitOutcome([], Said(body.Reason), by, now) };

    /// <summary>What officers on site have photographed stays with the matter, whoever records or corrects its result.</summary>
    private static IReadOnlyList<string>? PhotosOf(LedgerVisit visit, string request) =>
        (visit.Outcome?.Results ?? (visit.Found ?? []).Select(one => one.Outcome)).FirstOrDefault(one => one.Request == request)?.Photos;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Refusal Words(Outcome.Refused no) => no.Code switch
    {
        "stale" => Refusals.Stale(no.Extra["current"]),
        "visit-closed" => VisitRefusals.Closed,
        _ => Refusals.NotFound,
    };
}
