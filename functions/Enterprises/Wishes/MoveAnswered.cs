using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>
/// The effect <c>move-answered</c>: an agreed move has its place in a draft, so that the wish is granted; or it has none, so that it is open again and the office is
/// told. Once however often it runs.
/// </summary>
internal sealed class MoveAnswered(Journal journal, CollectionStore collections, TimeProvider time) : IEffect
{
    public string Kind => MoveAnswer.FactKind;

    public async Task<EffectResult> RunAsync(OutboxFact fact, CancellationToken cancellationToken)
    {
        var answer = MoveAnswer.Of(fact);
        var change = new Change(Partition.Enterprises(fact.Partition.Jurisdiction!), fact.Actor, fact.OutcomeOperation, "");
        var outcome = await journal.CommitAsync(change, async (head, _, token) =>
        {
            if ((await collections.ReadAsync(EnterpriseBooks.Wishes, head, token)).Find(answer.Wish) is not { Value: { State: WishState.Arranging } wish })
            {
                return Decision.Commit("wish.arranged", answer.Wish, Answer.Empty);
            }

            var next = answer.Draft is { } draft
                ? wish with { State = WishState.Accepted, Draft = draft }
                : wish with { State = WishState.Open, Obstacle = answer.Obstacle, Answer = null, DecidedBy = null, DecidedAt = null };
            var put = CollectionStore.Change(EnterpriseBooks.Wishes, head, [new Entry<Wish>(answer.Wish, next, head.NextSeq, time.GetUtcNow(), fact.Actor.Name)]);
            Fact[] told = answer.Draft is null ? [new NoticeFact(NoticeKind.MoveImpossible, answer.Wish, Name: wish.Week).Owed()] : [];
            return Decision.Commit(answer.Draft is null ? "wish.impossible" : "wish.arranged", answer.Wish, Answer.Empty, put.Rows, [.. told, .. put.Facts], put.Head, answer.Draft ?? "");
        }, cancellationToken);
        return outcome is Outcome.Done
            ? EffectResult.Done
            : throw new StorageException(StorageFault.Unavailable, 0, "EnterprisesUnavailable", $"The answer to {answer.Wish} was not taken: {outcome}");
    }
}
