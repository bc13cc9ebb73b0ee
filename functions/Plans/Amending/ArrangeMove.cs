using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans.Amending;

/// <summary>
/// The effect <c>arrange-move</c>: an agreed move becomes a change of the draft in work, or an amendment of what is public, in the name of the planner who agreed.
/// Once however often it runs; where there is no place by now, nothing changes and the enterprise's side learns why.
/// </summary>
internal sealed class ArrangeMove(Journal journal, TableClient table, Moves moves) : IEffect
{
    private const int Tries = 5;

    public string Kind => MoveOrder.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        string jurisdiction = fact.Partition.Jurisdiction!;
        MoveOrder order = MoveOrder.Of(fact);
        Week week = Week.Parse(order.Week, null);
        Partition partition = Partition.Week(jurisdiction, order.Week);
        var reader = new PartitionReader(table, partition);
        var change = new Change(partition, fact.Actor, fact.OutcomeOperation, "");
        var body = new MoveBody(order.Enterprise, order.Session, order.Reason);
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            if (await journal.CommitAsync(change, (_, _, _) => Task.FromResult(Decision.Refuse("not-yet")), cancellationToken) is Outcome.Done)
            {
                return EffectResult.Done;
            }

            var (move, refusal) = await moves.ForeseeAsync(jurisdiction, week, body, reader, cancellationToken);
            Draft? draft = move is { Broken.Count: 0 }
                ? await moves.DraftAsync(jurisdiction, week, body, IdOf(fact), new Person(fact.Actor.Id, fact.Actor.Name), move, cancellationToken)
                : null;
            Text obstacle = refusal is { } no ? AmendmentRefusals.WordsOf(no) : AmendmentRefusals.WordsOf(move!.Broken);
            Outcome outcome = await journal.CommitAsync(change, (head, rows, token) => DecideAsync(head, rows, move, draft, obstacle, token), cancellationToken);
            switch (outcome)
            {
                case Outcome.Done:
                    return EffectResult.Done;
                case Outcome.Refused:
                    continue;
                default:
                    throw new StorageException(StorageFault.Unavailable, 0, "WeekUnavailable", $"The week did not take the move {order.Wish}: {outcome}");
            }
        }

        throw new StorageException(StorageFault.Unavailable, 0, "WeekContended", $"The week changed at every try to arrange the move {order.Wish}");

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, Foreseen? move, Draft? draft, Text obstacle, CancellationToken token)
        {
            if (draft is null)
            {
                return Decision.Commit("draft.move-impossible", order.Enterprise, Answer.Empty, facts: [new MoveAnswer(order.Wish, null, new Bilingual(obstacle.Zh, obstacle.En).ToString()).Owed()]);
            }

            Fact told = new MoveAnswer(order.Wish, draft.Id, null).Owed();
            if (move!.Into is { } into)
            {
                return await rows.DraftAsync(draft.Id, token) is { } read && read.ETag == into.ETag
                    ? Decision.Commit("draft.edit", draft.Id, Answer.Empty, [DraftRows.Replace(partition, read, draft)], [told], detail: $"{draft.Hand} {draft.Plan}")
                    : Decision.Refuse("moved");
            }

            return move.Amending!.IsOf(head)
                ? Decision.Commit("draft.amend", draft.Id, Answer.Empty, [TableTransactionAction.Add(DraftRows.ToRow(partition, draft))], [told], detail: draft.Asked)
                : Decision.Refuse("moved");
        }
    }

    /// <summary>The same for every run.</summary>
    private static string IdOf(OutboxFact fact) => fact.OutcomeOperation[..16];
}
