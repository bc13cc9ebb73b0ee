using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Format;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>Makes amendments of what is public, and the drafts that hold them.</summary>
internal sealed class AmendmentDrafts(WeekSnapshots snapshots, DraftFiles files, TimeProvider time)
{
    /// <summary>What the published week becomes; or why it cannot.</summary>
    public async Task<(Amending? Made, Refusal? Refusal)> MakeAsync(string jurisdiction, Week week, AmendmentBody body, PartitionReader reader, CancellationToken cancellationToken)
    {
        if (await PublishedWeek.ReadAsync(jurisdiction, await reader.HeadAsync(cancellationToken), reader, files, cancellationToken) is not { } published)
        {
            return (null, AmendmentRefusals.NothingPublished);
        }

        WeekSnapshot snapshot = await snapshots.CurrentAsync(jurisdiction, week, cancellationToken);
        if (snapshot.Issues.Count > 0)
        {
            return (null, PlanRefusals.Unplannable(snapshot.Issues));
        }

        var (amended, refusal) = AmendedWeek.Make(snapshot, published, body);
        return amended is null ? (null, refusal) : (new Amending(published.Draft, snapshot, amended), null);
    }

    /// <summary>The draft of an amendment, its files stored.</summary>
    public async Task<Draft> DraftAsync(string jurisdiction, Week week, AmendmentBody body, string id, Person by, Amending made, CancellationToken cancellationToken)
    {
        AmendedWeek amended = made.Amended;
        WeekSnapshot snapshot = made.Snapshot;
        DateTimeOffset now = time.GetUtcNow();
        var hand = new HandWork { Locks = amended.Whole.Pins, Exceptions = amended.Exceptions };
        var draft = new Draft
        {
            Id = id,
            Week = week.ToString(),
            Name = body.Name?.Trim() is { Length: > 0 } name ? name : NameOf(body, amended.Whole),
            State = amended.Plan is null ? DraftState.Queued : DraftState.Solved,
            Seconds = body.Seconds,
            Seed = 1,
            Author = by,
            Contributors = [by.Key],
            CreatedAt = now,
            QueuedAt = now,
            Inputs = new DraftInputs(
                snapshot.Problem.Requests.Count, snapshot.Problem.Enterprises.Count, snapshot.Problem.Officers.Count,
                await files.PutAsync(jurisdiction, snapshot.Bytes, cancellationToken),
                await files.PutAsync(jurisdiction, DraftFiles.Write(amended.Labels), cancellationToken),
                snapshot.Labels.Held.Count),
            // Without locks, which lie with the hand work: an excepted one contradicts a rule, which no problem file may.
            Question = await files.PutAsync(jurisdiction, ProblemFormat.Write(amended.Whole with { Pins = [] }), cancellationToken),
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
        AmendmentKind.Move => $"调整：{EnterpriseName(problem, body.Enterprise!)}改期",
        _ => $"调整：{EnterpriseName(problem, problem.Requests.First(r => r.Id == body.Requests![0]).Enterprise)}紧急检查",
    };

    private static string EnterpriseName(Problem problem, string id) => problem.Enterprises.First(e => e.Id == id).Name;
}

/// <summary>An amendment before it is stored.</summary>
/// <param name="Published">Id of the draft that was public when it was made.</param>
/// <param name="Snapshot">The week when it was made.</param>
internal sealed record Amending(string Published, WeekSnapshot Snapshot, AmendedWeek Amended)
{
    /// <summary>True while the week is still as it was when this was made.</summary>
    public bool IsOf(Head head) => head.Number(PoolChanges.InputVersion) == Snapshot.InputVersion && head.Text(PublishedHead.Draft) == Published;
}
