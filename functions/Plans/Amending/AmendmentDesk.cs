using System.Security.Cryptography;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Plans.Amending;

/// <summary>
/// Makes a draft of the published week with the fewest changes. An urgent request is put in at once, and a visit moved; where somebody or something is
/// missing, the rest is searched for like any draft. Either is then submitted, approved and published like any draft.
/// </summary>
internal sealed class AmendmentDesk(Journal journal, TableClient table, AmendmentDrafts amendments, Dispatcher dispatcher)
{
    private const int Tries = 5;
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(3);

    public async Task<(StoredDraft? Draft, Refusal? Refusal)> AmendAsync(
        Caller caller, Week week, AmendmentBody body, string? key, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        Partition partition = Partition.Week(caller.Jurisdiction, week.ToString());
        var reader = new PartitionReader(table, partition);
        string id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        Change change = Change.For(partition, caller.As(Role.Planner), "draft-amend", key, request.Span);
        // Sent again because the answer was lost, it has the first answer, whatever the week has become since.
        if (key is not null && await journal.FindAsync(change, cancellationToken) is { } earlier)
        {
            return earlier is Outcome.Done first ? (await AnsweredAsync(first), null) : (null, earlier.Refusal(_ => Refusals.StorageUnavailable));
        }

        for (int attempt = 0; attempt < Tries; attempt++)
        {
            var (made, refusal) = await amendments.MakeAsync(caller.Jurisdiction, week, body, reader, cancellationToken);
            if ((refusal ?? (made!.Amended.Broken is { Count: > 0 } broken ? AmendmentRefusals.NoPlace(broken) : null)) is { } no)
            {
                return (null, no);
            }

            Draft draft = await amendments.DraftAsync(caller.Jurisdiction, week, body, id, new Person(caller.Person, caller.Name), made!, cancellationToken);
            switch (await journal.CommitAsync(change, DecideAsync, cancellationToken))
            {
                case Outcome.Refused { Code: "moved" }:
                    continue;
                case Outcome.Done done:
                    return (await AnsweredAsync(done), null);
                case var outcome:
                    return (null, outcome.Refusal(no => no.Code == "import-running" ? PlanRefusals.ImportRunning : PlanRefusals.TooManyDrafts));
            }

            async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token) =>
                await RunningImports.AnyAsync(rows, token) ? Decision.Refuse("import-running")
                : !made!.IsOf(head) ? Decision.Refuse("moved")
                : (await rows.DraftsAsync(token)).Count(d => d.Draft.State is DraftState.Queued or DraftState.Solving) >= DraftOrders.MaxWaiting ? Decision.Refuse("too-many-drafts")
                : Decision.Commit("draft.amend", id, new Answer("ordered", id),
                    [TableTransactionAction.Add(DraftRows.ToRow(partition, draft))],
                    draft.State is DraftState.Queued ? [DraftFacts.Nudge(caller.Jurisdiction, draft)] : [],
                    detail: draft.Asked);
        }

        return (null, Refusals.StorageUnavailable);

        async Task<StoredDraft?> AnsweredAsync(Outcome.Done done)
        {
            await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
            return await reader.DraftAsync(done.Answer.Body, cancellationToken);
        }
    }
}
