using System.Security.Cryptography;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Plans;

/// <summary>
/// Takes orders for drafts: stores the snapshot, then queues the draft together with the nudge that it owes. What is solved later is what was
/// known now.
/// </summary>
internal sealed class DraftOrders(Journal journal, TableClient table, WeekSnapshots snapshots, DraftFiles files, LivePartitions partitions, Dispatcher dispatcher, TimeProvider time)
{
    /// <summary>Drafts of a jurisdiction that may wait or be solved at the same time, over all weeks.</summary>
    public const int MaxWaiting = 4;

    private const int Tries = 5;
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(3);

    /// <summary>Queues a draft of the week as it is now.</summary>
    public async Task<(StoredDraft? Draft, Refusal? Refusal)> OrderAsync(
        Caller caller, Week week, DraftBody order, string? key, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Week(caller.Jurisdiction, week.ToString());
        string id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        Change change = Change.For(partition, caller.As(Role.Planner), "draft-order", key, request.Span);
        // Sent again because the answer was lost, it has the first answer, whatever the week has become since.
        if (key is not null && await journal.FindAsync(change, cancellationToken) is { } earlier)
        {
            return earlier is Outcome.Done first ? (await AnsweredAsync(first), null) : (null, earlier.Refusal(_ => Refusals.StorageUnavailable));
        }

        for (int attempt = 0; attempt < Tries; attempt++)
        {
            WeekSnapshot snapshot = await snapshots.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
            if (snapshot.Issues.Count > 0)
            {
                return (null, PlanRefusals.Unplannable(snapshot.Issues));
            }

            var (asked, refusal) = await DraftQuestion.MakeAsync(
                caller.Jurisdiction, week, order, snapshot, snapshots, files, new PartitionReader(table, partition), cancellationToken);
            if (asked is null)
            {
                return (null, refusal);
            }

            int elsewhere = await WaitingElsewhereAsync(caller.Jurisdiction, partition, cancellationToken);
            string hash = await files.PutAsync(caller.Jurisdiction, snapshot.Bytes, cancellationToken);
            string labels = await files.PutAsync(caller.Jurisdiction, DraftFiles.Write(asked.Labels), cancellationToken);
            var inputs = new DraftInputs(snapshot.Problem.Requests.Count, snapshot.Problem.Enterprises.Count, snapshot.Problem.Officers.Count, hash, labels, snapshot.Labels.Held.Count);
            Outcome outcome = await journal.CommitAsync(change, DecideAsync, cancellationToken);
            switch (outcome)
            {
                case Outcome.Refused { Code: "moved" }:
                    continue;
                case Outcome.Done done:
                    return (await AnsweredAsync(done), null);
                default:
                    return (null, outcome.Refusal(no => no.Code == "import-running" ? PlanRefusals.ImportRunning : PlanRefusals.TooManyDrafts));
            }

            async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
            {
                if (await RunningImports.AnyAsync(rows, token))
                {
                    return Decision.Refuse("import-running");
                }

                if (head.Number(PoolChanges.InputVersion) != snapshot.InputVersion)
                {
                    return Decision.Refuse("moved");
                }

                IReadOnlyList<StoredDraft> drafts = await rows.DraftsAsync(token);
                if (drafts.Count(d => IsWaiting(d.Draft)) + elsewhere >= MaxWaiting)
                {
                    return Decision.Refuse("too-many-drafts");
                }

                DateTimeOffset now = time.GetUtcNow();
                var draft = new Draft
                {
                    Id = id,
                    Week = week.ToString(),
                    Name = order.Name is { Length: > 0 } name ? name : $"方案 {drafts.Count + 1}",
                    State = DraftState.Queued,
                    Seconds = order.Seconds,
                    Seed = order.Seed,
                    Author = new Person(caller.Person, caller.Name),
                    Contributors = [caller.Person],
                    CreatedAt = now,
                    QueuedAt = now,
                    Inputs = inputs,
                    Question = asked.Question,
                    Rest = asked.Rest,
                    Start = asked.From?.Draft.Plan,
                    From = asked.From is { } from ? new Named(from.Draft.Id, from.Draft.Name) : null,
                    Trial = order.Trial,
                    Hand = asked.Hand,
                    Counts = asked.Counts,
                };
                return Decision.Commit("draft.order", id, new Answer("ordered", id),
                    [TableTransactionAction.Add(DraftRows.ToRow(partition, draft))],
                    [DraftFacts.Nudge(caller.Jurisdiction, draft)],
                    detail: hash);
            }
        }

        return (null, Refusals.StorageUnavailable);

        async Task<StoredDraft?> AnsweredAsync(Outcome.Done done)
        {
            await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
            return await new PartitionReader(table, partition).DraftAsync(done.Answer.Body, cancellationToken);
        }
    }

    private async Task<int> WaitingElsewhereAsync(string jurisdiction, Partition here, CancellationToken cancellationToken)
    {
        int count = 0;
        foreach (Partition partition in partitions.WeeksOf(jurisdiction).Where(p => p != here))
        {
            count += (await new PartitionReader(table, partition).DraftsAsync(cancellationToken)).Count(d => IsWaiting(d.Draft));
        }

        return count;
    }

    private static bool IsWaiting(Draft draft) => draft.State is DraftState.Queued or DraftState.Solving;
}
