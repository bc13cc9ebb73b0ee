using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Publication;

/// <summary>
/// The effect <c>withdraw</c>: what a published week still has ahead is given up. The ledger releases it first, then the public reads that it is cancelled; what
/// was begun or carried out stays as it is.
/// </summary>
internal sealed class WithdrawEffect(TableClient table, DraftFiles files, RegisterStore registers, CapLedger ledger, CalendarPublisher calendars, TimeProvider time) : IEffect
{
    public string Kind => DraftFacts.Withdraw;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        string jurisdiction = fact.Partition.Jurisdiction!;
        if (await FindAsync(fact, cancellationToken) is not { Withdrawal: { } withdrawal } draft)
        {
            return EffectResult.Done;
        }

        Week week = Week.Parse(draft.Week, null);
        Registers known = await registers.ReadAsync(jurisdiction, cancellationToken);
        DateTime now = Week.Now(time);
        HashSet<string> begun = [.. week.Sessions(known.Calendar).Where(session => session.Start <= now).Select(session => session.Id)];
        HashSet<string> newer = [.. (await new PartitionReader(table, fact.Partition).DraftsAsync(cancellationToken)).Where(stored => stored.Draft.PublishedAt > withdrawal.At).Select(stored => stored.Draft.Id)];
        await ledger.WithdrawAsync(
            jurisdiction, week, draft.Id, visit => visit.CheckIn is null && !begun.Contains(visit.Session) && !newer.Contains(visit.Draft),
            new VisitOutcome([], withdrawal.Reason, withdrawal.By.Name, withdrawal.At), fact.Operation, cancellationToken);
        Crash.At(Crash.WithdrawAfterLedger);
        await calendars.ShowAsync(jurisdiction, draft, known, withdrawal.At, async token => await FindAsync(fact, token) is { } && await IsUnpublishedAsync(fact, token), cancellationToken);
        var told = new NoticeFact(NoticeKind.WeekWithdrawn, draft.Id, Name: draft.Name) { Numbers = await ServedAsync(jurisdiction, draft, cancellationToken) };
        return EffectResult.Record((_, _, _) => Task.FromResult(Decision.Commit("draft.withdrawn", draft.Id, Answer.Empty, facts: [told.Owed()], detail: draft.Fingerprint!)), fact.Actor);
    }

    /// <summary>How many requests of each department the plan served.</summary>
    private async Task<IReadOnlyDictionary<string, int>> ServedAsync(string jurisdiction, Draft draft, CancellationToken cancellationToken)
    {
        Problem problem = await files.ProblemAsync(jurisdiction, draft.Asked, cancellationToken);
        Plan plan = await files.PlanAsync(jurisdiction, draft.Plan!, cancellationToken);
        HashSet<string> served = [.. plan.Teams.SelectMany(team => team.Visits).SelectMany(visit => visit.Requests)];
        return problem.Requests.Where(request => served.Contains(request.Id)).GroupBy(request => request.Department, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    private async Task<Draft?> FindAsync(OutboxFact fact, CancellationToken cancellationToken) =>
        (await new PartitionReader(table, fact.Partition).DraftAsync(fact.Fact.Subject, cancellationToken))?.Draft;

    /// <summary>No other plan of the week is public by now, or about to be.</summary>
    private async Task<bool> IsUnpublishedAsync(OutboxFact fact, CancellationToken cancellationToken) =>
        (await table.GetHeadAsync(fact.Partition, cancellationToken)).Text(PublishedHead.Draft) is null
        && (await new PartitionReader(table, fact.Partition).DraftsAsync(cancellationToken)).All(stored => stored.Draft.State is not DraftState.Publishing);
}
