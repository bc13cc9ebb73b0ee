using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Disputes;

/// <summary>The changes of disputes.</summary>
internal sealed class DisputeBook(Journal journal, DisputeStore disputes, Dispatcher dispatcher, TimeProvider time)
{
    /// <summary>The action of a decision, after which requests change hands.</summary>
    public const string Decided = "dispute.decide";

    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(5);

    public async Task<(Entry<Dispute>? Dispute, Refusal? Refusal)> RaiseAsync(Caller caller, Dispute dispute, string? key, byte[] sent, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Registry(caller.Jurisdiction), caller.As(Role.Clerk, Role.Planner), "dispute.raise", key, sent);
        // The same operation is the same dispute, so that a repeat finds it.
        var id = change.Operation[..20];
        return await CommitAsync(change, id, caller, "dispute.raise", (all, _) =>
            all.Entries.Values.FirstOrDefault(one => one.Value.State is DisputeState.Open && one.Value.Matter == dispute.Matter && one.Value.Town == dispute.Town) is { } open
                ? (null, DisputeRefusals.OpenAlready, open.Id)
                : (dispute with { Id = id }, "", ""), cancellationToken);
    }

    /// <summary>Takes a dispute further, if it still is what the caller saw.</summary>
    /// <param name="step">The dispute after it, or the code of the refusal with what is already there.</param>
    public Task<(Entry<Dispute>? Dispute, Refusal? Refusal)> StepAsync(
        Caller caller, string role, string id, string etag, string action, string? key, byte[] sent, Func<Dispute, IEnumerable<Dispute>, (Dispute? Next, string Code, string Existing)> step, CancellationToken cancellationToken)
    {
        var change = Change.For(Partition.Registry(caller.Jurisdiction), caller.As(role), $"{action} {id} {etag}", key, sent);
        return CommitAsync(change, id, caller, action, (all, known) => known is null ? (null, "", "")
            : known.ETag != etag ? (null, DisputeRefusals.Stale, known.ETag)
            : step(known.Value, all.Entries.Values.Select(entry => entry.Value)), cancellationToken);
    }

    private async Task<(Entry<Dispute>? Dispute, Refusal? Refusal)> CommitAsync(
        Change change, string id, Caller caller, string action, Func<Collection<Dispute>, Entry<Dispute>?, (Dispute? Next, string Code, string Existing)> step, CancellationToken cancellationToken)
    {
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        if (outcome is Outcome.Done && action == Decided)
        {
            await dispatcher.RunAsync(change.Partition, InlineBudget, cancellationToken);
        }

        return outcome.Refusal(no => DisputeRefusals.Of(no.Code, no.Extra)) is { } refusal
            ? (null, refusal)
            : ((await disputes.ReadAsync(caller.Jurisdiction, cancellationToken)).Find(id), null);

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var all = await disputes.ReadAsync(head, token);
            var (next, code, existing) = step(all, all.Find(id));
            if (next is null)
            {
                return Decision.Refuse(code.Length == 0 ? "not-found" : code, ("existing", existing), ("current", existing));
            }

            var entry = new Entry<Dispute>(id, next, head.NextSeq, time.GetUtcNow(), caller.Name);
            var lines = CollectionStore.Change(DisputeStore.Kind, head, [entry]);
            List<Fact> owed = [.. lines.Facts];
            if (next.Ruling is not null && all.Find(id)?.Value.Ruling is null)
            {
                owed.Add(new Fact(DisputeStore.HandOverFact, id));
            }

            return Decision.Commit(action, id, Answer.Empty, lines.Rows, owed, lines.Head, next.Ruling is { } ruling ? $"{next.Matter} {next.Town} {ruling.Department} {ruling.From:O}" : next.Matter);
        }
    }
}
