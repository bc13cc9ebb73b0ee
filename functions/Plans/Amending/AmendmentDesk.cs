using System.Security.Cryptography;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>
/// Makes a draft of the published week with the fewest changes. An urgent request is put in at once; where somebody or something is missing,
/// the rest is searched for like any draft. Either is then submitted, approved and published like any draft.
/// </summary>
internal sealed class AmendmentDesk(Journal journal, TableClient table, WeekSnapshots snapshots, DraftFiles files, Dispatcher dispatcher, TimeProvider time)
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
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            Head now = await reader.HeadAsync(cancellationToken);
            if (now.Text(PublishedHead.Draft) is not { Length: > 0 } shown || await reader.DraftAsync(shown, cancellationToken) is not { Draft: { Plan: { } planHash } published })
            {
                return (null, AmendmentRefusals.NothingPublished);
            }

            WeekSnapshot snapshot = await snapshots.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
            if (snapshot.Issues.Count > 0)
            {
                return (null, PlanRefusals.Unplannable(snapshot.Issues));
            }

            var (amended, refusal) = AmendedWeek.Make(
                snapshot,
                (
                    await files.ProblemAsync(caller.Jurisdiction, published.Asked, cancellationToken),
                    await files.PlanAsync(caller.Jurisdiction, planHash, cancellationToken),
                    await files.LabelsAsync(caller.Jurisdiction, published.PublicLabels ?? published.Inputs.Labels, cancellationToken)),
                body);
            if (amended is null)
            {
                return (null, refusal);
            }

            if (amended.Plan is { } plan && PlanChecker.Check(amended.Whole, plan).Count > 0)
            {
                return (null, AmendmentRefusals.Impossible);
            }

            Draft made = await DraftAsync(caller, week, body, id, snapshot, amended, cancellationToken);
            switch (await journal.CommitAsync(change, DecideAsync, cancellationToken))
            {
                case Outcome.Refused { Code: "moved" }:
                    continue;
                case Outcome.Done done:
                    await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
                    return (await reader.DraftAsync(done.Answer.Body, cancellationToken), null);
                case var outcome:
                    return (null, outcome.Refusal(no => no.Code == "import-running" ? PlanRefusals.ImportRunning : PlanRefusals.TooManyDrafts));
            }

            async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
            {
                if (await RunningImports.AnyAsync(rows, token))
                {
                    return Decision.Refuse("import-running");
                }

                if (head.Number(PoolChanges.InputVersion) != snapshot.InputVersion || head.Text(PublishedHead.Draft) != shown)
                {
                    return Decision.Refuse("moved");
                }

                if ((await rows.DraftsAsync(token)).Count(d => d.Draft.State is DraftState.Queued or DraftState.Solving) >= DraftOrders.MaxWaiting)
                {
                    return Decision.Refuse("too-many-drafts");
                }

                return Decision.Commit("draft.amend", id, new Answer("ordered", id),
                    [TableTransactionAction.Add(DraftRows.ToRow(partition, made))],
                    made.State is DraftState.Queued ? [DraftFacts.Nudge(caller.Jurisdiction, made)] : [],
                    detail: made.Asked);
            }
        }

        return (null, Refusals.StorageUnavailable);
    }

    private async Task<Draft> DraftAsync(Caller caller, Week week, AmendmentBody body, string id, WeekSnapshot snapshot, AmendedWeek amended, CancellationToken cancellationToken)
    {
        string jurisdiction = caller.Jurisdiction;
        DateTimeOffset now = time.GetUtcNow();
        var hand = new HandWork { Locks = amended.Whole.Pins };
        var draft = new Draft
        {
            Id = id,
            Week = week.ToString(),
            Name = body.Name?.Trim() is { Length: > 0 } name ? name : NameOf(body, amended.Whole),
            State = amended.Plan is null ? DraftState.Queued : DraftState.Solved,
            Seconds = body.Seconds,
            Seed = 1,
            Author = new Person(caller.Person, caller.Name),
            Contributors = [caller.Person],
            CreatedAt = now,
            QueuedAt = now,
            Inputs = new DraftInputs(
                snapshot.Problem.Requests.Count, snapshot.Problem.Enterprises.Count, snapshot.Problem.Officers.Count,
                await files.PutAsync(jurisdiction, snapshot.Bytes, cancellationToken),
                await files.PutAsync(jurisdiction, DraftFiles.Write(amended.Labels), cancellationToken),
                snapshot.Labels.Held.Count),
            Question = await files.PutAsync(jurisdiction, ProblemFormat.Write(amended.Whole), cancellationToken),
            Rest = await files.PutAsync(jurisdiction, ProblemFormat.Write(amended.Rest), cancellationToken),
            Amends = new AmendmentReason(body.Kind, body.Reason.Trim()),
            Hand = await files.PutAsync(jurisdiction, DraftFiles.Write(hand), cancellationToken),
            Counts = hand.Count(),
        };
        return amended.Plan is not { } plan ? draft
            : draft with { Plan = await files.PutAsync(jurisdiction, PlanFormat.Write(plan), cancellationToken), Summary = Summary.Of(amended.Whole, plan) };
    }

    private static string NameOf(AmendmentBody body, Problem problem) => body.Kind switch
    {
        AmendmentKind.Officer => $"调整：{problem.Officers.First(o => o.Id == body.Officer).Name}缺勤",
        AmendmentKind.Vehicle => $"调整：{problem.Bases.First(b => b.Id == body.Base).Name}车辆故障",
        _ => "调整：紧急检查",
    };
}
