using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Publication;

/// <summary>
/// The effect <c>publish</c>: makes the approved plan public. Its visits are reserved under the annual caps first, all or none; the calendar is written
/// where nobody finds it; one swap of the manifest shows it; what the plan before it held and this one does not is released; then the week's head points to it.
/// Cut off anywhere, it runs again and finds what is done already.
/// </summary>
internal sealed partial class PublishEffect(
    TableClient table, DraftFiles drafts, RegisterStore registers, RuleStore rules, WeekPool pools, CapLedger ledger, CalendarPublisher calendars, TimeProvider time, ILogger<PublishEffect> log) : IEffect
{
    public string Kind => DraftFacts.Publish;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        string jurisdiction = fact.Partition.Jurisdiction!;
        StoredDraft? stored = await new PartitionReader(table, fact.Partition).DraftAsync(fact.Fact.Subject, cancellationToken);
        if (stored is not { Draft: { State: DraftState.Publishing, Plan: { } planHash, PublicLabels: { } labelsHash, PublishedAt: { } at } draft })
        {
            return EffectResult.Done;
        }

        Week week = Week.Parse(draft.Week, null);
        try
        {
            Problem problem = await drafts.ProblemAsync(jurisdiction, draft.Asked, cancellationToken);
            Plan plan = await drafts.PlanAsync(jurisdiction, planHash, cancellationToken);
            Labels labels = await drafts.LabelsAsync(jurisdiction, labelsHash, cancellationToken);
            Head registry = await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken);
            Registers known = await registers.ReadAsync(jurisdiction, registry, cancellationToken);
            RuleBook book = await rules.ReadAsync(registry, cancellationToken);
            CapLimits limits = CapRules.On(week.Monday, known, book);
            Pool pool = await pools.ReadAsync(jurisdiction, week, cancellationToken);
            LedgerPlan claim = LedgerPlan.From(draft, problem, plan, labels, known, pool.All.Select(r => ExemptKinds.Flag(r, book, week.Monday)),
                draft.Rest is { } rest ? (await drafts.ProblemAsync(jurisdiction, rest, cancellationToken)).Sessions : null);
            switch (await ledger.ReserveAsync(jurisdiction, claim, limits, fact.Operation, fact.Actor, cancellationToken))
            {
                case Reservation.Refused refused:
                    LogSpent(log, draft.Id, refused.Caps.Count);
                    return Return(new DraftFailure(DraftFailures.CapSpent, "", SpentCapWords.Of(refused.Caps, labels)));
                case Reservation.Void:
                    return Return(new DraftFailure(DraftFailures.InputsAltered, ""));
            }

            if (await calendars.ShowAsync(jurisdiction, draft, known, at, token => IsStillAsync(fact, at, token), cancellationToken) is not { } shown)
            {
                return EffectResult.Done;
            }

            await ledger.SettleAsync(jurisdiction, claim, fact.Operation, cancellationToken);
            Crash.At(Crash.LedgerAfterSettle);
            LogShown(log, draft.Id, shown.Version);
            Week target = await MoveOn.TargetAsync(table, known, week, time, cancellationToken);
            return EffectResult.Record((head, rows, token) => RecordAsync(fact.Partition, draft.Id, shown, target, rows, token), fact.Actor);
        }
        catch (AlteredFileException e)
        {
            // What was approved is no longer there: nothing is shown, and the approver finds the draft returned.
            LogAltered(log, e, draft.Id);
            await ledger.VoidAsync(jurisdiction, week, draft.Id, fact.Operation, cancellationToken);
            return Return(new DraftFailure(DraftFailures.InputsAltered, ""));
        }

        EffectResult Return(DraftFailure failure) =>
            EffectResult.Record((head, rows, token) => ReturnAsync(fact.Partition, draft.Id, failure, rows, token));
    }

    private async Task<bool> IsStillAsync(OutboxFact fact, DateTimeOffset at, CancellationToken cancellationToken) =>
        await new PartitionReader(table, fact.Partition).DraftAsync(fact.Fact.Subject, cancellationToken) is { Draft: { State: DraftState.Publishing, PublishedAt: { } still } } && still == at;

    private static async Task<Decision> RecordAsync(Partition partition, string id, ManifestWeek shown, Week target, PartitionReader rows, CancellationToken cancellationToken)
    {
        if (await rows.DraftAsync(id, cancellationToken) is not { Draft: { State: DraftState.Publishing } draft } read)
        {
            return Decision.Commit("draft.published", id, Answer.Empty);
        }

        return Decision.Commit("draft.published", id, Answer.Empty,
            [DraftRows.Replace(partition, read, draft with { State = DraftState.Published })],
            [new NoticeFact(NoticeKind.WeekPublished, id).Owed(), new MoveOn(id, target.ToString()).Owed(Week.Parse(draft.Week, null))],
            head: new Dictionary<string, object>
            {
                [PublishedHead.Draft] = id,
                [PublishedHead.Version] = shown.Version,
                [PublishedHead.At] = draft.PublishedAt!.Value,
                [PublishedHead.By] = draft.PublishedBy!.Name,
                [PublishedHead.Plan] = draft.Plan!,
                [PublishedHead.Snapshot] = draft.Inputs.Snapshot,
            },
            detail: draft.Fingerprint!);
    }

    private static async Task<Decision> ReturnAsync(Partition partition, string id, DraftFailure failure, PartitionReader rows, CancellationToken cancellationToken)
    {
        string action = failure.Code == DraftFailures.CapSpent ? "draft.cap-spent" : "draft.altered";
        return await rows.DraftAsync(id, cancellationToken) is { Draft: { State: DraftState.Publishing } draft } read
            ? Decision.Commit(action, id, Answer.Empty,
                [DraftRows.Replace(partition, read, draft with { State = DraftState.Returned, Opinion = null, ApprovedBy = null, ApprovedAt = null, PublishedAt = null, PublishedBy = null, Failure = failure })],
                head: new Dictionary<string, object> { [PublishedHead.Approved] = "" })
            : Decision.Commit(action, id, Answer.Empty);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft {Draft} is public as version {Version}")]
    private static partial void LogShown(ILogger logger, string draft, long version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Draft {Draft} is not published: {Caps} annual caps leave no room for it")]
    private static partial void LogSpent(ILogger logger, string draft, int caps);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Draft {Draft} was approved, but its files are not those that were approved; it is not published")]
    private static partial void LogAltered(ILogger logger, Exception exception, string draft);
}
