using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.FieldWork;

/// <summary>What officers see and tell on their way. Every step may be sent again under its <c>Idempotency-Key</c>, however late.</summary>
internal static class FieldEndpoints
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(5);

    public static void MapOfficers(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/my").WithTags("Field work");
        own.MapGet("/days", DaysAsync).AllowRoles(Role.Officer).WithName("GetMyDays");
        var visits = own.MapGroup("/visits/{week:week}/{enterprise}");
        visits.MapPost("/arrival", ArriveAsync).AllowRoles(Role.Officer).WithName("ArriveAtVisit");
        visits.MapPost("/results", FindAsync).AllowRoles(Role.Officer).WithName("RecordFinding");
        visits.MapPost("/hindrance", HinderAsync).AllowRoles(Role.Officer).WithName("ReportHindrance");
        visits.MapPost("/departure", LeaveAsync).AllowRoles(Role.Officer).WithName("LeaveVisit");
        api.MapGet("/weeks/{week:week}/progress", ProgressAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithTags("Field work").WithName("GetWeekProgress");
    }

    private static async Task<Results<Ok<FieldDays>, Refusal>> DaysAsync(Caller caller, FieldReading reading, CancellationToken cancellationToken) =>
        caller.Officer is { } officer ? TypedResults.Ok(await reading.DaysAsync(caller, officer, cancellationToken)) : FieldRefusals.NoOfficer;

    private static Task<Results<Ok<FieldVisit>, Refusal>> ArriveAsync(
        Week week, string enterprise, Caller caller, Body<ArrivalBody> body, FieldDesk desk, VisitCodes codes, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (said, now) = (body.Value, time.GetUtcNow());
        return desk.StepAsync(
            caller, week, enterprise, context, "visit.arrive",
            JsonSerializer.SerializeToUtf8Bytes(said with { Reason = null }, FieldJson.Default.ArrivalBody),
            visit => FieldInput.Check(said, visit, now),
            (visit, _) => FieldRules.Arrive(visit, new VisitCheck(said.At, caller.Officer!, now, Said(said.Reason)), IsRight(visit)),
            InlineBudget, cancellationToken);

        bool? IsRight(LedgerVisit visit) =>
            string.IsNullOrWhiteSpace(said.Code) ? null : VisitCodes.Read(said.Code) == codes.Of(caller.Jurisdiction, visit.Week, visit.Enterprise);
    }

    private static Task<Results<Ok<FieldVisit>, Refusal>> FindAsync(
        Week week, string enterprise, Caller caller, Body<FoundBody> body, FieldDesk desk, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (said, now) = (body.Value, time.GetUtcNow());
        var outcome = new ItemOutcome(said.Request, said.Result, said.RectifyBy, Said(said.Note))
        {
            Photos = said.Photos is { Count: > 0 } photos ? [.. photos.Select(Said).OfType<string>()] : null,
        };
        return desk.StepAsync(
            caller, week, enterprise, context, $"visit.find {said.Request}",
            JsonSerializer.SerializeToUtf8Bytes(said with { Reason = null }, FieldJson.Default.FoundBody),
            visit => FieldInput.Check(said, visit, now),
            (visit, version) => FieldRules.Find(visit, new FoundItem(outcome, caller.Name, said.At, now, version, Said(said.Reason)), said.Seen),
            InlineBudget, cancellationToken);
    }

    private static Task<Results<Ok<FieldVisit>, Refusal>> HinderAsync(
        Week week, string enterprise, Caller caller, Body<HindranceBody> body, FieldDesk desk, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (said, now) = (body.Value, time.GetUtcNow());
        return desk.StepAsync(
            caller, week, enterprise, context, "visit.hinder",
            JsonSerializer.SerializeToUtf8Bytes(said with { Reason = null }, FieldJson.Default.HindranceBody),
            visit => FieldInput.Check(said, visit, now),
            (visit, _) => FieldRules.Hinder(visit, new VisitHindrance(said.Cause, said.Note.Trim(), caller.Name, new VisitCheck(said.At, caller.Officer!, now, Said(said.Reason)))),
            InlineBudget, cancellationToken);
    }

    private static Task<Results<Ok<FieldVisit>, Refusal>> LeaveAsync(
        Week week, string enterprise, Caller caller, Body<DepartureBody> body, FieldDesk desk, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (said, now) = (body.Value, time.GetUtcNow());
        return desk.StepAsync(
            caller, week, enterprise, context, "visit.leave",
            JsonSerializer.SerializeToUtf8Bytes(said with { Reason = null }, FieldJson.Default.DepartureBody),
            visit => FieldInput.Check(said, visit, now),
            (visit, _) => FieldRules.Leave(visit, new VisitCheck(said.At, caller.Officer!, now, Said(said.Reason))),
            InlineBudget, cancellationToken);
    }

    private static async Task<Results<Ok<WeekProgress>, Refusal>> ProgressAsync(Week week, Caller caller, ProgressReading reading, CancellationToken cancellationToken, DateOnly? date = null) =>
        date is { } day && (day < week.Monday || day > week.Sunday)
            ? FieldRefusals.DayOutside(week.Monday, week.Sunday)
            : TypedResults.Ok(await reading.ReadAsync(caller, week, date, cancellationToken));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
