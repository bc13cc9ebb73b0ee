using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.FieldWork;

/// <summary>Takes a step of an officer from the call to the answer: whose visit it is, what is wrong with the step, what became of it.</summary>
internal sealed class FieldDesk(FieldReading reading, FieldBook book, Dispatcher dispatcher, IOptions<JsonOptions> json)
{
    /// <summary>How often a visit is looked for anew because another plan of the week has taken it over meanwhile.</summary>
    private const int Looks = 3;

    /// <param name="scope">Kind of step.</param>
    /// <param name="said">What the step says; a reason for telling it late may be added when it is sent again.</param>
    /// <param name="check">What is wrong with it.</param>
    /// <param name="step">Of the visit, and the number that the change will have.</param>
    public async Task<Results<Ok<FieldVisit>, Refusal>> StepAsync(
        Caller caller, Week week, string enterprise, HttpContext context, string scope, byte[] said,
        Func<LedgerVisit, IReadOnlyList<Finding>> check, Func<LedgerVisit, long, FieldStep> step, TimeSpan inlineBudget, CancellationToken cancellationToken)
    {
        if (caller.Officer is not { } officer)
        {
            return FieldRefusals.NoOfficer;
        }

        var (key, badKey) = context.Request.IdempotencyKey();
        if (badKey is not null)
        {
            return badKey;
        }

        for (int look = 0; look < Looks; look++)
        {
            if (await reading.FindAsync(caller.Jurisdiction, week, enterprise, officer, cancellationToken) is not { } visit)
            {
                return Refusals.NotFound;
            }

            if (check(visit.Record) is { Count: > 0 } issues)
            {
                return Refusals.Invalid(issues);
            }

            var found = new StoredVisit(visit.Record.Date.Year, visit.Entry);
            switch (await book.StepAsync(caller.Jurisdiction, found, caller.As(Role.Officer), scope, key, said, step, cancellationToken))
            {
                case FieldOutcome.Done:
                    await dispatcher.RunAsync(Partition.Ledger(caller.Jurisdiction, found.Year), inlineBudget, cancellationToken);
                    return TypedResults.Ok(await reading.ViewAsync(
                        caller.Jurisdiction, await reading.FindAsync(caller.Jurisdiction, week, enterprise, officer, cancellationToken) ?? visit, cancellationToken));
                case FieldOutcome.WrongCode wrong:
                    return FieldRefusals.WrongCode(wrong.Left);
                case FieldOutcome.Refused { Code: FieldBook.Replaced }:
                    break;
                case FieldOutcome.Refused no:
                    return Words(no);
                case FieldOutcome.Failed { Outcome: Outcome.KeyReused }:
                    return Refusals.IdempotencyKeyReused;
                default:
                    return Refusals.StorageUnavailable;
            }
        }

        return Refusals.StorageUnavailable;
    }

    private Refusal Words(FieldOutcome.Refused no) => no.Code switch
    {
        FieldRules.Cancelled => FieldRefusals.Cancelled,
        FieldRules.Closed => FieldRefusals.Closed,
        FieldRules.NotArrived => FieldRefusals.NotArrived,
        FieldRules.TooManyTries => FieldRefusals.TooManyTries,
        FieldRules.LeftBeforeArrival => FieldRefusals.LeftBeforeArrival,
        FieldRules.ResultsRecorded => FieldRefusals.ResultsRecorded,
        FieldRules.RectifyBeforeVisit => FieldRefusals.RectifyBeforeVisit,
        FieldRules.Differs when no.Current is { } current => FieldRefusals.Differs(
            JsonSerializer.SerializeToElement(FieldFound.Of(current), json.Value.SerializerOptions), current.By, current.At),
        _ => Refusals.NotFound,
    };
}
