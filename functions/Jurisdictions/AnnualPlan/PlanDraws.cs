using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>What became of requests that draw on lines.</summary>
internal abstract record DrawAnswer
{
    private DrawAnswer()
    {
    }

    /// <summary>The requests were stored, or refused for a reason of their own.</summary>
    internal sealed record Settled(Outcome Outcome) : DrawAnswer;

    /// <summary>Meanwhile others have drawn what was left of the line, or the plan has changed.</summary>
    internal sealed record Refused(DrawHindrance By) : DrawAnswer;

    internal sealed record Unavailable : DrawAnswer;
}

/// <summary>
/// Draws on the annual plan in three steps, because requests lie in the partition of their week and the plan in that of its year. First all
/// draws of an attempt are reserved in one transaction (<see cref="LineReservations"/>). Then the requests are stored. Last the attempt is settled:
/// draws whose request is not there are given back. A process that dies in between leaves draws that are held without need until the sweep settles
/// them, and never a request without a draw.
/// </summary>
internal sealed class PlanDraws(LineReservations reservations, Dispatcher dispatcher)
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(2);

    /// <summary>Reserves, stores and settles.</summary>
    /// <param name="wishes">None where the requests draw on nothing.</param>
    /// <param name="commit">Stores the requests in the week's partition, asking the ticket in its decision.</param>
    public async Task<DrawAnswer> StoreAsync(
        Actor actor, string jurisdiction, Week week, IReadOnlyList<DrawWish> wishes, Func<DrawTicket, Task<Outcome>> commit, CancellationToken cancellationToken)
    {
        var here = Partition.Week(jurisdiction, week.ToString());
        var plan = Partition.AnnualPlan(jurisdiction, week.PlanYear());
        for (var attempt = 0; ; attempt++)
        {
            var reservation = await reservations.ReserveAsync(actor, jurisdiction, week, Guid.NewGuid().ToString("N"), wishes, whole: true, cancellationToken);
            if (reservation is not LineReservation.Held { Ticket: var ticket })
            {
                return reservation is LineReservation.Refused refused ? new DrawAnswer.Refused(refused.By) : new DrawAnswer.Unavailable();
            }

            var outcome = await commit(ticket);
            if (outcome is Outcome.Refused or Outcome.KeyReused or Outcome.Done { Replayed: true })
            {
                await reservations.GiveBackAsync(actor, jurisdiction, week, ticket, cancellationToken);
            }

            if (outcome is Outcome.Refused { Code: DrawTicket.Busy } && attempt == 0)
            {
                // An earlier attempt holds a draw: what it owes is carried out, and then it is known.
                await dispatcher.RunAsync(here, InlineBudget, cancellationToken);
                await dispatcher.RunAsync(plan, InlineBudget, cancellationToken);
                continue;
            }

            if (ticket.Own.Count > 0)
            {
                await dispatcher.RunAsync(plan, InlineBudget, cancellationToken);
            }

            return outcome is Outcome.Refused { Code: DrawTicket.Busy or DrawTicket.Void } ? new DrawAnswer.Unavailable() : new DrawAnswer.Settled(outcome);
        }
    }
}
